using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Statistics;

#pragma warning disable CA5394 // Seeded on purpose: a failure must come again.

namespace ReleaseTools.Tests.Statistics;

public sealed class RenewalFitsTests
{
    // Exact, bounded and open gaps at once, in days.
    private static readonly GapObservation[] Mixed =
    [
        GapObservation.Exact(12.5), GapObservation.Exact(30), GapObservation.Exact(7.25), GapObservation.Exact(45), GapObservation.Exact(3.5),
        new(20, 21), new(13, 15), new(0, 1), GapObservation.Open(25),
    ];

    // A strict train that ended long ago: at the spread of its gaps the silence has no likelihood that a double could hold.
    [Theory]
    [InlineData(7, 0, 4000)]
    [InlineData(365, 1, 740_000)]
    [InlineData(1.0 / 86_400, 0, 700)]
    [InlineData(1.0 / 86_400, 0, 3_650_000)]
    [InlineData(30, 0.1, 1e5)]
    public void ALongSilenceAfterStrictGapsIsFitted(double days, double more, double open)
    {
        GapObservation[] gaps = [.. Enumerable.Range(0, 11).Select(gap => GapObservation.Exact(days + (gap % 4 == 0 ? more : 0))), GapObservation.Open(open)];
        var fits = RenewalFits.All(gaps, out var reason);
        Assert.Null(reason);
        Assert.Equal(4, fits.Count);
        foreach (var fit in fits)
        {
            Assert.True(double.IsFinite(fit.LogLikelihood), fit.Family.ToString());

            // A peak: nowhere around is it higher by more than rounding.
            var likelihood = new GapLikelihood(gaps);
            foreach (var (location, spread) in new[] { (0.05, 0.0), (-0.05, 0.0), (0.0, 0.05), (0.0, -0.05) })
            {
                var near = new GapParameters(fit.Parameters.Location + location, fit.Parameters.LogSpread + spread);
                Assert.True(
                    near.LogSpread > GapParameters.MostLogSpread || likelihood.Log(near.Of(fit.Family)) <= fit.LogLikelihood + 1e-6,
                    FormattableString.Invariant($"{fit.Family} {fit.Parameters}: higher at {near}"));
            }
        }
    }

    [Fact]
    public void Exponential_IsTimeUnderWatchOverEvents()
    {
        GapObservation[] gaps = [GapObservation.Exact(3), GapObservation.Exact(10), GapObservation.Exact(1), GapObservation.Exact(6), GapObservation.Open(20)];
        Assert.Equal(40.0 / 4, Fit(GapFamily.Exponential, gaps).Distribution.Mean, 1e-9);
    }

    [Fact]
    public void LogNormal_IsMeanAndDeviationOfTheLogarithms()
    {
        double[] days = [3, 10, 1, 6, 8, 2.5];
        var fit = Fit(GapFamily.LogNormal, [.. days.Select(GapObservation.Exact)]);
        var mean = days.Average(Math.Log);
        var deviation = Math.Sqrt(days.Average(length => Math.Pow(Math.Log(length) - mean, 2)));
        Assert.Equal(mean, fit.Parameters.Location, 1e-9);
        Assert.Equal(deviation, fit.Distribution.Spread, 1e-9);
        var logLikelihood = -6 * (Math.Log(deviation) + 0.5 + (0.5 * Math.Log(2 * Math.PI)) + mean);
        Assert.Equal(logLikelihood, fit.LogLikelihood, 1e-9);
        Assert.Equal(4 - (2 * logLikelihood) + (12.0 / 3), fit.Aicc, 1e-9);
    }

    [Theory]
    [InlineData(GapFamily.Exponential)]
    [InlineData(GapFamily.Gamma)]
    [InlineData(GapFamily.Weibull)]
    [InlineData(GapFamily.LogNormal)]
    public void AtTheFit_TheScoreIsZero(GapFamily family)
    {
        var fit = Fit(family, Mixed);
        var likelihood = new GapLikelihood(Mixed);
        double At(double across, double along) =>
            likelihood.Log(new GapParameters(fit.Parameters.Location + across, fit.Parameters.LogSpread + along).Of(family));

        const double step = 1e-5;
        Assert.Equal(0, (At(step, 0) - At(-step, 0)) / (2 * step), 1e-8);
        Assert.Equal(0, (At(0, step) - At(0, -step)) / (2 * step), 1e-8);
        Assert.True(At(0.01, 0) < fit.LogLikelihood && At(-0.01, 0) < fit.LogLikelihood);
    }

    [Theory]
    [InlineData(GapFamily.Gamma)]
    [InlineData(GapFamily.LogNormal)]
    public void GapsThatCameSeveralTimes_CountAsOften(GapFamily family)
    {
        GapObservation[] many = [.. Mixed, .. Mixed.Where(gap => !gap.IsExact), GapObservation.Open(25), GapObservation.Open(4)];
        var distribution = new GapParameters(2.5, -0.3).Of(family);
        Assert.Equal(many.Sum(gap => new GapLikelihood([gap]).Log(distribution)), new GapLikelihood(many).Log(distribution), 1e-12 * 100);
    }

    [Fact]
    public void AHundredThousandDays_AreFittedByTheirFewDifferentGaps()
    {
        // Days leave few different gaps: what so many cost is to count them.
        var random = RandomStreams.Of(8);
        var truth = new GammaGaps(3, 2);
        GapObservation[] few = [.. Enumerable.Range(0, 100).Select(_ => Math.Floor(truth.Quantile(random.NextDouble()))).Select(days => new GapObservation(Math.Max(0, days - 1), days + 1))];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var fits = RenewalFits.All([.. Enumerable.Repeat(few, 1000).SelectMany(gaps => gaps)], out _);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
        foreach (var fit in fits)
        {
            var once = RenewalFits.Of(fit.Family, few, out _)!;
            Assert.Equal(once.Parameters.Location, fit.Parameters.Location, 1e-7);
            Assert.Equal(1000 * once.LogLikelihood, fit.LogLikelihood, 1e-3);
        }
    }

    // Found by a pattern search over another implementation of the likelihood, with Simpson's rule for the bounded and open gaps.
    [Theory]
    [InlineData(GapFamily.Exponential, 2.984574794769, 0, -31.184090012871, 65.034846692409)]
    [InlineData(GapFamily.Gamma, 2.990389704705, 0.036099135876, -31.172337980485, 68.744675960969)]
    [InlineData(GapFamily.Weibull, 2.988472968340, -0.019903212786, -31.182131127521, 68.764262255041)]
    [InlineData(GapFamily.LogNormal, 2.462109088898, 0.324109315872, -32.384543544482, 71.169087088963)]
    public void MixedGaps_HaveTheFitOfAnIndependentSearch(GapFamily family, double location, double logSpread, double logLikelihood, double aicc)
    {
        var fit = Fit(family, Mixed);
        Assert.Equal(location, fit.Parameters.Location, 2e-7);
        Assert.True(family == GapFamily.Exponential || Math.Abs(logSpread - fit.Parameters.LogSpread) < 2e-7);
        Assert.Equal(logLikelihood, fit.LogLikelihood, 1e-8);
        Assert.Equal(aicc, fit.Aicc, 1e-8);
    }

    [Theory]
    [InlineData(GapFamily.Exponential, 1)]
    [InlineData(GapFamily.Gamma, 0.5)]
    [InlineData(GapFamily.Weibull, 0.6)]
    [InlineData(GapFamily.LogNormal, 0.8)]
    public void FromManyGaps_TheParametersComeBack(GapFamily family, double spread)
    {
        const int count = 4000;
        var truth = new GapParameters(3, Math.Log(spread));
        var gaps = Simulated(truth.Of(family), count, seed: 11);
        var fit = Fit(family, gaps);

        // Four standard errors; those of the log scale are about the spread, and those of the log spread 1, over the root of the count.
        Assert.Equal(3, fit.Parameters.Location, 4 * 1.2 * spread / Math.Sqrt(count));
        if (family != GapFamily.Exponential)
        {
            Assert.Equal(Math.Log(spread), fit.Parameters.LogSpread, 4 / Math.Sqrt(count));
            Assert.Equal(family, RenewalFits.All(gaps, out _)[0].Family);
        }

        // Gaps of which only the day is known, and those cut off after a while, lead to the same place.
        var days = gaps.Select(gap => gap.Lower > 30 ? GapObservation.Open(30) : new GapObservation(Math.Floor(gap.Lower), Math.Floor(gap.Lower) + 1)).ToArray();
        Assert.Equal(3, Fit(family, days).Parameters.Location, 4 * 1.6 * spread / Math.Sqrt(count));
    }

    [Property(MaxTest = 30)]
    public Property TheUnitOfTimeDoesNotMatter() => Prop.ForAll(Gen.Choose(-18, 14).ToArbitrary(), power =>
    {
        var unit = Math.Pow(3, power);
        var fits = RenewalFits.All(Mixed, out _);
        var others = RenewalFits.All([.. Mixed.Select(gap => gap.In(1 / unit))], out _);
        return fits.Zip(others).All(pair => pair.First.Family == pair.Second.Family
            && Math.Abs(pair.First.Parameters.Location + Math.Log(unit) - pair.Second.Parameters.Location) < 1e-9
            && (pair.First.Family == GapFamily.Exponential || Math.Abs(pair.First.Parameters.LogSpread - pair.Second.Parameters.LogSpread) < 1e-9));
    });

    [Theory]
    [InlineData("all equal", new double[] { 10, 10, 10, 10, 10 })]
    [InlineData("all but equal", new[] { 10, 10, 10.0001, 10, 10 })]
    [InlineData("wild", new[] { 1e-5, 1e5, 1e-4, 3e6, 1 })]
    [InlineData("zeros among them", new double[] { 0, 0, 0, 5, 5 })]
    public void DegenerateGaps_GiveBoundedFits(string name, double[] days)
    {
        var fits = RenewalFits.All([.. days.Select(GapObservation.Exact), GapObservation.Open(2)], out var reason);
        Assert.Null(reason);
        Assert.Equal(4, fits.Count);
        Assert.All(fits, fit =>
        {
            Assert.False(double.IsNaN(fit.Aicc) || double.IsInfinity(fit.Aicc), name);
            Assert.InRange(fit.Distribution.Quantile(0.5), 1e-7, 1e7);
            Assert.InRange(fit.Distribution.Spread, 0.999e-3, 20.1);
        });
    }

    [Fact]
    public void TooLittle_GivesNoFitAndSaysWhy()
    {
        Assert.Empty(RenewalFits.All([], out var reason));
        Assert.Equal("a fit needs 4 gaps that are over, and there are 0", reason);
        Assert.Empty(RenewalFits.All([GapObservation.Exact(1), GapObservation.Exact(2), GapObservation.Exact(3), GapObservation.Open(9)], out reason));
        Assert.Equal("a fit needs 4 gaps that are over, and there are 3", reason);
        Assert.Empty(RenewalFits.All([.. Enumerable.Repeat(GapObservation.Exact(0), 12)], out reason));
        Assert.Equal("fewer than two of the gaps are certainly longer than none", reason);
    }

    [Fact]
    public void StartingFromAFit_ComesToTheSamePlace()
    {
        var cold = RenewalFits.All(Mixed, out _);
        var warm = RenewalFits.All(Mixed, out _, RenewalFits.All([.. Mixed.Take(6)], out _));
        Assert.All(cold.Zip(warm), pair =>
        {
            Assert.Equal(pair.First.Family, pair.Second.Family);
            Assert.Equal(pair.First.Aicc, pair.Second.Aicc, 1e-9);
            Assert.Equal(pair.First.Parameters.Location, pair.Second.Parameters.Location, 1e-9);
        });
    }

    [Fact]
    public void BoundsOfDates_AreTakenAsTheyAre()
    {
        var sameDay = GapObservation.Of(GapBounds.Between(ReleaseDate.Parse("2026-02-05"), ReleaseDate.Parse("2026-02-05")))!.Value;
        Assert.Equal(0, sameDay.Lower);
        Assert.Equal(1, sameDay.Upper, 1e-9);
        Assert.Equal(new GapObservation(0, GapObservation.Resolution), GapObservation.Of(GapBounds.Between(ReleaseDate.Parse("2026-02-05T14:27:00Z"), ReleaseDate.Parse("2026-02-05T14:27:00Z"))));
        Assert.Equal(GapObservation.Exact(27.0 / 1440), GapObservation.Of(GapBounds.Between(ReleaseDate.Parse("2026-02-06T14:27:00Z"), ReleaseDate.Parse("2026-02-06T14:54:00Z"))));
        Assert.Null(GapObservation.Of(GapBounds.Between(ReleaseDate.Parse("../2026-02-05"), ReleaseDate.Parse("2026-02-06"))));
    }

    internal static GapObservation[] Simulated(GapDistribution truth, int count, int seed)
    {
        var random = RandomStreams.Of(seed);
        return [.. Enumerable.Range(0, count).Select(_ => GapObservation.Exact(truth.Quantile(random.NextDouble())))];
    }

    private static RenewalFit Fit(GapFamily family, GapObservation[] gaps) => RenewalFits.Of(family, gaps, out _)!;
}
