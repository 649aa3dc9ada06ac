namespace ReleaseTools.Statistics;

/// <summary>The exact distribution of Kendall's score S of n values without ties in random order (Kendall 1975, Rank Correlation Methods).</summary>
/// <remarks>S is the number of pairs that ascend less the number of those that descend, so it is n (n - 1) / 2 less twice the inversions.</remarks>
internal sealed class KendallDistribution
{
    /// <summary>Up to how many values it is used; beyond, the normal approximation differs in the fourth digit only.</summary>
    public const int Most = 50;

    private static readonly Lazy<double[]>[] Tables = [.. Enumerable.Range(0, Most + 1).Select(count => new Lazy<double[]>(() => Tail(count)))];

    private readonly double[] _tail;
    private readonly int _pairs;

    /// <summary>The distribution for a number of values, from 1 to <see cref="Most"/>.</summary>
    public KendallDistribution(int count)
    {
        _tail = Tables[count].Value;
        _pairs = count * (count - 1) / 2;
    }

    /// <summary>How likely a score of at least <paramref name="score"/> is.</summary>
    public double AtLeast(long score) => score <= -_pairs ? 1 : score > _pairs ? 0 : _tail[(_pairs - score) / 2];

    /// <summary>The least score which is reached with at most some probability; null where not even the greatest is as rare.</summary>
    /// <param name="tail">The probability, in (0, 1).</param>
    public long? Critical(double tail)
    {
        long? critical = null;
        for (var inversions = 0; inversions < _tail.Length && _tail[inversions] <= tail; inversions++)
        {
            critical = _pairs - (2 * inversions);
        }

        return critical;
    }

    // How likely at most that many inversions are. The k-th value makes 0 to k - 1 inversions with those before it, each as likely.
    private static double[] Tail(int count)
    {
        double[] shares = [1];
        for (var value = 2; value <= count; value++)
        {
            var next = new double[shares.Length + value - 1];
            for (var before = 0; before < shares.Length; before++)
            {
                for (var added = 0; added < value; added++)
                {
                    next[before + added] += shares[before] / value;
                }
            }

            shares = next;
        }

        for (var inversions = 1; inversions < shares.Length; inversions++)
        {
            shares[inversions] = Math.Min(1, shares[inversions] + shares[inversions - 1]);
        }

        return shares;
    }
}
