namespace ReleaseTools.Statistics;

/// <summary>Which values of a sample bound its true median.</summary>
/// <remarks>
/// The interval that goes with the sign test: Thompson (1936), Annals of Mathematical Statistics 7, 122-128. It holds the median of any continuous distribution at least
/// as often as it says.
/// </remarks>
internal static class MedianRanks
{
    private const double Tail = 0.025;

    /// <summary>The rank, from 1, of the lower bound with 95 % confidence; the upper bound has the same rank from above. Null below six values, which bound nothing.</summary>
    /// <param name="count">How many values there are.</param>
    public static int? Lower(int count)
    {
        // By logarithms: half to the power of thousands is below what a number can hold.
        var term = -count * Math.Log(2);
        var below = Math.Exp(term);
        int? rank = null;
        for (var next = 1; next <= count / 2 && below <= Tail; next++)
        {
            rank = next;
            term += Math.Log(count - next + 1.0) - Math.Log(next);
            below += Math.Exp(term);
        }

        return rank;
    }
}
