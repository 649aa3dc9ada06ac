using System.Numerics;
using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Coincidences;

public sealed class CountDistributionTests
{
    [Theory]
    [InlineData(1_000_000_000L, 3_000_000L, 1000, 3)]
    [InlineData(1_000_000_000L, 3_000_000L, 1000, 25)]
    [InlineData(1_000_000_000L, 1_000L, 40, 40)]
    [InlineData(315_360_000_000L, 7_000_000L, 300, 12)]
    [InlineData(20, 15, 10, 5)]
    [InlineData(20, 15, 10, 10)]
    public void HypergeometricTail_LosesNoDigits(long slots, long marked, int draws, int count)
    {
        // Whole numbers of any length: the sum of C(H, k) C(T - H, N - k) over C(T, N).
        BigInteger tail = 0;
        for (var hits = count; hits <= Math.Min(draws, marked); hits++)
        {
            tail += Choose(marked, hits) * Choose(slots - marked, draws - hits);
        }

        var expected = Math.Exp(BigInteger.Log(tail * BigInteger.Pow(10, 600) / Choose(slots, draws)) - (600 * Math.Log(10)));
        Assert.Equal(1, CountDistribution.Hypergeometric(slots, marked, draws).AtLeast(count) / expected, 1e-11);
    }

    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(5, 0, 1)]
    public void CertainCounts(int marked, int draws, double p)
    {
        var count = CountDistribution.Hypergeometric(10, marked, draws);
        Assert.Equal(p, count.AtLeast(0));
        Assert.Equal(0, count.AtLeast(1));
        Assert.Equal(0, count.Mean);
    }

    [Fact]
    public void Tails_AreNeverZeroWhereTheCountIsPossible()
    {
        Assert.Equal(double.Epsilon, CountDistribution.Binomial(100_000, 1e-9).AtLeast(100_000));
        Assert.Equal(double.Epsilon, CountDistribution.Hypergeometric(1_000_000_000, 50_000, 50_000).AtLeast(50_000));
        Assert.Equal(1, CountDistribution.Binomial(10, 1).AtLeast(10));
        Assert.Equal(0, CountDistribution.Binomial(10, 0.5).AtLeast(11));
    }

    [Fact]
    public void Binomial_OfFairCoins()
    {
        var coins = CountDistribution.Binomial(10, 0.5);
        Assert.Equal(56 / 1024.0, coins.AtLeast(8), 1e-15);
        Assert.Equal(5, coins.Mean, 1e-14);
        Assert.Equal(8, coins.CriticalCount(56 / 1024.0));
        Assert.Equal(9, coins.CriticalCount(0.05));
        Assert.Equal(11, coins.CriticalCount(1e-9));
    }

    [Fact]
    public void ASum_IsTheConvolution() =>
        Assert.Equal(CountDistribution.Binomial(30, 0.3).AtLeast(15), CountDistribution.Binomial(12, 0.3).Plus(CountDistribution.Binomial(18, 0.3)).AtLeast(15), 1e-15);

    [Theory]
    [InlineData(1, 1e-12)]
    [InlineData(1000, 1e-18)]
    public void AnyOf_KeepsSmallChances(long trials, double chance) => Assert.Equal(1, CountDistribution.AnyOf(trials, chance) / (trials * chance), 1e-9);

    private static BigInteger Choose(long all, long some)
    {
        BigInteger number = 1;
        for (var index = 0L; index < some; index++)
        {
            number = number * (all - index) / (index + 1);
        }

        return number;
    }
}
