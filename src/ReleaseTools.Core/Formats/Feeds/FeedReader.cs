namespace ReleaseTools.Formats.Feeds;

/// <summary>A reader of what a service, a feed or a program states of releases in a form of its own.</summary>
internal abstract class FeedReader : IReleaseReader
{
    // Surer than the readers of any JSON, table or list, which take what no feed knows for their own.
    private protected const int Certainty = 97;

    // A line that states a release is shorter; a longer one is prose or an attack, and no pattern is tried on it.
    private protected const int LongestLine = 4 * 1024;

    /// <inheritdoc/>
    public abstract string Format { get; }

    /// <summary>What provenance calls the source.</summary>
    protected abstract string Source { get; }

    /// <inheritdoc/>
    public abstract int Recognize(string head);

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(TextReader text, ReadOptions options) => GuardedReading.Run(text, options, guarded =>
    {
        var reading = new FeedReading(Source, options, guarded);
        return reading.Finish(ReadAll(guarded, reading));
    });

    /// <summary>Reads the text to its end.</summary>
    protected abstract IEnumerable<ReadResult> ReadAll(GuardedTextReader text, FeedReading reading);
}
