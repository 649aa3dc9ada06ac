namespace ReleaseTools.Timelines;

/// <summary>The order inside a group: by date as <see cref="ReleaseDate"/> sorts, then by version (none first), then by place in the input.</summary>
internal sealed class TimelineOrder
{
    private readonly Release[] _releases;
    private readonly long[] _earliest;
    private readonly long[] _latest;
    private readonly CancellationPace _pace;

    public TimelineOrder(Release[] releases, long[] earliest, long[] latest, CancellationToken cancellation = default)
    {
        _releases = releases;
        _earliest = earliest;
        _latest = latest;
        _pace = new CancellationPace(cancellation);
    }

    /// <summary>Compares by date, then by version; zero leaves the two in input order.</summary>
    public static int Compare(Release left, Release right)
    {
        var byDate = left.Released.CompareTo(right.Released);
        return byDate != 0 ? byDate : CompareVersions(left.Version, right.Version);
    }

    /// <summary>Sorts a stretch of input rows that are in input order.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Sort(int[] rows, int start, int length)
    {
        if (IsSorted(rows, start, length))
        {
            return;
        }

        // Sorting plain numbers is several times faster than calling a comparer; only the ties need one.
        var ticks = new long[length];
        for (var index = 0; index < length; index++)
        {
            ticks[index] = SortTicks(rows[start + index]);
        }

        var sorted = new int[length];
        Array.Copy(rows, start, sorted, 0, length);
        Array.Sort(ticks, sorted);
        Array.Copy(sorted, 0, rows, start, length);
        for (int tie = 0, end; tie < length; tie = end)
        {
            end = tie + 1;
            while (end < length && ticks[end] == ticks[tie])
            {
                end++;
            }

            if (end - tie > 1)
            {
                _pace.Sort(rows, start + tie, end - tie, (left, right) => Compare(_releases[left], _releases[right]));
            }
        }
    }

    private static int CompareVersions(ReleaseVersion? left, ReleaseVersion? right) =>
        left is null ? (right is null ? 0 : -1)
        : right is null ? 1
        : left.CompareTo(right);

    private bool IsSorted(int[] rows, int start, int length)
    {
        for (var index = start + 1; index < start + length; index++)
        {
            _pace.Step();
            var before = SortTicks(rows[index - 1]);
            var after = SortTicks(rows[index]);
            if (before > after || (before == after && Compare(_releases[rows[index - 1]], _releases[rows[index]]) > 0))
            {
                return false;
            }
        }

        return true;
    }

    // An unknown date has both ends open, so its key is the greatest there is and it comes last.
    private long SortTicks(int row) => _earliest[row] != long.MinValue ? _earliest[row] : _latest[row];
}
