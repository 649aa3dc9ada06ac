using FsCheck.Xunit;
using ReleaseTools.Risks;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Risks;

public sealed class FreshnessTests
{
    private static readonly DateTimeOffset Start = Made.Instant("2025-01-01T00:00:00Z");

    // Fixes after 2, 4, 6, 8 and 10 days: the quartiles (type 7) are 4 and 8.
    private static readonly Release[] Patched =
    [
        .. Enumerable.Range(1, 5).SelectMany(minor => new[]
        {
            Made.Release($"1.{minor}.0", Start.AddDays(20 * minor), version: $"1.{minor}.0"),
            Made.Release($"1.{minor}.1", Start.AddDays((20 * minor) + (2 * minor)), version: $"1.{minor}.1"),
        }),
        Made.Release("new", Start.AddDays(200), version: "1.6.0"),
    ];

    [Theory]
    [InlineData("2025-07-20T00:00:00Z", RiskLevel.High)]
    [InlineData("2025-07-23T23:59:59Z", RiskLevel.High)]
    [InlineData("2025-07-24T00:00:00Z", RiskLevel.Medium)]
    [InlineData("2025-07-28T00:00:00Z", RiskLevel.Medium)]
    [InlineData("2025-07-28T00:00:01Z", RiskLevel.Low)]
    [InlineData("2025-07-19T23:59:59Z", RiskLevel.High)]
    public void The_age_is_held_against_the_quartiles_of_the_fixes(string asOf, RiskLevel level)
    {
        var factor = Judged.Factor(RiskFactorKind.Freshness, "new", asOf, Patched);
        Assert.Equal(level, factor.Level);
    }

    [Fact]
    public void The_evidence_says_of_what_and_of_how_many() => Assert.Equal(
        "5 d old (released 2025-07-20T00:00:00Z); the first fix of a release of V P took 4 to 8 d (quartiles of 5; 6 without one so far left out).",
        Judged.Factor(RiskFactorKind.Freshness, "new", "2025-07-25T00:00:00Z", Patched).Evidence);

    [Fact]
    public void Without_patches_the_next_version_counts()
    {
        Release[] versions = [.. Enumerable.Range(1, 7).Select(major => Made.Release($"v{major}", Start.AddDays(10 * major), version: $"{major}"))];
        var factor = Judged.Factor(RiskFactorKind.Freshness, "v7", "2025-03-13T00:00:00Z", versions);
        Assert.Equal(RiskLevel.High, factor.Level);
        Assert.Contains("the next version after a release of V P (its fixes are too few) took 10 to 10 d (quartiles of 6", factor.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_version_stands_in_no_versions_way()
    {
        Release[] versions = [.. Enumerable.Range(1, 7).Select(major => Made.Release($"v{major}", Start.AddDays(10 * major), version: $"{major}"))];
        var factor = Judged.Factor(RiskFactorKind.Freshness, "v7", "2025-03-13T00:00:00Z", [.. versions, Made.Release("nameless", Start.AddDays(25))]);
        Assert.Contains("took 10 to 10 d (quartiles of 6; 2 without one so far", factor.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_listed_twice_is_fixed_once()
    {
        Release[] versions = [.. Enumerable.Range(1, 7).Select(major => Made.Release($"v{major}", Start.AddDays(10 * major), version: $"{major}"))];
        var twice = versions.Select(release => Made.Release(release.Name + "-snapshot", release.Released, version: release.Version!.ToString()));
        var factor = Judged.Factor(RiskFactorKind.Freshness, "v7", "2025-03-13T00:00:00Z", [.. versions, .. twice]);
        Assert.Contains("took 10 to 10 d (quartiles of 6; 1 without one so far", factor.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_product_is_no_history_of_its_vendors_products()
    {
        Release[] strangers = [.. Enumerable.Range(1, 9).Select(index => Made.Release($"s{index}", Start.AddDays(index), product: null))];
        Assert.Equal(RiskLevel.Unknown, Judged.Factor(RiskFactorKind.Freshness, "a", "2026-01-01", [.. strangers, Made.Release("a", "2025-06-01", version: "1")]).Level);
    }

    [Fact]
    public void A_product_without_history_takes_its_vendors()
    {
        var factor = Judged.Factor(RiskFactorKind.Freshness, "other", "2025-07-25T00:00:00Z", [.. Patched, Made.Release("other", Start.AddDays(204), product: "Q", version: "1")]);
        Assert.Equal(RiskLevel.High, factor.Level);
        Assert.Contains("the first fix of a release of V took", factor.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_history_an_age_says_nothing() =>
        Assert.Equal(RiskLevel.Unknown, Judged.Factor(RiskFactorKind.Freshness, "a", "2026-01-01", [Made.Release("a", "2020-01-01", version: "1")]).Level);

    [Theory]
    [InlineData("2025-07-20", "2025-07-22", RiskLevel.High)]
    [InlineData("2025-07-20", "2025-07-24T12:00:00Z", RiskLevel.Unknown)]
    [InlineData("2025-07-20", "2025-07-26", RiskLevel.Medium)]
    [InlineData("2025-07", "2025-07-26", RiskLevel.Unknown)]
    [InlineData("2025-06", "2025-07-26", RiskLevel.Low)]
    [InlineData("TBD", "2025-07-26", RiskLevel.Unknown)]
    [InlineData("../2025-06-30", "2025-07-26", RiskLevel.Low)]
    [InlineData("2026", "2025-07-26", RiskLevel.High)]
    public void A_coarse_date_has_a_level_where_all_its_days_have_the_same(string released, string asOf, RiskLevel level) =>
        Assert.Equal(level, Judged.Factor(RiskFactorKind.Freshness, "x", asOf, [.. Patched, Made.Release("x", released, version: "1.7.0")]).Level);

    [Theory]
    [InlineData(ReleaseStatus.Announced)]
    [InlineData(ReleaseStatus.Speculative)]
    public void What_is_not_out_is_younger_than_anything(ReleaseStatus status) =>
        Assert.Equal(RiskLevel.High, Judged.Factor(RiskFactorKind.Freshness, "x", "2025-07-26", [.. Patched, Made.Release("x", "TBD", status: status)]).Level);

    [Fact]
    public void Previews_are_compared_with_previews()
    {
        Release[] previews = [.. Enumerable.Range(1, 7).Select(step => Made.Release($"p{step}", Start.AddDays(30 * step), version: $"2.0.0-preview.{step}"))];
        var factor = Judged.Factor(RiskFactorKind.Freshness, "p7", "2025-08-10T00:00:00Z", [.. Patched, .. previews]);
        Assert.Equal(RiskLevel.High, factor.Level);
        Assert.Contains("first fix of a preview of V P took 30 to 30 d", factor.Evidence, StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void It_never_grows_with_age(uint first, uint later)
    {
        // Everything else is out by then, so that only the age changes.
        var asOf = Start.AddDays(200).AddHours(first % 500);
        Assert.True(Level(asOf.AddHours(later % 500)) <= Level(asOf));

        static RiskLevel Level(DateTimeOffset asOf) => RiskEngine.Measure(Patched, [Patched[^1]], new RiskOptions { AsOf = asOf })[0].Factors[0].Level;
    }
}
