using ReleaseTools.Cadences;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>How often each group releases, and which groups are overdue; those with most releases first.</summary>
internal static class CadenceSection
{
    private const string Title = "Cadence";

    private static readonly ReportColumn[] Columns =
    [
        new("Group"), new("Releases", IsNumber: true), new("A release every", IsNumber: true), new("Last release"), new("Since then", IsNumber: true), new("Gaps are"),
    ];

    public static ReportSection? Of(ReportContext context)
    {
        var trains = EventTrain.In(context.Timeline(ReleaseGrouping.VendorAndProduct), context.Options.AsOf);
        var cadences = new List<ReleaseCadence>();
        var done = 0;
        foreach (var cadence in CadenceEngine.Measure(trains, new CadenceOptions(context.Options.AsOf), context.Cancellation))
        {
            cadences.Add(cadence);
            context.Progress?.Report(++done / (double)trains.Count);
        }

        ReleaseCadence[] measured = [.. cadences.Where(cadence => cadence.Gaps > 0).OrderByDescending(cadence => cadence.Events)];
        if (measured.Length == 0)
        {
            return context.Silent(ReportSectionKind.Cadence, Title, cadences.Count == 1
                ? cadences[0].Message
                : $"Nothing has a rhythm: of {cadences.Count} groups none has two dated releases that are out as of {context.Day}.");
        }

        var rest = cadences.Count - measured.Length;
        return new ReportSection(
            ReportSectionKind.Cadence,
            Title,
            measured.Length == 1 ? $"{ReportWords.Group(measured[0].Group)}: {measured[0].Message}" : Lead(measured, context.Day),
            ReportRows.Table(Columns, measured, Row),
            ReportWords.Notes(
                "The length is the median gap with the middle half of the gaps, and behind the time since the last release stands how many of the gaps that is longer than. Releases of one "
                + "line on one date count as one. Figures have the bounds that the dates leave.",
                "Overdue is a group that has been longer without a release than nine of ten of its gaps; it takes four gaps to tell. Whether gaps become shorter or longer is "
                + "the test of Mann and Kendall at 5 %.",
                rest > 0 ? $"{FigureText.Count(rest, "group has", "groups have")} no gap that can be measured, and {(rest == 1 ? "does" : "do")} not stand here." : null,
                OpenEnded(measured),
                ReportWords.LeftOut(trains),
                ReportRows.LeftOut(measured.Length, "groups", "biggest")));
    }

    private static string Lead(ReleaseCadence[] measured, string day)
    {
        var quickest = measured.Where(cadence => cadence.Gaps > 1 && cadence.Median > TimeSpan.Zero).OrderBy(cadence => cadence.Median).FirstOrDefault();
        var pace = quickest is null ? string.Empty
            : $" {ReportWords.Group(quickest.Group)} releases most often: every {SpanText.Of(quickest.MedianBounds!.Value)}, by the median of {quickest.Gaps} gaps.";
        string[] overdue = [.. measured.Where(cadence => cadence.IsOverdue == true).Select(cadence => ReportWords.Group(cadence.Group))];
        var untold = measured.Count(cadence => cadence is { IsOverdue: null, OverdueAfterBounds: not null });
        var few = measured.Count(cadence => cadence.OverdueAfterBounds is null);
        return $"{FigureText.Count(measured.Length, "group")} have gaps to measure.{pace} "
            + (overdue.Length == 0 ? $"None is known to be overdue as of {day}" : $"{FigureText.Count(overdue.Length, "group is", "groups are")} overdue as of {day}: {ReportWords.Some(overdue)}")
            + (untold > 0 ? $"; of {untold} the dates cannot say" : string.Empty)
            + (few > 0 ? $"; {few} {(few == 1 ? "has" : "have")} too few gaps to tell" : string.Empty) + ".";
    }

    private static string? OpenEnded(ReleaseCadence[] measured) => measured.Sum(cadence => cadence.OpenEndedGaps) is > 0 and var open
        ? $"{FigureText.Count(open, "gap is", "gaps are")} left out, with a date that is open at an end."
        : null;

    private static IReadOnlyList<ReportCell> Row(ReleaseCadence cadence) =>
    [
        new(ReportWords.Group(cadence.Group)),
        Cells.Count(cadence.Events),
        Cells.Length(CadenceSentence.Typical(cadence), cadence.MedianBounds),
        Cells.Date(cadence.LastRelease!.Released),
        Cells.Length(CadenceSentence.Elapsed(cadence), cadence.ElapsedBounds) with
        {
            Share = cadence.ElapsedPercentile,
            Tone = cadence.IsOverdue == true ? Tone.Caution : cadence is { IsOverdue: null, OverdueAfterBounds: not null } ? Tone.Unknown : Tone.Plain,
        },
        new(cadence.Trend?.ToString() ?? "too few to tell") { Order = cadence.Trend?.Tau },
    ];
}
