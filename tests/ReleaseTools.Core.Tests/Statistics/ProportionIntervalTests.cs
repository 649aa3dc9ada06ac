using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class ProportionIntervalTests
{
    // R's binom.test.
    [Theory]
    [InlineData(0, 10, 0, 0.3084971078187608)]
    [InlineData(10, 10, 0.6915028921812392, 1)]
    [InlineData(8, 10, 0.4439045376923585, 0.9747892736731666)]
    public void ClopperPearson_IsThatOfR(long successes, long trials, double lower, double upper)
    {
        var interval = ProportionInterval.ClopperPearson(successes, trials);
        Assert.Equal(lower, interval.Lower, 9);
        Assert.Equal(upper, interval.Upper, 9);
    }

    [Theory]
    [InlineData(1, 0, 0.95)]
    [InlineData(-1, 5, 0.95)]
    [InlineData(6, 5, 0.95)]
    [InlineData(1, 5, 1.0)]
    [InlineData(1, 5, double.NaN)]
    public void WhatIsNoProportion_IsRefused(long successes, long trials, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.ClopperPearson(successes, trials, confidence));
}
