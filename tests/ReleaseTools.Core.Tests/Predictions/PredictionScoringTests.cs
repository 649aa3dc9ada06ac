using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Predictions;

namespace ReleaseTools.Tests.Predictions;

public sealed class PredictionScoringTests
{
    [Property]
    public Property MurphysParts_AddUpToTheBrierScore() => Prop.ForAll(
        Gen.Choose(0, 20).Zip(Gen.Elements(true, false)).ListOf().Where(list => list.Count > 0).ToArbitrary(),
        drawn =>
        {
            var summary = PredictionScoring.Summarize([.. drawn.Select(one => Result(one.Item1 / 20.0, one.Item2))]);
            return Math.Abs(summary.BrierScore!.Value - (summary.Reliability!.Value - summary.Resolution!.Value + summary.Uncertainty!.Value)) < 1e-12
                && summary.Calibration.Sum(bin => bin.Count) == drawn.Count;
        });

    // By hand: 0.8 three times (two true), 0.3 twice (none true).
    [Fact]
    public void AnExample_IsScoredAsByHand()
    {
        var summary = PredictionScoring.Summarize([Result(0.8, true), Result(0.8, true), Result(0.8, false), Result(0.3, false), Result(0.3, false), Pending()]);
        Assert.Equal((6, 5, 5, 2), (summary.Total, summary.Decided, summary.Scored, summary.CameTrue));
        Assert.Equal((0.04 + 0.04 + 0.64 + 0.09 + 0.09) / 5, summary.BrierScore!.Value, 12);
        Assert.Equal(((3 * Math.Pow(0.8 - (2.0 / 3), 2)) + (2 * 0.09)) / 5, summary.Reliability!.Value, 12);
        Assert.Equal(((3 * Math.Pow((2.0 / 3) - 0.4, 2)) + (2 * 0.16)) / 5, summary.Resolution!.Value, 12);
        Assert.Equal(0.24, summary.Uncertainty!.Value, 12);
        Assert.Equal(["0.3..0.4: 0 of 2", "0.8..0.9: 2 of 3"], summary.Calibration.Select(bin => bin.ToString()));
    }

    [Fact]
    public void NothingDecided_HasNoScore()
    {
        var summary = PredictionScoring.Summarize([Pending()]);
        Assert.Null(summary.BrierScore);
        Assert.Equal("None of 1 prediction is decided yet.", summary.Message);
    }

    [Fact]
    public void WithoutAProbability_NothingIsScored()
    {
        var summary = PredictionScoring.Summarize([new(PredictionResolverTests.Prediction() with { Probability = null }, PredictionVerdict.True, DateTimeOffset.UnixEpoch, [], string.Empty)]);
        Assert.Equal((1, 0), (summary.Decided, summary.Scored));
        Assert.Null(summary.BrierScore);
        Assert.Equal("1 of 1 prediction decided, none of which has a probability to score.", summary.Message);
    }

    // By hand: 0.8 and true against a reference of 0.5 is 0.04 against 0.25; the one without a reference does not count.
    [Fact]
    public void Skill_IsOfThoseThatHaveAReference()
    {
        var summary = PredictionScoring.Summarize([new(Result(0.8, true), null, false, 0.5), Result(0.1, true)]);
        Assert.Equal((2, 1), (summary.Scored, summary.Referenced));
        Assert.Equal(1 - (0.04 / 0.25), summary.SkillScore!.Value, 12);
        Assert.Null(PredictionScoring.Summarize([new(Result(0.8, true), null, false, 1)]).SkillScore);
    }

    [Fact]
    public void EachAuthor_HasASummaryBesideThatOfAll()
    {
        ReleasePredictionResult By(string? author, bool cameTrue) => new(
            PredictionResolverTests.Prediction() with { Author = author }, cameTrue ? PredictionVerdict.True : PredictionVerdict.False, DateTimeOffset.UnixEpoch, [], string.Empty);
        Assert.Equal(["ada", "(none)", null], PredictionScoring.ByAuthor([By("ada", true), By(null, false), By("ADA", false)]).Select(summary => summary.Author));
        Assert.Null(Assert.Single(PredictionScoring.ByAuthor([By("ada", true)])).Author);
    }

    private static ReleasePredictionResult Result(double probability, bool cameTrue) => new(
        PredictionResolverTests.Prediction() with { Probability = probability },
        cameTrue ? PredictionVerdict.True : PredictionVerdict.False,
        DateTimeOffset.UnixEpoch,
        [],
        string.Empty);

    private static ReleasePredictionResult Pending() => new(PredictionResolverTests.Prediction(), PredictionVerdict.Pending, DateTimeOffset.UnixEpoch, [], string.Empty);
}
