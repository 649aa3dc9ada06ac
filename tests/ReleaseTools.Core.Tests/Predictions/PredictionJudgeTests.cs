using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Predictions;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Predictions;

public sealed class PredictionJudgeTests
{
    private static readonly Release[] Launch = [Made.Release("chat", "2026-03-03"), Made.Release("end", "2026-10-01")];

    [Fact]
    public void TheLastBeforeTheOutcome_Counts()
    {
        var results = Judge(Named("2026-02-06", 0.2), Named("2026-02-20", 0.9), Named("2026-03-10", 1)).Results;
        Assert.Equal([false, true, false], results.Select(result => result.IsScored && result.Verdict == PredictionVerdict.True));
        Assert.Equal(0.9, results[0].SupersededBy?.Probability);
        Assert.Null(results[0].BrierScore);

        // Made after the outcome, it does not replace what was right; what it predicts has not come again.
        Assert.Null(results[1].SupersededBy);
        Assert.Equal(PredictionVerdict.False, results[2].Verdict);
    }

    [Fact]
    public void ALaterOne_ReplacesAllThatStandSideBySide()
    {
        var (results, contradictions) = Judge(Named("2026-02-06", 0.1), Named("2026-02-06", 0.2), Named("2026-02-20", 0.9));
        Assert.Equal([0.9, 0.9, null], results.Select(result => result.SupersededBy?.Probability));
        Assert.Empty(contradictions);
    }

    [Theory]
    [InlineData("2026-05-31", "TBD", true)]
    [InlineData("2026-05", "2026-01", true)]
    [InlineData("2026-05-30", "TBD", false)]
    public void OneWindowInOtherWords_IsOnePrediction(string notAfter, string notBefore, bool isSame)
    {
        var first = Named("2026-02-06", 0.2) with { NotAfter = "2026-05" };
        var contradiction = Assert.Single(Judge(first, first with { Name = "other", Probability = 0.9, NotAfter = notAfter, NotBefore = notBefore }).Contradictions);
        Assert.Equal(isSame, contradiction.IsSame);
    }

    [Fact]
    public void AnotherAuthor_ReplacesNothing() =>
        Assert.All(Judge(Named("2026-02-06", 0.2), Named("2026-02-20", 0.9) with { Author = "bob" }).Results, result => Assert.Null(result.SupersededBy));

    [Fact]
    public void WhatNamesAnother_ReplacesIt()
    {
        var results = Judge(Named("2026-02-06", 0.2), Named("2026-02-20", 0.9) with { Name = "renamed", Supersedes = "CHAT" }).Results;
        Assert.Equal("renamed", results[0].SupersededBy?.Name);
        Assert.Null(results[1].SupersededBy);
    }

    [Fact]
    public void WhatIsDatedBack_ReplacesNothingByHindsight()
    {
        var early = new PredictionEntry(Named("2026-02-06", 0.2)) { RecordedAt = Made.Instant("2026-02-06"), Hash = new string('a', 64) };
        var late = new PredictionEntry(Named("2026-02-20", 1)) { RecordedAt = Made.Instant("2026-03-20"), Hash = new string('b', 64) };
        var results = PredictionJudge.Judge([early, late], Launch, Made.Instant("2026-12-31")).Results;
        Assert.Null(results[0].SupersededBy);
        Assert.EndsWith("Recorded 27 days after it was made.", results[1].Message, StringComparison.Ordinal);
        var sameDay = PredictionJudge.Judge(
            [early, early with { Prediction = Named("2026-02-06", 0.7), RecordedAt = early.RecordedAt!.Value.AddHours(1), Hash = new string('c', 64) }], Launch, Made.Instant("2026-12-31"));
        Assert.Equal(0.7, sameDay.Results[0].SupersededBy?.Probability);
        Assert.Empty(sameDay.Contradictions);
    }

    [Fact]
    public void OnePredictionWithTwoProbabilities_IsAContradictionThatNamesBoth()
    {
        var (results, contradictions) = Judge(Named("2026-02-06", 0.2), Named("2026-02-06", 0.9) with { Name = "other" });
        var contradiction = Assert.Single(contradictions);
        Assert.True(contradiction.IsSame);
        Assert.Equal("Property 'Probability': 'chat' and 'other' are one prediction, made 2026-02-06, with 20 % and 90 %. Which one is meant? Neither is scored.", contradiction.Message);
        Assert.All(results, result => Assert.False(result.IsScored));
        var again = Judge(Named("2026-02-06", 0.2), Named("2026-02-06", 0.2), Named("2026-02-06", 0.9));
        Assert.All(again.Results, result => Assert.False(result.IsScored));
        Assert.All(Judge(Named("2026-02-06", 0.2), Named("2026-02-06", 0.2)).Results, result => Assert.True(result.IsScored));
    }

    [Theory]
    [InlineData(0.7, 0.6, true)]
    [InlineData(0.6, 0.6, false)]
    [InlineData(0.5, 0.6, false)]
    public void ALaterDeadline_CannotBeLessLikely(double byMay, double byAugust, bool isWrong)
    {
        var (results, contradictions) = Judge(Named("2026-02-06", byMay), Named("2026-02-06", byAugust) with { Name = "later", NotAfter = "2026-08" });
        Assert.Equal(isWrong, contradictions.Count == 1 && !contradictions[0].IsSame);
        Assert.All(results, result => Assert.True(result.IsScored));
        var (_, starts) = Judge(Named("2026-02-06", byMay) with { NotBefore = "2026-04" }, Named("2026-02-06", byAugust) with { NotBefore = "2026-03" });
        Assert.Equal(isWrong, starts.Count == 1);
        Assert.Empty(Judge(Named("2026-02-06", byMay), Named("2026-02-07", byAugust) with { Name = "later", NotAfter = "2026-08" }).Contradictions);
    }

    [Fact]
    public void ManyAlike_TakeNoTime()
    {
        ReleasePrediction[] many = [.. Enumerable.Range(0, 10_000).Select(number => Named("2026-02-06", number % 7 / 7.0) with { Name = null, NotAfter = ReleaseDate.FromYear(2027 + (number % 5000)) })];
        var (results, contradictions) = Judge(many);
        Assert.Equal(10_000, results.Count);
        Assert.NotEmpty(contradictions);
    }

    [Fact]
    public void TheReference_IsTheCadenceOfItsDay()
    {
        Release[] monthly = [.. Enumerable.Range(0, 12).Select(month => Made.Release($"r{month}", ReleaseDate.FromDay(2025, month + 1, 1 + (month % 3)), track: "general"))];
        var prediction = new ReleasePrediction { Subject = new PredictionSubject { Vendor = "V", Track = "general" }, NotAfter = "2026-02-15", MadeOn = "2025-12-10", Probability = 0.5 };
        var result = PredictionJudge.Judge([new PredictionEntry(prediction)], [.. monthly, Made.Release("end", "2026-06-01")], Made.Instant("2026-12-31")).Results.Single();
        Assert.InRange(result.ReferenceProbability!.Value, 0.9, 1);
        Assert.Equal(result.ReferenceProbability.Value * result.ReferenceProbability.Value, result.ReferenceBrierScore!.Value, 12);
        Assert.All(
            Judge(monthly, prediction with { NotBefore = "2026-01" }, prediction with { AtLeast = 2 }, prediction with { Subject = new PredictionSubject { Name = "x" } }, prediction with { MadeOn = "2025-04" }),
            one => Assert.Null(one.ReferenceProbability));
    }

    [Property(MaxTest = 20)]
    public Property WhatCameAfterTheDay_DoesNotChangeTheReference() => Prop.ForAll(
        Gen.Choose(0, 400).ListOf().ToArbitrary(),
        days =>
        {
            Release[] before = [.. Enumerable.Range(0, 10).Select(number => Made.Release($"r{number}", ReleaseDate.FromInstant(Made.Instant("2025-01-01").AddDays(number * (20 + (number % 4))))))];
            var later = days.Select((day, number) => Made.Release($"later{number}", ReleaseDate.FromInstant(Made.Instant("2025-08-10").AddDays(day))));
            var prediction = new ReleasePrediction { Subject = new PredictionSubject { Vendor = "V" }, NotAfter = "2025-09-10", MadeOn = "2025-08-10", Probability = 0.5 };
            var references = new ReferenceForecasts([.. before, .. later]);
            return references.Of(prediction, default) is { } reference && reference.Equals(new ReferenceForecasts(before).Of(prediction, default));
        });

    private static ReleasePrediction Named(string madeOn, double probability) =>
        PredictionResolverTests.Prediction() with { Name = "chat", Author = "ada", MadeOn = madeOn, Probability = probability };

    private static (IReadOnlyList<ReleasePredictionResult> Results, IReadOnlyList<PredictionContradiction> Contradictions) Judge(params ReleasePrediction[] predictions) =>
        PredictionJudge.Judge([.. predictions.Select(prediction => new PredictionEntry(prediction))], Launch, Made.Instant("2026-12-31"));

    private static IReadOnlyList<ReleasePredictionResult> Judge(Release[] releases, params ReleasePrediction[] predictions) =>
        PredictionJudge.Judge([.. predictions.Select(prediction => new PredictionEntry(prediction))], [.. releases, Made.Release("end", "2026-06-01")], Made.Instant("2026-12-31")).Results;
}
