using System.Globalization;
using ReleaseTools.Rendering.Reports;

namespace ReleaseTools.Rendering.Pages;

/// <summary>Writes a table of a report: plain HTML, which prints and can be searched; the script adds sorting.</summary>
internal sealed class PageTable(HtmlWriter html, IReadOnlyDictionary<Release, int>? shown)
{
    /// <summary>Writes it, in a region of its own that scrolls where the page is too narrow for it.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="label">The id of the heading that names it.</param>
    /// <param name="cancellation">Cancels it.</param>
    public void Write(ReportTable table, string label, CancellationToken cancellation)
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", label)).Open("table").Line().Open("thead").Open("tr");
        foreach (var column in table.Columns)
        {
            html.Element("th", column.Title, ("scope", "col"), ("class", Align(column)));
        }

        html.Close().Close().Line().Open("tbody").Line();
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            html.Open("tr");
            for (var index = 0; index < row.Count; index++)
            {
                Write(row[index], index < table.Columns.Count ? table.Columns[index] : null);
            }

            html.Close().Line();
        }

        html.Close().Close().Close().Line();
    }

    private static string? Align(ReportColumn? column) => column is { IsNumber: true } ? "number" : null;

    // What has no place in the order comes last, however the rows are sorted.
    private static string? Order(ReportCell cell) => cell.Order switch
    {
        null => null,
        double.MaxValue or double.NaN => "none",
        { } order => order.ToString("R", CultureInfo.InvariantCulture),
    };

    private void Write(ReportCell cell, ReportColumn? column)
    {
        html.Open("td", ("class", Align(column)), ("data-order", Order(cell)));
        if (cell.Share is { } share && !double.IsNaN(share))
        {
            var width = (100 * Math.Max(0, Math.Min(1, share))).ToString("0.#", CultureInfo.InvariantCulture);
            html.Open("svg", ("class", "share"), ("viewBox", "0 0 100 8"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"))
                .Open("rect", ("width", width), ("height", "8")).Close();
        }

        if (cell.Link is { } link && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps))
        {
            html.Element("a", cell.Text, ("href", link.AbsoluteUri), ("rel", "noopener noreferrer"));
        }
        else if (cell.Release is { } release && shown is not null && shown.TryGetValue(release, out var row))
        {
            html.Element("a", cell.Text, ("href", "#timeline"), ("data-release", row.ToString(CultureInfo.InvariantCulture)));
        }
        else if (cell.Tone != Tone.Plain)
        {
            html.Element("span", cell.Text, ("class", $"tone {cell.Tone.ToString().ToLowerInvariant()}"));
        }
        else
        {
            html.Text(cell.Text);
        }

        html.Close();
    }
}
