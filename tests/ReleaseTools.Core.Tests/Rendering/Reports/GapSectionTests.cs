using ReleaseTools.Gaps;
using ReleaseTools.Rendering.Reports;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Rendering.Reports;

public sealed class GapSectionTests
{
    private static readonly Release[] Launch =
    [
        Made.Release("Opus 4.6", ReleaseDate.Parse("2026-02-06T14:27:00Z"), "Anthropic"),
        Made.Release("Codex 5.3", ReleaseDate.Parse("2026-02-06T14:54:00Z"), "OpenAI"),
    ];

    [Fact]
    public void Two_rivals_27_minutes_apart_are_one_pair()
    {
        var section = Reported.Section(ReportSectionKind.Gap, Launch, Reported.Options() with { Within = "30m" });
        Assert.Equal("Of 1 pair of nearest rivals, 1 certainly came out within 30m of each other. The closest are Anthropic Opus 4.6 and OpenAI Codex 5.3, 27m apart.", section.Lead);
        Assert.Equal([["Anthropic Opus 4.6", "OpenAI Codex 5.3", "27m"]], section.Texts("First", "Second", "Gap"));
        Assert.Equal(1620, section.Column("Gap")[0].Order);
    }

    [Fact]
    public void Of_two_rivals_of_one_day_the_dates_do_not_tell()
    {
        var days = Launch.Select(release => Made.Release(release.Name, ReleaseDate.FromDay(2026, 2, 6), release.Vendor)).ToArray();
        var section = Reported.Section(ReportSectionKind.Gap, days, Reported.Options() with { Within = "30m" });
        Assert.Equal("Of 1 pair of nearest rivals, 0 certainly came out within 30m of each other; of 1 pair more the dates do not tell.", section.Lead);
        Assert.Equal("<1d", Assert.Single(section.Column("Gap")).Text);
    }

    [Fact]
    public void Each_pair_of_nearest_rivals_stands_once_the_closest_first()
    {
        var timeline = Timeline.Of(Reported.Tags, ReleaseGrouping.Vendor);
        var engine = RivalGaps.In(timeline, new RivalQuery { Pattern = _ => true, AsOf = Reported.AsOf }).ToArray();
        var pairs = engine.Select(gap => (new[] { gap.From.Name, gap.To!.Name }.Order(StringComparer.Ordinal).Aggregate((one, other) => one + "\n" + other), gap.Gap!.Value.Duration())).Distinct()
            .OrderBy(pair => pair.Item2).ToArray();
        var section = Reported.Section(ReportSectionKind.Gap, Reported.Tags);
        Assert.StartsWith(FormattableString.Invariant($"Of {pairs.Length} pairs of nearest rivals, {pairs.Count(pair => pair.Item2 <= TimeSpan.FromDays(1))} certainly"), section.Lead, StringComparison.Ordinal);
        Assert.Equal(pairs.Take(ReportRows.Most).Select(pair => pair.Item2.TotalSeconds), section.Column("Gap").Select(cell => cell.Order!.Value));
        Assert.Contains(section.Notes, note => note.StartsWith(FormattableString.Invariant($"The table has the closest {ReportRows.Most} of {pairs.Length} pairs"), StringComparison.Ordinal));
    }

    [Fact]
    public void One_vendor_has_no_rivals_but_its_own_gaps_the_latest_first()
    {
        var tags = GitTags.Of("pester/Pester");
        var gaps = ConsecutiveGaps.In(Timeline.Of(tags, ReleaseGrouping.VendorAndProduct), Reported.AsOf).Reverse().ToArray();
        var section = Reported.Section(ReportSectionKind.Gap, tags);
        Assert.Equal(gaps.Select(gap => new[] { "pester/Pester", gap.To!.Name, gap.From.Name, gap.Bounds.ToString() }), section.Texts("Group", "Release", "After", "Gap"));
        Assert.Equal((0d, 1d), (section.Column("Gap").Min(cell => Math.Floor(cell.Share!.Value)), section.Column("Gap").Max(cell => cell.Share)));
        Assert.Contains(section.Notes, note => note == "11 releases take no part: dated after the moment of the report.");
    }

    // Rivals of one day may be a day apart, which nobody knows to be less than 27 minutes.
    [Fact]
    public void Sorted_by_their_gaps_the_pairs_stand_as_they_stood()
    {
        Release[] days = [Made.Release("a", ReleaseDate.FromDay(2026, 3, 1), "A"), Made.Release("b", ReleaseDate.FromDay(2026, 3, 1), "B"), Made.Release("c", ReleaseDate.Parse("../2026-01-05"), "A")];
        var gaps = Reported.Section(ReportSectionKind.Gap, [.. days, .. Launch]).Column("Gap");
        Assert.Equal(["27m", "<1d", "≥31d14h27m"], gaps.Select(gap => gap.Text));
        Assert.Equal(gaps, gaps.OrderBy(gap => gap.Order ?? double.MaxValue));
        Assert.Null(gaps[2].Order);
    }

    [Theory]
    [InlineData("The shortest is 1d, from r0 to r1, the longest 10d, from r1 to r2.", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-12T00:00:00Z")]
    [InlineData("The shortest is 1d ±1d, from r0 to r1, the longest 10d ±1d, from r1 to r2.", "2026-01-01", "2026-01-02", "2026-01-12")]
    [InlineData("The shortest is 1d ±1d, the longest 10d ±1d, from r2 to r3.", "2026-01-01", "2026-01-02", "2026-01-04", "2026-01-14")]
    [InlineData("The shortest is 1d ±1d, from r0 to r1, the longest 26d ±15d.", "2026-01-01", "2026-01-02", "2026-01-20", "2026-02", "2026-03-05")]
    public void The_shortest_and_the_longest_gap_are_named_where_no_other_may_be_it(string range, params string[] dates)
    {
        var section = Reported.Section(ReportSectionKind.Gap, [.. dates.Select((date, index) => Made.Release(FormattableString.Invariant($"r{index}"), ReleaseDate.Parse(date), "A"))]);
        Assert.EndsWith(range, section.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Imprecise_dates_that_overlap_count_by_how_far_apart_they_may_be()
    {
        Release[] releases = [Made.Release("a", ReleaseDate.Parse("2024-09"), "A"), Made.Release("b", ReleaseDate.Parse("2024-09-01"), "B"), .. Launch];
        var section = Reported.Section(ReportSectionKind.Gap, releases);
        Assert.Equal("27m", section.Column("Gap")[0].Text);
        Assert.Equal(["b", "a", "15d ±16d"], section.Texts("First", "Second", "Gap")[1]);
    }

    // A release's nearest rival is what it is, whatever -Within; that a vaguer date farther off may be within it makes no pair.
    [Theory]
    [InlineData("2d")]
    [InlineData("16d")]
    public void The_picture_brackets_the_pairs_that_the_sentence_counts(string within)
    {
        Release[] vague = [Made.Release("a", ReleaseDate.Parse("2026-01-20"), "A"), Made.Release("b", ReleaseDate.Parse("2026-01-24"), "B"), Made.Release("c", ReleaseDate.Parse("2026-01"), "C")];
        foreach (var releases in new[] { vague, Reported.Catalogue })
        {
            var report = ReportBuilder.Build(releases, Reported.Options(ReportSectionKind.Timeline, ReportSectionKind.Gap) with { Within = within }, hasSections: true)!;
            var certain = report.Picture!.Brackets.Count(bracket => bracket.IsCertain);
            var maybe = report.Picture.Brackets.Count - certain;
            Assert.StartsWith(FormattableString.Invariant($"Of {report.Rivals.Count} pair"), report.Sections[0].Lead, StringComparison.Ordinal);
            Assert.Contains(FormattableString.Invariant($", {certain} certainly came out within {within} of each other"), report.Sections[0].Lead, StringComparison.Ordinal);
            Assert.Equal(maybe > 0, report.Sections[0].Lead.Contains(FormattableString.Invariant($"; of {maybe} pair"), StringComparison.Ordinal));
            Assert.All(report.Picture.Brackets, bracket => Assert.InRange(bracket.Gap.Gap!.Value, TimeSpan.Zero, TimeSpan.MaxValue));
        }
    }

    [Fact]
    public void Of_many_rivals_of_one_day_each_release_is_paired_with_some_and_that_is_told()
    {
        var day = Enumerable.Range(0, 900).Select(index => Made.Release(FormattableString.Invariant($"r{index}"), ReleaseDate.FromDay(2026, 1, 1), FormattableString.Invariant($"V{index % 3}"))).ToArray();
        var section = Reported.Section(ReportSectionKind.Gap, day);
        Assert.Contains("900 releases have more than 20 rivals equally near, and are paired with 20 of them.", section.Notes);
        Assert.InRange(Timeline.Of(day, ReleaseGrouping.Vendor) is var timeline ? ReleaseTools.Rendering.RivalPairs.Of(timeline, null, default).Count : 0, 1, 900 * 20);
    }

    [Fact]
    public void Twenty_rivals_equally_near_are_all_paired()
    {
        Release[] releases = [Made.Release("one", ReleaseDate.FromDay(2026, 1, 1), "A"), .. Enumerable.Range(0, 20).Select(index => Made.Release(FormattableString.Invariant($"r{index}"), ReleaseDate.FromDay(2026, 1, 3), "B"))];
        var section = Reported.Section(ReportSectionKind.Gap, releases);
        Assert.Equal(20, section.Table!.Rows.Count);
        Assert.DoesNotContain(section.Notes, note => note.Contains("equally near", StringComparison.Ordinal));
    }
}
