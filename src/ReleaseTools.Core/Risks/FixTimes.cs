using ReleaseTools.Statistics;

namespace ReleaseTools.Risks;

/// <summary>How long releases lasted until something replaced them, as far as that is known at a moment. Immutable.</summary>
internal sealed class FixTimes
{
    private readonly long[] _least;
    private readonly long[] _most;

    /// <summary>The times of some fixes, as the dates bound them.</summary>
    /// <param name="fixes">The bounds of each, in ticks.</param>
    /// <param name="open">How many releases nothing has replaced yet.</param>
    /// <param name="undated">How many releases were left out, their date being open.</param>
    public FixTimes(IReadOnlyCollection<(long Least, long Most)> fixes, int open, int undated)
    {
        _least = [.. fixes.Select(fix => fix.Least).OrderBy(ticks => ticks)];
        _most = [.. fixes.Select(fix => fix.Most).OrderBy(ticks => ticks)];
        Open = open;
        Undated = undated;
    }

    public int Count => _least.Length;

    public int Open { get; }

    public int Undated { get; }

    /// <summary>The least and the most that a quantile (type 7) of the times can be, in ticks. There must be one at least.</summary>
    public (long Least, long Most) Quantile(double share) => (Quantiles.Type7(_least, share), Quantiles.Type7(_most, share));
}
