namespace ReleaseTools.Rendering;

/// <summary>How the columns of a terminal picture are shared out. Immutable.</summary>
/// <param name="Names">Columns for the names of lanes, at the left; none where no lane has a name.</param>
/// <param name="Columns">Columns for the lanes.</param>
/// <param name="Edge">Columns at the right for what has no date.</param>
internal sealed record LaneRoom(int Names, int Columns, int Edge)
{
    private const int LongestName = 24;
    private const int Beside = 1;
    private const int EdgeColumns = 3;

    /// <summary>Where the lanes begin.</summary>
    public int Start => Names > 0 ? Names + Beside : 0;

    public static LaneRoom Of(TimelinePicture picture, int width) =>
        Of(width, picture.Lanes.Select(lane => lane.Name), picture.Lanes.Any(lane => lane.Edge.Count > 0));

    public static LaneRoom Of(int width, IEnumerable<string> names, bool hasEdge)
    {
        var longest = names.Select(TextWidth.Of).DefaultIfEmpty(0).Max();
        var name = Math.Min(longest, Math.Min(LongestName, width / 4));
        var edge = hasEdge ? EdgeColumns : 0;
        return new LaneRoom(name, width - edge - (name > 0 ? name + Beside : 0), edge);
    }
}
