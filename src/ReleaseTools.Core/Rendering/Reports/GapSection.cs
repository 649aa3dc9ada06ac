using ReleaseTools.Gaps;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>How far apart releases are: of nearest rivals the closest first, or where there are none, of each group's own releases the latest first.</summary>
internal static class GapSection
{
    private static readonly ReportColumn[] RivalColumns = [new("First"), new("Released"), new("Second"), new("Released"), new("Gap", IsNumber: true)];

    private static readonly ReportColumn[] OwnColumns = [new("Group"), new("Release"), new("Released"), new("After"), new("Gap", IsNumber: true)];

    public static ReportSection? Of(ReportContext context)
    {
        var timeline = context.Timeline(ReleaseGrouping.Vendor);
        var pairs = RivalPairs.Of(timeline, context.Options.AsOf, out var crowded, context.Cancellation);
        return pairs.Count > 0 ? Rivals(context, timeline, pairs, crowded) : Own(context, context.Timeline(ReleaseGrouping.VendorAndProduct));
    }

    private static ReportSection Rivals(ReportContext context, Timeline timeline, IReadOnlyList<ReleaseGap> pairs, int crowded)
    {
        ReleaseGap[] gaps = [.. pairs.OrderBy(Farthest).ThenBy(gap => gap.Gap?.Duration())];
        var within = context.Options.Within;
        var close = gaps.Count(gap => Farthest(gap) <= within.Length);
        var maybe = gaps.Count(gap => RivalBracket.MayBeWithin(gap, within)) - close;
        var open = maybe > 0 ? $"; of {FigureText.Count(maybe, "pair")} more the dates do not tell" : string.Empty;
        return new ReportSection(
            ReportSectionKind.Gap,
            "Gaps between rivals",
            $"Of {FigureText.Count(gaps.Length, "pair")} of nearest rivals, {close} certainly came out within {within} of each other{open}.{Closest(gaps)}",
            ReportRows.Table(RivalColumns, gaps, RivalRow),
            ReportWords.Notes(
                "The nearest rival of a release is the release of another vendor that came out closest to it, before or after; each pair stands once, the closest first, by how far "
                + "apart the dates let it be at the most.",
                "A gap is what both dates allow: where a date is known to the day only, the gap has bounds.",
                crowded > 0
                    ? FormattableString.Invariant($"{FigureText.Count(crowded, "release has", "releases have")} more than {RivalPairs.MostEach} rivals equally near, and {(crowded == 1 ? "is" : "are")} paired with {RivalPairs.MostEach} of them.")
                    : null,
                ReportWords.LeftOut(Omissions.Of(timeline, context.Options.AsOf)),
                ReportRows.LeftOut(gaps.Length, "pairs", "closest")));
    }

    // How far apart two releases are at most, whichever came first.
    private static TimeSpan Farthest(ReleaseGap gap) => gap is { Minimum: { } least, Maximum: { } most } ? -least > most ? -least : most : TimeSpan.MaxValue;

    // Only where no other pair can be closer.
    private static string Closest(ReleaseGap[] gaps) => gaps[0] is { IsExact: true } gap && gaps.Skip(1).All(other => other.Minimum >= Farthest(gap) || other.Maximum <= -Farthest(gap))
        ? $" The closest are {ReportWords.Named(gap.From)} and {ReportWords.Named(gap.To!)}, {gap.Bounds} apart."
        : string.Empty;

    private static ReportSection? Own(ReportContext context, Timeline timeline)
    {
        const string Title = "Gaps between releases";
        ReleaseGap[] gaps = [.. ConsecutiveGaps.In(timeline, context.Options.AsOf).OrderByDescending(gap => gap.To!.Released)];
        if (gaps.Length == 0)
        {
            return context.Silent(ReportSectionKind.Gap, Title, $"No group has two releases with a date that are out as of {context.Day}, so there is no gap.");
        }

        context.Cancellation.ThrowIfCancellationRequested();
        ReleaseGap[] known = [.. gaps.Where(gap => gap.Gap is not null).OrderBy(gap => gap.Gap)];
        var longestGap = known.LastOrDefault();
        var longest = longestGap?.Gap ?? TimeSpan.Zero;
        var range = known.Length < 2 ? string.Empty
            : $" The shortest is {Between(known[0], known.Skip(1).All(other => other.Minimum >= known[0].Maximum))}, "
                + $"the longest {Between(longestGap!, known.Take(known.Length - 1).All(other => other.Maximum <= longestGap!.Minimum))}.";
        return new ReportSection(
            ReportSectionKind.Gap,
            Title,
            $"{FigureText.Count(gaps.Length, "gap")} between consecutive releases of {FigureText.Count(gaps.Select(gap => gap.Group).Distinct().Count(), "group")}.{range}",
            ReportRows.Table(OwnColumns, gaps, gap => OwnRow(gap, longest)),
            ReportWords.Notes(
                "There are no rivals, releases of several vendors, so each release is measured from the one before it in its own group, the latest first.",
                "A gap is what both dates allow: where a date is known to the day only, the gap has bounds.",
                ReportWords.LeftOut(Omissions.Of(timeline, context.Options.AsOf)),
                ReportRows.LeftOut(gaps.Length, "gaps", "latest")));
    }

    // Which one it is, where no other may be it.
    private static string Between(ReleaseGap gap, bool isTheOne) => isTheOne ? $"{gap.Bounds}, from {gap.From.Name} to {gap.To!.Name}" : gap.Bounds.ToString();

    private static IReadOnlyList<ReportCell> RivalRow(ReleaseGap gap) =>
    [
        Cells.NameWithVendor(gap.From),
        Cells.Date(gap.From.Released),
        Cells.NameWithVendor(gap.To!),
        Cells.Date(gap.To!.Released),
        Cells.Gap(gap.Bounds) with { Order = Farthest(gap) is var farthest && farthest < TimeSpan.MaxValue ? farthest.TotalSeconds : null },
    ];

    private static IReadOnlyList<ReportCell> OwnRow(ReleaseGap gap, TimeSpan longest) =>
    [
        new(ReportWords.Group(gap.Group)),
        Cells.Name(gap.To!),
        Cells.Date(gap.To!.Released),
        Cells.Name(gap.From),
        Cells.Gap(gap.Bounds) with { Share = gap.Gap is { } length && longest > TimeSpan.Zero ? Math.Max(0, length.Ticks / (double)longest.Ticks) : null },
    ];
}
