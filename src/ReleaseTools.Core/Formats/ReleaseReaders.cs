using ReleaseTools.Formats.Feeds;

namespace ReleaseTools.Formats;

/// <summary>All readers, and the choice among them by content.</summary>
public static class ReleaseReaders
{
    // JSON lines are JSON to a reader, but people know them by a name of their own.
    private const string JsonLines = "NdJson";

    /// <summary>One reader per format.</summary>
    public static IReadOnlyList<IReleaseReader> All { get; } =
        Array.AsReadOnly<IReleaseReader>(
        [
            new JsonReleaseReader(), new CsvReleaseReader(), new ArrowReleaseReader(),
            new GitHubReleaseReader(), new NpmReleaseReader(), new NuGetReleaseReader(), new NuGetCatalogReader(),
            new PyPIReleaseReader(), new PyPISimpleReader(), new CratesReleaseReader(), new CratesIndexReader(),
            new EndOfLifeReader(), new ModelsDevReader(), new HuggingFaceReader(), new OpenAIModelReader(), new DockerHubReader(),
            new AtomReleaseReader(), new RssReleaseReader(), new MavenReleaseReader(), new DebianChangelogReader(), new KeepAChangelogReader(), new GitRefsReader(),
        ]);

    /// <summary>The names of the formats, as <c>-Format</c> takes them; without case.</summary>
    public static IReadOnlyList<string> Formats { get; } =
        Array.AsReadOnly<string>([.. All.Select(reader => reader.Format), JsonLines]);

    /// <summary>Reads releases from a stream, whose format is found by content.</summary>
    /// <param name="stream">The bytes: UTF-8, or what a byte order mark says. Not disposed of.</param>
    /// <param name="format">Name of a format that is not to be guessed, or null.</param>
    /// <param name="options">See <see cref="ReadOptions"/>.</param>
    /// <returns>
    /// Lazily, what the reader finds; one fatal problem for an input that is empty, unreadable or in no supported format. Bytes that are no
    /// UTF-8 are read as U+FFFD, and one problem at the end says how many there were.
    /// </returns>
    /// <exception cref="ArgumentException">There is no format of that name; the message lists them.</exception>
    public static IEnumerable<ReadResult> Read(Stream stream, string? format, ReadOptions options)
    {
        var forced = Find(format);
        return ReadBytes(stream, forced, options);
    }

    /// <summary>Reads releases from text, as <see cref="Read(Stream, string?, ReadOptions)"/> does from bytes.</summary>
    /// <exception cref="ArgumentException">There is no format of that name; the message lists them.</exception>
    public static IEnumerable<ReadResult> Read(TextReader text, string? format, ReadOptions options)
    {
        var forced = Find(format);
        return GuardedReading.Run(text, options, guarded => Choose(guarded, forced).Read(guarded, options));
    }

    private static IEnumerable<ReadResult> ReadBytes(Stream stream, IReleaseReader? forced, ReadOptions options)
    {
        var decoding = new CountingDecoderFallback();
        using var text = new StreamReader(stream, decoding.Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true);
        foreach (var result in GuardedReading.Run(text, options, guarded => Choose(guarded, forced).Read(guarded, options)))
        {
            yield return result;
        }

        if (decoding.Count > 0)
        {
            yield return ReadResult.Of(ReadProblems.Record(options, default, null, null, decoding.Describe()));
        }
    }

    private static IReleaseReader Choose(GuardedTextReader text, IReleaseReader? forced)
    {
        if (string.IsNullOrWhiteSpace(text.Head))
        {
            throw new UnreadableTextException("The input is empty: it holds nothing but white space.");
        }

        if (forced is not null)
        {
            return forced;
        }

        var (reader, certainty) = All.Select(each => (Reader: each, Certainty: each.Recognize(text.Head))).OrderByDescending(each => each.Certainty).First();
        return certainty > 0
            ? reader
            : throw new UnreadableTextException(
                (XmlCursor.IsWebPage(text.Head) ? "The input is a web page (HTML), not a feed or a file of releases." : "The input is in no supported format.")
                + $" Supported are {string.Join(", ", Formats)}; name one to read it as such.");
    }

    private static IReleaseReader? Find(string? format)
    {
        if (format is null)
        {
            return null;
        }

        var name = format.Equals(JsonLines, StringComparison.OrdinalIgnoreCase) ? "Json" : format;
        return All.FirstOrDefault(reader => reader.Format.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no format '{DisplayText.Quote(format)}'. There are {string.Join(", ", Formats)}.", nameof(format));
    }
}
