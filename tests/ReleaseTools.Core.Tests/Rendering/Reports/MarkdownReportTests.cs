using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Markdig;
using ReleaseTools.Rendering.Reports;

namespace ReleaseTools.Tests.Rendering.Reports;

/// <summary>Markdig reads what was written, as an oracle: what it makes of a report has the texts that went in, and nothing else.</summary>
public sealed class MarkdownReportTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseMathematics().Build();

    public static TheoryData<string> Hostile { get; } =
    [
        "<img src=x onerror=alert(1)>", "| pipe | ``` \\| \\", "**bold** _it_ ~~gone~~ $x$", "[link](http://evil.example)", "![i](http://evil.example)", "<http://evil.example>",
        "http://evil.example/a?b=c", "HTTPS://evil.example", "www.evil.example", "a@b.example", "@octocat and @org/team", "#12 GH-12 octocat/repo#12", ":tada: :+1:",
        "&lt;b&gt; &#64;x", "<!-- hidden -->", "- item", "1. item", "12) item", "+ plus", "= underline", "# heading #", "> quote", "---", "C #", "[x] task", "日本語 é 🚀 שלום", "a\nb\r\nc\td",
        "</details>", "\\", "`", "line\u2028two", "18:08:08Z",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Text_is_shown_as_it_is_wherever_it_stands(string text) => IsShown(text);

    [Property(MaxTest = 300, Arbitrary = [typeof(Markup)])]
    public void Any_text_is_shown_as_it_is(string text) => IsShown(text);

    [Fact]
    public void A_report_is_read_back_with_its_parts()
    {
        var html = Html(Written(Pictures.Scenes["year"].Releases, "Launches"));

        Assert.Equal("Launches", html.Element("h1")!.Value);
        Assert.Equal("9 releases, 2025-11-19 to 2026-07-05 UTC. As of 2026-04-01 00:00 UTC.", html.Element("p")!.Value);
        Assert.Equal(["Gaps between rivals", "Cadence", "Coincidence", "Risk of taking up", "Releases"], html.Elements("h2").Select(heading => heading.Value));
        Assert.StartsWith("gantt\n    title Launches\n", html.Descendants("code").Single(code => code.Attribute("class")?.Value == "language-mermaid").Value, StringComparison.Ordinal);
        var releases = html.Descendants("table").Last();
        Assert.Equal(["Released", "Vendor", "Name", "Version", "Track", "Status", "Source"], releases.Descendants("th").Select(cell => cell.Value));
        Assert.Equal(Pictures.Scenes["year"].Releases.Select(release => release.Name).Order(), releases.Descendants("tr").Skip(1).Select(row => row.Elements("td").ElementAt(2).Value).Order());
        Assert.Contains("1 release without a date not shown.", html.Descendants("li").Select(note => note.Value));
    }

    [Fact]
    public void Numbers_stand_to_the_right_shares_as_bars_and_links_lead_only_where_they_say()
    {
        var table = new ReportTable(
            [new("What"), new("Share", IsNumber: true)],
            [[new("page") { Link = new Uri("https://example.org/a_b?c=<d>|e") }, new("62 %") { Share = 0.62 }], [new("none"), new("0 %") { Share = 0 }]]);
        var markdown = Written(new ReportSection(ReportSectionKind.Risk, "Risks", "Two.", table, []));
        var cells = Html(markdown).Descendants("td").ToArray();

        Assert.Contains("| --- | ---: |\n", markdown, StringComparison.Ordinal);
        Assert.Equal(["page", "▇▇▇▇▇▇▇ 62 %", "none", "0 %"], cells.Select(cell => cell.Value));
        Assert.Equal("https://example.org/a_b?c=%3Cd%3E%7Ce", cells[0].Element("a")!.Attribute("href")!.Value);
    }

    [Theory]
    [InlineData(100_000, 10)]
    [InlineData(300, 5_000)]
    [InlineData(20, 100)]
    public void A_report_fits_into_a_comment_and_tells_what_is_cut(int rows, int letters)
    {
        var table = new ReportTable([new("Name"), new("More")], [.. Enumerable.Range(0, rows).Select(row => (IReadOnlyList<ReportCell>)[new($"row {row}"), new(new string('@', letters))])]);
        var markdown = Written(new ReportSection(ReportSectionKind.Release, "Releases", "Many.", table, []));

        Assert.InRange(markdown.Length, 1, MarkdownReportWriter.Longest);
        var shown = Html(markdown).Descendants("td").Count() / 2;
        var told = Regex.Match(markdown, "… and ([0-9]+) more row");
        Assert.Equal(rows, shown + (told.Success ? int.Parse(told.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0));
        Assert.Equal(shown > 20, markdown.Contains("<details>", StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_that_have_no_room_even_without_tables_are_counted()
    {
        var parts = Enumerable.Range(0, 50).Select(part => new ReportSection(
            ReportSectionKind.Claim, $"Part {part}", new string('<', 2000), null, [.. Enumerable.Repeat(new string('&', 2000), 30)])).ToArray();
        var markdown = Written(parts);

        Assert.InRange(markdown.Length, 1, MarkdownReportWriter.Longest);
        Assert.Matches("… and [0-9]+ more parts, for which", markdown);
    }

    private static void IsShown(string text)
    {
        var shown = DisplayText.Clean(text);
        var table = new ReportTable([new(text)], [[new(text)], [new("other")]]);
        var markdown = Written(text, [Pictures.Of($"x{text}", "2026-01-01", $"x{text}")], [new ReportSection(ReportSectionKind.Gap, text, text, table, [text, "note"])]);
        var html = Html(markdown);

        Assert.Equal(shown, html.Element("h1")?.Value.Trim());
        Assert.Equal(shown, html.Element("h2")?.Value.Trim());
        Assert.Equal(2, html.Elements("h1").Concat(html.Elements("h2")).Count());
        Assert.Equal([shown, "other"], html.Descendants("td").Select(cell => cell.Value.Trim()));
        Assert.Equal([shown], html.Descendants("th").Select(cell => cell.Value.Trim()));
        Assert.Equal([shown, "note"], html.Elements("ul").Last().Elements("li").Select(note => note.Value.Trim()));
        Assert.Equal(shown, html.Element("h2")!.ElementsAfterSelf("p").First().Value.Trim());
        Assert.DoesNotContain(html.Descendants(), element => element.Name.LocalName is "a" or "img" or "em" or "strong" or "del" or "input" or "ol" or "blockquote" or "hr" or "span");
        Assert.All(html.DescendantNodes().OfType<XText>().Where(one => one.Parent!.Name != "code"), one => Assert.DoesNotMatch("@[A-Za-z0-9]|#[0-9]|[A-Za-z]://|[wW]{3}\\.|(?i)GH-[0-9]", one.Value));
    }

    private static XElement Html(string markdown) => XElement.Parse($"<html>{Markdown.ToHtml(markdown, GitHub)}</html>");

    private static string Written(params ReportSection[] sections) => Written("Report", [Pictures.Of("A", "2026-01-01", "V")], sections);

    private static string Written(string title, IReadOnlyList<Release> releases, IReadOnlyList<ReportSection> sections)
    {
        var options = new ReportOptions { Title = title, AsOf = Pictures.AsOf };
        var picture = ReportBuilder.Build(releases, options, hasSections: false)!.Picture;
        return Written(new ReleaseReport(options, releases, outside: 0, picture, [], sections));
    }

    private static string Written(IReadOnlyList<Release> releases, string title) =>
        Written(ReportBuilder.Build(releases, new ReportOptions { Title = title, AsOf = Pictures.AsOf }, hasSections: true)!);

    private static string Written(ReleaseReport report)
    {
        using var text = new StringWriter();
        new MarkdownReportWriter().Write(report, text);
        return text.ToString();
    }

    /// <summary>Texts of what Markdown, HTML and GitHub take for more than text, with a word at their begin.</summary>
    private static class Markup
    {
        public static Arbitrary<string> Texts() => Gen.Elements(
            "a", "1", "@", "#", "*", "_", "`", "~", "$", "|", "\\", "<", ">", "&", "[", "]", "(", ")", "!", ":", "/", "-", "+", ".", " ", "www.", "http://", "GH-", "\n", "&amp;", "<b>", "<!--", "é", "版")
            .ArrayOf(12).Select(parts => "t" + string.Concat(parts) + "t").ToArbitrary();
    }
}
