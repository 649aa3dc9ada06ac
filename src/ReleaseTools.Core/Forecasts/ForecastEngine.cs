using ReleaseTools.Cadences;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Forecasts;

/// <summary>Forecasts the next release of each group, with a backtest of every forecast.</summary>
public static class ForecastEngine
{
    // What so long a silence contradicts cannot say how it ends. Of healthy rhythms one in a thousand looks like that.
    private const double LeastSilence = 0.001;

    /// <summary>The forecast of each group, in the order of the groups; where none can be made, one that says why.</summary>
    /// <param name="trains">The events of the groups, cut at the same moment as <paramref name="options"/> say.</param>
    /// <param name="options">How to forecast.</param>
    /// <param name="progress">Told how much is done, 0 to 1.</param>
    /// <param name="cancellation">Looked at after each step of a backtest.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<ReleaseForecast> Forecast(
        IReadOnlyList<EventTrain> trains, ForecastOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var series = trains.Select(GapSeries.Of).ToArray();
        var total = Math.Max(1, series.Sum(one => one.Count - Math.Min(one.Count, Backtest.FirstOrigin(one, options.MostOrigins))));
        var done = 0;

        // Without a pool nobody asks for the fits of long ago.
        var rolling = series.Select(one => new RollingForecasts(
            one, options.Pool ? ForecastProcedure.FewestGaps : Backtest.FirstOrigin(one, options.MostOrigins), cancellation)).ToArray();
        var forecasts = new ReleaseForecast[series.Length];
        for (var group = 0; group < series.Length; group++)
        {
            var self = group;
            PooledPrior? PoolAt(long ticks) => options.Pool
                ? PooledPrior.Of(rolling.Where((_, other) => other != self).Select(other => other.AsOf(ticks)))
                : null;
            var backtest = Backtest.Of(rolling[group], PoolAt, options.MostOrigins, () => progress?.Report((double)++done / total), cancellation);
            forecasts[group] = Of(trains[group], rolling[group], PoolAt(options.AsOf.UtcTicks), backtest, options, cancellation);
        }

        return Array.AsReadOnly(forecasts);
    }

    private static ReleaseForecast Of(
        EventTrain train, RollingForecasts rolling, PooledPrior? pool, ForecastBacktest? backtest, ForecastOptions options, CancellationToken cancellation)
    {
        var series = rolling.Series;
        var elapsed = OpenGap.Since(train, options.AsOf);
        var (least, most) = (Days(elapsed?.Minimum), Days(elapsed?.Maximum));
        var next = ForecastProcedure.After(series, series.Count, least, pool, rolling.After(series.Count), cancellation);
        var survival = Survival(next, elapsed);
        var remaining = survival >= LeastSilence ? new RemainingTime(next.Distribution!, least, most) : null;
        DateTimeOffset? At(double? days) => days is { } some ? After(options.AsOf, some) : null;
        return new ReleaseForecast(train.Group, options.AsOf)
        {
            SilenceChance = survival,
            LastRelease = train.Events.Count == 0 ? null : train.Events[train.Events.Count - 1].Release,
            ElapsedBounds = elapsed,
            P10 = At(remaining?.Quantile(0.1)),
            P50 = At(remaining?.Quantile(0.5)),
            P90 = At(remaining?.Quantile(0.9)),
            Expected = At(remaining?.Mean),
            Horizons = remaining is null
                ? []
                : new Listing<ForecastHorizon>(options.Horizons.Select(within => new ForecastHorizon(within, remaining.Within(DaySpan.Days(within.Length.Ticks))))),
            Model = remaining is null ? null : next.Family,
            Models = new Listing<GapModel>(next.Fits.Select(fit => new GapModel(fit, next.Fits[0].Aicc))),
            Gaps = series.Count,
            GapsUsed = next.Count,
            UsedSince = series.Count == 0 ? null : series.Start(next.First),
            OpenEndedGaps = series.OpenEnded,
            NotOut = train.LeftOut.NotOut,
            AfterAsOf = train.LeftOut.AfterAsOf,
            Undated = train.LeftOut.Undated,
            IsPooled = next.IsPooled,
            Backtest = backtest,
        };
    }

    /// <summary>How likely the next release of a group is within a time, 0 to 1, without a backtest; null where <see cref="Forecast"/> would have no forecast.</summary>
    /// <param name="train">The events of the group, cut at the same moment.</param>
    /// <param name="asOf">The moment of the forecast.</param>
    /// <param name="within">The time from then on.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    internal static double? ChanceBy(EventTrain train, DateTimeOffset asOf, TimeSpan within, CancellationToken cancellation)
    {
        var series = GapSeries.Of(train);
        var elapsed = OpenGap.Since(train, asOf);
        var (least, most) = (Days(elapsed?.Minimum), Days(elapsed?.Maximum));
        var next = ForecastProcedure.After(series, series.Count, least, pool: null, starts: null, cancellation);
        return Survival(next, elapsed) >= LeastSilence ? new RemainingTime(next.Distribution!, least, most).Within(DaySpan.Days(within.Ticks)) : null;
    }

    // How likely so long a silence was; null without a forecast, or where an open end leaves it unknown.
    private static double? Survival(NextGap next, GapBounds? elapsed) =>
        next.Distribution is { } known && elapsed is { Minimum: { } least, Maximum: not null } ? known.Survival(Days(least)) : null;

    private static double Days(TimeSpan? length) => length is { } some ? Math.Max(0, DaySpan.Days(some.Ticks)) : 0;

    // Never before the moment, whatever the rounding; null beyond the year 9999.
    private static DateTimeOffset? After(DateTimeOffset asOf, double days) =>
        DaySpan.Of(Math.Max(0, days)) is { } span && span <= DateTimeOffset.MaxValue - asOf ? asOf.ToUniversalTime() + span : null;
}
