using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Bursts;

namespace ReleaseTools.Tests.Bursts;

public sealed class BurstLevelsTests
{
    [Property(MaxTest = 200)]
    public Property NoSequenceOfStates_IsCheaper() => Prop.ForAll(Gaps, gaps =>
    {
        var levels = BurstLevels.Of(gaps);
        if (gaps.All(gap => gap == 0))
        {
            return levels.Length == 0;
        }

        var states = Math.Min(6, BurstLevels.StateCount(gaps, gaps.Sum()));
        var cheapest = Sequences(gaps.Length, states).Min(sequence => Price(gaps, sequence));
        return levels.Length == gaps.Length && Price(gaps, levels) <= cheapest + 1e-9
            && (levels.Max() >= states || Math.Abs(Price(gaps, levels) - cheapest) < 1e-9);
    });

    [Fact]
    public void ADenseStretch_RisesAboveTheRest()
    {
        long[] gaps = [.. Enumerable.Repeat(100L, 20), .. Enumerable.Repeat(1L, 20), .. Enumerable.Repeat(100L, 20)];
        var levels = BurstLevels.Of(gaps);
        Assert.All(levels.Take(20).Concat(levels.Skip(40)), level => Assert.True(level <= 1));
        Assert.All(levels.Skip(20).Take(20), level => Assert.True(level >= 4));
    }

    [Fact]
    public void EvenGaps_AreNoBurst() => Assert.All(BurstLevels.Of([.. Enumerable.Repeat(7L, 50)]), level => Assert.Equal(0, level));

    [Fact]
    public void GapsOfZero_AreAllowed()
    {
        var levels = BurstLevels.Of([.. Enumerable.Repeat(10L, 30), .. Enumerable.Repeat(0L, 30), .. Enumerable.Repeat(10L, 30)]);
        Assert.True(levels.Skip(30).Take(30).Min() > 0);
        Assert.Equal(0, levels[0]);
        Assert.Empty(BurstLevels.Of([0, 0, 0]));
        Assert.Empty(BurstLevels.Of([]));
        Assert.Equal([0], BurstLevels.Of([5]));
    }

    [Fact]
    public void TheEdgesOfTheCalendar_AreAGapToo() =>
        Assert.Equal(3, BurstLevels.Of([1, DateTime.MaxValue.Ticks - 1, 0]).Length);

    // Few states, so that all sequences can be tried: the smallest gap is not much below the mean.
    private static Arbitrary<long[]> Gaps => Gen.Elements(0L, 1, 2, 3, 5, 8).ArrayOf().Where(gaps => gaps.Length is > 0 and <= 6).ToArbitrary();

    private static IEnumerable<int[]> Sequences(int length, int states) => length == 0
        ? [[]]
        : Sequences(length - 1, states).SelectMany(sequence => Enumerable.Range(0, states).Select(state => (int[])[.. sequence, state]));

    // Kleinberg (2003), section 2: what the gaps cost in their states, and each rise its levels, from state 0.
    private static double Price(long[] gaps, int[] states)
    {
        var mean = gaps.Sum() / (double)gaps.Length;
        var price = 0.0;
        for (var gap = 0; gap < gaps.Length; gap++)
        {
            price += BurstLevels.Cost(states[gap], gaps[gap], mean) + (Math.Max(0, states[gap] - (gap == 0 ? 0 : states[gap - 1])) * Math.Log(gaps.Length));
        }

        return price;
    }
}
