using MathNet.Numerics.Random;

namespace ReleaseTools.Statistics;

/// <summary>Each event falls anywhere within its own weekday, and hour of the day where slots are that fine; the other series stands as it is.</summary>
/// <remarks>
/// The restricted permutation test of Good (2005), "Permutation, Parametric and Bootstrap Tests of Hypotheses", with the calendar as the blocks: "everyone launches
/// on Tuesday to Thursday mornings" is not mistaken for a reaction. The count is a sum of independent hypergeometric ones, whose distribution is their
/// convolution, so that nothing need be drawn. Only what several windows are worth together is.
/// </remarks>
internal static class CalendarNull
{
    /// <summary>The figures of each window of a side.</summary>
    /// <param name="side">The side.</param>
    /// <param name="strata">The calendar of its grid.</param>
    /// <param name="random">Starts the random numbers anew.</param>
    /// <param name="draws">How many surrogates are drawn for several windows together.</param>
    /// <param name="cancellation">A token.</param>
    public static NullFigure[] Test(PairSide side, CalendarStrata strata, Func<Xoshiro256StarStar> random, int draws, CancellationToken cancellation = default)
    {
        var blocks = BlocksOf(side, strata);
        var counts = side.Targets.Select((_, window) => Count(blocks, window, cancellation)).ToArray();
        NullFigure[] figures = [.. counts.Select((count, window) => count.AtLeast(side.Observed[window])).Select((p, window) => new NullFigure(counts[window].Mean, p, p))];
        return SurrogateRanks.WithAcross(() => Redrawn(blocks, random()), figures, (window, count) => counts[window].AtLeast(count), draws, cancellation);
    }

    private static CountDistribution Count(List<Block> blocks, int window, CancellationToken cancellation)
    {
        var sum = CountDistribution.Certain(0);
        foreach (var block in blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            sum = sum.Plus(CountDistribution.Hypergeometric(block.Slots, block.Targets[window], block.Events));
        }

        return sum;
    }

    private static List<Block> BlocksOf(PairSide side, CalendarStrata strata)
    {
        var events = new int[strata.Count];
        foreach (var slot in side.Counted)
        {
            events[strata.StratumOf(slot)]++;
        }

        var slots = new long[strata.Count];
        if (side.CountedSlots > 0)
        {
            strata.AddCounts(side.First, side.Last, slots);
        }

        var targets = side.Targets.Select(set => Targets(set, strata)).ToArray();
        return [.. Enumerable.Range(0, strata.Count)
            .Where(stratum => events[stratum] > 0)
            .Select(stratum => new Block(events[stratum], slots[stratum], [.. targets.Select(counts => counts[stratum])]))];
    }

    private static long[] Targets(SlotSet set, CalendarStrata strata)
    {
        var counts = new long[strata.Count];
        for (var stretch = 0; stretch < set.Stretches; stretch++)
        {
            strata.AddCounts(set.StartOf(stretch), set.EndOf(stretch), counts);
        }

        return counts;
    }

    // An urn per stratum: where an event falls matters only for the windows that are hit there, and a narrow window's slots are among the wider one's.
    private static SurrogateRanks.Surrogate Redrawn(List<Block> blocks, Xoshiro256StarStar random)
    {
        var left = blocks.Select(block => new long[block.Targets.Length]).ToArray();
        return counts =>
        {
            Array.Clear(counts, 0, counts.Length);
            for (var index = 0; index < blocks.Count; index++)
            {
                var block = blocks[index];
                block.Targets.CopyTo(left[index], 0);
                for (var drawn = 0; drawn < block.Events; drawn++)
                {
                    var place = SlotSampler.Next(random, block.Slots - drawn);
                    for (var window = counts.Length - 1; window >= 0 && place < left[index][window]; window--)
                    {
                        left[index][window]--;
                        counts[window]++;
                    }
                }
            }
        };
    }

    private sealed record Block(int Events, long Slots, long[] Targets);
}
