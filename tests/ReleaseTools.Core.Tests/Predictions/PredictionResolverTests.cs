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

    [Fact]
    public void WhatWasOutBeforeItWasMade_IsNoPrediction() => Assert.Equal(
        PredictionVerdict.False,
        Resolve(Prediction() with { NotBefore = "2026-01" }, "2026-12-31", Made.Release("chat", "2026-01-15"), Made.Release("other", "2026-10-01")).Verdict);

    [Fact]
    public void WhatWasWithdrawnLater_CameOut() => Assert.Equal(
        PredictionVerdict.True,
        Resolve(Prediction(), "2026-12-31", Made.Release("chat", "2026-03-03", status: ReleaseStatus.Withdrawn)).Verdict);

    [Theory]
    [InlineData(ReleaseStatus.Announced)]
    [InlineData(ReleaseStatus.Speculative)]
    public void WhatIsOnlyPromised_IsNotOutAndProvesNothingOfTheData(ReleaseStatus status)
    {
        var result = Resolve(Prediction(), "2026-12-31", Made.Release("chat", "2026-03-03", status: status), Made.Release("later", "2026-11", status: status), Made.Release("other", "2026-04-01"));
        Assert.Equal(PredictionVerdict.Undecidable, result.Verdict);
        Assert.StartsWith("The data go to 2026-04-01", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADateThatMayLieLate_DoesNotShowThatTheDataReachTheDeadline() =>
        Assert.Equal(PredictionVerdict.Undecidable, Resolve(Prediction(), "2026-12-31", Made.Release("other", "2026")).Verdict);

    [Fact]
    public void ASourceReadAfterTheDeadline_ShowsThatNothingCame()
    {
        var builder = Made.Release("other", "2026-01-01").ToBuilder();
        builder.AddProvenance(new Provenance("feed", retrievedAt: Made.Instant("2026-06-01")));
        Assert.Equal(PredictionVerdict.False, Resolve(Prediction(), "2026-12-31", builder.Build()).Verdict);
    }

    [Fact]
    public void WhoeverKnowsThatTheDataAreComplete_MaySaySo() => Assert.Equal(
        PredictionVerdict.False,
        new PredictionResolver([Made.Release("other", "2026-01-01")], Made.Instant("2026-12-31"), Made.Instant("2026-05-07")).Resolve(Prediction()).Verdict);

    [Fact]
    public void BeforeTheDeadline_APossibleReleaseIsEvidenceAndNoVerdict()
    {
        var result = Resolve(Prediction(), "2026-03-01", Made.Release("chat", "2026-02-06"), Made.Release("other", "2026-02-20"));
        Assert.Equal((PredictionVerdict.Pending, 1), (result.Verdict, result.Evidence.Count));
    }

    [Fact]
    public void AnAlias_CountsOnlyWithoutItsTarget()
    {
        var target = Made.Release("chat", "2026-01-01");
        var builder = Made.Release("chat-2026-03", "2026-03-01").ToBuilder();
        builder.AliasOf = "chat";
        var alias = builder.Build();
        Assert.Equal(PredictionVerdict.False, Resolve(Prediction(), "2026-12-31", target, alias, Made.Release("end", "2026-11-01")).Verdict);
        Assert.Equal(PredictionVerdict.True, Resolve(Prediction(), "2026-12-31", alias).Verdict);
        Assert.Equal(PredictionVerdict.True, Resolve(Prediction() with { Subject = new PredictionSubject { Name = "chat-2026-03" } }, "2026-12-31", target, alias).Verdict);
    }

    [Theory]
    [InlineData(2, PredictionVerdict.True)]
    [InlineData(3, PredictionVerdict.Undecidable)]
    [InlineData(4, PredictionVerdict.False)]
    public void SoManyAtLeast_AreCountedOnceEach(int atLeast, PredictionVerdict verdict) => Assert.Equal(
        verdict,
        Resolve(
            Prediction() with { AtLeast = atLeast },
            "2026-12-31",
            Made.Release("chat-a", "2026-03-03"),
            Made.Release("chat-b", "2026-04-03"),
            Made.Release("CHAT-b", "2026-04-02"),
            Made.Release("chat-c", "2026-05"),
            Made.Release("other", "2026-10-01")).Verdict);

    [Fact]
    public void VersionsThatShareAName_AreReleasesOfTheirOwn() => Assert.Equal(
        PredictionVerdict.True,
        Resolve(
            Prediction() with { AtLeast = 3 },
            "2026-12-31",
            Made.Release("chat", "2026-03-01", version: "1"),
            Made.Release("chat", "2026-03-02", version: "2"),
            Made.Release("chat", "2026-03-02", version: "2", product: "Q")).Verdict);

    // Another source has 3 March, in time.
    [Theory]
    [InlineData("2026-03", PredictionVerdict.True)]
    [InlineData("2026", PredictionVerdict.True)]
    [InlineData("2026-04-03", PredictionVerdict.True)] // in time, whichever is right
    [InlineData("2026-01-15", PredictionVerdict.Undecidable)]
    [InlineData("2026-06-01", PredictionVerdict.Undecidable)]
    public void SourcesThatContradictEachOther_DecideNothing(string other, PredictionVerdict verdict)
    {
        Release[] releases = [Made.Release("chat", "2026-03-03"), Made.Release("chat", other), Made.Release("end", "2026-10-01")];
        Assert.Equal(verdict, Resolve(Prediction(), "2026-12-31", releases).Verdict);
        Assert.Equal(verdict, Resolve(Prediction(), "2026-12-31", [.. releases.Reverse()]).Verdict);
    }

    [Fact]
    public void SourcesThatAgreeOnATimeOutsideTheWindow_DecideThatNoneCame() => Assert.Equal(
        PredictionVerdict.False,
        Resolve(Prediction(), "2026-12-31", Made.Release("chat", "2026-05"), Made.Release("chat", "2026-05-20/2026-06-20"), Made.Release("end", "2026-10-01")).Verdict);

    [Fact]
    public void AReleaseAfterTheMomentAskedAbout_ShowsThatTheDataGoOn() =>
        Assert.Equal(PredictionVerdict.False, Resolve(Prediction(), "2026-05-31", Made.Release("other", "2026-04-01"), Made.Release("end", "2026-06-02")).Verdict);

    [Fact]
    public void ARivalThatMayNotBeOutYet_DecidesNothingYet()
    {
        var prediction = Prediction() with { RivalVendor = "W", RivalWithin = "60d" };
        Release[] releases = [Made.Release("chat", "2026-05-05"), Made.Release("answer", "2026-06", vendor: "W")];
        Assert.Equal(PredictionVerdict.Undecidable, Resolve(prediction, "2026-06-10", releases).Verdict);
        Assert.Equal(PredictionVerdict.True, Resolve(prediction, "2026-06-30", releases).Verdict);

        // It is settled when the rival comes too.
        Assert.Equal(Made.Instant("2026-06-01"), Resolve(prediction, "2026-06-30", releases).DecidedAt);
    }

    [Fact]
    public void ASnapshotOfARival_IsNoReleaseOfIt()
    {
        var builder = Made.Release("answer-0304", "2026-03-04", vendor: "W").ToBuilder();
        builder.AliasOf = "answer";
        Release[] releases = [Made.Release("chat", "2026-03-03"), Made.Release("answer", "2026-01-01", vendor: "W"), builder.Build(), Made.Release("end", "2026-10-01")];
        Assert.Equal(PredictionVerdict.False, Resolve(Prediction() with { RivalVendor = "W", RivalWithin = "3d" }, "2026-12-31", releases).Verdict);
    }

    // The release came on 3 March; three days to either side.
    [Theory]
    [InlineData("2026-03-01T12:00Z", "2026-12-31", PredictionVerdict.True)]
    [InlineData("2026-03-05", "2026-12-31", PredictionVerdict.True)]
    [InlineData("2026-03-06", "2026-12-31", PredictionVerdict.Undecidable)]
    [InlineData("2026-03", "2026-12-31", PredictionVerdict.Undecidable)]
    [InlineData("2026-03-08", "2026-12-31", PredictionVerdict.False)]
    [InlineData("2026-02-20", "2026-12-31", PredictionVerdict.False)]
    [InlineData("2026-02-20", "2026-05-06", PredictionVerdict.Pending)]
    public void NearARival_IsThreeValued(string rival, string asOf, PredictionVerdict verdict) => Assert.Equal(
        verdict,
        Resolve(
            Prediction() with { RivalVendor = "w", RivalWithin = "3d" },
            asOf,
            Made.Release("chat", "2026-03-03T12:00Z"),
            Made.Release("rival", rival, vendor: "W"),
            Made.Release("end", "2026-10-01")).Verdict);

    [Fact]
    public void AVendor_IsNoRivalOfItself() => Assert.Equal(
        PredictionVerdict.False,
        Resolve(
            Prediction() with { RivalVendor = "W", RivalWithin = "3d" },
            "2026-12-31",
            Made.Release("chat", "2026-03-03", vendor: "W"),
            Made.Release("other", "2026-03-03", vendor: "W"),
            Made.Release("end", "2026-10-01")).Verdict);

    [Fact]
    public void ARivalThatMayStillAnswer_IsAwaited()
    {
        var prediction = Prediction() with { RivalVendor = "W", RivalWithin = "3d" };
        Release[] releases = [Made.Release("chat", "2026-05-06"), Made.Release("rival", "2026-01-01", vendor: "W"), Made.Release("end", "2026-10-01")];
        Assert.Equal(PredictionVerdict.Pending, Resolve(prediction, "2026-05-08", releases).Verdict);
        Assert.Equal(PredictionVerdict.False, Resolve(prediction, "2026-12-31", releases).Verdict);
        Assert.Equal(PredictionVerdict.Unresolvable, Resolve(prediction with { RivalVendor = "X" }, "2026-12-31", releases).Verdict);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-04-01", PredictionVerdict.True)]
    [InlineData("2026-04-01", "2026-03-01", PredictionVerdict.False)]
    [InlineData("2026-03", "2026-03", PredictionVerdict.Undecidable)]
    [InlineData("2026-02-05", "2026-03-01", PredictionVerdict.False)]
    [InlineData("2026-02-06", "2026-03-01", PredictionVerdict.Undecidable)]
    [InlineData("2026-03-01", "2026-06-01", PredictionVerdict.False)]
    [InlineData("2026-03-01", "TBD", PredictionVerdict.Undecidable)]
    public void AnOrder_HasToComeAboutInTime(string specialized, string general, PredictionVerdict verdict) => Assert.Equal(
        verdict,
        Resolve(
            Prediction() with { Subject = new PredictionSubject { Vendor = "V" }, Order = "specialized -> general" },
            "2026-12-31",
            Made.Release("s", specialized, version: "2", track: "specialized"),
            Made.Release("g", general, version: "2", track: "general"),
            Made.Release("old", "2025-01-01", version: "1", track: "general"),
            Made.Release("end", "2026-10-01")).Verdict);

    [Fact]
    public void WordsAlone_CannotBeResolved()
    {
        var prediction = new ReleasePrediction { Subject = new PredictionSubject(), Statement = "Somebody buys somebody", NotAfter = default, MadeOn = "2026-02" };
        Assert.Null(prediction.Fault);
        var result = Resolve(prediction, "2026-12-31", Made.Release("a", "2026-10-01"));
        Assert.Equal(PredictionVerdict.Unresolvable, result.Verdict);
        Assert.Equal("Release data say what came out and when; of 'Somebody buys somebody' they hold nothing.", result.Message);
        Assert.Equal("Somebody buys somebody", prediction.ToString());
    }

    [Fact]
    public void AMistypedTrack_IsTold()
    {
        var result = Resolve(Prediction() with { Subject = new PredictionSubject { Vendor = "V", Track = "genral" } }, "2026-12-31", Made.Release("end", "2026-10-01", track: "general"));
        Assert.Equal(PredictionVerdict.False, result.Verdict);
        Assert.EndsWith("No release of the data has the track 'genral' (nearest: general).", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoReleases_ResolveNothing() => Assert.Equal(PredictionVerdict.Undecidable, Resolve(Prediction(), "2026-12-31").Verdict);

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
    [InlineData(nameof(ReleasePrediction.AtLeast))]
    [InlineData(nameof(ReleasePrediction.Order))]
    [InlineData(nameof(ReleasePrediction.RivalVendor))]
    [InlineData(nameof(ReleasePrediction.RivalWithin))]
    public void WhatIsNoPrediction_NamesItsField(string field)
    {
        Assert.Null(Prediction().Fault);
        var wrong = field switch
        {
            nameof(ReleasePrediction.Probability) => Prediction() with { Probability = double.NaN },
            nameof(ReleasePrediction.NotAfter) => Prediction() with { NotAfter = "2026-01" },
            nameof(ReleasePrediction.NotBefore) => Prediction() with { NotBefore = "2026-06" },
            nameof(ReleasePrediction.MadeOn) => Prediction() with { MadeOn = "TBD" },
            nameof(ReleasePrediction.AtLeast) => Prediction() with { AtLeast = 0 },
            nameof(ReleasePrediction.Order) => Prediction() with { Order = "version ascending" },
            nameof(ReleasePrediction.RivalVendor) => Prediction() with { RivalWithin = "3d" },
            nameof(ReleasePrediction.RivalWithin) => Prediction() with { RivalVendor = "W" },
            _ => Prediction() with { Subject = new PredictionSubject() },
        };
        Assert.Equal(field, wrong.Fault?.Field);
        Assert.Throws<ArgumentException>(() => Resolve(wrong, "2026-12-31"));
    }

    internal static ReleasePrediction Prediction() => new()
    {
        Subject = new PredictionSubject { Name = "cha*" }, NotAfter = "2026-05-06", Probability = 0.6, MadeOn = "2026-02-06",
    };

    private static ReleasePredictionResult Resolve(ReleasePrediction prediction, string asOf, params Release[] releases) =>
        new PredictionResolver(releases, ReleaseDate.Parse(asOf).Latest!.Value).Resolve(prediction);
}
