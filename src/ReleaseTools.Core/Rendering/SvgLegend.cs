namespace ReleaseTools.Rendering;

/// <summary>What the signs of a picture mean: those that it has, with a sample of each. Immutable.</summary>
internal sealed class SvgLegend
{
    private const double Mark = 2 * MarkCluster.MarkSize;
    private const double Wide = 24;

    /// <param name="picture">The picture.</param>
    /// <param name="hasSeveral">Whether a disc stands for several marks.</param>
    /// <param name="hasBars">Whether a date is drawn as wide as it is imprecise.</param>
    public SvgLegend(TimelinePicture picture, bool hasSeveral, bool hasBars)
    {
        var marks = picture.Lanes.SelectMany(lane => lane.Marks.Concat(lane.Edge));
        var entries = marks.Select(mark => mark.Kind).Distinct().OrderBy(kind => kind).Select(Of).ToList();
        if (hasSeveral)
        {
            entries.Add((Mark + 4, "several, too close to be drawn apart", (canvas, x, y) => canvas.Disc("2", x + MarkCluster.MarkSize + 2, y, MarkCluster.MarkSize + 3)));
        }

        if (hasBars)
        {
            entries.Add((Wide, "somewhere in this time", (canvas, x, y) => canvas.Bar(MarkKind.General, x, x + Wide, y)));
        }

        foreach (var (isCertain, words) in new[] { (true, "rivals within"), (false, "rivals that may be within") })
        {
            if (picture.Brackets.Any(bracket => bracket.IsCertain == isCertain))
            {
                entries.Add((Wide, $"{words} {picture.Within}", (canvas, x, y) => canvas.Bracket(x, x + Wide, y, isCertain)));
            }
        }

        Entries = entries;
    }

    /// <summary>The width of each sample in pixels, what it means, and how it is drawn from its left end and its middle line.</summary>
    public IReadOnlyList<(double Width, string Words, Action<SvgCanvas, double, double> Draw)> Entries { get; }

    private static (double Width, string Words, Action<SvgCanvas, double, double> Draw) Of(MarkKind kind) =>
        (Mark, MarkShape.StyleOf(kind), (canvas, x, y) => canvas.Mark(kind, x + MarkCluster.MarkSize, y));
}
