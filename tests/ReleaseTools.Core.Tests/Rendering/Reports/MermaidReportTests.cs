using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using ReleaseTools.Rendering;
using ReleaseTools.Rendering.Reports;

namespace ReleaseTools.Tests.Rendering.Reports;

public sealed class MermaidReportTests
{
    [Fact]
    public void A_year_on_its_real_dates() => Assert.Equal(
        """
        gantt
            title Launches
            dateFormat YYYY-MM-DDTHH:mm:ss
            axisFormat %Y-%m
            tickInterval 2month
            todayMarker off
            %% A diamond is a release, in the middle of the time that its date allows (noon, where only the day is known).
            %% A bar is as wide as the date is imprecise: the release lies somewhere in it.
            %% Colours: light (active) is still to come; red (crit) is open at one end, and its bar ends where the chart does.
            %% 1 release without a date not shown.
            section Anthropic
            Opus 4.5 :milestone, 2025-11-24T00:00:00, 86400s
            Opus 4.6 :milestone, 2026-02-05T00:00:00, 86400s
            Sonnet 4.6 :milestone, 2026-02-06T00:00:00, 86400s
            section OpenAI
            GPT-5.2 :milestone, 2025-12-11T00:00:00, 86400s
            Codex 5.3 :milestone, 2026-02-05T18:08:00, 60s
            Spark :crit, 2025-11-19T14:52:48, 7376832s
            Chat 5.3 :2026-03-01T00:00:00, 2678400s
            Codex 6 :active, 2026-06-01T00:00:00, 2592000s

        """,
        Written(Pictures.Scenes["year"].Releases),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Whole_days_are_written_as_days_and_the_first_years_as_they_are()
    {
        var lines = Written([Pictures.Of("first", "0001", "V"), Pictures.Of("last", "9999-12-31", "V"), Pictures.Of("gone", "2026-02", "V", status: ReleaseStatus.Withdrawn)]).Split('\n');

        Assert.Contains("    dateFormat YYYY-MM-DD", lines);
        Assert.Contains("    first :milestone, 0001-01-01, 365d", lines);
        Assert.Contains("    gone :milestone, done, 2026-02-01, 28d", lines);
        Assert.Contains("    last :milestone, active, 9999-12-31, 1d", lines);
    }

    [Theory]
    [InlineData("section one")]
    [InlineData("TITLE")]
    [InlineData("click x href \"javascript:alert(1)\"")]
    [InlineData("2026-02-05 preview")]
    [InlineData("%%{init: {'theme':'dark'}}%%")]
    [InlineData("a:b;c#d,e")]
    [InlineData("#58; &#58; ﬂ°°58¶ß")]
    [InlineData("🚀 é 日本語")]
    [InlineData("")]
    public void A_name_is_written_so_that_it_is_read_as_it_is(string name) => IsRead(name);

    [Property(MaxTest = 500)]
    public void Any_name_is_written_so_that_it_is_read_as_it_is(string? name) => IsRead(name ?? string.Empty);

    [Fact]
    public void A_chart_stays_below_what_Mermaid_reads_and_tells_what_is_missing()
    {
        var releases = Enumerable.Range(0, 20_000).Select(index => Pictures.Of($"release: {index}", ReleaseDate.FromInstant(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(index)).ToString(), $"V{index % 3}")).ToArray();
        var chart = Written(releases);

        Assert.InRange(chart.Length, 49_000, 50_000);
        var shown = Regex.Count(chart, ":milestone,");
        Assert.Contains(FormattableString.Invariant($"%% {20_000 - shown} older releases not shown"), chart, StringComparison.Ordinal);
        Assert.Contains("release#58; 19999 :", chart, StringComparison.Ordinal);
        Assert.DoesNotContain("release#58; 0 :", chart, StringComparison.Ordinal);
    }

    private static void IsRead(string name)
    {
        var written = MermaidText.Name(name);

        Assert.Matches("^(#[0-9]+;|[^:;#%\"<>{}\\n\\r\uFB02])+$", written);
        Assert.DoesNotMatch("^(?i)(acc|axis|call|click|date|excl|gantt|href|incl|section|tick|title|today|top|week|[0-9])", written);
        var read = Regex.Replace(written, "#([0-9]+);", code => char.ConvertFromUtf32(int.Parse(code.Groups[1].Value, CultureInfo.InvariantCulture)));
        var clean = DisplayText.Clean(name);
        Assert.Equal(clean.Length == 0 ? "\u00A0" : TextWidth.Cut(clean, 80), read);
    }

    private static string Written(IReadOnlyList<Release> releases)
    {
        using var text = new StringWriter();
        new MermaidReportWriter().Write(ReportBuilder.Build(releases, new ReportOptions { Title = "Launches", AsOf = Pictures.AsOf }, hasSections: false)!, text);
        return text.ToString();
    }
}
