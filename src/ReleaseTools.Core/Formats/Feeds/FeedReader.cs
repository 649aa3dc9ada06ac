namespace ReleaseTools.Formats.Feeds;

/// <summary>A reader of what a service, a feed or a program states of releases in a form of its own.</summary>
internal abstract class FeedReader : IReleaseReader
{
    // Surer than the readers of any JSON, table or list, which take what no feed knows for their own.
    private protected const int Certainty = 97;

    // A line that states a release is shorter; a longer one is prose or an attack, and no pattern is tried on it.
    private protected const int LongestLine = 4 * 1024;

    // So many results of a text in which nothing is the feed's say that it is something else.
    private const int MostUnrecognized = 100;

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
        return reading.Finish(ReadRecognized(guarded, reading));
    });

    /// <summary>Reads the text to its end.</summary>
    protected abstract IEnumerable<ReadResult> ReadAll(GuardedTextReader text, FeedReading reading);

    // Nothing is said of a text before something in it is the feed's: of another's there is one thing to say.
    private IEnumerable<ReadResult> ReadRecognized(GuardedTextReader text, FeedReading reading)
    {
        var held = new List<ReadResult>();
        foreach (var result in ReadAll(text, reading))
        {
            if (!reading.IsRecognized)
            {
                held.Add(result);
                if (held.Count < MostUnrecognized)
                {
                    continue;
                }

                throw NotMine();
            }

            foreach (var earlier in held)
            {
                yield return earlier;
            }

            held.Clear();
            yield return result;
        }

        if (!reading.IsRecognized)
        {
            throw NotMine();
        }

        foreach (var earlier in held)
        {
            yield return earlier;
        }
    }

    private UnreadableTextException NotMine() => new(
        $"Nothing in this text is of the form that {Source} gives ({Format}). Without -Format the format is found by content.");
}
