using ReleaseTools.Rendering.Reports;

namespace ReleaseTools.Rendering.Pages;

/// <summary>
/// Writes a report as one page that needs nothing else: the timeline with pan, zoom and details, and every part as a table that can be sorted and filtered.
/// Without its script it is the same page with the picture standing still.
/// </summary>
/// <remarks>The page's policy lets it run its own script and use its own styles, by their hashes, and ask for nothing from anywhere.</remarks>
public sealed class HtmlReportWriter : IReportWriter
{
    // A table of more rows fills the height that a table may have.
    private const int LongTable = 25;

    /// <inheritdoc/>
    public string Format => "Html";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm"];

    /// <inheritdoc/>
    public bool HasSections => true;

    /// <inheritdoc/>
    public void Write(ReleaseReport report, TextWriter text, CancellationToken cancellation = default)
    {
        var html = new HtmlWriter(text);
        var parts = PagePart.Of(report);
        html.Raw("<!DOCTYPE html>").Line().Open("html", ("lang", "en")).Line();
        Head(html, report);
        html.Open("body").Line();
        PageHeader.Write(html, report, parts);
        html.Open("main", ("id", "main")).Line();
        var rows = Rows(report);
        var table = new PageTable(html, report.Picture is null ? null : rows);
        foreach (var part in parts)
        {
            html.Open("section", ("id", part.Id), ("class", StyleOf(part)), ("aria-labelledby", part.TitleId)).Line();
            html.Element("h2", part.Title, ("id", part.TitleId)).Line();
            if (part.Section is { } section)
            {
                Write(html, section, part, table, cancellation);
            }
            else
            {
                PagePicture.Write(html, report.Picture!, report.Title);
            }

            html.Close().Line();
            if (part.Section is null)
            {
                // The timeline is alive while the tables after it are still being read.
                Behaviour(html, report, rows, text, cancellation);
            }
        }

        html.Close().Line();
        if (report.Picture is null)
        {
            Behaviour(html, report, rows, text, cancellation);
        }

        html.Element("footer", $"Written by ReleaseTools {Version} as of {PageHeader.Moment(report.AsOf)}. All times are UTC.").Line();
        html.Close().Line().Close().Line();
    }

    private static string Version => typeof(HtmlReportWriter).Assembly.GetName().Version!.ToString(3);

    private static string StyleOf(PagePart part) => part.Section switch
    {
        null => "picture",
        { Table.Rows.Count: > LongTable } => "part long",
        _ => "part",
    };

    private static void Head(HtmlWriter html, ReleaseReport report)
    {
        string[] styles = report.Picture is null ? [PageAssets.Style] : [PageAssets.Style, PagePicture.Style];
        html.Open("head").Line()
            .Open("meta", ("charset", "utf-8")).Line()
            .Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", PageAssets.Policy(styles))).Line()
            .Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line()
            .Open("meta", ("name", "color-scheme"), ("content", "light dark")).Line()
            .Open("meta", ("name", "referrer"), ("content", "no-referrer")).Line()
            .Open("meta", ("name", "generator"), ("content", $"ReleaseTools {Version}")).Line()
            .Element("title", report.Title).Line()
            .Open("style").Raw(PageAssets.Style).Close().Line()
            .Close().Line();
    }

    private static void Behaviour(HtmlWriter html, ReleaseReport report, IReadOnlyDictionary<Release, int> rows, TextWriter text, CancellationToken cancellation)
    {
        html.Open("script", ("type", "application/json"), ("id", "data"));
        PageData.Write(report, rows, text, cancellation);
        html.Close().Line().Open("script").Raw(PageAssets.Script).Close().Line();
    }

    private static void Write(HtmlWriter html, ReportSection section, PagePart part, PageTable table, CancellationToken cancellation)
    {
        html.Element("p", section.Lead, ("class", "lead")).Line();
        if (section.Table is { Rows.Count: > 0 } figures)
        {
            table.Write(figures, part.TitleId, cancellation);
        }

        if (section.Notes.Count > 0)
        {
            html.Open("ul", ("class", "notes"));
            foreach (var note in section.Notes)
            {
                html.Element("li", note);
            }

            html.Close().Line();
        }
    }

    private static Dictionary<Release, int> Rows(ReleaseReport report)
    {
        var rows = new Dictionary<Release, int>(SameRelease.Instance);
        for (var row = 0; row < report.Releases.Count; row++)
        {
            rows[report.Releases[row]] = row;
        }

        return rows;
    }
}
