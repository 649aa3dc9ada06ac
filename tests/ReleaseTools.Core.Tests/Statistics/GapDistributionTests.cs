using ReleaseTools.Statistics;

#pragma warning disable CA5394 // Seeded on purpose: a failure must come again.

namespace ReleaseTools.Tests.Statistics;

/// <summary>The distributions against numerical integration of their densities, which knows none of the closed forms.</summary>
public sealed class GapDistributionTests
{
    public static TheoryData<string> Shapes => [.. Made.Keys];

    private static readonly Dictionary<string, GapDistribution> Made = new(StringComparer.Ordinal)
    {
        ["exponential"] = new ExponentialGaps(12),
        ["loose gamma"] = new GammaGaps(30, 0.4),
        ["steady gamma"] = new GammaGaps(30, 60),
        ["loose Weibull"] = new WeibullGaps(9, 0.7),
        ["steady Weibull"] = new WeibullGaps(42, 8),
        ["loose log-normal"] = new LogNormalGaps(2.5, 1.3),
        ["steady log-normal"] = new LogNormalGaps(4, 0.08),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Survival_IsTheIntegralOfTheDensity(string shape)
    {
        var gaps = Made[shape];
        foreach (var share in new[] { 0.001, 0.1, 0.5, 0.9, 0.999, 0.999999 })
        {
            var days = gaps.Quantile(share);
            AssertClose(1 - share, gaps.Survival(days), 1e-12);
            AssertClose(share, gaps.Cumulative(days), 1e-12);
            AssertClose(1 - share, Integral(gaps, days, gaps.Density), 1e-8);
            AssertClose(Math.Log(gaps.Cumulative(days)), gaps.LogCumulative(days), 1e-11);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void MeanAndMeanResidual_AreIntegralsToo(string shape)
    {
        var gaps = Made[shape];
        AssertClose(gaps.Mean, gaps.MeanResidual(0), 1e-12);
        foreach (var share in new[] { 1e-9, 0.1, 0.5, 0.99 })
        {
            var elapsed = gaps.Quantile(share);
            AssertClose(Integral(gaps, elapsed, gaps.Survival) / gaps.Survival(elapsed), gaps.MeanResidual(elapsed), 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Crps_IsTheIntegralOfTheSquaredDifference(string shape)
    {
        var gaps = Made[shape];
        foreach (var outcome in new[] { 0, gaps.Quantile(0.01), gaps.Quantile(0.4), gaps.Quantile(0.97), 5 * gaps.Quantile(0.97) })
        {
            var below = outcome > 0 ? Simpson(x => Math.Pow(gaps.Cumulative(x * x), 2) * 2 * x, 0, Math.Sqrt(outcome), 20_000) : 0;
            var above = Integral(gaps, Math.Max(outcome, 1e-12), days => Math.Pow(gaps.Survival(days), 2));
            AssertClose(below + above, gaps.Crps(outcome), 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void TheConditionalQuantile_IsThatOfTheGapsThatLastedSoLong(string shape)
    {
        var gaps = Made[shape];
        var random = RandomStreams.Of(7);
        var elapsed = gaps.Quantile(0.6);
        var lasted = Enumerable.Range(0, 40_000).Select(_ => gaps.Quantile(random.NextDouble())).Where(days => days > elapsed).Order().ToArray();
        foreach (var share in new[] { 0.1, 0.5, 0.9 })
        {
            var days = gaps.Quantile(share, elapsed);
            Assert.True(days > elapsed);
            var seen = lasted.Count(gap => gap <= days) / (double)lasted.Length;
            Assert.InRange(seen, share - (4 * Math.Sqrt(share * (1 - share) / lasted.Length)), share + (4 * Math.Sqrt(share * (1 - share) / lasted.Length)));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void FarOut_EverythingStaysANumberInOrder(string shape)
    {
        var gaps = Made[shape];
        var last = 0.0;
        foreach (var factor in new[] { 1, 10, 100, 1e3, 1e5 })
        {
            var days = gaps.Mean * factor;
            Assert.True(gaps.LogSurvival(days) < last || factor == 1);
            last = gaps.LogSurvival(days);
            Assert.False(double.IsNaN(last) || double.IsInfinity(last));
            Assert.True(gaps.Quantile(0.5, days) >= days);
            Assert.True(gaps.MeanResidual(days) > -1e-6 * days);
            Assert.False(double.IsNaN(gaps.LogBetween(days, days * 1.1)));
        }
    }

    private static double Integral(GapDistribution gaps, double from, Func<double, double> value)
    {
        // In the logarithm of time, up to where nothing is left.
        var to = Math.Max(from * 1.0001, gaps.Quantile(1 - 1e-15));
        return Simpson(x => value(Math.Exp(x)) * Math.Exp(x), Math.Log(from), Math.Log(to), 20_000);
    }

    private static double Simpson(Func<double, double> value, double from, double to, int steps)
    {
        var step = (to - from) / steps;
        var sum = value(from) + value(to);
        for (var index = 1; index < steps; index++)
        {
            sum += (index % 2 == 1 ? 4 : 2) * value(from + (index * step));
        }

        return sum * step / 3;
    }

    private static void AssertClose(double expected, double actual, double relative) =>
        Assert.True(Math.Abs(expected - actual) <= relative * Math.Max(1e-3, Math.Abs(expected)), FormattableString.Invariant($"{expected:R} against {actual:R}"));
}
