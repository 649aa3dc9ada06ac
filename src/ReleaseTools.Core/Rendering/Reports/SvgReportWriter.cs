namespace ReleaseTools.Rendering.Reports;

/// <summary>Writes the picture of a report as SVG.</summary>
public sealed class SvgReportWriter : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "Svg";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".svg"];

    /// <inheritdoc/>
    public bool HasSections => false;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The report has no picture.</exception>
    public void Write(ReleaseReport report, TextWriter text, CancellationToken cancellation = default) => text.Write(SvgTimeline.Draw(
        report.Picture ?? throw new ArgumentException("The report has no picture.", nameof(report)), new SvgOptions { Title = report.Title }));
}
