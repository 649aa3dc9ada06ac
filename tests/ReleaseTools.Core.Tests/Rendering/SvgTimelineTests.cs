using System.Globalization;
using System.Xml.Linq;
using FsCheck.Xunit;
using ReleaseTools.Rendering;

namespace ReleaseTools.Tests.Rendering;

public sealed class SvgTimelineTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // The advance of the fonts that the style names, as a part of their size.
    private const double Advance = 0.602;

    [Property(MaxTest = 100, Arbitrary = [typeof(AnyDate)])]
    public void Nothing_overlaps_and_all_is_inside(ReleaseDate[] dates, byte more, bool isWide)
    {
        var width = isWide ? 1000 : SvgTimeline.LeastWidth + more;
        var releases = dates.Select((date, index) => Pictures.Of($"release {index} 版", date.ToString(), $"Vendor {index % 4}", index % 3 == 0 ? ReleaseTrack.Preview : null)).ToArray();
        if (releases.Length > 0)
        {
            IsSound(Pictures.Svg(releases, width, "20d"), width);
        }
    }

    [Fact]
    public void The_catalogue_and_thousands_are_drawn_without_overlap_in_a_moment()
    {
        var many = Enumerable.Range(0, 5_000).Select(index => Pictures.Of(
            $"r{index}", ReleaseDate.FromInstant(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours((index * 7919L) % 50_000)).ToString(), $"V{index % 9}"));
        var lanes = Enumerable.Range(0, 300).Select(index => Pictures.Of($"r{index}", $"2026-01-{1 + (index % 28):00}", $"Vendor {index}"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        IsSound(Pictures.Svg(Pictures.Catalogue(), 1000, "1d"), 1000);
        IsSound(Pictures.Svg(lanes, 1000, "1d"), 1000);
        var drawn = Pictures.Svg(many, 1000, "1h");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Contains("No room for", drawn, StringComparison.Ordinal);
        IsSound(drawn, 1000);
    }

    [Fact]
    public void Names_and_titles_stay_text()
    {
        var releases = new[] { Pictures.Of("<img src=x onerror=alert(1)>", "2026-01-01", "</text><script>"), Pictures.Of("a\u001bb\uFFFFc &amp; ]]>", "2026-02-01", "</text><script>") };
        var svg = XDocument.Parse(Pictures.Svg(releases, 1000, null, "</title><script>alert(1)</script>"));

        Assert.Equal("</title><script>alert(1)</script>", svg.Root!.Element(Svg + "title")!.Value);
        Assert.Contains("</title><script>alert(1)</script>", Texts(svg));
        Assert.Contains("<img src=x onerror=alert(1)>", Texts(svg));
        Assert.Contains(Texts(svg), text => text.StartsWith("a b", StringComparison.Ordinal) && text.EndsWith("c &amp; ]]>", StringComparison.Ordinal));
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "image" or "a" or "foreignObject");
        Assert.DoesNotContain(svg.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName == "href");
    }

    [Fact]
    public void Who_cannot_see_it_hears_what_it_shows()
    {
        var svg = XDocument.Parse(Pictures.Svg(Pictures.Scenes["minutes"].Releases, 1000, "30m", "Launches")).Root!;

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("title desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal("Launches", svg.Element(Svg + "title")!.Value);
        Assert.Equal(
            "3 releases, 2026-02-05 17:38:53 to 18:10 UTC. Anthropic: 2 releases, OpenAI: 1 release. Codex 5.3 and Fast 4.6 2m22s ±30s apart, Opus 4.6 and Codex 5.3 29m15s apart.",
            svg.Element(Svg + "desc")!.Value);
    }

    [Fact]
    public void What_only_may_be_within_is_dashed_and_told_apart()
    {
        // Noon to noon is a day, and the dates allow two.
        var maybe = XDocument.Parse(Pictures.Svg([Pictures.Of("A", "2026-01-01", "X"), Pictures.Of("B", "2026-01-02", "Y")], 1000, "1d"));
        var certain = XDocument.Parse(Pictures.Svg([Pictures.Of("A", "2026-01-01T00:00:00Z", "X"), Pictures.Of("B", "2026-01-02T00:00:00Z", "Y")], 1000, "1d"));

        Assert.Contains("rivals that may be within 1d", Texts(maybe));
        Assert.DoesNotContain("rivals within 1d", Texts(maybe));
        Assert.Contains(maybe.Descendants(Svg + "polyline"), line => line.Attribute("class")!.Value == "gap maybe");
        Assert.Contains("rivals within 1d", Texts(certain));
        Assert.DoesNotContain(certain.Descendants(Svg + "polyline"), line => line.Attribute("class")!.Value == "gap maybe");
    }

    private static IEnumerable<string> Texts(XDocument svg) => svg.Descendants(Svg + "text").Select(text => text.Value);

    private static void IsSound(string drawn, int width)
    {
        var svg = XDocument.Parse(drawn).Root!;
        var height = double.Parse(svg.Attribute("height")!.Value, CultureInfo.InvariantCulture);
        Assert.Equal(FormattableString.Invariant($"0 0 {width} {height}"), svg.Attribute("viewBox")!.Value);
        NoneOverlap([.. svg.Descendants(Svg + "text").Where(text => text.Attribute("class")?.Value != "count").Select(Box)]);
        NoneOverlap([.. svg.Elements(Svg + "g").SelectMany(mark => mark.Elements().Where(one => one.Name.LocalName is "circle" or "polygon")).Select(Box)]);
        Assert.All(svg.Descendants().Where(element => element.Name.LocalName is "text" or "circle" or "polygon" or "polyline").Select(Box), box =>
        {
            Assert.InRange(box.Left, -0.01, width);
            Assert.InRange(box.Right, 0, width + 0.01);
            Assert.InRange(box.Top, 0, height);
            Assert.InRange(box.Bottom, 0, height);
        });
    }

    private static void NoneOverlap((double Left, double Top, double Right, double Bottom, string Text)[] boxes)
    {
        Array.Sort(boxes, (one, other) => one.Left.CompareTo(other.Left));
        for (var index = 0; index < boxes.Length; index++)
        {
            for (var next = index + 1; next < boxes.Length && boxes[next].Left < boxes[index].Right; next++)
            {
                Assert.True(boxes[next].Top >= boxes[index].Bottom || boxes[next].Bottom <= boxes[index].Top, $"'{boxes[index].Text}' and '{boxes[next].Text}' overlap.");
            }
        }
    }

    private static (double Left, double Top, double Right, double Bottom, string Text) Box(XElement element)
    {
        if (element.Name.LocalName == "circle")
        {
            var (x, y, r) = (Number("cx"), Number("cy"), Number("r"));
            return (x - r, y - r, x + r, y + r, element.Parent!.Value);
        }

        if (element.Name.LocalName != "text")
        {
            var points = element.Attribute("points")!.Value.Split(' ').Select(point => point.Split(',').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray()).ToArray();
            return (points.Min(point => point[0]), points.Min(point => point[1]), points.Max(point => point[0]), points.Max(point => point[1]), element.Parent!.Value);
        }

        var size = element.Attribute("class")?.Value switch { "name" => 16, "count" => 10, _ => 12 };
        var length = TextWidth.Of(element.Value) * size * Advance;
        var start = Number("x") - (element.Attribute("text-anchor")?.Value switch { "end" => length, "middle" => length / 2, _ => 0 });
        return (start, Number("y") - (size * 0.75), start + length, Number("y") + (size * 0.25), element.Value);

        double Number(string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }
}
