using ReleaseTools.Statistics;

#pragma warning disable CA5394 // Seeded on purpose: a failure must come again.

namespace ReleaseTools.Tests.Statistics;

public sealed class PredictiveGapsTests
{
    private static readonly double[] Seen = [3, 10, 1, 6, 8, 2.5, 14, 5];

    public static TheoryData<string> Kinds => ["averaged", "level", "mixture"];

    [Theory]
    [InlineData("level")]
    [InlineData("mixture")]
    public void ScoreAndMean_AreIntegrals(string kind)
    {
        var gaps = Of(kind);
        foreach (var outcome in new[] { 0, 0.5, 5, 60 })
        {
            var below = Sum(0, outcome, days => gaps.Cumulative(days) * gaps.Cumulative(days));
            var above = Sum(outcome, 3000, days => gaps.Survival(days) * gaps.Survival(days));
            Assert.Equal(below + above, gaps.Crps(outcome), 1e-3 * (below + above));
        }

        Assert.Equal(Sum(2, 3000, gaps.Survival) / gaps.Survival(2), gaps.MeanResidual(2), 1e-3 * gaps.MeanResidual(2));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Quantiles_AreWhereTheSurvivalSays(string kind)
    {
        var gaps = Of(kind);
        foreach (var share in new[] { 0.01, 0.1, 0.5, 0.9, 0.97, 0.999 })
        {
            Assert.Equal(share, gaps.Cumulative(gaps.Quantile(share)), 1e-10);
            var elapsed = gaps.Quantile(0.7);
            Assert.Equal(1 - share, gaps.Survival(gaps.Quantile(share, elapsed)) / gaps.Survival(elapsed), 1e-9);
        }
    }

    [Fact]
    public void Averaged_LogNormal_IsStudentsT()
    {
        // With even weight on location and log spread the logarithm of the next gap is Student's t of n - 1 degrees: Geisser (1993), Predictive Inference.
        var gaps = Of("averaged");
        var logs = Seen.Select(days => Math.Log(days)).ToArray();
        var mean = logs.Average();
        var scale = Math.Sqrt(logs.Sum(log => (log - mean) * (log - mean)) / (logs.Length - 1) * (1 + (1.0 / logs.Length)));
        foreach (var share in new[] { 0.1, 0.5, 0.9 })
        {
            var exact = Math.Exp(MathNet.Numerics.Distributions.StudentT.InvCDF(mean, scale, logs.Length - 1, share));
            Assert.Equal(share, gaps.Cumulative(exact), 2e-3);
        }
    }

    [Fact]
    public void TheNextOfFewGaps_FallsBetweenTheOthersByRank()
    {
        var gaps = new EmpiricalGaps(Seen);
        double[] sorted = [.. Seen.Order()];
        for (var place = 0; place < sorted.Length; place++)
        {
            Assert.Equal((place + 1) / 9.0, gaps.Cumulative(sorted[place]), 1e-5);
        }

        Assert.Equal(0, gaps.Cumulative(0));
        Assert.True(gaps.Quantile(0.5, 40) > 40);

        // Four to seven gaps say too little of the ends: about three in four are held, not four in five.
        Assert.InRange(new[] { 4, 5, 6, 7 }.Average(Held), 0.72, 0.8);
    }

    [Fact]
    public void AStepFunction_ScoresAsItsPairsSay()
    {
        // E|X - y| - E|X - X'|/2 by all pairs.
        double[] sorted = [1, 2, 4, 4, 9];
        var expected = sorted.Average(gap => Math.Abs(gap - 3)) - (sorted.SelectMany(a => sorted.Select(b => Math.Abs(a - b))).Average() / 2);
        Assert.Equal(expected, RankedScore.Of(sorted, 3), 1e-12);
        Assert.Equal(2, RankedScore.Of([5.0], 3), 1e-12);
    }

    [Fact]
    public void WhereManyGapsAreEqual_TheScoreIsStillTheIntegral()
    {
        // Weeks: the distribution rises by steps, between which sums over wide panels were off by up to 3 %.
        double[] weeks = [.. Enumerable.Range(0, 30).Select(number => 7.0 * (1 + (number % 4)))];
        GapObservation[] bounds = [.. weeks.Select(days => new GapObservation(days - 1, days + 1))];
        var fit = RenewalFits.Of(GapFamily.Gamma, bounds, out _)!;
        var level = new LevelTail(fit.Distribution, fit.Distribution.Quantile(0.95));
        GapDistribution[] all = [new EmpiricalGaps(weeks), new MixtureGaps([level, new EmpiricalGaps(weeks)], [0, 0], level.Spread)];
        foreach (var gaps in all)
        {
            foreach (var outcome in new[] { 0.5, 14, 14.5, 21, 60 })
            {
                // The steps are at the gaps and the outcome; between them the middles of many thin slices.
                double[] ends = [0, .. new[] { 7, 14, 21, 28, outcome }.Distinct().Order(), 400];
                var sum = 0.0;
                for (var end = 1; end < ends.Length; end++)
                {
                    Func<double, double> miss = ends[end] <= outcome ? gaps.Cumulative : gaps.Survival;
                    sum += Sum(ends[end - 1], ends[end], days => miss(days) * miss(days));
                }

                Assert.Equal(sum, gaps.Crps(outcome), 2e-4 * sum);
            }
        }
    }

    private static GapDistribution Of(string kind)
    {
        GapObservation[] gaps = [.. Seen.Select(GapObservation.Exact)];
        var fit = RenewalFits.Of(GapFamily.LogNormal, gaps, out _)!;
        var averaged = ParameterCloud.Of(fit.Family, fit.Parameters, gaps);
        var level = new LevelTail(averaged, averaged.Quantile(0.95));
        return kind switch
        {
            "averaged" => averaged,
            "level" => level,
            _ => new MixtureGaps([level, new EmpiricalGaps(Seen)], [0, 0], level.Spread),
        };
    }

    // How often the middle 80 % by rank of a few exponential gaps holds the next.
    private static double Held(int count)
    {
        var truth = new ExponentialGaps(10);
        var held = 0;
        for (var run = 0; run < 4000; run++)
        {
            var random = RandomStreams.Of(3, count, run);
            var seen = Enumerable.Range(0, count).Select(_ => truth.Quantile(random.NextDouble())).ToArray();
            held += new EmpiricalGaps(seen).Cumulative(truth.Quantile(random.NextDouble())) is >= 0.1 and <= 0.9 ? 1 : 0;
        }

        return held / 4000.0;
    }

    private static double Sum(double from, double to, Func<double, double> value)
    {
        // The middles of many thin slices, finer where the gaps are.
        const int slices = 4_000;
        var sum = 0.0;
        double low = Math.Sqrt(from), high = Math.Sqrt(to);
        var step = (high - low) / slices;
        for (var slice = 0; slice < slices; slice++)
        {
            var root = low + ((slice + 0.5) * step);
            sum += value(root * root) * 2 * root * step;
        }

        return sum;
    }
}
