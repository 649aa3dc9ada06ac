using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class SurrogateRanksTests
{
    // Two windows of which each is hit by every second surrogate, both by every fourth. Equal counts are as extreme as the observed one, in a window and across both.
    [Fact]
    public void WhatIsAsExtremeCounts_InAWindowAndAcross()
    {
        var figures = SurrogateRanks.Of(EveryFourth, [1, 0], most: 1, draws: 100, CancellationToken.None);
        Assert.Equal(51 / 101.0, figures[0].P, 1e-15);
        Assert.Equal(1, figures[1].P);
        Assert.Equal(76 / 101.0, figures[0].PAcrossWindows, 1e-15);
        Assert.Equal(1, figures[1].PAcrossWindows);
        Assert.Equal(0.5, figures[0].Expected, 1e-15);
        Assert.Equal(ProportionInterval.ClopperPearson(50, 100), figures[0].Interval);
    }

    [Fact]
    public void WhatNoSurrogateReaches_IsNeverZero()
    {
        var figure = SurrogateRanks.Of(() => counts => counts[0] = 0, [3], most: 3, draws: 1, CancellationToken.None)[0];
        Assert.Equal(0.5, figure.P);
        Assert.Equal(ProportionInterval.ClopperPearson(0, 1), figure.Interval);
    }

    private static SurrogateRanks.Surrogate EveryFourth()
    {
        var draw = 0;
        return counts =>
        {
            counts[0] = draw & 1;
            counts[1] = (draw >> 1) & 1;
            draw++;
        };
    }
}
