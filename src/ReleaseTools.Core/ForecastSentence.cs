using System.Globalization;
using ReleaseTools.Forecasts;
using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>A forecast as a person says it.</summary>
public static class ForecastSentence
{
    private static readonly TimeSpan Close = TimeSpan.FromDays(2);

    /// <summary>The whole forecast, or why there is none; without the group.</summary>
    public static string Of(ReleaseForecast forecast) =>
        (forecast.LastRelease is null ? $"Nothing with a date is out as of {Day(forecast.AsOf)}, so there is no forecast"
        : forecast.IsSilent ? Silence(forecast)
        : forecast.GapsUsed == 0 ? $"{FigureText.Count(forecast.Gaps, "gap")} so far: a forecast needs {ForecastProcedure.FewestGaps}"
        : forecast.Model is null ? $"{FigureText.Count(forecast.Gaps, "gap")} so far: a forecast needs {ForecastProcedure.FewestGaps}, or two other groups with as many and -Pool"
        : Expectation(forecast)) + Announced(forecast) + ".";

    /// <summary>A moment's day.</summary>
    public static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>One of its dates, UTC: the day, and the time too where the whole interval is two days or less.</summary>
    /// <param name="instant">P10, P50 or P90.</param>
    /// <param name="forecast">The forecast.</param>
    public static string Moment(DateTimeOffset? instant, ReleaseForecast forecast) => instant is { } date
        ? date.UtcDateTime.ToString(forecast.P90 - forecast.P10 <= Close ? "yyyy-MM-dd HH:mm'Z'" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : "after 9999";

    /// <summary>How often the interval held in the backtest, and whether it beats the naive forecasts: <c>31 of 40 held, beats naive</c>.</summary>
    public static string Tested(ReleaseForecast forecast) => forecast.Backtest is not { } backtest ? "untested"
        : FormattableString.Invariant($"{backtest.Held} of {backtest.Origins} held, ") + (backtest.IsTooShort ? "too few to tell" : backtest.BeatsNaive ? "beats naive" : "no better than naive");

    private static string Expectation(ReleaseForecast forecast)
    {
        var horizon = forecast.Horizons.Count == 0 ? string.Empty : "; " + forecast.Horizons[0];
        return $"Next expected by {Moment(forecast.P50, forecast)} (80 %: {Moment(forecast.P10, forecast)} to {Moment(forecast.P90, forecast)}){horizon}{Ground(forecast)}{Record(forecast.Backtest)}";
    }

    private static string Silence(ReleaseForecast forecast) =>
        $"Nothing has come for {forecast.ElapsedBounds}, which {FigureText.Count(forecast.GapsUsed, "gap")} like its own make less likely than 1 in 1000: "
        + "the rhythm has ended, or the data have, so there is no forecast";

    private static string Ground(ReleaseForecast forecast) =>
        (forecast.GapsUsed < forecast.Gaps ? $"; from the last {forecast.GapsUsed} of {FigureText.Count(forecast.Gaps, "gap")}, since the rhythm changed"
        : forecast.GapsUsed < ForecastProcedure.FewestForShape ? $"; from {FigureText.Count(forecast.GapsUsed, "gap")} only"
        : string.Empty) + (forecast.IsPooled ? ", drawn towards the other groups" : string.Empty);

    private static string Record(ForecastBacktest? backtest) => backtest is null
        ? "; no earlier forecast to test it by"
        : $"; backtest of {backtest.Origins}: 80 % interval held {FigureText.Percent(backtest.Coverage)}{(backtest.IsTooShort ? " (too few to tell)" : string.Empty)}, "
            + $"CRPS {SpanText.Of(backtest.Forecast.MeanCrps)} against {SpanText.Of(backtest.LastGap.MeanCrps)} for the last gap"
            + (backtest.BeatsNaive ? string.Empty
                : backtest.Forecast.MeanCrps < backtest.LastGap.MeanCrps && backtest.Forecast.MeanCrps < backtest.MedianGap.MeanCrps ? ", no better than all gaps as they were"
                : ", no better than a naive forecast");

    private static string Announced(ReleaseForecast forecast) =>
        forecast.NotOut == 0 ? string.Empty : $"; {FigureText.Count(forecast.NotOut, "release is", "releases are")} announced or expected, which says nothing about when";
}
