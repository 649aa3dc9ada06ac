using MathNet.Numerics;
using MathNet.Numerics.Random;

namespace ReleaseTools.Statistics;

/// <summary>The events of both series fall into any slots, no two of one series into the same one.</summary>
/// <remarks>
/// Placements of the first series are summed in closed form (<see cref="ClosedFormNulls.Exact"/>) for those of the other: for each of them where they are few, for each number of
/// slots that they cover (<see cref="Coverage"/>) where lag and edge leave that simple. The p-value is then that of all C(T, N)·C(T, M) pairs of placements. Else, and for
/// what several windows are worth together, p = (1 + #{K* ≥ K})/(R + 1) over random ones.
/// </remarks>
internal static class ShuffleNull
{
    private const double MostPlacements = 10_000;
    private const double Negligible = 1e-30;

    /// <summary>The figures of each window of both sides of a pair, over the same placements.</summary>
    /// <param name="precursor">The first series.</param>
    /// <param name="trigger">The second series.</param>
    /// <param name="random">Starts the random numbers anew.</param>
    /// <param name="draws">How many surrogates are drawn where the placements are too many.</param>
    /// <param name="cancellation">A token.</param>
    public static (NullFigure[] Precursor, NullFigure[] Trigger) Test(
        PairSide precursor, PairSide trigger, Func<Xoshiro256StarStar> random, int draws, CancellationToken cancellation = default)
    {
        var slots = (int)Math.Min(precursor.Slots, int.MaxValue);
        return SpecialFunctions.BinomialLn(slots, precursor.All.Length) <= Math.Log(MostPlacements) && SpecialFunctions.BinomialLn(slots, trigger.All.Length) <= Math.Log(MostPlacements)
            ? (All(precursor, cancellation), All(trigger, cancellation))
            : IsSummed(precursor) && IsSummed(trigger) ? Summed(precursor, trigger, random, draws, cancellation)
            : Drawn(precursor, trigger, random, draws, cancellation);
    }

    /// <summary>The figures over all placements, by the number of slots that they cover; of several windows together over random ones.</summary>
    /// <inheritdoc cref="Drawn" path="/param"/>
    public static (NullFigure[] Precursor, NullFigure[] Trigger) Summed(
        PairSide precursor, PairSide trigger, Func<Xoshiro256StarStar> random, int draws, CancellationToken cancellation = default)
    {
        var windows = precursor.Reaches.Length;
        CountDistribution[] counts = [.. new[] { precursor, trigger }.SelectMany(side => side.Reaches.Select(reach => Count(side, reach, cancellation)))];
        int[] observed = [.. precursor.Observed, .. trigger.Observed];
        NullFigure[] figures = [.. counts.Select((count, index) => new NullFigure(count.Mean, count.AtLeast(observed[index]), count.AtLeast(observed[index])))];
        figures = SurrogateRanks.WithAcross(
            () => Shuffled(precursor, trigger, random()), figures, (index, count) => counts[index].AtLeast(count), draws, cancellation, families: 2);
        return ([.. figures.Take(windows)], [.. figures.Skip(windows)]);
    }

    /// <summary>The figures over all placements of both series.</summary>
    public static NullFigure[] All(PairSide side, CancellationToken cancellation = default)
    {
        var windows = side.Reaches.Length;
        var sums = side.Reaches.Select(_ => new double[side.All.Length + 1]).ToArray();
        var sizes = new long[windows + 1];
        var placements = 0L;
        foreach (var others in Placements(side.Slots, side.Others.Length))
        {
            cancellation.ThrowIfCancellationRequested();
            placements++;
            Measure(side, others, sizes);
            for (var window = 0; window < windows; window++)
            {
                var count = CountDistribution.Hypergeometric(side.Slots, sizes[window], side.All.Length);
                for (var hits = count.Low; hits <= count.High; hits++)
                {
                    sums[window][hits] += count.Of(hits);
                }
            }
        }

        var counts = sums.Select(CountDistribution.OfWeights).ToArray();
        double[] p = [.. counts.Select((count, window) => count.AtLeast(side.Observed[window]))];
        var across = windows == 1 ? p : Across(side, counts, p, placements, cancellation);
        return [.. p.Select((value, window) => new NullFigure(counts[window].Mean, value, Math.Max(value, across[window])) { Enumerated = placements })];
    }

    /// <summary>The figures over random placements.</summary>
    /// <param name="precursor">The first series.</param>
    /// <param name="trigger">The second series.</param>
    /// <param name="random">Starts the random numbers anew.</param>
    /// <param name="draws">How many surrogates are drawn.</param>
    /// <param name="cancellation">A token.</param>
    public static (NullFigure[] Precursor, NullFigure[] Trigger) Drawn(
        PairSide precursor, PairSide trigger, Func<Xoshiro256StarStar> random, int draws, CancellationToken cancellation = default)
    {
        var windows = precursor.Reaches.Length;
        var figures = SurrogateRanks.Of(
            () => Shuffled(precursor, trigger, random()),
            [.. precursor.Observed, .. trigger.Observed],
            Math.Max(precursor.All.Length, trigger.All.Length),
            draws,
            cancellation,
            families: 2);
        return ([.. figures.Take(windows)], [.. figures.Skip(windows)]);
    }

    /// <summary>Whether <see cref="Summed"/> can be had of a side: no slot is left out, and an event's own slot is a hit.</summary>
    public static bool IsSummed(PairSide side) => side.CountedSlots == side.Slots && side.Reaches.All(reach => Coverage.IsFeasible(side.Slots, side.Others.Length, reach));

    private static CountDistribution Count(PairSide side, SlotReach reach, CancellationToken cancellation)
    {
        var covered = Coverage.Of(side.Slots, side.Others.Length, reach);
        var sums = new double[side.All.Length + 1];
        for (var more = 0; more < covered.Length; more++)
        {
            if (covered[more] < Negligible)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            var count = CountDistribution.Hypergeometric(side.Slots, side.Others.Length + more, side.All.Length);
            for (var hits = count.Low; hits <= count.High; hits++)
            {
                sums[hits] += covered[more] * count.Of(hits);
            }
        }

        return CountDistribution.OfWeights(sums);
    }

    private static double[] Across(PairSide side, CountDistribution[] counts, double[] p, long placements, CancellationToken cancellation)
    {
        var reached = new double[p.Length];
        var limits = p.Select(value => counts.Select(count => count.CriticalCount(value)).ToArray()).ToArray();
        var sizes = new long[p.Length + 1];
        foreach (var others in Placements(side.Slots, side.Others.Length))
        {
            Measure(side, others, sizes);
            for (var window = 0; window < p.Length; window++)
            {
                reached[window] += NestedCounts.AnyAtLeast(
                    side.All.Length, limits[window], (inner, events) => CountDistribution.Hypergeometric(sizes[inner + 1], sizes[inner], events), cancellation);
            }
        }

        return [.. reached.Select(sum => sum / placements)];
    }

    private static void Measure(PairSide side, long[] others, long[] sizes)
    {
        for (var window = 0; window < side.Reaches.Length; window++)
        {
            sizes[window] = SlotSet.Around(others, side.Reaches[window], side.First, side.Last).Length;
        }

        sizes[side.Reaches.Length] = side.Slots;
    }

    // In lexicographic order; the array is only lent.
    private static IEnumerable<long[]> Placements(long slots, int events)
    {
        var placed = new long[events];
        for (var index = 0; index < events; index++)
        {
            placed[index] = index;
        }

        while (true)
        {
            yield return placed;
            var moved = events - 1;
            while (moved >= 0 && placed[moved] == slots - events + moved)
            {
                moved--;
            }

            if (moved < 0)
            {
                yield break;
            }

            placed[moved]++;
            for (var index = moved + 1; index < events; index++)
            {
                placed[index] = placed[index - 1] + 1;
            }
        }
    }

    private static SurrogateRanks.Surrogate Shuffled(PairSide precursor, PairSide trigger, Xoshiro256StarStar random)
    {
        var (first, second) = (new SlotSampler(precursor.Slots, precursor.All.Length), new SlotSampler(precursor.Slots, trigger.All.Length));
        var windows = precursor.Reaches.Length;
        return counts =>
        {
            var (events, others) = (first.Draw(random), second.Draw(random));
            for (var window = 0; window < windows; window++)
            {
                counts[window] = precursor.Reaches[window].CountHits(events, others, precursor.First, precursor.Last);
                counts[windows + window] = trigger.Reaches[window].CountHits(others, events, trigger.First, trigger.Last);
            }
        };
    }
}
