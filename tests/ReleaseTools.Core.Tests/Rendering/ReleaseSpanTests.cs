using ReleaseTools.Rendering;
using ReleaseTools.Rendering.Reports;
using ReleaseTools.Tests.Rendering.Reports;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Rendering;

public sealed class ReleaseSpanTests
{
    [Theory]
    [InlineData(null, "TBD", "TBD")]
    [InlineData("2026-02-05 UTC", "2026-02-05")]
    [InlineData("2026-02-05 UTC", "2026-02-05", "TBD", "2026-02-05")]
    [InlineData("2025-11-24 to 2026-06 UTC", "2026-06", "2026-02-05", "2025-11-24")]
    [InlineData("2026-02-06 14:27 to 14:54:00 UTC", "2026-02-06T14:54:00Z", "2026-02-06T14:27Z")]
    [InlineData("2026-02-06 14:27 to 2026-02-07 00:00:00 UTC", "2026-02-06T14:27Z", "2026-02-07T00:00:00Z")]
    [InlineData("2026-02-06 to 2026-02-20 UTC", "2026-02-06T00:00:00Z", "2026-02-20T00:00:00Z")]
    [InlineData("2026-02-06 14:27 UTC", "2026-02-06T14:27Z")]
    [InlineData("2025-12-01 to 2026 UTC", "2026", "2026-06-30", "2025-12-01")]
    [InlineData("2026 to 2026-12-31 UTC", "2026", "2026-12-31")]
    [InlineData("2026-01-05 to 2026-03 UTC", "../2026-02", "2026-01-05", "2026-03")]
    [InlineData("2026-01-05 to 2026-03/.. UTC", "2026-01-05", "2026-03/..", "2026-02-28")]
    public void Goes_from_the_first_date_to_the_one_that_may_be_the_last(string? expected, params string[] dates)
    {
        var releases = dates.Select((date, index) => Pictures.Of(FormattableString.Invariant($"r{index}"), date, "V")).ToArray();
        Assert.Equal(expected, ReleaseSpan.Of(releases)?.ToString());
        Assert.Equal(expected, ReleaseSpan.Of(releases.Reverse())?.ToString());
    }

    [Fact]
    public void Every_heading_has_the_dates_of_the_releases_and_not_of_the_axis()
    {
        const string Span = "2020-05-28 to 2026-06-30 UTC";
        var releases = Pictures.Catalogue();
        var report = ReportBuilder.Build(releases, Reported.Options(), hasSections: true)!;
        var timeline = Timeline.Of(releases, ReleaseGrouping.Vendor);
        Assert.StartsWith($"{Span}, ", Pictures.Terminal(releases, 100, within: null)[0], StringComparison.Ordinal);
        Assert.Contains($">{Span}, ", Pictures.Svg(releases, 1000, within: null), StringComparison.Ordinal);
        foreach (var writer in new IReportWriter[] { ReportWriters.Find("Markdown")!, ReportWriters.Find("Html")! })
        {
            using var text = new StringWriter();
            writer.Write(report, text);
            Assert.Contains($" releases, {Span}", text.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("2020-04", text.ToString(), StringComparison.Ordinal);
        }

        Assert.True(Pictures.Of(timeline, 100, within: null).Scale.From < ReleaseDate.Parse("2020-05-28").Earliest);
    }
}
