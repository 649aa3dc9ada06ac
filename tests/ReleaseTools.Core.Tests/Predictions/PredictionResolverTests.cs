using ReleaseTools.Predictions;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Predictions;

public sealed class PredictionResolverTests
{
    [Theory]
    [InlineData("2026-03-03", PredictionVerdict.True)]
    [InlineData("2026-05-06", PredictionVerdict.True)]
    [InlineData("2026-05", PredictionVerdict.Undecidable)]
    [InlineData("2026-05-07", PredictionVerdict.False)]
    [InlineData("2026-02-05", PredictionVerdict.False)]
    [InlineData("2026-02-06", PredictionVerdict.Undecidable)]
    [InlineData("../2026-04-01", PredictionVerdict.Undecidable)]
    [InlineData("TBD", PredictionVerdict.Undecidable)]
    public void TheDates_Decide(string released, PredictionVerdict verdict)
    {
        var result = Resolve(Prediction(), "2026-12-31", Made.Release("chat", released), Made.Release("other", "2026-10-01", vendor: "W"));
        Assert.Equal(verdict, result.Verdict);
        Assert.Equal(verdict is PredictionVerdict.True or PredictionVerdict.Undecidable, result.Evidence.Count == 1);
    }

    [Fact]
    public void BeforeTheDeadline_ItIsPending() =>
        Assert.Equal(PredictionVerdict.Pending, Resolve(Prediction(), "2026-05-06", Made.Release("other", "2026-04-01")).Verdict);

    [Fact]
    public void WhatComesLater_IsNotKnownYet() =>
        Assert.Equal(PredictionVerdict.Pending, Resolve(Prediction(), "2026-03-01", Made.Release("chat", "2026-03-03"), Made.Release("other", "2026-02-01")).Verdict);

    [Fact]
    public void DataThatEndBeforeTheDeadline_ProveNothing()
    {
        var result = Resolve(Prediction(), "2026-12-31", Made.Release("other", "2026-05-01"));
        Assert.Equal(PredictionVerdict.Undecidable, result.Verdict);
        Assert.Contains("proves nothing", result.Message, StringComparison.Ordinal);
        Assert.Null(result.BrierScore);
    }

    [Fact]
    public void AVendorThatTheDataDoNotKnow_IsUnresolvable()
    {
        var prediction = Prediction() with { Subject = new PredictionSubject { Vendor = "JetBrains", Product = "IDE" } };
        var result = Resolve(prediction, "2026-12-31", Made.Release("other", "2026-10-01"));
        Assert.Equal(PredictionVerdict.Unresolvable, result.Verdict);
        Assert.Equal("The data have no release of the vendor 'JetBrains'.", result.Message);
    }

    [Fact]
    public void ALowerLimit_IsInclusive() => Assert.Equal(
        PredictionVerdict.True,
        Resolve(Prediction() with { NotBefore = "2026-03" }, "2026-12-31", Made.Release("chat", "2026-03-01"), Made.Release("other", "2026-10-01")).Verdict);

    [Theory]
    [InlineData(0.6, "2026-03-03", 0.16, 0.5108256237659907)]
    [InlineData(0.6, "2026-09-03", 0.36, 0.916290731874155)]
    [InlineData(1, "2026-03-03", 0, 0)]
    [InlineData(1, "2026-09-03", 1, double.PositiveInfinity)]
    public void Scores_AreThoseOfTheFormulas(double probability, string released, double brier, double log)
    {
        var result = Resolve(Prediction() with { Probability = probability }, "2026-12-31", Made.Release("chat", released), Made.Release("end", "2026-11-01"));
        Assert.Equal(brier, result.BrierScore!.Value, 12);
        Assert.Equal(log, result.LogScore!.Value, 12);
    }

    [Theory]
    [InlineData(nameof(ReleasePrediction.Probability))]
    [InlineData(nameof(ReleasePrediction.NotAfter))]
    [InlineData(nameof(ReleasePrediction.NotBefore))]
    [InlineData(nameof(ReleasePrediction.Subject))]
    [InlineData(nameof(ReleasePrediction.MadeOn))]
    public void WhatIsNoPrediction_NamesItsField(string field)
    {
        Assert.Null(Prediction().Fault);
        var wrong = field switch
        {
            nameof(ReleasePrediction.Probability) => Prediction() with { Probability = double.NaN },
            nameof(ReleasePrediction.NotAfter) => Prediction() with { NotAfter = "2026-01" },
            nameof(ReleasePrediction.NotBefore) => Prediction() with { NotBefore = "2026-06" },
            nameof(ReleasePrediction.MadeOn) => Prediction() with { MadeOn = "TBD" },
            _ => Prediction() with { Subject = new PredictionSubject() },
        };
        Assert.Equal(field, wrong.Fault?.Field);
    }

    internal static ReleasePrediction Prediction() => new()
    {
        Subject = new PredictionSubject { Name = "cha*" }, NotAfter = "2026-05-06", Probability = 0.6, MadeOn = "2026-02-06",
    };

    private static ReleasePredictionResult Resolve(ReleasePrediction prediction, string asOf, params Release[] releases) =>
        new PredictionResolver(releases, ReleaseDate.Parse(asOf).Latest!.Value).Resolve(prediction);
}
