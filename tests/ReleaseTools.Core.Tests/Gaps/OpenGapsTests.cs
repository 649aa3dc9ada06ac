using ReleaseTools.Gaps;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Gaps;

public sealed class OpenGapsTests
{
    private static readonly DateTimeOffset AsOf = Made.Instant("2026-03-01T00:00:00Z");

    [Fact]
    public void The_gap_since_the_last_release_ends_at_the_moment()
    {
        var gap = Assert.Single(Open(Made.Release("old", ReleaseDate.FromDay(2026, 1, 1)), Made.Release("last", "2026-02-01T00:00:00Z")));
        Assert.True(gap.IsOpen);
        Assert.Equal(("last", null, AsOf), (gap.From.Name, gap.To, gap.AsOf));
        Assert.Equal(TimeSpan.FromDays(28), gap.Gap);
        Assert.True(gap.IsExact);
    }

    [Fact]
    public void What_is_announced_is_awaited_since_the_last_release()
    {
        var gaps = Open(
            Made.Release("last", "2026-02-01T00:00:00Z"),
            Made.Release("tbd", ReleaseDate.Unknown, status: ReleaseStatus.Announced),
            Made.Release("expected", ReleaseDate.Unknown, status: ReleaseStatus.Speculative),
            Made.Release("planned", ReleaseDate.FromDay(2026, 4, 1)));
        Assert.Equal([null, "planned", "tbd"], gaps.Select(gap => gap.To?.Name));
        Assert.All(gaps, gap => Assert.Equal(("last", TimeSpan.FromDays(28)), (gap.From.Name, gap.Gap!.Value)));
    }

    [Fact]
    public void An_announcement_starts_the_wait()
    {
        var gaps = Open(
            Made.Release("last", "2026-02-01T00:00:00Z"),
            Made.Release("tbd", ReleaseDate.Unknown, status: ReleaseStatus.Announced).With(AttributeNames.Announced, ReleaseDate.FromInstant(AsOf.AddDays(-7))),
            Made.Release("not yet", ReleaseDate.Unknown, status: ReleaseStatus.Announced).With(AttributeNames.Announced, ReleaseDate.FromInstant(AsOf.AddDays(1))));
        Assert.Equal([(null, 28.0), ("tbd", 7.0)], gaps.Select(gap => (gap.To?.Name, gap.Gap!.Value.TotalDays)));
    }

    [Fact]
    public void Where_nothing_is_out_a_wait_without_an_announcement_cannot_be_measured()
    {
        var gap = Assert.Single(Open(Made.Release("tbd", ReleaseDate.Unknown, status: ReleaseStatus.Announced)));
        Assert.Equal(("tbd", "tbd", null, TimeSpan.Zero, null), (gap.From.Name, gap.To!.Name, gap.Gap, gap.Minimum, gap.Maximum));
        var measured = Assert.Single(Open(
            Made.Release("tbd", ReleaseDate.Unknown, status: ReleaseStatus.Announced).With(AttributeNames.Announced, ReleaseDate.FromInstant(AsOf.AddDays(-7)))));
        Assert.Equal(TimeSpan.FromDays(7), measured.Gap);
    }

    [Fact]
    public void The_last_of_imprecise_dates_may_be_any_that_reaches_far_enough()
    {
        var gap = Assert.Single(Open(Made.Release("year", ReleaseDate.FromYear(2025)), Made.Release("day", "2025-06-01T00:00:00Z")));
        Assert.Equal("day", gap.From.Name);
        Assert.Equal(AsOf - Made.Instant("2025-06-01T00:00:00Z"), gap.Maximum);
        Assert.Equal(AsOf.UtcTicks - ReleaseDate.FromYear(2025).LatestTicks, gap.Minimum!.Value.Ticks);
    }

    [Fact]
    public void An_undated_release_that_is_out_may_be_the_last()
    {
        var gap = Assert.Single(Open(Made.Release("dated", "2026-02-01T00:00:00Z"), Made.Release("undated", ReleaseDate.Unknown)));
        Assert.Equal(("dated", TimeSpan.Zero, TimeSpan.FromDays(28)), (gap.From.Name, gap.Minimum!.Value, gap.Maximum!.Value));
    }

    [Fact]
    public void A_date_that_straddles_the_moment_gives_no_negative_gap()
    {
        var gap = Assert.Single(Open(Made.Release("month", ReleaseDate.FromMonth(2026, 3))));
        Assert.Equal(TimeSpan.Zero, gap.Minimum);
        Assert.Equal(TimeSpan.Zero, gap.Maximum);
    }

    private static List<ReleaseGap> Open(params Release[] releases) =>
        OpenGaps.In(Made.Timeline(ReleaseGrouping.VendorAndProduct, releases), AsOf).ToList();
}
