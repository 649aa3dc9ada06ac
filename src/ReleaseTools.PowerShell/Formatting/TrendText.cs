using System.Globalization;
using System.Management.Automation;
using ReleaseTools.Rendering;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the views of trends show, as text that is safe for a terminal. Pure; null gives empty text.</summary>
public static class TrendText
{
    private const int CourseColumns = 16;

    /// <summary>A bar for each of the last periods: <c>▁▃█·▂</c>. What has no figure has a sign of its own.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="engine">The session's <c>$ExecutionContext</c>.</param>
    public static string Course(ReleaseTrend? trend, EngineIntrinsics? engine) =>
        trend is null ? string.Empty : Sparkline.Of(trend.Periods.Select(period => Figure(period.Value)), TerminalWindow.Of(engine).Glyphs, CourseColumns);

    /// <summary>The first and the last period: <c>2024-Q1 to 2026-Q2</c>.</summary>
    public static string Span(ReleaseTrend? trend) => trend switch
    {
        null => string.Empty,
        { Periods.Count: 0 } => "(none)",
        { Periods: { Count: 1 } periods } => periods[0].Label,
        { Periods: var periods } => $"{periods[0].Label} to {periods[periods.Count - 1].Label}",
    };

    /// <summary>Which test it was, and whether its p-value is exact: <c>MannKendall, exact</c>.</summary>
    public static string Test(ReleaseTrend? trend) => trend is null ? string.Empty
        : trend.PValue is null ? $"{trend.Test}, not made"
        : $"{trend.Test}, {(trend.IsExact ? "exact" : "approximate")}";

    /// <summary>The slope with its unit: <c>6.1 points a year</c>, <c>-3 d a year</c>; empty where there is none.</summary>
    public static string Slope(ReleaseTrend? trend) => trend?.Slope switch
    {
        null => string.Empty,
        TimeSpan length => ViewText.Line(Statistics.SpanText.Of(length)) + " a year",
        double share when trend.Unit == "share" => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " percentage points a year",
        var number => ViewText.Line(string.Format(CultureInfo.InvariantCulture, "{0:0.###} {1}", number, trend.SlopeUnit)),
    };

    /// <summary>A number to four digits behind the point.</summary>
    public static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A p-value; what is very small is not shown as 0.</summary>
    public static string P(double? value) => value is > 0 and < 0.0001 ? "< 0.0001" : Number(value);

    /// <summary>What takes no part, and why; empty where all does.</summary>
    public static string LeftOut(ReleaseTrend? trend) => trend is null ? string.Empty : string.Join(
        ", ",
        new[]
        {
            (trend.NotOut, "not out yet"), (trend.AfterAsOf, "dated later"), (trend.Undated, "without a date"), (trend.Unplaced, "too coarsely dated"),
            (trend.Unmeasured, "without a figure"), (trend.Open, "without an answer yet"),
        }.Where(part => part.Item1 > 0).Select(part => string.Format(CultureInfo.InvariantCulture, "{0} {1}", part.Item1, part.Item2)));

    /// <summary>The periods, one after the other.</summary>
    public static string Periods(ReleaseTrend? trend) => trend is null ? string.Empty : ViewText.Line(string.Join("; ", trend.Periods));

    /// <summary>The name of a period, and that it is not whole: <c>2026-Q3 (partial)</c>.</summary>
    public static string Label(TrendPeriod? period) => period is null ? string.Empty : period.IsPartial ? period.Label + " (partial)" : period.Label;

    /// <summary>The figure of a period; a question mark where it is not known.</summary>
    public static string Value(TrendPeriod? period) => period is null ? string.Empty : TrendFigure.Value(period);

    /// <summary>The interval of a period.</summary>
    public static string Interval(TrendPeriod? period) => period is null ? string.Empty : TrendFigure.Interval(period);

    private static double? Figure(object? value) => value switch
    {
        null => null,
        TimeSpan length => length.TotalDays,
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => null,
    };
}
