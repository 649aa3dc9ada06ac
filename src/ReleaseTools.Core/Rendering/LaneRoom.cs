using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering;

/// <summary>How the columns of a picture are shared out. Immutable.</summary>
/// <param name="Names">Columns for the names of lanes, at the left; none where no lane has a name.</param>
/// <param name="Columns">Columns for the lanes.</param>
/// <param name="Edge">Columns at the right for what has no date.</param>
/// <param name="Labels">Columns beyond for the names of the last releases, which hang to the right of their marks as all others do: to the left they would lie on the lines to older names.</param>
internal sealed record LaneRoom(int Names, int Columns, int Edge, int Labels)
{
    private const int LongestName = 24;
    private const int LeastName = 12;
    private const int Beside = 1;
    private const int EdgeColumns = 3;

    // Of the whole.
    private const int LabelPart = 6;

    /// <summary>Where the lanes begin.</summary>
    public int Start => Names > 0 ? Names + Beside : 0;

    /// <summary>How long the name of a release at a column may be: as there is room to its right, as long as something can be read of it.</summary>
    public int NameAt(int column, int longest) => Math.Min(longest, Math.Max(LeastName, Named - column - 1));

    /// <summary>Where names of releases may stand.</summary>
    public int Named => Columns + Edge + Labels;

    public static LaneRoom Of(TimelinePicture picture, int width)
    {
        var marks = picture.Lanes.SelectMany(lane => lane.Marks.Concat(lane.Edge));
        return Of(width, picture.Lanes.Select(lane => lane.Name), picture.Lanes.Any(lane => lane.Edge.Count > 0), marks.Select(mark => mark.Release.Name));
    }

    public static LaneRoom Of(Timeline timeline, int width)
    {
        var releases = Enumerable.Range(0, timeline.Count).Select(row => timeline[row]);
        return Of(width, timeline.GroupNames.Select(name => name ?? string.Empty), releases.Any(release => !release.Released.IsKnown), releases.Select(release => release.Name));
    }

    private static LaneRoom Of(int width, IEnumerable<string> lanes, bool hasEdge, IEnumerable<string> releases)
    {
        var lane = Math.Min(Longest(lanes), Math.Min(LongestName, width / 4));
        var edge = hasEdge ? EdgeColumns : 0;
        var labels = Math.Min(Longest(releases), width / LabelPart);
        return new LaneRoom(lane, width - edge - labels - (lane > 0 ? lane + Beside : 0), edge, labels);
    }

    private static int Longest(IEnumerable<string> names) => names.Select(TextWidth.Of).DefaultIfEmpty(0).Max();
}
