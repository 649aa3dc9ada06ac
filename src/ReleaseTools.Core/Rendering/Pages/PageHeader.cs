using System.Globalization;
using ReleaseTools.Rendering.Reports;

namespace ReleaseTools.Rendering.Pages;

/// <summary>Writes what stands at the top of a page: its title, what it is about in a few figures, and the way to its parts.</summary>
internal static class PageHeader
{
    /// <summary>A moment to the minute, UTC.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, ReleaseReport report, IReadOnlyList<PagePart> parts)
    {
        html.Element("a", "Skip to the report", ("class", "skip"), ("href", "#main")).Line();
        html.Open("header").Line().Element("h1", report.Title).Line().Open("dl", ("class", "facts")).Line();
        foreach (var (name, value) in Facts(report))
        {
            html.Open("div").Element("dt", name).Element("dd", value).Close().Line();
        }

        html.Close().Line().Close().Line();
        html.Open("nav", ("aria-label", "Parts of the report")).Open("ul");
        foreach (var part in parts)
        {
            html.Open("li").Element("a", part.Title, ("href", $"#{part.Id}")).Close();
        }

        html.Close().Close().Line();
    }

    private static IEnumerable<(string Name, string Value)> Facts(ReleaseReport report)
    {
        yield return ("Releases", Number(report.Releases.Count));
        if (ReleaseSpan.Of(report.Releases) is { } span)
        {
            yield return ("First", span.First.ToString());
            yield return ("Last", span.Last.ToString());
        }

        var undated = report.Releases.Count(release => !release.Released.IsKnown);
        if (undated > 0)
        {
            yield return ("Without a date", Number(undated));
        }

        if (report.Outside > 0)
        {
            yield return ("Left out, as outside of the time asked for", Number(report.Outside));
        }

        yield return ("As of", Moment(report.AsOf));
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
