using MathNet.Numerics.Random;

namespace ReleaseTools.Statistics;

/// <summary>The first series is moved round the span as a whole: both keep their own rhythm, and only how they lie to each other is left to chance.</summary>
/// <remarks>
/// a' = (a − t₀ + s) mod T + t₀, p = #{s : K(s) ≥ K}/T over all slots s, of which s = 0 is one; t₀ and T are those of the <see cref="SlotCircle"/>. Harrison, Amarasingham and Kass (2013), "Statistical
/// identification of synchronous spiking", in Spike Timing, discuss the test; its p-values are never below 1/T.
/// </remarks>
internal static class CircularShiftNull
{
    /// <summary>Up to how many arcs all shifts are gone through; about a second's work. Beyond it the shifts are drawn.</summary>
    public const long MostArcs = 1L << 22;

    /// <summary>The figures of each window of a side: over all shifts where they can be swept, else over random ones.</summary>
    /// <param name="side">The side.</param>
    /// <param name="random">Starts the random numbers anew.</param>
    /// <param name="draws">How many shifts are drawn where they are too many.</param>
    /// <param name="cancellation">A token.</param>
    public static NullFigure[] Test(PairSide side, Func<Xoshiro256StarStar> random, int draws, CancellationToken cancellation = default) =>
        ShiftSweep.ArcsOf(side) <= MostArcs ? All(side, cancellation) : Drawn(side, random, draws, cancellation);

    /// <summary>The figures over all shifts.</summary>
    public static NullFigure[] All(PairSide side, CancellationToken cancellation = default)
    {
        var sweep = ShiftSweep.Of(side);
        cancellation.ThrowIfCancellationRequested();
        var shifts = side.Observed.Select(_ => new double[side.All.Length + 1]).ToArray();
        sweep.ForEachRun((length, counts) =>
        {
            for (var window = 0; window < counts.Length; window++)
            {
                shifts[window][counts[window]] += length;
            }
        });
        var counts = shifts.Select(CountDistribution.OfWeights).ToArray();
        double[] p = [.. counts.Select((count, window) => count.AtLeast(side.Observed[window]))];
        var across = p.Length == 1 ? p : Across(sweep, counts, p);
        return [.. p.Select((value, window) => new NullFigure(counts[window].Mean, value, Math.Max(value, across[window])) { Enumerated = side.Circle.Length })];
    }

    /// <summary>The figures over random shifts.</summary>
    public static NullFigure[] Drawn(PairSide side, Func<Xoshiro256StarStar> random, int draws, CancellationToken cancellation = default) =>
        SurrogateRanks.Of(() => Shifts(side, random()), side.Observed, side.All.Length, draws, cancellation);

    private static double[] Across(ShiftSweep sweep, CountDistribution[] counts, double[] p)
    {
        var reached = new double[p.Length];
        var limits = p.Select(value => counts.Select(count => count.CriticalCount(value)).ToArray()).ToArray();
        sweep.ForEachRun((length, found) =>
        {
            for (var window = 0; window < p.Length; window++)
            {
                reached[window] += Reaches(found, limits[window]) ? length : 0;
            }
        });
        return [.. reached.Select(shifts => shifts / sweep.Slots)];
    }

    private static bool Reaches(int[] counts, int[] limits)
    {
        for (var window = 0; window < counts.Length; window++)
        {
            if (counts[window] >= limits[window])
            {
                return true;
            }
        }

        return false;
    }

    private static SurrogateRanks.Surrogate Shifts(PairSide side, Xoshiro256StarStar random)
    {
        var moved = side.IsTrigger ? side.Others : side.All;
        var shifted = new long[moved.Length];
        return counts =>
        {
            Shift(moved, SlotSampler.Next(random, side.Circle.Length), side.Circle, shifted);
            for (var window = 0; window < counts.Length; window++)
            {
                counts[window] = side.IsTrigger
                    ? side.Reaches[window].CountHits(side.All, shifted, side.First, side.Last)
                    : side.Reaches[window].CountHits(shifted, side.Others, side.First, side.Last);
            }
        };
    }

    // What is carried over the end comes first, so that the slots stay in order.
    private static void Shift(long[] slots, long by, SlotCircle circle, long[] shifted)
    {
        var carried = slots.Length;
        while (carried > 0 && slots[carried - 1] + by > circle.End)
        {
            carried--;
        }

        var place = 0;
        for (var index = carried; index < slots.Length; index++)
        {
            shifted[place++] = slots[index] + by - circle.Length;
        }

        for (var index = 0; index < carried; index++)
        {
            shifted[place++] = slots[index] + by;
        }
    }
}
