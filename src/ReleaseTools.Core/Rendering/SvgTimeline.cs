using System.Globalization;
using System.Text;
using System.Xml;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering;

/// <summary>Draws a picture as SVG: the same lanes, marks, names and gaps as in a terminal, with text as text, a title and a description.</summary>
/// <remarks>It holds no script and asks for nothing from elsewhere. Colours are those of Okabe and Ito, and follow light and dark.</remarks>
public static class SvgTimeline
{
    /// <summary>The least width, in CSS pixels.</summary>
    public const int LeastWidth = 400;

    // Of the pairs, in the description: it is heard from beginning to end.
    private const int MostTold = 10;

    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>How its elements look: the colours of Okabe and Ito, darker on white and lighter on black, so that they tell apart on both.</summary>
    internal const string Style = """
        svg{font:12px ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;color:#1b1b1b}
        .paper{fill:#fff}text{fill:currentColor}text.name{font-size:16px;font-weight:bold}.head{font-weight:bold}text.faint{fill:#5c5c5c}
        .line{stroke:#8a8a8a;fill:none}.leader{stroke:#b0b0b0;fill:none}.gap{stroke:currentColor;stroke-width:1.5;fill:none}.maybe{stroke-dasharray:2 2}
        .mark{stroke:#fff;stroke-width:.75}.bar{opacity:.45}.several{fill:#3d3d3d}text.count{fill:#fff;font-size:10px}
        .general{fill:#0072b2}.specialized{fill:#b35c00}.optimized{fill:#007a5a}.preview{fill:#a8457c}.lts{fill:#b23a00}.other{fill:#444}.withdrawn{fill:#777}.pending,.undated{fill:#555}
        .mark.preview{fill-opacity:.15;stroke:#a8457c;stroke-width:1.5}
        @media (prefers-color-scheme:dark){svg{color:#eee}.paper{fill:#161616}text.faint{fill:#b3b3b3}.mark{stroke:#161616}.several{fill:#d0d0d0}text.count{fill:#111}
        .general{fill:#56b4e9}.specialized{fill:#e69f00}.optimized{fill:#2fc99a}.preview{fill:#e29ac4}.lts{fill:#ff8c5a}.other{fill:#ccc}.withdrawn{fill:#999}.pending,.undated{fill:#bbb}
        .mark.preview{stroke:#e29ac4}}
        """;

    /// <summary>How many characters the lanes have where the whole is some pixels wide.</summary>
    /// <param name="width">CSS pixels.</param>
    /// <param name="timeline">What is drawn.</param>
    public static int LaneColumns(int width, Timeline timeline) => LaneRoom.Of(timeline, SvgDrawing.Columns(width)).Columns;

    /// <summary>The document.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="LeastWidth"/>.</exception>
    public static string Draw(TimelinePicture picture, SvgOptions options)
    {
        if (options.Width < LeastWidth)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Width, $"A picture is at least {LeastWidth} pixels wide.");
        }

        var body = new StringBuilder();
        int height;
        using (var writer = XmlWriter.Create(body, new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment, Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            var drawing = new SvgDrawing(new SvgCanvas(writer), options.Width);
            drawing.Title(options.Title);
            drawing.Draw(picture, picture.Span?.ToString() ?? "No dates");
            foreach (var zoom in picture.Zooms)
            {
                drawing.Draw(zoom, $"Closer: {zoom.Scale}");
            }

            drawing.Legend(new SvgLegend(picture, drawing.HasSeveral, drawing.HasBars));
            height = drawing.Height;
        }

        var size = string.Format(CultureInfo.InvariantCulture, "width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\"", options.Width, height);
        return $"<svg xmlns=\"{Namespace}\" {size} role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">{SvgText.Escape(options.Title)}</title>\n"
            + $"<desc id=\"desc\">{SvgText.Escape(Description(picture))}</desc>\n<style>{Style}</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n{body}\n</svg>\n";
    }

    /// <summary>What the picture shows, in words.</summary>
    internal static string Description(TimelinePicture picture)
    {
        var lanes = picture.Lanes.Select(lane => string.Format(
            CultureInfo.InvariantCulture,
            "{0}: {1}",
            lane.Name.Length > 0 ? lane.Name : "all",
            FigureText.Count(lane.Marks.Count + lane.Edge.Count, "release")));
        RivalBracket[] certain = [.. picture.Brackets.Where(bracket => bracket.IsCertain)];
        var gaps = certain.AsEnumerable().Reverse().Take(MostTold).Select(bracket => $"{bracket.Gap.From.Name} and {bracket.Gap.To!.Name} {bracket.Gap.Bounds} apart");
        var more = certain.Length > MostTold ? $"{FigureText.Count(certain.Length - MostTold, "more pair")} within {picture.Within}" : string.Empty;
        string[] parts = [$"{FigureText.Count(picture.Count, "release")}{(picture.Span is { } span ? $", {span}" : " without a date")}", string.Join(", ", lanes), string.Join(", ", gaps), more];
        return string.Join(". ", parts.Where(part => part.Length > 0)) + ".";
    }
}
