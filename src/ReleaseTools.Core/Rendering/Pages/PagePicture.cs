using ReleaseTools.Statistics;

namespace ReleaseTools.Rendering.Pages;

/// <summary>Writes the picture of a page: where the script draws it, what the marks mean, and what stands there without the script.</summary>
internal static class PagePicture
{
    /// <summary>The content of the style element that the still picture brings along.</summary>
    public static string Style { get; } = SvgTimeline.Style.Replace("\r\n", "\n");

    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, TimelinePicture picture, string title)
    {
        html.Element("p", Lead(picture), ("class", "lead")).Line();
        html.Open("div", ("id", "chart")).Close().Line();
        html.Open("ul", ("class", "legend"), ("aria-label", "What the marks mean")).Line();
        foreach (var kind in Kinds(picture))
        {
            var style = MarkShape.StyleOf(kind);
            html.Open("li").Open("svg", ("viewBox", "-1.6 -1.6 3.2 3.2"), ("aria-hidden", "true"))
                .Open("path", ("class", $"shape {style}"), ("d", MarkShape.PathOf(kind))).Close().Text(style).Close().Line();
        }

        html.Close().Line();
        html.Open("noscript").Open("div", ("class", "still")).Line()
            .Raw(SvgTimeline.Draw(picture, new SvgOptions { Title = title }).Replace("\r\n", "\n")).Close().Close().Line();
    }

    /// <summary>The kinds of marks that it has, in their order.</summary>
    public static IEnumerable<MarkKind> Kinds(TimelinePicture picture) =>
        picture.Lanes.SelectMany(lane => lane.Marks.Concat(lane.Edge)).Select(mark => mark.Kind).Distinct().OrderBy(kind => kind);

    private static string Lead(TimelinePicture picture)
    {
        var when = picture.Span is { } span ? $", {span}" : " without a date";
        var lanes = picture.Lanes.Count > 1 ? $", in {FigureText.Count(picture.Lanes.Count, "lane")}" : string.Empty;
        var near = picture.Within is null || picture.Brackets.Count == 0
            ? string.Empty
            : $" {FigureText.Count(picture.Brackets.Count, "pair")} of nearest rivals that may lie within {picture.Within} of each other {(picture.Brackets.Count == 1 ? "is" : "are")} bracketed.";
        return $"{FigureText.Count(picture.Count, "release")}{when}{lanes}.{near}";
    }
}
