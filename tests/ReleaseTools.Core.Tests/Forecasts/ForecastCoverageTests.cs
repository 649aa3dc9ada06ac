using MathNet.Numerics.Distributions;
using ReleaseTools.Forecasts;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

#pragma warning disable CA5394 // Seeded on purpose: a failure must come again.

namespace ReleaseTools.Tests.Forecasts;

/// <summary>Whether 80 % means 80 %: the whole procedure, with its changes of rhythm and its choice of shape, on simulated renewals.</summary>
public sealed class ForecastCoverageTests
{
    private const int Runs = 500;

    private static readonly Dictionary<string, GapDistribution> Truths = new(StringComparer.Ordinal)
    {
        ["gamma"] = new GammaGaps(20, 3),
        ["log-normal"] = new LogNormalGaps(3, 0.8),
        ["Weibull"] = new WeibullGaps(20, 1.5),
    };

    [Theory]
    [InlineData("gamma")]
    [InlineData("log-normal")]
    [InlineData("Weibull")]
    public void TheIntervalOf80Percent_HoldsIt_AfterEightTwentyAndFiftyGaps(string shape)
    {
        int[] held = [.. new[] { 8, 20, 50 }.Select(count => Held(Truths[shape], count))];

        // Each count inside the band that a true 80 % leaves with a probability of one in a thousand; all together between 77 and 83 %.
        var (low, high) = Band(Runs);
        Assert.All(held, count => Assert.InRange(count, low, high));
        Assert.InRange(held.Sum() / (3.0 * Runs), 0.77, 0.83);
    }

    [Fact]
    public void TheLikeliestParametersAlone_HoldTooLittle()
    {
        // Why the forecast averages: the textbook's interval after eight gaps.
        var held = 0;
        for (var run = 0; run < Runs; run++)
        {
            var random = RandomStreams.Of(1, run);
            var gaps = Draw(Truths["log-normal"], 9, random);
            var fit = RenewalFits.Of(GapFamily.LogNormal, [.. gaps.Take(8).Select(GapObservation.Exact)], out _)!;
            held += fit.Distribution.Cumulative(gaps[8]) is >= 0.1 and <= 0.9 ? 1 : 0;
        }

        Assert.True(held < Band(Runs).Low);
    }

    internal static double[] Draw(GapDistribution truth, int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => truth.Quantile(random.NextDouble()))];

    internal static GapSeries Series(IEnumerable<double> days)
    {
        var at = Timelines.Made.Instant("2000-01-01");
        List<Release> releases = [Timelines.Made.Release("0", ReleaseDate.FromInstant(at), version: "0")];
        foreach (var gap in days)
        {
            at += TimeSpan.FromDays(gap);
            releases.Add(Timelines.Made.Release($"{releases.Count}", ReleaseDate.FromInstant(at), version: $"{releases.Count}"));
        }

        return GapSeries.Of(EventTrain.In(Timeline.Of(releases, ReleaseGrouping.None))[0]);
    }

    private static int Held(GapDistribution truth, int count)
    {
        var held = 0;
        for (var run = 0; run < Runs; run++)
        {
            var gaps = Draw(truth, count + 1, RandomStreams.Of(0, count, run));
            var next = ForecastProcedure.After(Series(gaps), count, 0, null, null, CancellationToken.None).Distribution!;
            held += next.Cumulative(gaps[count]) is >= 0.1 and <= 0.9 ? 1 : 0;
        }

        return held;
    }

    private static (int Low, int High) Band(int runs)
    {
        int low = 0, high = runs;
        while (Binomial.CDF(0.8, runs, low) < 0.0005)
        {
            low++;
        }

        while (1 - Binomial.CDF(0.8, runs, high - 1) < 0.0005)
        {
            high--;
        }

        return (low, high);
    }
}
