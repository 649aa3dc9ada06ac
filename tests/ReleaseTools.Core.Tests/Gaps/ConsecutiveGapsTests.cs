using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Gaps;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Gaps;

[Properties(Arbitrary = [typeof(ConsecutiveGapsTests)], MaxTest = 500)]
public sealed class ConsecutiveGapsTests
{
    private static readonly ReleaseGrouping ByVendor = ReleaseGrouping.By(["Vendor"]);

    public static Arbitrary<Release[]> Releases()
    {
        var release =
            from date in ImpreciseDates.Any()
            from vendor in Gen.Elements("A", "B")
            from version in Gen.Elements(null, "1.0", "2.0")
            from status in Gen.Frequency((6, Gen.Constant(ReleaseStatus.Released)), (1, Gen.Elements(Enum.GetValues<ReleaseStatus>())))
            select Made.Release("r", date, vendor, version: version, status: status);
        return release.ArrayOf().ToArbitrary();
    }

    [Fact]
    public void Gaps_run_from_one_release_to_the_next_of_its_group()
    {
        var gaps = ConsecutiveGaps.In(Made.Timeline(
            ReleaseGrouping.VendorAndProduct,
            Made.Release("a2", "2026-02-06T14:54:00Z", "A"),
            Made.Release("b1", "2026-02-06T14:30:00Z", "B"),
            Made.Release("a1", "2026-02-06T14:27:00Z", "A"),
            Made.Release("b2", "2026-02-07", "B"))).ToList();
        Assert.Equal(["a1 -> a2: 27m", "b1 -> b2: 22h ±13h"], gaps.Select(gap => gap.ToString()));
        Assert.Equal(["A/P", "B/P"], gaps.Select(gap => gap.Group));
        Assert.Equal("a1", gaps[0].Leader);
    }

    [Fact]
    public void Day_precision_cannot_show_minutes()
    {
        var gap = Assert.Single(ConsecutiveGaps.In(Made.Timeline(
            ReleaseGrouping.None, Made.Release("opus", ReleaseDate.FromDay(2026, 2, 5), "A"), Made.Release("codex", ReleaseDate.FromDay(2026, 2, 5), "B"))));
        Assert.Equal("<1d", gap.Bounds.ToString());
        Assert.Null(gap.Leader);
    }

    [Fact]
    public void What_is_not_out_or_not_dated_is_left_out_and_counted()
    {
        var timeline = Made.Timeline(
            ReleaseGrouping.None,
            Made.Release("1", ReleaseDate.FromDay(2026, 1, 1)),
            Made.Release("announced", ReleaseDate.FromDay(2026, 1, 2), status: ReleaseStatus.Announced),
            Made.Release("expected", ReleaseDate.Unknown, status: ReleaseStatus.Speculative),
            Made.Release("undated", ReleaseDate.Unknown),
            Made.Release("2", ReleaseDate.FromDay(2026, 1, 3), status: ReleaseStatus.Withdrawn),
            Made.Release("later", ReleaseDate.FromDay(2026, 3, 1)));
        var asOf = Made.Instant("2026-02-01T00:00:00Z");
        Assert.Equal(["1 -> 2"], ConsecutiveGaps.In(timeline, asOf).Select(gap => $"{gap.From.Name} -> {gap.To!.Name}"));
        Assert.Equal(new Omissions(NotOut: 2, AfterAsOf: 1, Undated: 1), Omissions.Of(timeline, asOf));
        Assert.Equal(2, ConsecutiveGaps.In(timeline).Count());
        Assert.Equal(new Omissions(NotOut: 2, AfterAsOf: 0, Undated: 1), Omissions.Of(timeline));
    }

    [Fact]
    public void What_may_be_out_by_the_moment_is_not_cut()
    {
        var timeline = Made.Timeline(ReleaseGrouping.None, Made.Release("1", ReleaseDate.FromDay(2026, 1, 1)), Made.Release("2", ReleaseDate.FromMonth(2026, 2)));
        Assert.Single(ConsecutiveGaps.In(timeline, Made.Instant("2026-02-01T00:00:00Z")));
        Assert.Empty(ConsecutiveGaps.In(timeline, Made.Instant("2026-01-31T23:59:59Z")));
    }

    [Theory]
    [InlineData("PowerShell/PowerShell", false, 218, 1_635_479)]
    [InlineData("pester/Pester", false, 168, 923_875)]
    [InlineData("curl/curl", true, 218, 4_319_872)]
    public void Medians_of_real_tags(string repository, bool versionedOnly, int count, long expectedSeconds)
    {
        var releases = GitTags.Of(repository).Where(release => !versionedOnly || release.Version is not null).ToArray();
        Assert.Equal(count, releases.Length);
        var gaps = ConsecutiveGaps.In(Made.Timeline(ReleaseGrouping.VendorAndProduct, releases)).Select(gap => gap.Gap!.Value.Ticks).Order().ToArray();
        Assert.Equal(count - 1, gaps.Length);
        var median = (gaps[(gaps.Length - 1) / 2] + gaps[gaps.Length / 2]) / 2;
        Assert.Equal(expectedSeconds, (long)Math.Round(median / (double)TimeSpan.TicksPerSecond));
    }

    [Property]
    public bool Bounds_hold_every_gap_between_instants_that_the_dates_allow(Release[] releases) =>
        ConsecutiveGaps.In(Made.Timeline(ByVendor, releases)).All(gap =>
            (from one in ImpreciseDates.Completions(gap.From.Released)
             from other in ImpreciseDates.Completions(gap.To!.Released)
             select TimeSpan.FromTicks(other.EarliestTicks - one.EarliestTicks))
            .All(exact => !(exact < gap.Minimum) && !(exact > gap.Maximum)));

    [Property]
    public bool A_stream_of_sorted_releases_gives_what_the_timeline_gives(Release[] releases, bool cut)
    {
        var asOf = cut ? new DateTimeOffset(ImpreciseDates.Origin + 6, TimeSpan.Zero) : default(DateTimeOffset?);
        var timeline = Made.Timeline(ByVendor, releases);
        var stream = new ConsecutiveGapStream(ByVendor, asOf);
        var streamed = Enumerable.Range(0, timeline.Count).Select(row => stream.Push(timeline[row])).OfType<ReleaseGap>();
        return streamed.Select(Text).SequenceEqual(ConsecutiveGaps.In(timeline, asOf).Select(Text))
            && stream.LeftOut == Omissions.Of(timeline, asOf);
    }

    [Property]
    public bool A_stream_throws_exactly_where_a_group_goes_back(Release[] releases)
    {
        var stream = new ConsecutiveGapStream(ByVendor);
        var last = new Dictionary<string, Release>();
        foreach (var release in releases)
        {
            var counts = release.Released.IsKnown && release.Status is (ReleaseStatus.Released or ReleaseStatus.Withdrawn);
            var goesBack = counts && last.TryGetValue(release.Vendor!, out var previous) && SortsBefore(release, previous);
            try
            {
                stream.Push(release);
                if (goesBack)
                {
                    return false;
                }
            }
            catch (OutOfOrderException exception)
            {
                return goesBack && ReferenceEquals(exception.Offending, release) && ReferenceEquals(exception.Previous, last[release.Vendor!]);
            }

            if (counts)
            {
                last[release.Vendor!] = release;
            }
        }

        return true;
    }

    [Fact]
    public void A_stream_names_the_first_release_out_of_order()
    {
        var stream = new ConsecutiveGapStream(ByVendor);
        stream.Push(Made.Release("a1", ReleaseDate.FromDay(2026, 2, 1), "A"));
        stream.Push(Made.Release("b1", ReleaseDate.FromDay(2026, 1, 1), "B"));
        var error = Assert.Throws<OutOfOrderException>(() => stream.Push(Made.Release("a0", ReleaseDate.FromDay(2026, 1, 31), "A")));
        Assert.Equal("Group 'A' is not sorted: 'a0' comes after 'a1', but 2026-01-31 sorts before 2026-02-01. Sort by Released, or leave out -Sorted.", error.Message);
    }

    private static bool SortsBefore(Release release, Release previous) => release.Released < previous.Released;

    private static string Text(ReleaseGap gap) => $"{gap.Group} {gap.From.Released} {gap.From.Version} {gap.To!.Released} {gap.To.Version} {gap.Minimum} {gap.Maximum}";
}
