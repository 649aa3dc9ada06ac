namespace ReleaseTools.Rendering.Reports;

/// <summary>Writes the picture of a report as a gantt chart of Mermaid.</summary>
/// <remarks>Mermaid draws no text of more than 50,000 characters (its setting maxTextSize, which a page such as GitHub's does not change); the oldest releases are left out.</remarks>
public sealed class MermaidReportWriter : IReportWriter
{
    private const int Longest = 50_000;

    /// <inheritdoc/>
    public string Format => "Mermaid";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".mmd", ".mermaid"];

    /// <inheritdoc/>
    public bool HasSections => false;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The report has no picture.</exception>
    public void Write(ReleaseReport report, TextWriter text, CancellationToken cancellation = default) => text.Write(MermaidGantt.Of(
        report.Picture ?? throw new ArgumentException("The report has no picture.", nameof(report)), report.Title, Longest, int.MaxValue, cancellation).TextWithNotes);
}
