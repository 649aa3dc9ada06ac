using System.Globalization;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the views of forecasts show, as text that is safe for a terminal. Pure; null gives empty text.</summary>
public static class ForecastText
{
    /// <summary>The date by which the next release is as likely as not, with the 80 % interval: <c>2026-03-14 (2026-02-20 to 2026-05-02)</c>; without a forecast why: <c>- (2 gaps)</c>, <c>- (silent)</c>.</summary>
    public static string Next(ReleaseForecast? forecast) => forecast?.Model is null
        ? forecast is null ? string.Empty : forecast.IsSilent ? "- (silent)" : FormattableString.Invariant($"- ({forecast.Gaps} {(forecast.Gaps == 1 ? "gap" : "gaps")})")
        : $"{ForecastSentence.Moment(forecast.P50, forecast)} ({ForecastSentence.Moment(forecast.P10, forecast)} to {ForecastSentence.Moment(forecast.P90, forecast)})";

    /// <summary>An instant, UTC: <c>2026-03-14 09:30:00Z</c>.</summary>
    public static string Instant(DateTimeOffset? instant) => instant is { } date ? date.UtcDateTime.ToString("u", CultureInfo.InvariantCulture) : string.Empty;

    /// <summary>The probability within the first horizon: <c>38 % in 30d</c>.</summary>
    public static string Soon(ReleaseForecast? forecast) => forecast is { Horizons: { Count: > 0 } horizons }
        ? $"{Percent(horizons[0].Probability)} in {horizons[0].Within}"
        : string.Empty;

    /// <summary>How often the interval held in the backtest: <c>31 of 40</c>.</summary>
    public static string Held(ReleaseForecast? forecast) =>
        forecast?.Backtest is { } backtest ? FormattableString.Invariant($"{backtest.Held} of {backtest.Origins}") : string.Empty;

    /// <summary>Whether the forecast beats the naive ones in the backtest: <c>yes</c>, <c>no</c>; <c>?</c> where that is too short to tell.</summary>
    public static string Best(ReleaseForecast? forecast) => forecast?.Backtest is not { } backtest ? string.Empty
        : backtest.IsTooShort ? "?"
        : backtest.BeatsNaive ? "yes" : "no";

    /// <summary>How often the interval held in the backtest, and whether it beats the naive forecasts: <c>31 of 40 held, beats naive</c>.</summary>
    public static string Tested(ReleaseForecast? forecast) => forecast is null ? string.Empty : ForecastSentence.Tested(forecast);

    /// <summary>The share of intervals that held, with the bounds that so few tests leave: <c>78 % (62 % to 89 %)</c>.</summary>
    public static string Coverage(ReleaseForecast? forecast) => forecast?.Backtest is { } backtest
        ? $"{Percent(backtest.Coverage)} ({Percent(backtest.CoverageInterval.Lower)} to {Percent(backtest.CoverageInterval.Upper)})"
        : string.Empty;

    private static string Percent(double share) => share > 0 && share < 0.005 ? "< 1 %"
        : share < 1 && share >= 0.995 ? "> 99 %"
        : (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
