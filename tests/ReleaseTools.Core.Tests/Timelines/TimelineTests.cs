using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Timelines;

[Properties(Arbitrary = [typeof(TimelineTests)], MaxTest = 500)]
public sealed class TimelineTests
{
    public static Arbitrary<Release[]> Releases()
    {
        var release =
            from date in ImpreciseDates.Any()
            from vendor in Gen.Elements("A", "a", "B", "C")
            from version in Gen.Elements(null, "1.0", "1.1", "2.0")
            select Made.Release("r", date, vendor, version: version);
        return release.ArrayOf().ToArbitrary();
    }

    [Property]
    public bool Rows_stand_as_a_stable_sort_by_group_date_and_version_puts_them(Release[] releases)
    {
        var groups = releases.Select(release => release.Vendor!).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var expected = releases
            .OrderBy(release => groups.FindIndex(name => name.Equals(release.Vendor, StringComparison.OrdinalIgnoreCase)))
            .ThenBy(release => release.Released)
            .ThenBy(release => release.Version is not null)
            .ThenBy(release => release.Version);
        var timeline = Made.Timeline(ReleaseGrouping.By(["Vendor"]), releases);
        return timeline.Count == releases.Length && expected.SequenceEqual(Enumerable.Range(0, timeline.Count).Select(row => timeline[row]), ReferenceEqualityComparer.Instance);
    }

    [Property]
    public bool Columns_say_what_the_releases_say(Release[] releases)
    {
        var timeline = Made.Timeline(ReleaseGrouping.By(["Vendor"]), releases);
        return Enumerable.Range(0, timeline.Count).All(row =>
                timeline.EarliestTicks(row) == timeline[row].Released.EarliestTicks && timeline.LatestTicks(row) == timeline[row].Released.LatestTicks)
            && Enumerable.Range(0, timeline.GroupCount).Sum(group => timeline.EndOf(group) - timeline.StartOf(group)) == timeline.Count;
    }

    [Fact]
    public void A_builder_goes_on_after_a_build()
    {
        var builder = new TimelineBuilder(ReleaseGrouping.None);
        builder.Add(Made.Release("late", 2026));
        var before = builder.Build();
        builder.Add(Made.Release("early", 2025));
        Assert.Equal(1, before.Count);
        Assert.Equal(2, builder.Count);
        Assert.Equal("early", builder.Build()[0].Name);
    }

    [Fact]
    public void Nothing_is_a_timeline_too()
    {
        var timeline = new TimelineBuilder(ReleaseGrouping.VendorAndProduct).Build();
        Assert.Equal(0, timeline.Count);
        Assert.Equal(0, timeline.GroupCount);
    }

    [Fact]
    public void A_hundred_thousand_rows_in_reverse_with_ties_come_out_sorted()
    {
        var builder = new TimelineBuilder(ReleaseGrouping.By(["Vendor"]));
        for (var row = 0; row < 100_000; row++)
        {
            var date = ReleaseDate.FromTicks(ImpreciseDates.Origin - (row / 3), ImpreciseDates.Origin - (row / 3));
            builder.Add(Made.Release(row.ToString(System.Globalization.CultureInfo.InvariantCulture), date, row % 2 == 0 ? "A" : "B"));
        }

        var timeline = builder.Build();
        for (var row = timeline.StartOf(1) + 1; row < timeline.EndOf(1); row++)
        {
            Assert.True(timeline.EarliestTicks(row - 1) <= timeline.EarliestTicks(row));
        }

        Assert.Equal(50_000, timeline.EndOf(1) - timeline.StartOf(1));
    }
}
