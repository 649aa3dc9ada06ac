using ReleaseTools.Risks;
using ReleaseTools.Tests.Timelines;
using static ReleaseTools.Tests.Risks.Judged;

namespace ReleaseTools.Tests.Risks;

public sealed class RiskFactorTests
{
    [Theory]
    [InlineData("1.0", "1.1 1.2 1.9", RiskLevel.Low)] // nothing broke
    [InlineData("1.0", "2.0", RiskLevel.Low)] // once in four years
    [InlineData("1.0", "2.0 3.0", RiskLevel.Low)] // 0.5 a year
    [InlineData("1.0", "2.0 3.0 4.0", RiskLevel.Medium)]
    [InlineData("1.0", "2.0 3.0 4.0 5.0 6.0 7.0 8.0 9.0", RiskLevel.Medium)] // 2 a year
    [InlineData("1.0", "2.0 3.0 4.0 5.0 6.0 7.0 8.0 9.0 10.0", RiskLevel.High)]
    [InlineData("0.1", "0.1.1 0.1.2", RiskLevel.Medium)] // zero promises nothing
    [InlineData("0.1", "0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 0.10", RiskLevel.High)]
    [InlineData("1.0", "2.0-beta1", RiskLevel.High)] // the last is judged: a preview
    public void Breaking_versions_are_counted_by_year(string first, string later, RiskLevel level)
    {
        // Four years of 365.25 days, to the second.
        var start = Made.Instant("2020-01-01T00:00:00Z");
        Release[] releases = [Made.Release(first, start, version: first), .. later.Split(' ').Select((version, index) => Made.Release(version, start.AddDays(1 + index), version: version))];
        Assert.Equal(level, Factor(RiskFactorKind.ApiInstability, releases[^1].Name, "2024-01-01T00:00:00Z", releases).Level);
    }

    [Fact]
    public void Withdrawn_versions_count_and_a_withdrawn_one_is_High_itself()
    {
        Release[] releases =
        [
            Made.Release("a", "2024-01-01", version: "1.0"),
            Made.Release("b", "2024-02-01", version: "1.1", status: ReleaseStatus.Withdrawn),
            Made.Release("c", "2024-03-01", version: "1.2"),
        ];
        Assert.Equal(RiskLevel.High, Factor(RiskFactorKind.ApiInstability, "b", "2025-01-02", releases).Level);
        Assert.Equal("In 366 d V P had 0 breaking versions and 1 withdrawn one, 1 a year.", Factor(RiskFactorKind.ApiInstability, "c", "2025-01-02", releases).Evidence);
        Assert.Equal(RiskLevel.Medium, Factor(RiskFactorKind.ApiInstability, "c", "2025-01-02", releases).Level);
    }

    [Fact]
    public void An_alias_is_not_withdrawn_once_more()
    {
        var alias = Made.Release("b-latest", "2024-02-01", version: "1.1", status: ReleaseStatus.Withdrawn).ToBuilder();
        alias.AliasOf = "b";
        Release[] releases =
        [
            Made.Release("a", "2024-01-01", version: "1.0"), Made.Release("b", "2024-02-01", version: "1.1", status: ReleaseStatus.Withdrawn), alias.Build(), Made.Release("c", "2024-03-01", version: "1.2"),
        ];
        Assert.Contains("and 1 withdrawn one", Factor(RiskFactorKind.ApiInstability, "c", "2025-01-02", releases).Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_history_without_breaks_shows_nothing() =>
        Assert.Equal(RiskLevel.Unknown, Factor(RiskFactorKind.ApiInstability, "a", "2024-06-01", [Made.Release("a", "2024-01-01", version: "1.0")]).Level);

    [Fact]
    public void A_short_history_shows_the_least_that_the_rate_can_be()
    {
        Release[] releases = [Made.Release("a", "2024-01-01", version: "1.0"), Made.Release("b", "2024-02-01", version: "2.0")];
        var factor = Factor(RiskFactorKind.ApiInstability, "b", "2024-06-01", releases);
        Assert.Equal(RiskLevel.Unknown, factor.Level);
        Assert.StartsWith("At least Medium; in 151 d", factor.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_not_be_out_leaves_the_rate_open()
    {
        Release[] releases = [Made.Release("a", "2020-01-01", version: "1.0"), .. Enumerable.Range(2, 3).Select(major => Made.Release($"{major}", "TBD", version: $"{major}"))];
        var factor = Factor(RiskFactorKind.ApiInstability, "a", "2024-01-01", releases);
        Assert.Equal(RiskLevel.Unknown, factor.Level);
        Assert.Contains("0 to 3 breaking versions", factor.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-02-01", RiskLevel.High)] // 6 in two years
    [InlineData("TBD", RiskLevel.Unknown)] // or in ten
    [InlineData("2013", RiskLevel.Medium)] // 6 in ten to eleven
    [InlineData("../2022-02-01", RiskLevel.Unknown)]
    public void A_first_version_of_unknown_date_leaves_the_rate_open(string first, RiskLevel level)
    {
        Release[] releases =
        [
            Made.Release("1", first, version: "1"), .. Enumerable.Range(2, 6).Select(major => Made.Release($"{major}", $"2022-0{major}-01", version: $"{major}")),
        ];
        Assert.Equal(level, Factor(RiskFactorKind.ApiInstability, "7", "2024-02-02", releases).Level);
    }

    [Theory]
    [InlineData(2, RiskLevel.Low)]
    [InlineData(4, RiskLevel.Low)] // twice the median of 2
    [InlineData(4.01, RiskLevel.Medium)]
    [InlineData(8, RiskLevel.Medium)]
    [InlineData(8.01, RiskLevel.High)]
    [InlineData(1, RiskLevel.Low)]
    [InlineData(0.99, RiskLevel.Medium)]
    [InlineData(0.49, RiskLevel.High)]
    [InlineData(0, RiskLevel.High)]
    public void A_price_is_held_against_its_siblings(double price, RiskLevel level) => Assert.Equal(level, Factor(
        RiskFactorKind.PricingUncertainty, "x", "2025-06-01",
        [Model("a", "2025-01-01", variant: "a", price: 1), Model("b", "2025-02-01", variant: "b"), Model("c", "2025-03-01", variant: "c", price: 100), Model("x", "2025-03-02", variant: "x", price: price)]).Level);

    [Theory]
    [InlineData(2, RiskLevel.Low)]
    [InlineData(2.1, RiskLevel.Medium)]
    [InlineData(1, RiskLevel.Medium)]
    [InlineData(8, RiskLevel.Medium)]
    [InlineData(8.1, RiskLevel.High)]
    public void A_price_that_changed_since_the_version_before_is_no_longer_certain(double price, RiskLevel level) => Assert.Equal(level, Factor(
        RiskFactorKind.PricingUncertainty, "x", "2026-06-01", [Model("old", "2024-01-01"), Model("x", "2026-01-01", version: "2", price: price)]).Level);

    [Fact]
    public void A_snapshot_of_another_price_is_a_change()
    {
        var snapshot = Model("x-0101", "2025-01-01", price: 5).ToBuilder();
        snapshot.AliasOf = "x";
        var factor = Factor(RiskFactorKind.PricingUncertainty, "x", "2025-06-01", [Model("x", "2025-02-01"), snapshot.Build()]);
        Assert.Equal(RiskLevel.Medium, factor.Level);
        Assert.Contains("x-0101 cost $5 in, $20 out", factor.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void No_price_is_High_beside_siblings_that_state_one_and_Unknown_where_none_does()
    {
        var silent = Model("x", "2025-02-01", price: null);
        Assert.Equal(RiskLevel.High, Factor(RiskFactorKind.PricingUncertainty, "x", "2025-06-01", [silent, Model("a", "2025-01-01", variant: "a")]).Level);
        Assert.Equal(RiskLevel.Unknown, Factor(RiskFactorKind.PricingUncertainty, "x", "2025-06-01", [silent]).Level);
        Assert.Equal(RiskLevel.Unknown, Factor(RiskFactorKind.PricingUncertainty, "x", "2025-06-01", [Model("x", "2025-02-01")]).Level);
    }

    [Theory]
    [InlineData("tools,reasoning,vision", 1000, RiskLevel.Low)]
    [InlineData("Reasoning,TOOLS", 2000, RiskLevel.Low)]
    [InlineData("tools", 1000, RiskLevel.Medium)]
    [InlineData("tools,reasoning", 999, RiskLevel.Medium)]
    [InlineData("tools,reasoning", 500, RiskLevel.Medium)]
    [InlineData("tools,reasoning", 499, RiskLevel.High)]
    [InlineData("vision", 1000, RiskLevel.Medium)]
    public void A_feature_gap_is_what_the_general_one_has_more(string capabilities, long context, RiskLevel level) => Assert.Equal(level, Factor(
        RiskFactorKind.FeatureGap, "x", "2025-06-01",
        [Model("general", "2025-01-01"), Model("x", "2025-01-02", variant: "code", track: "specialized", capabilities: capabilities).With(AttributeNames.Context, context)]).Level);

    [Fact]
    public void Three_missing_features_are_High() => Assert.Equal(RiskLevel.High, Factor(
        RiskFactorKind.FeatureGap, "x", "2025-06-01",
        [Model("general", "2025-01-01", capabilities: "a,b,c,d"), Model("x", "2025-01-02", variant: "code", track: "specialized", capabilities: "a")]).Level);

    [Fact]
    public void A_general_release_has_no_gap_and_an_awaited_one_shows_none()
    {
        var code = Model("code", "2025-01-02", variant: "code", track: "specialized");
        Assert.Equal(RiskLevel.Low, Factor(RiskFactorKind.FeatureGap, "general", "2025-06-01", [Model("general", "2025-01-01"), code]).Level);
        Assert.Equal(RiskLevel.Unknown, Factor(RiskFactorKind.FeatureGap, "code", "2025-06-01", [code]).Level);
        var awaited = Factor(RiskFactorKind.FeatureGap, "code", "2025-06-01", [code, Model("general", "2025-07-01")]);
        Assert.Equal((RiskLevel.Unknown, "The general release of P 1, general (2025-07-01), is not out."), (awaited.Level, awaited.Evidence));
        Assert.Equal(RiskLevel.Unknown, Factor(RiskFactorKind.FeatureGap, "code", "2025-06-01", [code, Model("general", "2025")]).Level);
    }

    [Theory]
    [InlineData("2025-03-10", RiskLevel.Low)]
    [InlineData("2025-03-01", RiskLevel.Low)]
    [InlineData("2025-03-11", RiskLevel.Low)]
    [InlineData("2025-03-20", RiskLevel.Medium)]
    [InlineData("2025-05-01", RiskLevel.High)]
    [InlineData("2025-07-01", RiskLevel.High)] // after the moment asked about
    [InlineData("2025-03", RiskLevel.Unknown)]
    [InlineData("TBD", RiskLevel.Unknown)]
    [InlineData("https://example.org/changes", RiskLevel.Unknown)]
    public void Documentation_is_late_by_its_date(string documented, RiskLevel level)
    {
        foreach (var attribute in new[] { AttributeNames.Documented, AttributeNames.Changelog })
        {
            Assert.Equal(level, Factor(RiskFactorKind.DocumentationLag, "x", "2025-06-01", [Made.Release("x", "2025-03-10").With(attribute, documented)]).Level);
        }
    }

    [Fact]
    public void Documentation_that_nobody_dates_is_Unknown() =>
        Assert.Equal(RiskLevel.Unknown, Factor(RiskFactorKind.DocumentationLag, "x", "2025-06-01", [Made.Release("x", "2025-03-10")]).Level);

    [Theory]
    [InlineData("", RiskLevel.High)]
    [InlineData("A", RiskLevel.Medium)]
    [InlineData("A A", RiskLevel.Medium)] // vendors count, not releases
    [InlineData("V V", RiskLevel.High)] // its own
    [InlineData("A B", RiskLevel.Low)]
    public void Rivals_are_other_vendors_with_the_same(string vendors, RiskLevel level) => Assert.Equal(level, Factor(
        RiskFactorKind.SingleSource, "x", "2025-06-01",
        [Model("x", "2025-01-01"), Model("far", "2025-01-01", "Z", price: 100), .. vendors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((vendor, index) => Model($"r{index}", "2025-02-01", vendor, capabilities: "tools,reasoning,vision"))]).Level);

    [Fact]
    public void Where_the_input_has_no_other_vendor_nobody_looked_for_rivals() =>
        Assert.Equal(RiskLevel.Unknown, Factor(RiskFactorKind.SingleSource, "x", "2025-06-01", [Model("x", "2025-01-01"), Model("y", "2025-01-01", variant: "y")]).Level);

    [Theory]
    [InlineData("2025-02-01", "tools,reasoning", 4d, null, RiskLevel.Medium)]
    [InlineData("2025-02-01", "tools,reasoning", 4.1, null, RiskLevel.High)] // too dear
    [InlineData("2025-02-01", "tools,reasoning", 0.9, null, RiskLevel.High)] // too cheap to be of its class
    [InlineData("2025-02-01", "tools", 2d, null, RiskLevel.High)]
    [InlineData("2025-07-01", "tools,reasoning", 2d, null, RiskLevel.High)] // not out
    [InlineData("2025-02-01", "tools,reasoning", 2d, "vision", RiskLevel.High)] // another specialty
    [InlineData("2025-02-01", "tools,reasoning", 2d, "code", RiskLevel.Medium)]
    [InlineData("2025", "tools,reasoning", 2d, null, RiskLevel.Unknown)]
    [InlineData("2025-02-01", "tools,reasoning", null, null, RiskLevel.Unknown)]
    public void A_rival_must_be_out_able_and_of_its_price(string released, string capabilities, double? price, string? specialty, RiskLevel level) => Assert.Equal(level, Factor(
        RiskFactorKind.SingleSource, "x", "2025-06-01",
        [Model("x", "2025-01-01", specialty: "code"), Model("far", "2025-01-01", "Z", price: 100), Model("r", released, "A", capabilities: capabilities, price: price, specialty: specialty)]).Level);

    [Fact]
    public void A_package_that_states_nothing_has_factors_that_are_Unknown_and_say_what_they_need()
    {
        var risk = One("v7.4.0", "2023-12-20", GitTags.Of("PowerShell/PowerShell"));
        foreach (var factor in new[] { RiskFactorKind.PricingUncertainty, RiskFactorKind.FeatureGap, RiskFactorKind.DocumentationLag, RiskFactorKind.SingleSource })
        {
            Assert.Equal(RiskLevel.Unknown, risk.Factors[(int)factor].Level);
            Assert.NotEmpty(risk.Factors[(int)factor].WouldChange);
        }

        Assert.Equal(RiskLevel.Medium, risk.Factors[(int)RiskFactorKind.Freshness].Level);
    }
}
