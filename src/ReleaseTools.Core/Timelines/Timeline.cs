namespace ReleaseTools.Timelines;

/// <summary>Releases as columns, grouped and in time order. Immutable.</summary>
/// <remarks>
/// Rows stand group by group, groups by their first release in the input; inside a group by date as <see cref="ReleaseDate"/> sorts,
/// then by version (none first), then by place in the input. Ticks are UTC and inclusive; <see cref="long.MinValue"/> and
/// <see cref="long.MaxValue"/> are open ends.
/// </remarks>
public sealed class Timeline
{
    private readonly Release[] _releases;
    private readonly long[] _earliest;
    private readonly long[] _latest;
    private readonly int[] _starts;

    internal Timeline(ReleaseGrouping grouping, string?[] groupNames, int[] starts, Release[] releases, long[] earliest, long[] latest)
    {
        Grouping = grouping;
        GroupNames = Array.AsReadOnly(groupNames);
        _starts = starts;
        _releases = releases;
        _earliest = earliest;
        _latest = latest;
    }

    /// <summary>By what it is grouped.</summary>
    public ReleaseGrouping Grouping { get; }

    /// <summary>The names of the groups, by number; the one name is null where there are no groups.</summary>
    public IReadOnlyList<string?> GroupNames { get; }

    /// <summary>How many groups it has.</summary>
    public int GroupCount => GroupNames.Count;

    /// <summary>How many releases it has.</summary>
    public int Count => _releases.Length;

    /// <summary>The release of a row.</summary>
    public Release this[int row] => _releases[row];

    /// <summary>The timeline of some releases.</summary>
    public static Timeline Of(IEnumerable<Release> releases, ReleaseGrouping grouping)
    {
        var builder = new TimelineBuilder(grouping);
        foreach (var release in releases)
        {
            builder.Add(release);
        }

        return builder.Build();
    }

    /// <summary>The first row of a group.</summary>
    public int StartOf(int group) => _starts[group];

    /// <summary>The row after the last of a group.</summary>
    public int EndOf(int group) => _starts[group + 1];

    /// <summary>First instant at which the release of a row may lie, in UTC ticks.</summary>
    public long EarliestTicks(int row) => _earliest[row];

    /// <summary>Last instant at which the release of a row may lie, in UTC ticks, inclusive.</summary>
    public long LatestTicks(int row) => _latest[row];

    /// <summary>Whether anything is known of the date of a row.</summary>
    internal bool IsDated(int row) => _earliest[row] != long.MinValue || _latest[row] != long.MaxValue;

    /// <summary>Whether a row is out: released or withdrawn, and not certainly dated after an instant.</summary>
    /// <param name="row">The row.</param>
    /// <param name="asOf">UTC ticks; <see cref="long.MaxValue"/> cuts nothing by date.</param>
    internal bool IsOut(int row, long asOf) => Availability.IsOut(_releases[row], asOf);
}
