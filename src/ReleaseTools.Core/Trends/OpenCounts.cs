namespace ReleaseTools.Trends;

/// <summary>How many things may belong to each period and cannot be assigned to it. A date of several periods costs as much as one of two.</summary>
internal sealed class OpenCounts
{
    private readonly int[] _changes;

    public OpenCounts(int periods) => _changes = new int[periods + 1];

    /// <summary>How many were added that may lie in the span.</summary>
    public int Total { get; private set; }

    /// <summary>Adds one that may lie in several periods, or in one period though nothing says that it counts.</summary>
    public void Add(TrendPlace place)
    {
        if (place.Last < 0 || place.First >= place.Count)
        {
            return;
        }

        Total++;
        _changes[Math.Max(0, place.First)]++;
        _changes[Math.Min(place.Count - 1, place.Last) + 1]--;
    }

    /// <summary>The counts of the periods.</summary>
    public int[] Counts()
    {
        var counts = new int[_changes.Length - 1];
        var running = 0;
        for (var period = 0; period < counts.Length; period++)
        {
            running += _changes[period];
            counts[period] = running;
        }

        return counts;
    }
}
