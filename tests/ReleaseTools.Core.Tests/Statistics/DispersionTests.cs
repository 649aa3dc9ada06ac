using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class DispersionTests
{
    [Fact]
    public void AStrictRhythm_IsTheLeastBursty()
    {
        Assert.Equal(-1.0, Dispersion.Burstiness([7, 7, 7, 7])!.Value, 12);
        Assert.Equal(0.0, Dispersion.CoefficientOfVariation([7, 7, 7, 7]));
        Assert.Equal(0.0, Dispersion.Fano([0, 7, 14, 21, 28]));
    }

    [Fact]
    public void AllInOneGap_IsTheMostBursty() => Assert.Equal(1.0, Dispersion.Burstiness([0, 0, 90, 0, 0, 0])!.Value, 12);

    [Fact]
    public void TheCoefficient_IsThatOfTheSample() => Assert.Equal(Math.Sqrt(14.0 / 3) / 3, Dispersion.CoefficientOfVariation([1, 2, 3, 6])!.Value, 12);

    [Fact]
    public void Fano_CountsInWindowsOfTheMeanGap()
    {
        // Four gaps of a mean of 10: [-5, 5) holds 0 and 4, [5, 15) none, [15, 25) 16 and 24, [25, 35) none, [35, 45) holds 40.
        Assert.Equal((1.0 + 1 + 1 + 1 + 0) * 16 / (3 * 15), Dispersion.Fano([0, 4, 16, 24, 40])!.Value, 12);
    }

    [Fact]
    public void TooFew_HaveNone()
    {
        Assert.Null(Dispersion.Burstiness([5]));
        Assert.Null(Dispersion.Burstiness([0, 0, 0]));
        Assert.Null(Dispersion.CoefficientOfVariation([5]));
        Assert.Null(Dispersion.Fano([1, 2]));
        Assert.Null(Dispersion.Fano([3, 3, 3]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(20)]
    [InlineData(300)]
    public void AtRandom_BurstinessIsAboutZeroAndFanoAboutOne(int count)
    {
        var made = Enumerable.Range(0, 1000).Select(run => Seeded.Gaps(count, count, run)).ToArray();
        Assert.Equal(0, made.Average(gaps => Dispersion.Burstiness(gaps)!.Value), 0.1);
        Assert.Equal(1, made.Average(gaps => Dispersion.Fano(Moments(gaps))!.Value), 0.07);
    }

    private static long[] Moments(long[] gaps)
    {
        var moments = new long[gaps.Length + 1];
        for (var gap = 0; gap < gaps.Length; gap++)
        {
            moments[gap + 1] = moments[gap] + gaps[gap];
        }

        return moments;
    }
}
