namespace ReleaseTools.Rendering.Reports;

/// <summary>Writes reports in one format.</summary>
public interface IReportWriter
{
    /// <summary>Name of the format, as <c>-Format</c> takes it (<c>Html</c>, <c>Svg</c>).</summary>
    string Format { get; }

    /// <summary>The file name extensions that mean the format, with their dot, in lower case; the usual one first.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether it shows more than the picture.</summary>
    bool HasSections { get; }

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="text">Where to; it is neither flushed nor disposed of. Lines end in LF.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    void Write(ReleaseReport report, TextWriter text, CancellationToken cancellation = default);
}
