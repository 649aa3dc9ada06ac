using MathNet.Numerics;

namespace ReleaseTools.Statistics;

/// <summary>In how many slots some events placed at random, no two in one slot, make a hit: how probable each number is.</summary>
/// <remarks>
/// M events leave F = T − M free slots in M + 1 gaps, of which each division is equally probable. A gap is covered up to a cap; a longer one is counted by what it has
/// beyond it. With J gaps that are longer, u slots beyond the caps are divided in C(u − 1, J − 1) ways, and the gaps that are not are sums of uniform
/// numbers, by convolution: the occupancy argument of Feller (1968), "An Introduction to Probability Theory and Its Applications", volume 1.
/// </remarks>
internal static class Coverage
{
    // About a hundredth of a second.
    private const long MostCells = 1L << 22;

    // Between the powers of e that a double holds, with room for their products.
    private const double MostMagnitude = 600;

    /// <summary>Whether the distribution is worth its time, and its numbers lie within reach of double precision.</summary>
    /// <param name="slots">How many slots there are.</param>
    /// <param name="events">How many events, at least one.</param>
    /// <param name="reach">What an event covers; its own slot is among it.</param>
    public static bool IsFeasible(long slots, int events, SlotReach reach)
    {
        var covered = (events - 1) * (double)(reach.Width - 1) + reach.Width;
        return reach.Low <= 0 && reach.High >= 0 && events > 0 && events <= slots
            && covered * events <= MostCells && (events + 1) * Math.Log(reach.Width) <= MostMagnitude;
    }

    /// <summary>The probability of each number of covered slots, from as many as there are events on.</summary>
    /// <inheritdoc cref="IsFeasible" path="/param"/>
    public static double[] Of(long slots, int events, SlotReach reach)
    {
        var free = slots - events;
        var (inner, cap, left, right) = (events - 1, (int)(reach.Width - 1), (int)-reach.Low, (int)reach.High);
        var weights = new double[Math.Min(free, ((long)inner * cap) + left + right) + 1];
        var unit = SpecialFunctions.BinomialLn((int)Math.Min(slots, int.MaxValue), events);
        double[] filled = [1];
        var choices = 0.0;
        for (var whole = inner; whole >= 0; whole--)
        {
            var scale = choices + ((inner - whole) * Math.Log(cap + 1.0)) - unit;
            var (leftToo, rightToo) = (WithOneMore(filled, left), WithOneMore(filled, right));
            Add(weights, filled, free, whole + 2, ((long)whole * cap) + left + right, scale);
            Add(weights, leftToo, free, whole + 1, ((long)whole * cap) + right, scale + Math.Log(left + 1.0));
            Add(weights, rightToo, free, whole + 1, ((long)whole * cap) + left, scale + Math.Log(right + 1.0));
            Add(weights, WithOneMore(leftToo, right), free, whole, (long)whole * cap, scale + Math.Log(left + 1.0) + Math.Log(right + 1.0));
            filled = WithOneMore(filled, cap);
            choices += Math.Log(whole / (inner - whole + 1.0));
        }

        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    // Some gaps are longer than their caps, and the others are filled as the sums say.
    private static void Add(double[] weights, double[] filled, long free, int longer, long capped, double scale)
    {
        if (longer == 0)
        {
            if (free < filled.Length)
            {
                weights[free] += Math.Exp(scale) * filled[free];
            }

            return;
        }

        var beyond = free - capped;
        if (beyond < longer)
        {
            return;
        }

        for (var part = 1; part < longer; part++)
        {
            scale += Math.Log((beyond - part) / (double)part);
        }

        var ways = Math.Exp(scale);
        for (var sum = 0; sum < filled.Length && beyond >= longer; sum++)
        {
            weights[capped + sum] += ways * filled[sum];
            ways *= (beyond - longer) / (double)Math.Max(1, beyond - 1);
            beyond--;
        }
    }

    // The sum of what there is and a number from 0 to a cap, each as probable. Summed up to the middle, where it grows and no digit is lost, and mirrored.
    private static double[] WithOneMore(double[] sums, int cap)
    {
        var more = new double[sums.Length + cap];
        var window = 0.0;
        for (var index = 0; index <= (more.Length - 1) / 2; index++)
        {
            window += (index < sums.Length ? sums[index] : 0) - (index > cap ? sums[index - cap - 1] : 0);
            more[index] = more[more.Length - 1 - index] = window / (cap + 1.0);
        }

        return more;
    }
}
