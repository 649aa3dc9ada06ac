namespace ReleaseTools.Formats;

/// <summary>All readers, and the choice among them by content.</summary>
public static class ReleaseReaders
{
    /// <summary>One reader per format.</summary>
    public static IReadOnlyList<IReleaseReader> All { get; } = [];

    /// <summary>Reads releases from a stream, whose format is found by content.</summary>
    /// <param name="stream">The bytes: UTF-8, or what a byte order mark says. Not disposed of.</param>
    /// <param name="format">Name of a format that is not to be guessed, or null.</param>
    /// <param name="options">See <see cref="ReadOptions"/>.</param>
    /// <returns>Lazily, what the reader finds; one fatal problem for an input that is empty, unreadable or in no supported format.</returns>
    public static IEnumerable<ReadResult> Read(Stream stream, string? format, ReadOptions options) => [];

    /// <summary>Reads releases from text, as <see cref="Read(Stream, string?, ReadOptions)"/> does from bytes.</summary>
    public static IEnumerable<ReadResult> Read(TextReader text, string? format, ReadOptions options) => [];
}
