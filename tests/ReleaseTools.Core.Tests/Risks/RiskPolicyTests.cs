using ReleaseTools.Risks;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Risks;

public sealed class RiskPolicyTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var policy = Load("""
            // What we ask.
            { "description": "ours", "minimumAge": "7d", "allowPreview": false, "allowWithdrawn": false, "forbidVersionZero": true, "requirePrice": true,
              "requireRival": true, "requireDocumentation": true, "maximum": { "freshness": "Medium", "apiInstability": "low" } }
            """);
        Assert.Equal(TimeSpan.FromDays(7), policy.MinimumAge?.Length);
        Assert.Equal((false, false, true, true, true, true), (policy.AllowPreview, policy.AllowWithdrawn, policy.ForbidVersionZero, policy.RequirePrice, policy.RequireRival, policy.RequireDocumentation));
        Assert.Equal(RiskLevel.Medium, policy.Maximum[RiskFactorKind.Freshness]);
        Assert.Equal(RiskLevel.Low, policy.Maximum[RiskFactorKind.ApiInstability]);
    }

    [Theory]
    [InlineData("""{"minAge": "7d"}""", "'minAge' is no rule of a policy. Did you mean minimumAge? Rules: minimumAge, allowPreview, allowWithdrawn, ")]
    [InlineData("{\n  \"allowPreviews\": true\n}", "line 2, column ")]
    [InlineData("""{"minimumAge": 7}""", "'minimumAge': expected a duration in quotes, such as \"7d\", not 7")]
    [InlineData("""{"minimumAge": "soon"}""", "'minimumAge': ")]
    [InlineData("""{"allowPreview": "no"}""", "'allowPreview': expected true or false, not 'no'")]
    [InlineData("""{"requirePrice": null}""", "'requirePrice': expected true or false, not null")]
    [InlineData("""{"maximum": "Medium"}""", "'maximum': expected an object such as")]
    [InlineData("""{"maximum": {"freshnes": "Low"}}""", "'freshnes' is no factor. Did you mean freshness? Factors: freshness, apiInstability, ")]
    [InlineData("""{"maximum": {"freshness": "Unknown"}}""", "'freshness': expected Low, Medium or High, not 'Unknown'")]
    [InlineData("""{"allowPreview": false, "allowPreview": true}""", "'allowPreview' is given twice")]
    [InlineData("""{"minimumAge": "90d", "MinimumAge": "1d"}""", "'MinimumAge' is given twice")]
    [InlineData("""{"allowPreview": true}""", "asks for nothing")]
    [InlineData("{}", "asks for nothing")]
    [InlineData("", "is empty")]
    [InlineData("[]", "expected an object")]
    [InlineData("""{"allowPreview": false} {}""", "a second value follows")]
    [InlineData("""{"allowPreview": false""", "ends in the middle")]
    [InlineData("{\"allowPreview\": \u0000}", "no text")]
    public void What_is_no_policy_is_said_with_its_key(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Load(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_ends_early() => Assert.Contains("deeper", Assert.Throws<FormatException>(() => Load(string.Concat(Enumerable.Repeat("{\"a\":", 5000)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"minimumAge": "7d"}""", "2025-05-20", PolicyOutcome.Pass)]
    [InlineData("""{"minimumAge": "7d"}""", "2025-05-25T00:00:00Z", PolicyOutcome.Pass)]
    [InlineData("""{"minimumAge": "7d"}""", "2025-05-25T00:00:01Z", PolicyOutcome.Fail)]
    [InlineData("""{"minimumAge": "7d"}""", "2025-05-30", PolicyOutcome.Fail)]
    [InlineData("""{"minimumAge": "7d"}""", "2025-05", PolicyOutcome.Unknown)]
    [InlineData("""{"minimumAge": "7d"}""", "TBD", PolicyOutcome.Unknown)]
    [InlineData("""{"minimumAge": "7d"}""", "2025-07-01", PolicyOutcome.Fail)]
    [InlineData("""{"allowPreview": false}""", "TBD", PolicyOutcome.Unknown)]
    [InlineData("""{"allowPreview": false}""", "2025-07-01", PolicyOutcome.Fail)]
    [InlineData("""{"allowPreview": false}""", "2025-05-01", PolicyOutcome.Pass)]
    [InlineData("""{"forbidVersionZero": true}""", "2025-05-01", PolicyOutcome.Pass)]
    [InlineData("""{"requirePrice": true}""", "2025-05-01", PolicyOutcome.Fail)]
    [InlineData("""{"requireRival": true}""", "2025-05-01", PolicyOutcome.Unknown)]
    [InlineData("""{"requireDocumentation": true}""", "2025-05-01", PolicyOutcome.Unknown)]
    [InlineData("""{"maximum": {"documentationLag": "High"}}""", "2025-05-01", PolicyOutcome.Unknown)]
    [InlineData("""{"maximum": {"freshness": "Medium"}}""", "2025-05-01", PolicyOutcome.Unknown)]
    public void It_passes_where_every_rule_certainly_does(string json, string released, PolicyOutcome outcome) => Assert.Equal(
        outcome, Judged.One("x", "2025-06-01T00:00:00Z", [Made.Release("x", released, version: "1.0", track: "general")], Load(json)).Outcome);

    [Theory]
    [InlineData("1.0.0-rc.1", null, "general", PolicyOutcome.Fail)]
    [InlineData("1.0.0", null, "preview", PolicyOutcome.Fail)]
    [InlineData(null, null, null, PolicyOutcome.Unknown)]
    [InlineData(null, null, "general", PolicyOutcome.Pass)]
    [InlineData("1.0.0", ReleaseStatus.Withdrawn, null, PolicyOutcome.Pass)]
    public void A_preview_is_one_by_track_or_version(string? version, ReleaseStatus? status, string? track, PolicyOutcome outcome) => Assert.Equal(outcome, Judged.One(
        "x", "2025-06-01", [Made.Release("x", "2025-01-01", version: version, track: track, status: status ?? ReleaseStatus.Released)], new RiskPolicy { AllowPreview = false, AllowWithdrawn = true }).Outcome);

    [Theory]
    [InlineData("""{"minimumAge": "7d"}""", PolicyOutcome.Fail)]
    [InlineData("""{"minimumAge": "7d", "allowWithdrawn": false}""", PolicyOutcome.Fail)]
    [InlineData("""{"minimumAge": "7d", "allowWithdrawn": true}""", PolicyOutcome.Pass)]
    public void What_was_withdrawn_passes_only_where_a_policy_says_so(string json, PolicyOutcome outcome) => Assert.Equal(
        outcome, Judged.One("x", "2025-06-01", [Made.Release("x", "2025-01-01", version: "1.0", status: ReleaseStatus.Withdrawn)], Load(json)).Outcome);

    [Fact]
    public void Zero_withdrawn_and_late_documentation_fail()
    {
        Release[] releases = [Made.Release("x", "2025-01-01", version: "0.9", status: ReleaseStatus.Withdrawn).With(AttributeNames.Documented, "2025-09-01")];
        var policy = new RiskPolicy { ForbidVersionZero = true, AllowWithdrawn = false, RequireDocumentation = true };
        Assert.Equal(
            [PolicyOutcome.Pass, PolicyOutcome.Fail, PolicyOutcome.Fail, PolicyOutcome.Fail],
            Judged.One("x", "2025-06-01", releases, policy).Policy.Select(result => result.Outcome));
    }

    private static RiskPolicy Load(string json) => RiskPolicy.Load(new StringReader(json));
}
