using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>A reader of what a service answers in JSON: one text, or several one after the other, such as the pages of a list.</summary>
internal abstract class JsonFeedReader : IReleaseReader
{
    // Surer than the reader of any JSON, which takes what no feed knows for its own.
    private const int Certainty = 97;

    /// <inheritdoc/>
    public abstract string Format { get; }

    /// <summary>What provenance calls the source.</summary>
    protected abstract string Source { get; }

    /// <inheritdoc/>
    public int Recognize(string head) => IsMine(JsonHead.Of(head)) ? Certainty : 0;

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(TextReader text, ReadOptions options) => GuardedReading.Run(text, options, guarded =>
    {
        var reading = new FeedReading(Source, options, guarded);
        return reading.Finish(ReadTexts(guarded, reading));
    });

    /// <summary>Whether a text that begins so is the feed's.</summary>
    protected abstract bool IsMine(JsonHead head);

    /// <summary>Reads the value at the current token to its end.</summary>
    protected abstract IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading);

    /// <summary>The objects of the array at the current token, each read whole, and a problem for what is none.</summary>
    private protected static IEnumerable<ReadResult> ReadObjects(JsonNodes nodes, FeedReading reading, Func<RecordNode, IEnumerable<ReadResult>> read)
    {
        reading.IsRecognized = true;
        while (nodes.MoveToElement())
        {
            var origin = new RecordOrigin(nodes.Line, nodes.Column, nodes.Path);
            var value = nodes.ReadValue();
            reading.EndRecord();
            foreach (var result in value is RecordNode node ? read(node) : [reading.Problem(origin, null, value, "is no release. Expected an object.")])
            {
                yield return result;
            }
        }
    }

    private IEnumerable<ReadResult> ReadTexts(GuardedTextReader text, FeedReading reading)
    {
        var nodes = new JsonNodes(text);
        while (nodes.MoveToNextText())
        {
            if (nodes.Token is not (JsonToken.StartObject or JsonToken.StartArray))
            {
                throw new UnreadableTextException($"This is no {Format}: expected an object or an array.", nodes.Line, nodes.Column);
            }

            foreach (var result in ReadText(nodes, reading))
            {
                yield return result;
            }

            reading.EndRecord();
            foreach (var note in nodes.TakeNotes())
            {
                yield return ReadResult.Of(note);
            }
        }

        if (!reading.IsRecognized)
        {
            throw new UnreadableTextException($"This is JSON, but nothing in it is what {Source} answers ({Format}). Without -Format the format is found by content.");
        }
    }
}
