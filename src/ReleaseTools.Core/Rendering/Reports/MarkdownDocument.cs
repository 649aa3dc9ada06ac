using System.Globalization;
using System.Text;
using ReleaseTools.Formats;
using ReleaseTools.Statistics;

namespace ReleaseTools.Rendering.Reports;

/// <summary>The parts of a report as Markdown, each ending in an empty line.</summary>
internal static class MarkdownDocument
{
    // A chart higher than a few screens is looked at by nobody, and an .mmd or .html file shows all.
    private const int MostTasks = 60;
    private const int LongestChart = 15_000;

    // Longer tables are folded until a reader asks for them.
    private const int UnfoldedRows = 20;
    private const int LongestTitle = 120;
    private const int LongestCell = 200;
    private const int LongestLine = 1000;
    private const int MostNotes = 20;
    private const int BarBlocks = 10;
    private const char Block = '▇';

    /// <summary>Title, what it is about, and the chart.</summary>
    public static string Head(ReleaseReport report, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Inline(TextWidth.Cut(DisplayText.Clean(report.Title), LongestTitle))).Append("\n\n");
        text.Append(MarkdownText.Line(About(report))).Append("\n\n");
        if (report.Picture is not { } picture)
        {
            return text.ToString();
        }

        var gantt = MermaidGantt.Of(picture, report.Title, LongestChart, MostTasks, cancellation);
        if (gantt.Tasks > 0)
        {
            text.Append(MarkdownText.Fenced("mermaid", gantt.Text)).Append('\n');
        }

        AddNotes(text, gantt.Notes);
        return text.ToString();
    }

    /// <summary>What stands before the table of a part: its heading and what it says.</summary>
    public static string Lead(ReportSection section)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(MarkdownText.Inline(Short(section.Title, LongestTitle))).Append("\n\n");
        return text.Append(MarkdownText.Line(Short(section.Lead, LongestLine))).Append("\n\n").ToString();
    }

    /// <summary>The table of a part, or as many rows as are wanted of it; nothing where there is none.</summary>
    public static string Table(ReportSection section, int mostRows)
    {
        var text = new StringBuilder();
        if (section.Table is { Rows.Count: > 0 } table)
        {
            AddTable(text, table, mostRows);
        }

        return text.ToString();
    }

    /// <summary>What stands after the table of a part.</summary>
    public static string Notes(ReportSection section)
    {
        var text = new StringBuilder();
        AddNotes(text, section.Notes);
        return text.ToString();
    }

    /// <summary>That parts were left out.</summary>
    public static string MissingParts(int count) => $"… and {FigureText.Count(count, "more part")}, for which a comment on GitHub has no room; an .html report has them all.\n";

    private static string About(ReleaseReport report)
    {
        var span = ReleaseSpan.Of(report.Releases) is { } known ? $", {known}" : string.Empty;
        var outside = report.Outside > 0 ? $"; {FigureText.Count(report.Outside, "release")} outside of the time asked for" : string.Empty;
        return $"{FigureText.Count(report.Releases.Count, "release")}{span}{outside}. As of {report.AsOf.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC.";
    }

    private static void AddTable(StringBuilder text, ReportTable table, int mostRows)
    {
        var shown = Math.Min(mostRows, table.Rows.Count);
        var isFolded = shown > UnfoldedRows;
        if (isFolded)
        {
            // GitHub reads Markdown inside of HTML after an empty line.
            text.Append("<details><summary>").Append(FigureText.Count(shown, "row")).Append("</summary>\n\n");
        }

        if (shown > 0)
        {
            AddRow(text, table.Columns.Select(column => MarkdownText.Inline(column.Title)));
            AddRow(text, table.Columns.Select(column => column.IsNumber ? "---:" : "---"));
            for (var row = 0; row < shown; row++)
            {
                AddRow(text, table.Rows[row].Select(Cell));
            }

            text.Append('\n');
        }

        if (isFolded)
        {
            text.Append("</details>\n\n");
        }

        if (shown < table.Rows.Count)
        {
            var more = FigureText.Count(table.Rows.Count - shown, shown > 0 ? "more row" : "row");
            text.Append(shown > 0 ? $"… and {more}; an .html report has them all.\n\n" : $"{more} without room; an .html report has them all.\n\n");
        }
    }

    private static void AddRow(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");

    private static string Cell(ReportCell cell)
    {
        var words = Short(cell.Text, LongestCell);
        var text = cell.Link is { } address && words.Length > 0 && address.AbsoluteUri.Length <= LongestLine ? MarkdownText.Link(words, address) : MarkdownText.Inline(words);
        return cell.Share is { } share && share > 0 ? $"{new string(Block, (int)Math.Ceiling(Math.Min(1, share) * BarBlocks))} {text}" : text;
    }

    private static void AddNotes(StringBuilder text, IReadOnlyList<string> notes)
    {
        foreach (var note in notes.Take(MostNotes))
        {
            text.Append("- ").Append(MarkdownText.Line(Short(note, LongestLine))).Append('\n');
        }

        if (notes.Count > MostNotes)
        {
            text.Append("- … and ").Append(FigureText.Count(notes.Count - MostNotes, "more note")).Append("; an .html report has them all.\n");
        }

        text.Append(notes.Count > 0 ? "\n" : string.Empty);
    }

    private static string Short(string text, int columns) => TextWidth.Cut(DisplayText.Clean(text), columns);
}
