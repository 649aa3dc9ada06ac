namespace ReleaseTools.Rendering.Reports;

/// <summary>Writes a report as Markdown, for pull requests and comments on GitHub: a gantt chart that GitHub draws, and the parts with their tables.</summary>
/// <remarks>
/// GitHub takes no more than 65,536 characters in a comment or a description ("Body is too long (maximum is 65536 characters)"), so that long tables are cut, and the
/// document says by how much.
/// </remarks>
public sealed class MarkdownReportWriter : IReportWriter
{
    /// <summary>How many characters a report has at most: those of a comment on GitHub.</summary>
    public const int Longest = 65_536;

    // From what is good to read down to what is left of a report whose tables are wide.
    private static readonly int[] Rows = [200, 100, 50, 25, 10, 3, 0];

    /// <inheritdoc/>
    public string Format => "Markdown";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    public bool HasSections => true;

    /// <inheritdoc/>
    public void Write(ReleaseReport report, TextWriter text, CancellationToken cancellation = default)
    {
        var head = MarkdownDocument.Head(report, cancellation);
        var texts = report.Sections.Select(section => (Lead: MarkdownDocument.Lead(section), Notes: MarkdownDocument.Notes(section))).ToArray();
        foreach (var rows in Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var parts = report.Sections.Select((section, index) => texts[index].Lead + MarkdownDocument.Table(section, rows) + texts[index].Notes).ToArray();
            if (head.Length + parts.Sum(part => part.Length) <= Longest)
            {
                text.Write(head + string.Concat(parts));
                return;
            }

            if (rows == 0)
            {
                text.Write(head);
                WriteWhatHasRoom(parts, text, Longest - head.Length);
            }
        }
    }

    // Even without tables it is too long. The titles of what is left out are not told, for they may be what is long.
    private static void WriteWhatHasRoom(string[] parts, TextWriter text, int room)
    {
        var written = 0;
        room -= MarkdownDocument.MissingParts(parts.Length).Length;
        foreach (var part in parts.Where(part => part.Length <= room))
        {
            text.Write(part);
            room -= part.Length;
            written++;
        }

        text.Write(MarkdownDocument.MissingParts(parts.Length - written));
    }
}
