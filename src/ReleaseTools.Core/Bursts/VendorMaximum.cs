namespace ReleaseTools.Bursts;

/// <summary>The most vendors that any window certainly holds. Keeps its working memory; not thread-safe.</summary>
/// <remarks>One pass with two pointers, over the events as windows take them in and as they lose them; before it both are sorted.</remarks>
internal sealed class VendorMaximum
{
    private readonly long[] _firsts;
    private readonly long[] _lasts;
    private readonly int[] _entering;
    private readonly int[] _leaving;
    private readonly int[] _counts;

    /// <summary>For timelines of some number of events.</summary>
    public VendorMaximum(int events, int vendors)
    {
        _firsts = new long[events];
        _lasts = new long[events];
        _entering = new int[events];
        _leaving = new int[events];
        _counts = new int[vendors];
    }

    /// <summary>Places an event.</summary>
    public void Set(int index, WindowStarts starts)
    {
        _firsts[index] = starts.First;
        _lasts[index] = starts.Last;
        _entering[index] = _leaving[index] = starts.Vendor;
    }

    /// <summary>The maximum of the events as they are placed. They have to be placed anew for another.</summary>
    public int Find()
    {
        Array.Sort(_firsts, _entering);
        Array.Sort(_lasts, _leaving);
        Array.Clear(_counts, 0, _counts.Length);
        int most = 0, distinct = 0, left = 0;
        for (var entered = 0; entered < _firsts.Length; entered++)
        {
            for (; _lasts[left] < _firsts[entered]; left++)
            {
                distinct -= --_counts[_leaving[left]] == 0 ? 1 : 0;
            }

            distinct += ++_counts[_entering[entered]] == 1 ? 1 : 0;
            most = Math.Max(most, distinct);
        }

        return most;
    }
}
