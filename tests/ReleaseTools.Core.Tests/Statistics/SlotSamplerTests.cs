using System.Diagnostics;
using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class SlotSamplerTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 3)]
    [InlineData(10, 5)]
    [InlineData(10, 6)]
    [InlineData(10, 9)]
    [InlineData(10, 10)]
    [InlineData(1_000_000_000_000, 20)]
    public void SlotsAreDifferentAscendingAndInside(long slots, int count)
    {
        var random = RandomStreams.Of(1);
        var sampler = new SlotSampler(slots, count);
        for (var draw = 0; draw < 200; draw++)
        {
            var drawn = sampler.Draw(random);
            Assert.Equal(count, drawn.Length);
            Assert.InRange(drawn[0], 0, slots - 1);
            Assert.InRange(drawn[^1], 0, slots - 1);
            Assert.All(drawn.Zip(drawn.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        }
    }

    // 126 sets of four and as many of five out of nine: chi-squared with 125 degrees of freedom exceeds 201 in one of 100,000 cases.
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void EverySetIsAsProbable(int count)
    {
        const int Draws = 126 * 200;
        var random = RandomStreams.Of(2);
        var sampler = new SlotSampler(9, count);
        var seen = new Dictionary<string, int>();
        for (var draw = 0; draw < Draws; draw++)
        {
            var set = string.Join(' ', sampler.Draw(random));
            seen[set] = seen.GetValueOrDefault(set) + 1;
        }

        Assert.Equal(126, seen.Count);
        Assert.InRange(seen.Values.Sum(times => (times - 200.0) * (times - 200.0) / 200), 0, 201);
    }

    // A nightly that was left out ten times in a thousand days; waiting for the last free slots took three minutes for so many draws of a pair.
    [Fact]
    public void ADenseSetTakesNoLongerThanItsSize()
    {
        var random = RandomStreams.Of(3);
        var sampler = new SlotSampler(1000, 990);
        var watch = Stopwatch.StartNew();
        for (var draw = 0; draw < 9999; draw++)
        {
            sampler.Draw(random);
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
