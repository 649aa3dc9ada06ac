using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using FsCheck.Xunit;
using Newtonsoft.Json.Linq;
using ReleaseTools.Gaps;
using ReleaseTools.Rendering;
using ReleaseTools.Rendering.Pages;
using ReleaseTools.Rendering.Reports;
using ReleaseTools.Tests.Formats;
using ReleaseTools.Tests.Rendering.Reports;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Rendering.Pages;

public sealed class HtmlReportWriterTests
{
    private static readonly Release[] Launches =
    [
        Made.Release("Opus 4.6", "2026-02-06T14:27:00Z", "Anthropic", track: ReleaseTrack.General),
        Made.Release("Codex 5.3", "2026-02-06T14:54:00Z", "OpenAI", track: ReleaseTrack.Specialized),
        Made.Release("Chat 5.3", "2026-03", "OpenAI", track: ReleaseTrack.General),
        Made.Release("Old", ReleaseDate.Parse("../2025-12-01"), "OpenAI", track: ReleaseTrack.Preview),
        Made.Release("Opus 5", "TBD", "Anthropic", status: ReleaseStatus.Announced),
    ];

    [Fact]
    public void A_page_has_a_title_a_way_to_every_part_and_a_heading_for_each()
    {
        var report = PageReading.Report(Launches, options => options with { Title = "Launches & more" });
        var page = new PageReading(report);

        Assert.Equal("en", (string?)page.Document.Root!.Attribute("lang"));
        Assert.Equal("Launches & more", Assert.Single(page.Named("h1")).Value);
        Assert.Equal("Launches & more", page.Named("title").First().Value);
        Assert.Equal("ReleaseTools 0.1.0", (string?)page.Named("meta").Single(meta => (string?)meta.Attribute("name") == "generator").Attribute("content"));
        Assert.Equal(["Releases5", "First../2025-12-01", "Last2026-03", "Without a date1", "As of2026-11-01 00:00 UTC"], page.Named("dl").First().Elements().Where(e => e.Name == "div").Select(fact => fact.Value));
        Assert.Equal(["#timeline", .. report.Sections.Select(section => $"#{section.Kind.ToString().ToLowerInvariant()}")], page.Named("nav").Single().Descendants("a").Select(link => (string?)link.Attribute("href")));
        var ids = page.Document.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.Named("section"), section => Assert.Equal((string?)section.Attribute("aria-labelledby"), (string?)section.Elements("h2").Single().Attribute("id")));
        Assert.DoesNotContain('\r', page.Text);
    }

    [Fact]
    public void The_policy_allows_what_is_in_the_page_and_nothing_else()
    {
        var page = new PageReading(PageReading.Report(Launches));
        var directives = page.Policy.Split("; ").ToDictionary(directive => directive.Split(' ')[0], directive => directive.Split(' ').Skip(1).ToArray());

        Assert.Equal(["'none'"], directives["default-src"]);
        Assert.Equal(["'none'"], directives["base-uri"]);
        Assert.Equal(["'none'"], directives["form-action"]);
        Assert.Equal(page.Scripts.Select(Hash), directives["script-src"]);
        Assert.Equal(page.Styles.Select(Hash), directives["style-src"]);
        Assert.Equal(5, directives.Count);
        Assert.Single(page.Scripts);
        Assert.Equal(2, page.Styles.Count);
        AssertNothingInline(page);

        static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
    }

    [Theory]
    [InlineData("2026-02-28", 1772236800000, 1772323199999)]
    [InlineData("1969-12-31", -86400000, -1)]
    [InlineData("0001-01-01", -62135596800000, -62135510400001)]
    [InlineData("9999-12-31", 253402214400000, 253402300799999)]
    public void A_day_ends_before_the_next_begins(string day, long from, long to)
    {
        var release = Assert.Single(new PageReading(PageReading.Report([Made.Release("A", day, "V")])).Data["releases"]!);
        Assert.Equal((from, to), ((long)release["from"]!, (long)release["to"]!));
    }

    [Fact]
    public void The_data_are_those_of_the_report()
    {
        var report = PageReading.Report(Launches);
        var data = new PageReading(report).Data;

        Assert.Equal(report.Releases.Select(release => release.Name), data["releases"]!.Select(release => (string?)release["name"]));
        Assert.Equal(["../2025-12-01", "2026-02-06T14:27:00Z", "2026-02-06T14:54:00Z", "2026-03", "TBD"], data["releases"]!.Select(release => (string?)release["date"]));
        Assert.Equal([null, At(Launches[0].Released.EarliestTicks), At(Launches[1].Released.EarliestTicks), At(Launches[2].Released.EarliestTicks), null], data["releases"]!.Select(release => (double?)release["from"]));
        Assert.Equal([At(Launches[3].Released.LatestTicks), At(Launches[0].Released.LatestTicks), At(Launches[1].Released.LatestTicks), At(Launches[2].Released.LatestTicks), null], data["releases"]!.Select(release => (double?)release["to"]));
        var timeline = data["timeline"]!;
        Assert.Equal(["Anthropic", "OpenAI"], timeline["lanes"]!.Select(lane => (string?)lane["name"]));
        Assert.Equal(["1 general", "4 pending", "0 preview", "2 specialized", "3 general"], timeline["lanes"]!.SelectMany(lane => lane["marks"]!).Select(mark => $"{mark[0]} {mark[1]}"));
        var rival = timeline["rivals"]!.First();
        Assert.Equal(("1", "2", "27m", true, true), ((string?)rival["first"], (string?)rival["second"], (string?)rival["gap"], (bool?)rival["isOrdered"], (bool?)rival["isNear"]));
        Assert.Equal(At(report.Picture!.Scale.From.Ticks), (double)timeline["from"]!);

        static double At(long ticks) => new DateTimeOffset(ticks, TimeSpan.Zero).ToUnixTimeMilliseconds();
    }

    // A page tells of a release the first pair that it is in.
    [Fact]
    public void The_first_pair_of_a_release_is_that_with_its_nearest_rival()
    {
        var releases = Reported.Catalogue.Where(release => release.AliasOf is null).ToArray();
        var report = PageReading.Report(releases);
        var nearest = RivalGaps.In(Timeline.Of(releases, ReleaseGrouping.Vendor), new RivalQuery { Pattern = _ => true, AsOf = report.AsOf })
            .GroupBy(gap => report.Releases.ToList().FindIndex(release => ReferenceEquals(release, gap.From)))
            .ToDictionary(gaps => gaps.Key, gaps => gaps.First().Gap!.Value.Duration());
        var told = new Dictionary<int, TimeSpan>();
        foreach (var rival in new PageReading(report).Data["timeline"]!["rivals"]!)
        {
            var (first, second) = ((int)rival["first"]!, (int)rival["second"]!);
            var gap = GapBounds.Between(report.Releases[first].Released, report.Releases[second].Released).Nominal!.Value;
            Assert.InRange(gap, TimeSpan.Zero, TimeSpan.MaxValue);
            told.TryAdd(first, gap);
            told.TryAdd(second, gap);
        }

        Assert.Equal(nearest.OrderBy(one => one.Key), told.OrderBy(one => one.Key));
    }

    [Theory]
    [InlineData("2026-02-06T14:27:00Z", "2026-02-06T14:54:00Z", "isOrdered")]
    [InlineData("2026-02-06T14:27:00Z", "2026-02-06T14:27:00Z", "isTied")]
    [InlineData("2026-02-06", "2026-02-06", "")]
    [InlineData("2026-02", "2026-02", "isMaybe")]
    [InlineData("2026-02-06", "2026-02-07", "isOrdered isMaybe")]
    public void What_the_dates_tell_of_rivals_goes_along(string first, string second, string flags)
    {
        var data = new PageReading(PageReading.Report([Made.Release("A", first, "X"), Made.Release("B", second, "Y")])).Data;
        var rival = data["timeline"]!["rivals"]!.Single();
        Assert.Equal(flags, string.Join(' ', new[] { "isOrdered", "isTied", "isMaybe" }.Where(flag => (bool?)rival[flag] == true)));
        Assert.Equal(true, (bool?)rival["isNear"]);
    }

    [Property(MaxTest = 100)]
    public void Any_text_stays_text(string?[] texts)
    {
        // A release has a name; whatever stands in it is data.
        Release[] releases = [.. texts.Append("<img src=x onerror=alert(1)>").Append("</script><!--").Append("]]>\u2028&amp;\"'").Append("\ud800 \u202e\u0000")
            .Select((text, index) => Made.Release($"n{text}", ReleaseDate.FromDay(2026, 1, 1 + (index % 28)), $"v{text}", $"p{text}", track: $"t{text}"))];
        // Not those that draw at chance, a hundred times over.
        var report = PageReading.Report(releases, options => options with
        {
            Title = $"<{texts.FirstOrDefault()}",
            Sections = [ReportSectionKind.Timeline, ReportSectionKind.Gap, ReportSectionKind.Order, ReportSectionKind.Risk, ReportSectionKind.Release],
        });

        var page = new PageReading(report);

        Assert.Equal(report.Releases.Select(release => SvgText.Clean(release.Name)), page.Data["releases"]!.Select(release => (string?)release["name"]));
        Assert.Equal(report.Releases.Select(release => SvgText.Clean(release.Name)), page.Named("section").Single(part => (string?)part.Attribute("id") == "release").Descendants("a").Select(link => link.Value));
        Assert.Equal(SvgText.Clean(report.Title), page.Named("h1").Single().Value);
        Assert.Empty(page.Named("img"));
        AssertNothingInline(page);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void A_page_is_the_same_in_any_culture(string culture)
    {
        var releases = Reading.File("ai-releases.json").Releases();
        var expected = new PageReading(PageReading.Report(releases)).Text;
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, new PageReading(PageReading.Report(releases)).Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_cell_shows_its_tone_as_a_word_its_share_as_a_bar_and_leads_to_the_web_only()
    {
        ReportTable table = new(
            [new("Answer"), new("Share", IsNumber: true), new("Link"), new("Release")],
            [
                [new("Conforms") { Tone = Tone.Good }, new("37.5%") { Share = 0.375, Order = 0.375 }, new("there") { Link = new Uri("https://example.org/?a=1&b=2") }, Cells.Name(Launches[0])],
                [new("Unknown") { Tone = Tone.Unknown }, new(string.Empty) { Share = double.NaN, Order = double.NaN }, new("nowhere") { Link = new Uri("javascript:alert(1)") }, Cells.Name(Made.Release("elsewhere", "2020"))],
            ]);
        var whole = PageReading.Report(Launches);
        var report = new ReleaseReport(
            new ReportOptions { AsOf = whole.AsOf }, whole.Releases, 3, whole.Picture, whole.Rivals,
            [new ReportSection(ReportSectionKind.Order, "Order", "Lead <b>.", table, ["A note & more."]), new ReportSection(ReportSectionKind.Order, "Order again", string.Empty, null, [])]);

        var page = new PageReading(report);
        var cells = page.Named("td").ToList();

        Assert.Equal(["tone good", "tone unknown"], cells.SelectMany(cell => cell.Elements("span")).Select(span => (string?)span.Attribute("class")));
        Assert.Equal("37.5", (string?)cells[1].Descendants("rect").Single().Attribute("width"));
        Assert.Equal(("0.375", "number"), ((string?)cells[1].Attribute("data-order"), (string?)cells[1].Attribute("class")));
        Assert.Equal("none", (string?)cells[5].Attribute("data-order"));
        Assert.Equal(["https://example.org/?a=1&b=2", "#timeline"], cells.SelectMany(cell => cell.Elements("a")).Select(link => (string?)link.Attribute("href")));
        Assert.Equal("noopener noreferrer", (string?)cells[2].Elements("a").Single().Attribute("rel"));
        Assert.Equal("nowhere", cells[6].Value);
        Assert.Equal("elsewhere", cells[7].Value);
        Assert.Equal(["timeline", "order", "order2"], page.Named("section").Select(section => (string?)section.Attribute("id")));
        Assert.Contains(page.Named("dd"), fact => fact.Value == "3");
        Assert.Contains(page.Named("li"), note => note.Value == "A note & more.");
    }

    [Fact]
    public void What_there_is_little_of_is_a_page_too()
    {
        var undated = new PageReading(PageReading.Report([Made.Release("Once", "TBD")]));
        Assert.Equal("1 release without a date.", undated.Named("p").First(text => (string?)text.Attribute("class") == "lead").Value);
        var without = new PageReading(PageReading.Report(Launches, options => options with { Sections = [ReportSectionKind.Release] }));
        Assert.Null(without.Data["timeline"]);
        Assert.Single(without.Styles);
        Assert.Empty(without.Named("noscript"));
        Assert.DoesNotContain("#timeline", without.Text.Replace(without.Scripts[0], string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        var far = new PageReading(PageReading.Report([Made.Release("First", "0001"), Made.Release("Last", "9999-12-31")]));
        Assert.Equal(-62135596800000d, (double)far.Data["timeline"]!["from"]!);
    }

    [Fact]
    public void Marks_have_the_colours_of_the_still_picture()
    {
        foreach (var kind in new[] { MarkKind.General, MarkKind.Specialized, MarkKind.Optimized, MarkKind.Preview, MarkKind.Lts, MarkKind.Other, MarkKind.Withdrawn, MarkKind.Pending })
        {
            var style = MarkShape.StyleOf(kind);
            var pair = PageAssets.Style.Split('\n').Single(line => line.TrimStart().StartsWith($"--{style}:", StringComparison.Ordinal)).Split('(')[1].TrimEnd(')', ';').Split(", ");
            Assert.Equal(pair, SvgTimeline.Style.Split(['\n', '}']).Select(rule => rule.Trim()).Where(rule => rule.StartsWith($".{style}{{", StringComparison.Ordinal) || rule.StartsWith($".{style},", StringComparison.Ordinal)).Select(rule => rule.Split("fill:")[1]));
        }
    }

    [Fact]
    public void Five_thousand_releases_are_written_in_a_few_megabytes()
    {
        var start = new DateTimeOffset(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Release[] releases = [.. Enumerable.Range(0, 5000).Select(index => Made.Release($"Release {index}", start.AddHours(17 * index), $"Vendor {index % 8}"))];
        var watch = Stopwatch.StartNew();
        var page = new PageReading(PageReading.Report(releases));
        Assert.InRange(page.Text.Length, 1_000_000, 6_000_000);
        Assert.Equal(5000, ((JArray)page.Data["releases"]!).Count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private static void AssertNothingInline(PageReading page)
    {
        foreach (var attribute in page.Document.Descendants().Attributes())
        {
            var name = attribute.Name.LocalName;
            Assert.False(name == "style" || name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{name}=\"{attribute.Value}\"");
            Assert.False(name is "href" or "src" && !attribute.Value.StartsWith('#') && !attribute.Value.StartsWith("https://", StringComparison.Ordinal), attribute.Value);
        }
    }
}
