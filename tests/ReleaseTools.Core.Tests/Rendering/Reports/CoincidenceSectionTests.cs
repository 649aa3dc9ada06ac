using System.Globalization;
using ReleaseTools.Rendering;
using ReleaseTools.Rendering.Reports;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Rendering.Reports;

public sealed class CoincidenceSectionTests
{
    private static Release[] Vendors(int count, int releases, string? date = null) => [.. Enumerable.Range(0, count * releases).Select(index => Made.Release(
        FormattableString.Invariant($"r{index}"),
        date is null ? ReleaseDate.FromInstant(Made.Instant("2024-01-01").AddHours(((index * 7919) % 10_007) + 0.5)) : ReleaseDate.Parse(date),
        FormattableString.Invariant($"V{index % count}")))];

    [Theory]
    [InlineData("PT1.5S")]
    [InlineData("0.1s")]
    [InlineData("9999999d")]
    public void A_window_that_fits_no_slots_is_told_and_throws_nothing(string within)
    {
        var report = ReportBuilder.Build(Vendors(2, 4), Reported.Options() with { Within = Duration.Parse(within) }, hasSections: true)!;
        Assert.Empty(report.Faults);
        Assert.Contains("cannot be tested", report.Sections.Single(section => section.Kind == ReportSectionKind.Coincidence).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_coarse_for_the_window_is_never_a_count_of_0()
    {
        var days = Vendors(3, 5).Select(release => Made.Release(release.Name, ReleaseDate.FromDay(2024, 1, 1 + int.Parse(release.Name.AsSpan(1), CultureInfo.InvariantCulture)), release.Vendor)).ToArray();
        var section = Reported.Section(ReportSectionKind.Coincidence, days, Reported.Options() with { Within = "27m" });
        Assert.All(section.Column("Close"), cell => Assert.Equal(("?", Tone.Unknown, (double?)null), (cell.Text, cell.Tone, cell.Share)));
        Assert.StartsWith("Of 3 pairs of groups none can be tested for releases within 27m of each other: ", section.Lead, StringComparison.Ordinal);
        Assert.Contains(section.Notes, note => note.Contains("V0 5, V1 5, V2 5", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_many_groups_the_biggest_are_tested_and_the_rest_is_counted()
    {
        var releases = Vendors(40, 3).Concat(Vendors(12, 5).Select(release => Made.Release(release.Name, release.Released, "big " + release.Vendor))).ToArray();
        var section = Reported.Section(ReportSectionKind.Coincidence, releases);
        Assert.Equal(66, section.Table!.Rows.Count);
        Assert.All(section.Column("Releases of").Concat(section.Column("Close to")), cell => Assert.StartsWith("big ", cell.Text, StringComparison.Ordinal));
        Assert.Contains("Only pairs of the 12 groups with most releases are tested; 40 groups take no part.", section.Notes);
    }

    [Fact]
    public void What_comes_out_together_every_time_is_unusual_and_stands_first()
    {
        // Two vendors on the same irregular days, a third on others.
        int[] days = [3, 17, 20, 61, 90, 94, 151, 160, 222, 290, 301, 377, 380, 455, 499, 550, 561, 640, 700, 703];
        var releases = days.SelectMany((day, index) => new[] { ("A", day), ("B", day), ("C", (day * 31) % 707) }
            .Select(one => Made.Release(FormattableString.Invariant($"{one.Item1}{index}"), ReleaseDate.FromInstant(Made.Instant("2022-01-01").AddDays(one.Item2)), one.Item1))).ToArray();
        var section = Reported.Section(ReportSectionKind.Coincidence, releases);
        Assert.Equal(["A", "B", "20 of 20", "unusual"], section.Texts("Releases of", "Close to", "Close", "Verdict")[0]);
        Assert.Equal(Tone.Caution, section.Column("Verdict")[0].Tone);
        Assert.StartsWith("1 pair of groups releases within 1d of each other more often than chance explains: A and B. Of 3 pairs 3 can be told. 20 of 20 of A within 1d of B; ", section.Lead, StringComparison.Ordinal);
        Assert.Contains("p-values are corrected for 3 pairs by the method of Holm.", section.Notes);
    }

    [Fact]
    public void The_seed_is_told_where_chance_is_drawn()
    {
        // So many events make more shifts than are all tried.
        var section = Reported.Section(ReportSectionKind.Coincidence, Vendors(2, 2100), Reported.Options() with { Within = "27m", Seed = 4711 });
        Assert.Contains(section.Notes, note => note.Contains("9999 random draws, seed 4711", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(24_000, 8, 7)]
    [InlineData(2_000, 20, 12)]
    [InlineData(160_000, 2, 2)]
    [InlineData(160_000, 4, 2)]
    public void Of_big_groups_fewer_are_tested_so_that_the_work_is_bounded(int releases, int groups, int tested)
    {
        // The events of all pairs: (groups - 1) times all events, 150,000 at most.
        var trains = EventTrain.In(Timeline.Of(Enumerable.Range(0, releases).Select(index => Made.Release(
            FormattableString.Invariant($"r{index}"), ReleaseDate.FromInstant(Made.Instant("2016-01-01").AddMinutes(index)), FormattableString.Invariant($"V{index % groups}"))), ReleaseGrouping.Vendor));
        Assert.Equal(trains.Take(tested), CoincidenceSection.Biggest([.. trains]));
    }
}
