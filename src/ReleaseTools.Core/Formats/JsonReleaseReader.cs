using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Reads releases from JSON, whatever shape it keeps them in.</summary>
/// <remarks>
/// <para>An array of objects; an object that holds one (<c>releases</c>, <c>models</c>, <c>items</c>, <c>data</c> and the like, or any other name
/// whose first element has a date or status); one release; a map of names to releases; a map of names to dates or status
/// phrases; JSON lines; and the house's own schema, which is read back exactly.</para>
/// <para>What is no release is named in a note. Of a member given twice in one object the last value counts. Comments are passed over;
/// NaN and Infinity are malformed. A malformed line of JSON lines is one problem and the rest goes on; in any other shape nothing after
/// an error of syntax can be trusted, so it is fatal, after all complete records.</para>
/// </remarks>
public sealed class JsonReleaseReader : IReleaseReader
{
    /// <summary>How deeply objects and arrays may be nested.</summary>
    public const int MaxDepth = 64;

    /// <inheritdoc/>
    public string Format => "Json";

    /// <inheritdoc/>
    public int Recognize(string head)
    {
        var text = head.TrimStart();
        if (text.Length == 0 || text[0] is not ('{' or '['))
        {
            return 0;
        }

        // "[draft] …" and "{x}" are other texts' brackets.
        var inside = text.Substring(1).TrimStart();
        return inside.Length == 0 || (text[0] == '{' ? inside[0] is '"' or '\'' or '}' or '/' : inside[0] is '{' or '[' or ']' or '"' or '/') ? 95 : 10;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(TextReader text, ReadOptions options) =>
        GuardedReading.Run(text, options, guarded => HasLines(guarded.Head) ? ReadLines(guarded, options) : ReadText(guarded, options));

    private static IEnumerable<ReadResult> ReadText(GuardedTextReader text, ReadOptions options)
    {
        using var nodes = new JsonNodes(text);
        var records = new JsonRecords(options);
        var walk = new JsonWalk(nodes, records, text);
        var (isEmpty, wasExact) = (true, false);
        while (nodes.MoveToNextText())
        {
            isEmpty = false;
            records.FoundList |= nodes.Token == JsonToken.StartArray;
            foreach (var result in walk.Read())
            {
                yield return result;
            }

            wasExact |= records.IsExact;
            records.EndText();
        }

        if (records.Undated is { } plan)
        {
            yield return ReadProblems.NoEvent(options, plan);
        }

        if (!records.FoundAny)
        {
            yield return isEmpty ? throw new UnreadableTextException("The input is empty. Expected JSON.")
                : records.FoundList || wasExact ? ReadResult.Of("The JSON holds an empty list of releases.")
                : throw new UnreadableTextException("The JSON holds no releases. Expected an array of objects, an object that holds one, or a map of names to dates.");
        }
    }

    private static IEnumerable<ReadResult> ReadLines(GuardedTextReader text, ReadOptions options)
    {
        var records = new JsonRecords(options);
        foreach (var result in JsonLines.Read(text, options, nodes => ReadValue(nodes, records)))
        {
            yield return result;
        }

        if (records.Undated is { } plan)
        {
            yield return ReadProblems.NoEvent(options, plan);
        }
    }

    private static IEnumerable<ReadResult> ReadValue(JsonNodes nodes, JsonRecords records)
    {
        try
        {
            foreach (var result in new JsonWalk(nodes, records, null).Read())
            {
                yield return result;
            }
        }
        finally
        {
            records.EndText();
        }
    }

    // JSON lines: the first line is a whole object, and another begins on the next line that is not blank.
    private static bool HasLines(string head)
    {
        using var lines = new StringReader(head);
        var whole = 0;
        while (lines.ReadLine() is { } line)
        {
            var text = line.Trim();
            if (text.Length > 0 && text[0] != '{')
            {
                return false;
            }

            if (text.Length > 0 && (++whole == 2 || text[text.Length - 1] != '}'))
            {
                return whole == 2;
            }
        }

        return false;
    }
}
