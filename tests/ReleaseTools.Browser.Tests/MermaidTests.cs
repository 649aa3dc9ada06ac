using ReleaseTools.Browser.Tests.Harness;
using ReleaseTools.Rendering.Reports;

namespace ReleaseTools.Browser.Tests;

/// <summary>Charts as Mermaid draws them, where Mermaid is at hand: RELEASETOOLS_MERMAID is the path of its mermaid.min.js (npm package mermaid).</summary>
[Collection(OneBrowser.Name)]
public sealed class MermaidTests(ChromiumFixture chromium)
{
    private static readonly string[] Hostile =
    [
        "<img src=x onerror=alert(1)>", "a:b;c#d,e", "section one", "click me", "%% comment", "%%{init: {'theme':'dark'}}%%", "end", "title x", "2026-02-05 preview",
        "\"quoted\" `tick` ```", "日本語モデル 版", "e\u0301 combining", "🚀 rocket", "שלום עולם", "gantt", "todayMarker off", "#35; &amp; &lt;b&gt;", "ﬂ°°58¶ß", "call foo()", "}",
        "style: a#b;", "--- x", "accTitle: x", "- 1. item", "C #", "href \"javascript:alert(1)\"",
    ];

    [SkippableFact]
    public async Task Names_are_drawn_as_they_are()
    {
        var releases = Hostile.Select((name, index) => Reports.Of(name, $"2026-{1 + (index % 12):00}-{1 + index:00}", $"section {name}")).ToArray();
        await using var page = await Drawn(releases, "title: </svg><script>alert(1)</script>");

        Assert.Equal(Hostile.Order(StringComparer.Ordinal), (await Texts(page, "text[class*=taskText]")).Order(StringComparer.Ordinal));
        Assert.Equal(Hostile.Select(name => $"section {name}").Order(StringComparer.Ordinal), (await Texts(page, "text.sectionTitle")).Order(StringComparer.Ordinal));
        Assert.Equal(["title: </svg><script>alert(1)</script>"], await Texts(page, "text.titleText"));
        Assert.Equal(0, await page.Page.Locator("#chart img, #chart script, #chart a").CountAsync());
    }

    [SkippableTheory]
    [InlineData("ai-releases.json")]
    [InlineData("git-tags.csv")]
    [InlineData("launch-2026-02-05.csv")]
    public async Task Real_releases_are_drawn_one_by_one(string file)
    {
        var releases = Reports.File(file);
        await using var page = await Drawn(releases, file);

        Assert.Equal(releases.Count(release => release.Released.IsKnown), (await Texts(page, "text[class*=taskText]")).Length);
    }

    [SkippableFact]
    public async Task As_much_as_there_is_room_for_and_years_from_1_to_9999_are_drawn()
    {
        await using (var many = await Drawn(Reports.Many(5000), "many"))
        {
            Assert.InRange((await Texts(many, "text[class*=taskText]")).Length, 500, 5000);
        }

        await using var years = await Drawn([Reports.Of("first", "0001", "V"), Reports.Of("last", "9999-12-31", "V"), Reports.Of("open", "../1500", "W"), Reports.Of("to come", "5000/..", "W")], "years");
        Assert.Equal(["first", "last", "open", "to come"], (await Texts(years, "text[class*=taskText]")).Order(StringComparer.Ordinal));
    }

    private async Task<ReportPage> Drawn(IReadOnlyList<Release> releases, string title)
    {
        var mermaid = Environment.GetEnvironmentVariable("RELEASETOOLS_MERMAID");
        Skip.If(string.IsNullOrEmpty(mermaid), "RELEASETOOLS_MERMAID names no mermaid.min.js.");
        var options = new ReportOptions { Title = title, AsOf = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero) };
        using var chart = new StringWriter();
        new MermaidReportWriter().Write(ReportBuilder.Build(releases, options, hasSections: false)!, chart);
        var page = await chromium.Open($"<!doctype html><meta charset=utf-8><body><div id=chart></div><script src=\"{new Uri(Path.GetFullPath(mermaid!)).AbsoluteUri}\"></script>");
        await page.Page.EvaluateAsync(
            """
            async text => {
                mermaid.initialize({ startOnLoad: false });
                document.getElementById('chart').innerHTML = (await mermaid.render('drawn', text)).svg;
            }
            """,
            chart.ToString());
        return page;
    }

    private static async Task<string[]> Texts(ReportPage page, string selector) =>
        [.. (await page.Page.Locator($"#chart {selector}").AllTextContentsAsync()).Select(text => text.Trim())];
}
