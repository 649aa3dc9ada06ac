using System.Diagnostics;
using System.Globalization;
using ReleaseTools.Orders;
using ReleaseTools.Rendering.Reports;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Rendering.Reports;

public sealed class ReportBuilderTests
{
    private const string Evil = "<img src=x onerror=alert(1)>";

    private static readonly ReportSectionKind[] Questions = [.. Enum.GetValues<ReportSectionKind>().Where(kind => kind != ReportSectionKind.Timeline)];

    public static TheoryData<string, string[]> Odd => new()
    {
        { "one release", ["2026-01-01"] },
        { "undated", ["TBD", "TBD", "TBD", "TBD", "TBD", "TBD"] },
        { "future only", ["2090-01-01", "2091-01-01", "2092-02-02", "2093-03-03", "2094-04-04", "2095-05-05"] },
        { "one instant", [.. Enumerable.Repeat("2026-01-01T00:00:00Z", 12)] },
        { "one day", [.. Enumerable.Repeat("2026-01-01", 12)] },
        { "open starts", ["../2024-01-01", "../2024-03-01", "../2024-04-01", "../2024-06-01", "../2024-06-01", "../2024-09-01", "../2024-10-01"] },
        { "open ends", ["2024-01-01/..", "2024-03-01/..", "2024-04-01/..", "2024-06-01/..", "2024-06-01/..", "2024-09-01/.."] },
        { "years 1 to 9999", ["0001-01-01", "0001", "2026", "9999", "9999-12-31", "0500-06", "1500", "1000-01-01T00:00:00Z"] },
        { "of each precision", ["2020", "2020-Q2", "2021-03", "2021-05-06", "2022-01-01T00:00Z", "2022-01-01T00:00:01Z", "2023-01-01/2023-05-01", "TBD", "../2024"] },
    };

    private static Release[] Of(IReadOnlyList<string> dates, int vendors, ReleaseStatus status = ReleaseStatus.Released) => [.. dates.Select((date, index) => Made.Release(
        FormattableString.Invariant($"{Evil} {index}"),
        ReleaseDate.Parse(date),
        vendors == 0 ? null : FormattableString.Invariant($"V{index % vendors}"),
        vendors == 0 ? null : "P",
        vendors == 0 ? null : FormattableString.Invariant($"{index / 3}.0"),
        index % 2 == 0 ? ReleaseTrack.General : ReleaseTrack.Preview,
        status: status))];

    [Theory]
    [InlineData("Launches", "Launches")]
    [InlineData(" two\nlines\u202e ", "two lines")]
    [InlineData(" ", "Releases")]
    [InlineData("\0\u0085", "Releases")]
    [InlineData("", "Releases")]
    public void A_title_is_one_line_and_never_empty(string title, string shown) => Assert.Equal(
        shown, ReportBuilder.Build([Made.Release("A", "2026-01-01", "V")], Reported.Options() with { Title = title }, hasSections: false)!.Title);

    [Theory]
    [MemberData(nameof(Odd))]
    public void Odd_input_has_an_answer_in_every_part_that_is_asked_for(string kind, string[] dates)
    {
        foreach (var vendors in new[] { 0, 1, 3 })
        {
            foreach (var status in new[] { ReleaseStatus.Released, ReleaseStatus.Announced, ReleaseStatus.Withdrawn })
            {
                foreach (var asOf in new[] { "2026-03-01", "0001-01-02", "9999-12-31" })
                {
                    foreach (var rules in new OrderRule[][] { [], [OrderRule.Parse("general -> preview"), OrderRule.Parse("version ascending")] })
                    {
                        var options = Reported.Options(Questions) with { AsOf = Made.Instant(asOf), Claims = ["V0 came out before V1", Evil], Rules = rules };
                        var report = ReportBuilder.Build(Of(dates, vendors, status), options, hasSections: true)!;
                        Assert.True(report.Faults.Count == 0, $"{kind}, {vendors} vendors, {status}, {asOf}: {string.Join("\n", report.Faults)}");
                        Assert.Equal(Questions, report.Sections.Select(section => section.Kind));
                        AssertWhole(report);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("Vendor")]
    [InlineData("None")]
    [InlineData("Name")]
    [InlineData("Line")]
    [InlineData("Status", "Track")]
    public void A_grouping_holds_for_every_part(params string[] keys)
    {
        var report = ReportBuilder.Build(Reported.FewTags, Reported.Options(Questions) with { Grouping = ReleaseGrouping.By(keys), Claims = ["curl came out"] }, hasSections: true)!;
        Assert.Empty(report.Faults);
        AssertWhole(report);
    }

    [Fact]
    public void Parts_without_an_answer_are_left_out_where_nobody_asked_for_them()
    {
        // Which of two tracks was first is a question that undated releases leave open, and that is an answer.
        var report = ReportBuilder.Build(Of(["TBD", "TBD"], 1), Reported.Options(), hasSections: true)!;
        Assert.Equal([ReportSectionKind.Order, ReportSectionKind.Release], report.Sections.Select(section => section.Kind));
    }

    [Fact]
    public void Nothing_makes_no_report() => Assert.Null(ReportBuilder.Build([], Reported.Options(), hasSections: true));

    [Fact]
    public void A_picture_alone_asks_no_question() => Assert.Empty(ReportBuilder.Build(Reported.Tags, Reported.Options(), hasSections: false)!.Sections);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void It_says_the_same_in_any_culture(string culture)
    {
        var releases = Reported.FewTags.Where((_, index) => index % 3 == 0).ToArray();
        var options = Reported.Options() with { Claims = ["curl released more often than pester"] };
        var before = CultureInfo.CurrentCulture;
        var expected = Texts(ReportBuilder.Build(releases, options, hasSections: true)!);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, Texts(ReportBuilder.Build(releases, options, hasSections: true)!));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_part_that_fails_costs_no_other_and_is_told()
    {
        ReportPart[] parts = [new(ReportSectionKind.Gap, _ => throw new FormatException("so it goes")), new(ReportSectionKind.Release, ReleaseSection.Of)];
        var report = ReportBuilder.Build(Reported.Tags, Reported.Options(), parts, null, default)!;
        Assert.Equal([ReportSectionKind.Gap, ReportSectionKind.Release], report.Sections.Select(section => section.Kind));
        Assert.StartsWith("This part could not be made", report.Sections[0].Lead, StringComparison.Ordinal);
        Assert.Equal("The part Gap of the report could not be made: so it goes", Assert.Single(report.Faults).Message);
    }

    [Fact]
    public void Progress_grows_to_the_end()
    {
        var told = new Steps();
        ReportBuilder.Build(Reported.FewTags, Reported.Options(), hasSections: true, told);
        Assert.Equal(told.Values.Order(), told.Values);
        Assert.All(told.Values, value => Assert.InRange(value, 0, 1));
        Assert.Equal(1, told.Values[^1]);
        Assert.True(told.Values.Count > 20);
    }

    [Theory]
    [InlineData(ReportSectionKind.Forecast)]
    [InlineData(ReportSectionKind.Coincidence)]
    public void It_is_stopped_within_a_second(ReportSectionKind kind)
    {
        var releases = Enumerable.Range(0, 6000).Select(index => Made.Release(
            FormattableString.Invariant($"r{index}"), ReleaseDate.FromInstant(Made.Instant("2000-01-01").AddHours((index * 7919L) % 200_003)), FormattableString.Invariant($"V{index % 12}"))).ToArray();
        using var source = new CancellationTokenSource();
        var watch = new Stopwatch();

        // On a thread of its own, as PowerShell stops a pipeline: those of the pool are at work.
        var stop = new Thread(() =>
        {
            Thread.Sleep(200);
            watch.Start();
            source.Cancel();
        });
        stop.Start();
        Assert.ThrowsAny<OperationCanceledException>(
            () => ReportBuilder.Build(releases, Reported.Options(kind) with { Within = "27m" }, hasSections: true, progress: null, source.Token));
        stop.Join();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static void AssertWhole(ReleaseReport report) => Assert.All(report.Sections, section =>
    {
        Assert.True(section.Lead.Length > 5 && section.Lead[^1] == '.', section.Lead);
        Assert.All(section.Notes, note => Assert.True(note.Length > 5 && note[^1] == '.', note));
        foreach (var row in section.Table?.Rows ?? [])
        {
            Assert.Equal(section.Table!.Columns.Count, row.Count);
            Assert.All(row, cell =>
            {
                Assert.True(cell.Share is null or (>= 0 and <= 1), $"{section.Kind}: {cell.Text} {cell.Share}");
                Assert.False(cell.Order is { } order && double.IsNaN(order));
            });
        }
    });

    private static string[] Texts(ReleaseReport report) =>
        [.. report.Sections.SelectMany(section => section.Notes.Prepend(section.Lead).Concat((section.Table?.Rows ?? []).SelectMany(row => row).Select(cell => cell.Text)))];

    private sealed class Steps : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value)
        {
            lock (Values)
            {
                Values.Add(value);
            }
        }
    }
}
