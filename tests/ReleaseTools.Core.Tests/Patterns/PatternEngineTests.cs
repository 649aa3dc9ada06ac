using ReleaseTools.Orders;
using ReleaseTools.Patterns;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Patterns;

public sealed class PatternEngineTests
{
    private static readonly PatternOptions Options = new() { AsOf = Made.Instant("2026-12-31") };

    [Theory]
    [InlineData("2026-01-01", "2026-02-01", "general -> optimized")]
    [InlineData("2026-02-01", "2026-01-01", "optimized -> general")]
    [InlineData("2026-01-01", "2026-01-01", "general ? optimized")]
    [InlineData("2026-01-01T10:00:00Z", "2026-01-01T10:00:00Z", "general = optimized")]
    [InlineData("2026-01", "2026-01-20", "general ? optimized")]
    [InlineData("2026-01-01", "2027-06-01", "general -> optimized (awaited)")]
    [InlineData("TBD", "2026-01-01", "optimized ? general")]
    public void TheOrder_SaysWhatTheDatesCanTell(string general, string optimized, string order) =>
        Assert.Equal(order, Assert.Single(Patterns(Line("1", general, optimized))).Order);

    [Fact]
    public void TheNorm_IsWhatEarlierLinesDid_AndABreakHasItsChance()
    {
        var patterns = Patterns(
        [
            .. Line("1", "2021-01-01", "2021-02-01"),
            .. Line("2", "2022-01-01", "2022-01-01"),
            .. Line("3", "2023-01-01", "2023-02-01"),
            .. Line("4", "2024-01-01", "2024-01-01"),
            .. Line("5", "2025-03-01", "2025-01-01"),
        ]);
        Assert.Equal(
            [PatternOutcome.NoNorm, PatternOutcome.Unknown, PatternOutcome.Follows, PatternOutcome.Unknown, PatternOutcome.Breaks],
            patterns.Select(pattern => pattern.Outcome));
        Assert.Equal("general -> optimized (2 of 2)", patterns[4].Norm);

        // Laplace's rule: one in four after two successes.
        Assert.Equal(0.25, patterns[4].Surprise);
        var pair = Assert.Single(patterns[4].Pairs);
        Assert.Equal((2, 0, 2), (pair.Followed, pair.Broke, pair.Undecided));
        Assert.Contains("the first reversal in 5 lines, 2 of them undecidable; by the earlier ones its chance was 25 %", patterns[4].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AsManyEitherWay_IsNoNorm() => Assert.Equal(
        PatternOutcome.NoNorm,
        Patterns([.. Line("1", "2021-01-01", "2021-02-01"), .. Line("2", "2022-02-01", "2022-01-01"), .. Line("3", "2023-01-01", "2023-02-01")])[2].Outcome);

    [Fact]
    public void ALineOfTheSameTime_IsNotEarlier()
    {
        var patterns = Patterns([.. Line("1", "2021-01-01", "2021-02-01"), .. Line("2", "2021-01", "2021-03-01")]);
        Assert.All(patterns, pattern => Assert.Equal(PatternOutcome.NoNorm, pattern.Outcome));
    }

    [Fact]
    public void AnOpenStart_SeesOnlyWhatWasCertainlyBefore()
    {
        var patterns = Patterns(
        [
            .. Line("1", "2021-01-01", "2021-02-01"), .. Line("2", "../2022-01-01", "2022-02-01"), .. Line("3", "2023-01-01", "2023-02-01"),
        ]);
        Assert.Equal(["A 1", "A 2", "A 3"], patterns.Select(pattern => pattern.Line));
        Assert.Equal(PatternOutcome.NoNorm, patterns[1].Outcome);
        Assert.Equal("general -> optimized (2 of 2)", patterns[2].Norm);
    }

    [Fact]
    public void WhatWasPromisedFirst_IsOvertaken()
    {
        Release[] releases =
        [
            .. Line("1", "2021-01-01", "2021-02-01"),
            Of("2", "general", "TBD", ReleaseStatus.Announced), Of("2", "optimized", "2022-01-01"),
        ];
        var pattern = Patterns(releases)[1];
        Assert.Equal(PatternOutcome.Breaks, pattern.Outcome);
        Assert.Equal("optimized -> general (awaited)", pattern.Order);
    }

    [Fact]
    public void ALineOfWhichNothingIsOut_IsNoneYet()
    {
        Release[] releases = [.. Line("1", "2021-01-01", "2021-02-01"), .. Line("2", "2190-01-01", "2190-02-01")];
        Assert.Equal(["A 1"], Patterns(releases).Select(pattern => pattern.Line));
    }

    [Fact]
    public void WhatIsAwaited_IsPending()
    {
        Release[] releases =
        [
            .. Line("1", "2021-01-01", "2021-02-01"), Of("2", "general", "2022-01-01"), Of("2", "optimized", "TBD", ReleaseStatus.Announced),
        ];
        var pattern = Patterns(releases)[1];
        Assert.Equal(PatternOutcome.Pending, pattern.Outcome);
        Assert.Contains("optimized is awaited", pattern.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("general -> optimized", PatternOutcome.Breaks)]
    [InlineData("optimized -> general", PatternOutcome.Follows)]
    [InlineData("GENERAL -> opt*", PatternOutcome.Breaks)]
    public void AStatedNorm_IsTestedOnTheFirstLineToo(string norm, PatternOutcome outcome)
    {
        var pattern = Assert.Single(Patterns(Options with { Stated = OrderRule.Parse(norm) }, Line("1", "2021-02-01", "2021-01-01")));
        Assert.Equal(outcome, pattern.Outcome);
        Assert.Equal(outcome == PatternOutcome.Breaks ? 0.5 : null, pattern.Surprise);
    }

    [Fact]
    public void AStatedTrack_MeansEverySpecialty_AndASpecialtyOnlyIts()
    {
        Release[] releases =
        [
            Of("1", "general", "2021-02-01"), Of("1", "specialized", "2021-03-01", specialty: "code"), Of("1", "specialized", "2021-01-01", specialty: "math"),
        ];
        Assert.Equal("specialized -> general", Assert.Single(Patterns(Options with { Stated = OrderRule.Parse("general -> specialized") }, releases)).Order);
        Assert.Equal(
            "general -> specialized:code", Assert.Single(Patterns(Options with { Stated = OrderRule.Parse("general -> specialized:code") }, releases)).Order);
        Assert.Equal("specialized:math -> general -> specialized:code", Assert.Single(Patterns(releases)).Order);
    }

    [Theory]
    [InlineData("general -> optimized within 2d")]
    [InlineData("general !-> optimized")]
    [InlineData("version ascending")]
    public void ARuleThatIsNoOrder_IsRefused(string rule) => Assert.Throws<ArgumentException>(
        () => PatternEngine.In(Made.Timeline(ReleaseGrouping.None, Of("1", "general", "2021")), Options with { Stated = OrderRule.Parse(rule) }));

    [Fact]
    public void OneTrack_IsNoOrderUnlessAskedFor()
    {
        Release[] releases = [Of("1", "general", "2021"), Of("2", "general", "2022")];
        Assert.Empty(Patterns(releases));
        var all = Patterns(Options with { IncludeIncomplete = true }, releases);
        Assert.Equal(2, all.Count);
        Assert.All(all, pattern => Assert.Equal("It has one track only, so there is no order.", pattern.Message));
    }

    [Fact]
    public void Vendors_ArePutInOrderPerSpecialty()
    {
        var options = Options with { Per = nameof(Release.Specialty), By = nameof(Release.Vendor) };
        var timeline = Made.Timeline(
            ReleaseGrouping.None,
            Of("1", "specialized", "2021-01-01", specialty: "code"), Of("1", "specialized", "2021-06-01", specialty: "code", vendor: "W"), Of("2", "general", "2020"));
        var pattern = Assert.Single(PatternEngine.In(timeline, options));
        Assert.Equal(("code", "V -> W"), (pattern.Line, pattern.Order));
    }

    [Fact]
    public void ThousandsOfLines_AreQuick()
    {
        var first = Made.Instant("2000-01-01");
        var releases = Enumerable.Range(0, 5000).SelectMany(line => Line($"{line}", ReleaseDate.FromInstant(first.AddDays(line)), ReleaseDate.FromInstant(first.AddDays(line + 0.5)))).ToArray();
        Assert.Equal("general -> optimized (4999 of 4999)", Patterns(releases)[^1].Norm);
    }

    private static Release[] Line(string version, ReleaseDate general, ReleaseDate optimized) => [Of(version, "general", general), Of(version, "optimized", optimized)];

    private static Release Of(string version, string track, ReleaseDate released, ReleaseStatus status = ReleaseStatus.Released, string? specialty = null, string vendor = "V")
    {
        var builder = Made.Release($"{version} {track} {specialty}", released, vendor: vendor, product: "A", version: version, track: track, status: status).ToBuilder();
        builder.Specialty = specialty;
        return builder.Build();
    }

    private static List<ReleasePattern> Patterns(params Release[] releases) => Patterns(Options, releases);

    private static List<ReleasePattern> Patterns(PatternOptions options, params Release[] releases) =>
        [.. PatternEngine.In(Made.Timeline(ReleaseGrouping.VendorAndProduct, releases), options)];
}
