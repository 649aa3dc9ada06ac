using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>The gaps between nearest rivals, the closest first.</summary>
internal static class GapSection
{
    private static readonly ReportColumn[] Columns = [new("First"), new("Released"), new("Second"), new("Released"), new("Gap", IsNumber: true)];

    public static ReportSection? Of(ReportContext context)
    {
        ReleaseGap[] gaps = [.. RivalPairs.Of(context.Timeline(ReleaseGrouping.Vendor), within: null, context.Options.AsOf, context.Cancellation)
            .OrderBy(gap => gap.Maximum ?? TimeSpan.MaxValue)
            .ThenBy(gap => gap.Minimum)];
        if (gaps.Length == 0)
        {
            return null;
        }

        var close = gaps.Count(gap => gap.Maximum is { } most && most <= context.Options.Within.Length);
        var maybe = gaps.Count(gap => gap.Minimum is null || gap.Minimum <= context.Options.Within.Length) - close;
        var open = maybe > 0 ? $"; of {maybe} more the dates do not tell" : string.Empty;
        var rows = gaps.Select(Row).ToArray();
        return new ReportSection(
            ReportSectionKind.Gap,
            "Gaps between rivals",
            $"{FigureText.Count(close, "pair")} of nearest rivals came out within {context.Options.Within} of each other{open}.",
            new ReportTable(Columns, rows),
            ["A gap is what both dates allow: where a date is known to the day only, the gap has bounds. Each pair stands once, the closest first."]);
    }

    private static IReadOnlyList<ReportCell> Row(ReleaseGap gap) =>
    [
        Cells.Name(gap.From),
        Cells.Date(gap.From.Released),
        Cells.Name(gap.To!),
        Cells.Date(gap.To!.Released),
        Cells.Gap(gap.Bounds),
    ];
}
