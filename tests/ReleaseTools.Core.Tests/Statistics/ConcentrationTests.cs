using MathNet.Numerics.Distributions;
using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class ConcentrationTests
{
    [Fact]
    public void OneMoment_IsAllOfIt()
    {
        var all = CircularConcentration.Of([0.25, 0.25, 0.25]);
        Assert.Equal((1, 0.25), (Math.Round(all.ResultantLength, 12), Math.Round(all.Centre, 12)));
    }

    [Fact]
    public void OppositeMoments_BalanceOut() => Assert.Equal(0, CircularConcentration.Of([0.1, 0.6]).ResultantLength, 12);

    [Fact]
    public void TheCentre_PassesMidnight() => Assert.Equal(0, (CircularConcentration.Of([0.9, 0.1]).Centre + 0.5) % 1 - 0.5, 12);

    [Fact]
    public void RayleighsP_IsThatOfTheFormula()
    {
        // n = 8, R = 8 * 0.6: exp(sqrt(1 + 32 + 4 (64 - 23.04)) - 17).
        var concentration = new CircularConcentration(8, 0.6, 0);
        Assert.Equal(Math.Exp(Math.Sqrt(1 + 32 + (4 * (64 - 23.04))) - 17), concentration.RayleighP, 12);
        Assert.Equal(1, new CircularConcentration(8, 0, 0).RayleighP);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    public void UnderChance_RayleighRejectsOneInTwenty(int count)
    {
        var rejected = Enumerable.Range(0, 2000).Count(run => CircularConcentration.Of(Seeded.Even(count, count, run)).RayleighP < 0.05);
        Bands.AssertShare(rejected, 2000, 0.05);
    }

    // Truth: every way in which the releases can fall on the cells.
    [Theory]
    [InlineData(2, 2, 2)]
    [InlineData(4, 1, 1)]
    [InlineData(6, 0, 0)]
    [InlineData(0, 3, 4)]
    [InlineData(1, 0, 0)]
    public void FewCounts_AreTestedExactly(params int[] counts)
    {
        var all = counts.Sum();
        var ways = Enumerable.Range(0, (int)Math.Pow(3, all)).Select(way =>
        {
            var made = new int[3];
            for (var one = 0; one < all; one++, way /= 3)
            {
                made[way % 3]++;
            }

            return made.Sum(count => count * count);
        }).ToArray();
        var squares = counts.Sum(count => count * count);
        Assert.Equal(ways.Count(way => way >= squares) / (double)ways.Length, EvenCounts.P(counts), 10);
    }

    [Fact]
    public void ManyCounts_AreTestedByChiSquare()
    {
        int[] counts = [20, 10, 10, 10, 10, 10, 10];
        Assert.Equal(1 - ChiSquared.CDF(6, 7.5), EvenCounts.P(counts), 10);
        Assert.Equal(1, EvenCounts.P([10, 10, 10, 10, 10, 10, 10]));
    }
}
