namespace ReleaseTools.Statistics;

/// <summary>How many of the values seen so far lie below another, in logarithmic time (Fenwick 1994). Not thread-safe.</summary>
internal sealed class RankTree
{
    private readonly long[] _ascending;
    private readonly int[] _counts;

    /// <summary>A tree that has seen none of some values.</summary>
    /// <param name="values">All the values that will be seen, in any order.</param>
    public RankTree(IEnumerable<long> values)
    {
        _ascending = [.. values];
        Array.Sort(_ascending);
        _counts = new int[_ascending.Length + 1];
    }

    /// <summary>How many of all values, seen or not, lie below one.</summary>
    public int AllBelow(long value)
    {
        int low = 0, high = _ascending.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _ascending[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>How many of those seen lie below a value.</summary>
    public int SeenBelow(long value)
    {
        var seen = 0;
        for (var node = AllBelow(value); node > 0; node -= node & -node)
        {
            seen += _counts[node];
        }

        return seen;
    }

    /// <summary>Sees one of the values.</summary>
    public void See(long value)
    {
        for (var node = AllBelow(value) + 1; node < _counts.Length; node += node & -node)
        {
            _counts[node]++;
        }
    }
}
