using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>A reader of what a service answers in JSON: one text, or several one after the other, such as the pages of a list.</summary>
internal abstract class JsonFeedReader : FeedReader
{
    /// <inheritdoc/>
    public sealed override int Recognize(string head) => IsMine(JsonHead.Of(head)) ? Certainty : 0;

    /// <summary>Whether a text that begins so is the feed's.</summary>
    protected abstract bool IsMine(JsonHead head);

    /// <summary>Reads the value at the current token to its end, and says in the reading when something in it is the feed's.</summary>
    protected abstract IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading);

    /// <inheritdoc/>
    protected override IEnumerable<ReadResult> ReadAll(GuardedTextReader text, FeedReading reading)
    {
        using var nodes = new JsonNodes(text);
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
    }

    /// <summary>The objects of the array at the current token, each read whole, and a problem for what is none. An empty array is the feed's.</summary>
    /// <param name="nodes">The text, at the array.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="isMine">Whether an object is what the feed lists.</param>
    /// <param name="read">What an object holds.</param>
    private protected static IEnumerable<ReadResult> ReadObjects(
        JsonNodes nodes, FeedReading reading, Func<RecordNode, bool> isMine, Func<RecordNode, IEnumerable<ReadResult>> read)
    {
        var isEmpty = true;
        while (nodes.MoveToElement())
        {
            isEmpty = false;
            var origin = new RecordOrigin(nodes.Line, nodes.Column, nodes.Path);
            var value = nodes.ReadValue();
            reading.EndRecord();
            if (value is not RecordNode node)
            {
                yield return reading.Problem(origin, null, value, "is no release. Expected an object.");
                continue;
            }

            reading.IsRecognized |= isMine(node);
            foreach (var result in read(node))
            {
                yield return result;
            }
        }

        reading.IsRecognized |= isEmpty;
    }

    /// <summary>The objects of one list within the object at the current token, as <see cref="ReadObjects"/> gives them.</summary>
    /// <param name="nodes">The text, at the object.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="beside">Takes the other members, before or after the list as they stand.</param>
    /// <param name="list">The member that is the list.</param>
    /// <param name="isMine">Whether an object is what the feed lists.</param>
    /// <param name="read">What an object holds.</param>
    private protected static IEnumerable<ReadResult> ReadListIn(
        JsonNodes nodes, FeedReading reading, RecordNode beside, string list, Func<RecordNode, bool> isMine, Func<RecordNode, IEnumerable<ReadResult>> read)
    {
        foreach (var member in nodes.Members())
        {
            if (member == list && nodes.Token == JsonToken.StartArray)
            {
                foreach (var result in ReadObjects(nodes, reading, isMine, read))
                {
                    yield return result;
                }

                // What stands beside the list is kept, so that all of it counts as one record.
                reading.EndRecord();
            }
            else
            {
                nodes.AddValue(beside, member);
            }
        }
    }

    /// <summary>Text or a number as clean text; null for anything else, and where it is blank.</summary>
    private protected static string? Text(object? value) => value is string or long or decimal or double ? CellText.Of(value) : null;
}
