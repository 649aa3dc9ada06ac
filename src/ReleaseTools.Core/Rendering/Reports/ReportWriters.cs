using ReleaseTools.Rendering.Pages;

namespace ReleaseTools.Rendering.Reports;

/// <summary>All writers of reports, and the choice among them by the name of a file.</summary>
public static class ReportWriters
{
    /// <summary>One writer per format.</summary>
    public static IReadOnlyList<IReportWriter> All { get; } =
        Array.AsReadOnly<IReportWriter>([new HtmlReportWriter(), new SvgReportWriter(), new MarkdownReportWriter(), new MermaidReportWriter()]);

    /// <summary>The names of the formats, as <c>-Format</c> takes them; without case.</summary>
    public static IReadOnlyList<string> Formats { get; } = Array.AsReadOnly<string>([.. All.Select(writer => writer.Format)]);

    /// <summary>The writer of a format, by its name without case; or null.</summary>
    public static IReportWriter? Find(string format) => All.FirstOrDefault(writer => writer.Format.Equals(format, StringComparison.OrdinalIgnoreCase));

    /// <summary>The writer that the extension of a file's name means; or null.</summary>
    public static IReportWriter? ForFile(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is var extension ? All.FirstOrDefault(writer => writer.Extensions.Contains(extension)) : null;
}
