namespace ReleaseTools.Timelines;

/// <summary>Gathers releases into columns, in any order, for a <see cref="Timeline"/>. Not thread-safe.</summary>
public sealed class TimelineBuilder
{
    private readonly ReleaseGrouping _grouping;
    private readonly GroupIndex _groups;
    private Release[] _releases = new Release[16];
    private long[] _earliest = new long[16];
    private long[] _latest = new long[16];
    private int[] _group = new int[16];

    /// <summary>An empty builder.</summary>
    /// <param name="grouping">By what the releases are grouped.</param>
    public TimelineBuilder(ReleaseGrouping grouping)
    {
        _grouping = grouping;
        _groups = new GroupIndex(grouping);
    }

    /// <summary>How many releases were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a release; its place in the timeline follows from its group, date, version and place in the input.</summary>
    public void Add(Release release)
    {
        if (Count == _releases.Length)
        {
            Grow();
        }

        var released = release.Released;
        _releases[Count] = release;
        _earliest[Count] = released.EarliestTicks;
        _latest[Count] = released.LatestTicks;
        _group[Count] = _groups.IdOf(release);
        Count++;
    }

    /// <summary>The timeline of what was added so far; the builder can go on.</summary>
    /// <param name="cancellation">Looked at between groups, and inside large ones.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Timeline Build(CancellationToken cancellation = default)
    {
        var starts = GroupStarts();
        var rows = RowsByGroup(starts);
        var order = new TimelineOrder(_releases, _earliest, _latest, cancellation);
        for (var group = 0; group < _groups.Count; group++)
        {
            cancellation.ThrowIfCancellationRequested();
            order.Sort(rows, starts[group], starts[group + 1] - starts[group]);
        }

        return new Timeline(_grouping, _groups.Names(), starts, Gather(_releases, rows), Gather(_earliest, rows), Gather(_latest, rows));
    }

    private static T[] Gather<T>(T[] column, int[] rows)
    {
        var gathered = new T[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            gathered[row] = column[rows[row]];
        }

        return gathered;
    }

    // Where each group's rows start, and one entry more for where the last ends.
    private int[] GroupStarts()
    {
        var starts = new int[_groups.Count + 1];
        for (var row = 0; row < Count; row++)
        {
            starts[_group[row] + 1]++;
        }

        for (var group = 0; group < _groups.Count; group++)
        {
            starts[group + 1] += starts[group];
        }

        return starts;
    }

    // A counting sort: it keeps the input order inside a group.
    private int[] RowsByGroup(int[] starts)
    {
        var next = (int[])starts.Clone();
        var rows = new int[Count];
        for (var row = 0; row < Count; row++)
        {
            rows[next[_group[row]]++] = row;
        }

        return rows;
    }

    private void Grow()
    {
        var capacity = checked(Count * 2);
        Array.Resize(ref _releases, capacity);
        Array.Resize(ref _earliest, capacity);
        Array.Resize(ref _latest, capacity);
        Array.Resize(ref _group, capacity);
    }
}
