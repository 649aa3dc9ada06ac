using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Coincidences;

/// <summary>How many slots random events cover, against all their placements.</summary>
public sealed class CoverageTests
{
    [Theory]
    [InlineData(12, 3, -1, 1)]
    [InlineData(12, 3, 0, 2)]
    [InlineData(12, 3, -2, 0)]
    [InlineData(15, 4, -3, 3)]
    [InlineData(9, 5, -4, 4)]
    [InlineData(9, 1, -20, 20)]
    [InlineData(7, 7, -1, 1)]
    [InlineData(8, 2, 0, 0)]
    [InlineData(10, 2, -1, 4)]
    public void EachNumber_IsAsProbableAsItsPlacements(int slots, int events, int low, int high)
    {
        var reach = new SlotReach(low, high);
        Assert.True(Coverage.IsFeasible(slots, events, reach));
        var found = Coverage.Of(slots, events, reach);
        var placements = Placements(slots, events).ToArray();
        var counted = placements.GroupBy(placed => (int)SlotSet.Around(placed, reach, 0, slots - 1).Length).ToDictionary(one => one.Key, one => one.Count() / (double)placements.Length);
        Assert.Equal(Enumerable.Range(events, found.Length).Select(covered => counted.GetValueOrDefault(covered)), found, (one, other) => Math.Abs(one - other) < 1e-13);
        Assert.Equal(counted.Keys.Max(), events + Array.FindLastIndex(found, chance => chance > 0));
    }

    [Fact]
    public void OfLongSpans_TheMeanIsThatOfASingleSlot()
    {
        // A slot d from an end is left uncovered when no event is near it: C(T − near, M)/C(T, M).
        const int Slots = 1_000_000;
        const int Events = 40;
        const int Window = 27;
        var found = Coverage.Of(Slots, Events, new SlotReach(-Window, Window));
        double Free(int near) => Enumerable.Range(0, Events).Aggregate(1.0, (chance, index) => chance * (Slots - near - index) / (Slots - index));
        var mean = ((Slots - (2 * Window)) * (1 - Free((2 * Window) + 1))) + (2 * Enumerable.Range(1, Window).Sum(edge => 1 - Free(Window + edge)));
        Assert.Equal(1, (Events + found.Select((chance, more) => chance * more).Sum()) / mean, 1e-9);
    }

    [Theory]
    [InlineData(100, 10, 1, 9, false)]
    [InlineData(100, 0, -1, 1, false)]
    [InlineData(5, 6, -1, 1, false)]
    [InlineData(100_000, 3000, -60, 60, false)]
    [InlineData(1_000_000_000_000, 40, -60, 60, true)]
    public void WhatIsNotFeasible_IsLeftToDraws(long slots, int events, int low, int high, bool isFeasible) =>
        Assert.Equal(isFeasible, Coverage.IsFeasible(slots, events, new SlotReach(low, high)));

    [Fact]
    public void TheTinySet_IsThatOfAllPlacements()
    {
        var (precursor, trigger) = PairSide.Of([3, 6, 10], [2, 5, 8], 12, [1], isDirected: true);
        var summed = ShuffleNull.Summed(precursor, trigger, () => RandomStreams.Of(1), 9);
        Assert.Equal(19312 / 48400.0, summed.Precursor[0].P, 1e-12);
        Assert.Equal(ShuffleNull.All(trigger)[0].P, summed.Trigger[0].P, 1e-12);
        Assert.Equal((0, null), (summed.Precursor[0].Draws, summed.Precursor[0].Interval));
    }

    [Fact]
    public void RandomPlacements_ComeCloseToTheSum()
    {
        long[] first = [3, 6, 10, 17, 18, 40, 55, 56, 70, 81, 99], second = [2, 5, 8, 33, 41, 57, 71];
        var (precursor, trigger) = PairSide.Of(first, second, 100, [0, 1, 4]);
        var summed = ShuffleNull.Summed(precursor, trigger, () => RandomStreams.Of(3), 9999);
        var drawn = ShuffleNull.Drawn(precursor, trigger, () => RandomStreams.Of(4), 9999);
        foreach (var (exact, estimate) in summed.Precursor.Concat(summed.Trigger).Zip(drawn.Precursor.Concat(drawn.Trigger)))
        {
            // Six estimates: one in two thousand of such tests goes beyond four standard errors.
            Assert.InRange(exact.P - estimate.P, -0.02, 0.02);
            Assert.InRange(exact.PAcrossWindows - estimate.PAcrossWindows, -0.03, 0.03);
            Assert.Equal(exact.Expected, estimate.Expected, 0.05);
        }
    }

    private static IEnumerable<long[]> Placements(int slots, int events) => Enumerable.Range(0, 1 << slots)
        .Select(bits => Enumerable.Range(0, slots).Where(slot => (bits >> slot & 1) == 1).Select(slot => (long)slot).ToArray())
        .Where(placed => placed.Length == events);
}
