using ReleaseTools.Forecasts;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>When the next release of each group is due, and how well such forecasts did; the next first, then the groups that have fallen silent.</summary>
internal static class ForecastSection
{
    /// <summary>How many groups are forecast at most, those with most releases: more of them nobody looks through.</summary>
    public const int MostGroups = 100;

    // Fitting the shapes to some gaps takes as long as so many gaps more would; a fit looks at no more gaps than the longest; so much work takes some seconds on two cores.
    private const int FitCost = 120;
    private const int LongestFit = 400;
    private const int MostWork = 290_000;
    private const int FewestOrigins = 20;

    private const string Title = "Forecast";

    private static readonly Duration[] Horizons = [TimeSpan.FromDays(30), TimeSpan.FromDays(90)];

    private static readonly ReportColumn[] Columns =
    [
        new("Group"), new("Last release"), new("Next by"), new("80 % between"),
        .. Horizons.Select(within => new ReportColumn($"Within {SpanText.Of(within.Length)}", IsNumber: true)),
        new("Tested on the past"),
    ];

    public static ReportSection? Of(ReportContext context)
    {
        var trains = EventTrain.In(context.Timeline(ReleaseGrouping.VendorAndProduct), context.Options.AsOf);
        EventTrain[] able = [.. trains.Where(train => train.Events.Count > ForecastProcedure.FewestGaps).OrderByDescending(train => train.Events.Count)];
        EventTrain[] taken = [.. able.Take(MostGroups)];
        var origins = Origins(taken);
        var forecasts = Forecasts(taken, new ForecastOptions(context.Options.AsOf, Horizons) { MostOrigins = origins }, context);
        ReleaseForecast[] made = [.. forecasts.Where(forecast => forecast.Model is not null).OrderBy(forecast => forecast.P50 ?? DateTimeOffset.MaxValue)];
        ReleaseForecast[] silent = [.. forecasts.Where(forecast => forecast.IsSilent)];
        if (made.Length + silent.Length == 0)
        {
            return context.Silent(ReportSectionKind.Forecast, Title, $"Nothing can be forecast as of {context.Day}: a forecast needs a group with {ForecastProcedure.FewestGaps} gaps between its releases.");
        }

        var few = trains.Count - Math.Max(0, able.Length - MostGroups) - made.Length - silent.Length;
        return new ReportSection(
            ReportSectionKind.Forecast,
            Title,
            Lead(made, silent, context.Day),
            ReportRows.Table(Columns, [.. made, .. silent], Row),
            ReportWords.Notes(
                $"A forecast is made as of {context.Day}, given that nothing has come since the last release, and rests on the gaps since the last change of rhythm. Next by is the date by "
                + "which a release is as likely as not.",
                "Tested on the past: how many of the earlier gaps fell in their own 80 % interval, where 8 of 10 are right, and whether the forecast did better than the last gap, the median "
                + "gap and all gaps as they were.",
                silent.Length > 0
                    ? "Silent is a group whose own rhythm makes so long a silence less likely than 1 in 1000: the rhythm has ended, or the data have, so there is no forecast."
                    : null,
                few > 0
                    ? $"{FigureText.Count(few, "group has", "groups have")} no forecast: fewer than {ForecastProcedure.FewestGaps} gaps that can be measured, or a last release with a date that is open."
                    : null,
                able.Length > MostGroups
                    ? FormattableString.Invariant($"Only the {MostGroups} groups with most releases are forecast; {FigureText.Count(able.Length - MostGroups, "group")} more could be.")
                    : null,
                forecasts.Any(forecast => forecast.Backtest is { } backtest && backtest.Origins < forecast.Gaps - ForecastProcedure.FewestGaps)
                    ? FormattableString.Invariant($"Of long series the latest {origins} gaps are tested; Get-ReleaseForecast tests the latest {Backtest.MostOrigins}.")
                    : null,
                Announced(trains)));
    }

    // A backtest fits the shapes anew after each gap. With many groups each is tested on fewer of its latest gaps.
    private static int Origins(EventTrain[] trains) =>
        Math.Max(FewestOrigins, Math.Min(Backtest.MostOrigins, MostWork / Math.Max(1, trains.Sum(train => FitCost + Math.Min(LongestFit, train.Events.Count)))));

    // Without a pool the groups know nothing of each other, so each can be forecast on a core of its own.
    private static ReleaseForecast[] Forecasts(EventTrain[] trains, ForecastOptions options, ReportContext context)
    {
        var forecasts = new ReleaseForecast[trains.Length];
        var progress = new SharedProgress(context.Progress, trains.Length);
        Parallel.For(0, trains.Length, new ParallelOptions { CancellationToken = context.Cancellation }, index =>
        {
            forecasts[index] = ForecastEngine.Forecast([trains[index]], options, progress.Of(index), context.Cancellation)[0];
            progress.Of(index).Report(1);
        });
        return forecasts;
    }

    private static string Lead(ReleaseForecast[] made, ReleaseForecast[] silent, string day)
    {
        if (made.Length + silent.Length == 1)
        {
            var only = made.Concat(silent).First();
            return $"{ReportWords.Group(only.Group)}: {only.Message}";
        }

        var next = made.Length == 0 ? "None of the groups can be forecast."
            : $"{FigureText.Count(made.Length, "group has", "groups have")} a forecast as of {day}. The first is {ReportWords.Group(made[0].Group)}: a release by "
                + $"{ForecastSentence.Moment(made[0].P50, made[0])} is as likely as not, and an interval of 80 % goes from {Interval(made[0], " to ")} (backtest: {ForecastSentence.Tested(made[0])}).";
        var naive = made.Count(forecast => forecast.Backtest is { IsTooShort: false, BeatsNaive: false });
        var untested = made.Count(forecast => forecast.Backtest is null or { IsTooShort: true });
        return next
            + (naive > 0 ? $" {FigureText.Count(naive, "forecast did", "forecasts did")} no better in the past than a naive one." : string.Empty)
            + (untested > 0 ? $" Of {untested} the past is too short to tell how good they are." : string.Empty)
            + (silent.Length > 0 ? $" {FigureText.Count(silent.Length, "group has", "groups have")} fallen silent: {ReportWords.Some([.. silent.Select(forecast => ReportWords.Group(forecast.Group))])}." : string.Empty);
    }

    private static string? Announced(IReadOnlyList<EventTrain> trains)
    {
        var announced = trains.Sum(train => train.LeftOut.NotOut);
        var others = trains.Sum(train => train.LeftOut.Undated + train.LeftOut.AfterAsOf);
        var said = announced > 0 ? $"{FigureText.Count(announced, "release is", "releases are")} announced or expected, which says nothing about when." : string.Empty;
        var left = others > 0 ? $"{FigureText.Count(others, "release is", "releases are")} left out, without a date or dated after the moment of the report." : string.Empty;
        return (said + " " + left).Trim() is { Length: > 0 } note ? note : null;
    }

    private static string Interval(ReleaseForecast forecast, string separator) =>
        ForecastSentence.Moment(forecast.P10, forecast) + separator + ForecastSentence.Moment(forecast.P90, forecast);

    private static IReadOnlyList<ReportCell> Row(ReleaseForecast forecast)
    {
        var isMade = forecast.Model is not null;
        return
        [
            new(ReportWords.Group(forecast.Group)),
            Cells.Date(forecast.LastRelease!.Released),
            isMade
                ? new(ForecastSentence.Moment(forecast.P50, forecast)) { Order = forecast.P50?.UtcTicks ?? double.MaxValue }
                : new("silent") { Tone = Tone.Unknown },
            new(isMade ? Interval(forecast, " and ") : string.Empty) { Order = isMade ? forecast.P10?.UtcTicks ?? double.MaxValue : null },
            .. Horizons.Select((_, index) => Cells.Share(isMade ? forecast.Horizons[index].Probability : null)),
            new(isMade || forecast.Backtest is not null ? ForecastSentence.Tested(forecast) : string.Empty)
            {
                Order = forecast.Backtest?.Coverage,
                Tone = forecast.Backtest switch
                {
                    null or { IsTooShort: true } => Tone.Unknown,
                    { BeatsNaive: true } => Tone.Good,
                    _ => Tone.Caution,
                },
            },
        ];
    }

    // How far several groups are that are forecast at once.
    private sealed class SharedProgress(IProgress<double>? whole, int count)
    {
        private readonly object _lock = new();
        private readonly double[] _shares = new double[count];

        public IProgress<double> Of(int index) => new Own(this, index);

        private void Report(int index, double value)
        {
            double sum;
            lock (_lock)
            {
                _shares[index] = value;
                sum = _shares.Sum();
            }

            whole?.Report(sum / _shares.Length);
        }

        private sealed class Own(SharedProgress all, int index) : IProgress<double>
        {
            public void Report(double value) => all.Report(index, value);
        }
    }
}
