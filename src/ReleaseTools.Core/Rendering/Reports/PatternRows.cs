using ReleaseTools.Patterns;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>The order of tracks in each line, beside what the lines before did; breaks first, then the latest lines first.</summary>
internal static class PatternRows
{
    private const string Title = "Order of tracks";

    private static readonly ReportColumn[] Columns = [new("Line"), new("Began"), new("Order"), new("Outcome"), new("Chance of the break", IsNumber: true), new("Why")];

    public static ReportSection? Section(ReportContext context)
    {
        var timeline = context.Timeline(ReleaseGrouping.VendorAndProduct);
        ReleasePattern[] patterns = [.. PatternEngine.In(timeline, new PatternOptions { AsOf = context.Options.AsOf }, context.Cancellation)
            .OrderBy(pattern => pattern.Outcome == PatternOutcome.Breaks ? 0 : 1)
            .ThenByDescending(pattern => pattern.Start)];
        return patterns.Length == 0
            ? context.Silent(ReportSectionKind.Order, Title, "No line has two tracks, so there is no order. Rules of order compare other things.")
            : new ReportSection(
                ReportSectionKind.Order,
                Title,
                Lead(patterns),
                ReportRows.Table(Columns, patterns, Row),
                ReportWords.Notes(
                    "One row for each line with two tracks or more. In an order, ? stands between tracks that the dates cannot put in order, = between those of one instant, and (awaited) behind what is "
                    + $"not out as of {context.Day}.",
                    "The norm of two tracks is what more of the earlier lines of the same group did, of those that can be told; the chance of a break is by those lines too (Laplace's rule of succession).",
                    ReportRows.LeftOut(patterns.Length, "lines", "first")));
    }

    private static string Lead(ReleasePattern[] patterns)
    {
        var breaks = Count(PatternOutcome.Breaks);
        var open = Count(PatternOutcome.Unknown) + Count(PatternOutcome.Pending);
        var none = Count(PatternOutcome.NoNorm);
        var first = breaks == 0 ? string.Empty : $" {Line(patterns[0])}: {patterns[0].Message}";
        return $"Of {FigureText.Count(patterns.Length, "line")} with two tracks or more, {Count(PatternOutcome.Follows)} follow the order of the lines before and {breaks} "
            + (breaks == 1 ? "breaks it" : "break it")
            + (open > 0 ? $"; of {open} it cannot be told" : string.Empty)
            + (none > 0 ? $"; {none} {(none == 1 ? "has" : "have")} no earlier line to tell by" : string.Empty) + "." + first;

        int Count(PatternOutcome outcome) => patterns.Count(pattern => pattern.Outcome == outcome);
    }

    // A line is named by its product; whose it is stands in the group.
    private static string Line(ReleasePattern pattern) =>
        pattern.Group is null || pattern.Line.StartsWith(pattern.Group, StringComparison.OrdinalIgnoreCase) ? pattern.Line : $"{pattern.Group}: {pattern.Line}";

    private static IReadOnlyList<ReportCell> Row(ReleasePattern pattern) =>
    [
        new(Line(pattern)),
        Cells.Date(pattern.Start),
        new(pattern.Order),
        new(pattern.Outcome.ToString())
        {
            Order = (double)pattern.Outcome,
            Tone = Tones.Of(pattern.Outcome),
        },
        Cells.Share(pattern.Surprise),
        new(pattern.Message),
    ];
}
