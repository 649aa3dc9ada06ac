using System.Globalization;
using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>The figures of trends as a person reads them. Always in the invariant culture.</summary>
public static class TrendFigure
{
    private const string Unknown = "?";

    internal const string Share = "share";

    internal const string Time = "time";

    internal const string Bursts = "bursts";

    /// <summary>The value of a period: <c>18 % of 22</c>, <c>9 d</c>, <c>under 24 h</c>, <c>3</c>; <c>?</c> where it is not known.</summary>
    public static string Value(TrendPeriod period) => period.Value switch
    {
        null => Unknown,
        double share when period.Unit == Share => $"{FigureText.Percent(share)} of {period.Count.ToString(CultureInfo.InvariantCulture)}",
        TimeSpan length when period.Minimum is TimeSpan least && period.Maximum is TimeSpan most => SpanText.Of(GapBounds.FromTicks(length.Ticks, Rounded(least).Ticks, most.Ticks)),
        var value => Of(value, period.Unit),
    };

    /// <summary>The interval of a period: <c>5 % to 40 %</c>, <c>2 to 31 d</c>; empty where there is none.</summary>
    public static string Interval(TrendPeriod period) => (period.Low, period.High) switch
    {
        (null, _) or (_, null) => string.Empty,
        (TimeSpan low, TimeSpan high) => SpanText.Range(Rounded(low), high),
        var (low, high) => $"{Of(low!, period.Unit)} to {Of(high!, period.Unit)}",
    };

    // From the last tick of one day to the first of the next is nothing that a person would call a time.
    private static TimeSpan Rounded(TimeSpan least) => least.Ticks is > 0 and < TimeSpan.TicksPerSecond ? TimeSpan.Zero : least;

    /// <summary>One figure in a unit.</summary>
    internal static string Of(object figure, string unit) => figure switch
    {
        TimeSpan length => SpanText.Of(length),
        double share when unit == Share => FigureText.Percent(share),
        double number when Math.Abs(number) is > 0 and < 0.01 => number.ToString("0.##e0", CultureInfo.InvariantCulture),
        double number => FigureText.Number(number),
        _ => Unknown,
    };
}
