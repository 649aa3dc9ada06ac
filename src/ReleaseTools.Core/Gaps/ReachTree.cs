namespace ReleaseTools.Gaps;

/// <summary>Finds the next or the previous of a row of items that reaches far enough and belongs to another owner, in logarithmic time.</summary>
/// <remarks>
/// A segment tree. Each node holds the farthest reach below it and the farthest reach of any other owner than that one's, so that
/// "all but one owner" is answered without visiting that owner's items.
/// </remarks>
internal sealed class ReachTree
{
    // No item reaches this little, so it marks a node with nothing below it.
    private const long Nothing = long.MinValue;

    private readonly int _leaves = 1;
    private readonly long[] _farthest;
    private readonly int[] _owner;
    private readonly long[] _farthestOfOthers;

    /// <summary>A tree over items in their order.</summary>
    /// <param name="reach">How far each item reaches; never <see cref="long.MinValue"/>.</param>
    /// <param name="owner">The owner of each, from 0.</param>
    public ReachTree(long[] reach, int[] owner)
    {
        while (_leaves < reach.Length)
        {
            _leaves *= 2;
        }

        _farthest = new long[2 * _leaves];
        _owner = new int[2 * _leaves];
        _farthestOfOthers = new long[2 * _leaves];
        for (var node = 2 * _leaves - 1; node > 0; node--)
        {
            if (node >= _leaves)
            {
                var item = node - _leaves;
                _farthest[node] = item < reach.Length ? reach[item] : Nothing;
                _owner[node] = item < reach.Length ? owner[item] : -1;
                _farthestOfOthers[node] = Nothing;
            }
            else
            {
                Join(node, 2 * node, (2 * node) + 1);
            }
        }
    }

    /// <summary>The first item of [start, end) that reaches the limit and is not of the owner; -1 where there is none.</summary>
    public int Next(int start, int end, long limit, int exceptOwner)
    {
        if (start >= end)
        {
            return -1;
        }

        var node = start + _leaves;
        while (!Reaches(node, limit, exceptOwner))
        {
            while ((node & 1) == 1)
            {
                node >>= 1;
            }

            if (node == 0)
            {
                return -1;
            }

            node++;
        }

        while (node < _leaves)
        {
            node *= 2;
            node += Reaches(node, limit, exceptOwner) ? 0 : 1;
        }

        return node - _leaves < end ? node - _leaves : -1;
    }

    /// <summary>The last item of [start, end) that reaches the limit and is not of the owner; -1 where there is none.</summary>
    public int Previous(int start, int end, long limit, int exceptOwner)
    {
        if (start >= end)
        {
            return -1;
        }

        var node = end - 1 + _leaves;
        while (!Reaches(node, limit, exceptOwner))
        {
            while (node > 1 && (node & 1) == 0)
            {
                node >>= 1;
            }

            if (node == 1)
            {
                return -1;
            }

            node--;
        }

        while (node < _leaves)
        {
            node = (2 * node) + 1;
            node -= Reaches(node, limit, exceptOwner) ? 0 : 1;
        }

        return node - _leaves >= start ? node - _leaves : -1;
    }

    private bool Reaches(int node, long limit, int exceptOwner)
    {
        var farthest = _owner[node] == exceptOwner ? _farthestOfOthers[node] : _farthest[node];
        return farthest != Nothing && farthest >= limit;
    }

    private void Join(int node, int left, int right)
    {
        var (best, other) = _farthest[left] >= _farthest[right] ? (left, right) : (right, left);
        _farthest[node] = _farthest[best];
        _owner[node] = _owner[best];
        var ofOther = _owner[other] == _owner[best] ? _farthestOfOthers[other] : _farthest[other];
        _farthestOfOthers[node] = Math.Max(_farthestOfOthers[best], ofOther);
    }
}
