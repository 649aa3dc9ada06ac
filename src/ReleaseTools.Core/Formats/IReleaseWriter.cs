namespace ReleaseTools.Formats;

/// <summary>Writes releases in one file format, one at a time, so that a timeline of any length fits.</summary>
public interface IReleaseWriter
{
    /// <summary>Name of the format, as <c>-Format</c> takes it (<c>Json</c>, <c>Csv</c>, <c>Markdown</c>).</summary>
    string Format { get; }

    /// <summary>The file name extensions that mean the format, with their dot, in lower case; the usual one first.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Begins a text of releases.</summary>
    /// <param name="text">Where to; it is neither flushed nor disposed of.</param>
    /// <param name="options">See <see cref="WriteOptions"/>.</param>
    IReleaseSink Begin(TextWriter text, WriteOptions options);
}
