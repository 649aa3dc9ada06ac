using ReleaseTools.Orders;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Orders;

public sealed class VersionOrderTests
{
    [Theory]
    [InlineData("PowerShell/PowerShell", 51, "51 descents among 218 releases")]
    [InlineData("pester/Pester", 15, "15 descents among 168 releases")]
    [InlineData("curl/curl", 0, "No descents among 218 releases.")]
    public void Descents_of_real_tags(string repository, int expected, string message)
    {
        var result = Assert.Single(Evaluate([.. GitTags.Of(repository)]));
        Assert.Equal(expected, result.Violations.Count);
        Assert.Equal(expected == 0 ? OrderOutcome.Conforms : OrderOutcome.Reversed, result.Outcome);
        Assert.StartsWith(message, result.Message, StringComparison.Ordinal);
        Assert.All(result.Violations, gap => Assert.True(gap.To!.Version!.CompareTo(gap.From.Version) < 0 && gap.Minimum > TimeSpan.Zero));
    }

    [Theory]
    [InlineData(OrderOutcome.Conforms, "1.0", "2026-01-01", "1.1", "2026-01-02")]
    [InlineData(OrderOutcome.Reversed, "1.1", "2026-01-01", "1.0", "2026-01-02")]
    [InlineData(OrderOutcome.Conforms, "1.1", "2026-01-01", "1.0", "2026-01-01")]
    [InlineData(OrderOutcome.Conforms, "1.0", "2026-01-01", "1.0", "2026-01-02")]
    [InlineData(OrderOutcome.Unknown, "1.1", "2026-01", "1.0", "2026-01-02")]
    [InlineData(OrderOutcome.Unknown, "1.0", "2026-01", "1.1", "2026-01-02")]
    [InlineData(OrderOutcome.Unknown, "1.0", "2026-01-02", "1.1", "../2026-01-03")]
    [InlineData(OrderOutcome.Conforms, "1.9", "2026-01-01", "1.10", "2026-01-02")]
    public void What_two_releases_come_to(OrderOutcome expected, string version, string date, string otherVersion, string otherDate) =>
        Assert.Equal(expected, Assert.Single(Evaluate(Of(version, date), Of(otherVersion, otherDate))).Outcome);

    [Fact]
    public void A_descent_between_releases_that_are_no_neighbours_is_found()
    {
        var result = Assert.Single(Evaluate(Of("3", "2026-01"), Of("2", "2026-01-15/2026-12-31"), Of("1", "2026-03-01")));
        Assert.Equal(OrderOutcome.Reversed, result.Outcome);
        Assert.Equal(["3 -> 1"], result.Violations.Select(gap => $"{gap.From.Version} -> {gap.To!.Version}"));
        Assert.Equal("1 descent among 3 releases, the first from 3 (2026-01) to 1 (2026-03-01).", result.Message);
    }

    [Fact]
    public void Only_what_is_out_dated_and_has_a_version_counts()
    {
        Assert.Empty(Evaluate(Of("2", "2026-01-01"), Of("1", "TBD"), Of(null, "2026-01-02"), Of("1", "2027-01-01"), Of("1", "2026-01-03", ReleaseStatus.Announced)));
        var withdrawn = Assert.Single(Evaluate(Of("2", "2026-01-01"), Of("1", "2026-01-03", ReleaseStatus.Withdrawn)));
        Assert.Equal(OrderOutcome.Reversed, withdrawn.Outcome);
    }

    private static Release Of(string? version, string date, ReleaseStatus status = ReleaseStatus.Released) =>
        Made.Release(version ?? "none", ReleaseDate.Parse(date), version: version, status: status);

    private static List<ReleaseOrderResult> Evaluate(params Release[] releases) => OrderEngine.Evaluate(
        Made.Timeline(ReleaseGrouping.VendorAndProduct, releases),
        OrderRule.Parse("version ascending"),
        new OrderOptions("Track", Made.Instant("2026-11-01T00:00:00Z"), false)).ToList();
}
