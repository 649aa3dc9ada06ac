using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Reads JSON lines: one value a line, where a malformed line is one problem and the rest goes on.</summary>
internal static class JsonLines
{
    /// <summary>What is read from each line, in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">For the wording of problems.</param>
    /// <param name="read">Reads the value at the current token to its end.</param>
    public static IEnumerable<ReadResult> Read(GuardedTextReader text, ReadOptions options, Func<JsonNodes, IEnumerable<ReadResult>> read)
    {
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            text.EndRecord();
            if (!string.IsNullOrWhiteSpace(line))
            {
                foreach (var result in ReadLine(line, number, options, read))
                {
                    yield return result;
                }
            }
        }
    }

    private static List<ReadResult> ReadLine(string line, int number, ReadOptions options, Func<JsonNodes, IEnumerable<ReadResult>> read)
    {
        var results = new List<ReadResult>();
        try
        {
            using var nodes = new JsonNodes(line, number);
            while (nodes.MoveToNextText())
            {
                results.AddRange(read(nodes));
            }
        }
        catch (JsonReaderException error)
        {
            results.Add(Malformed(options, number, JsonFaults.ColumnOf(error), line, JsonFaults.Reason(error)));
        }
        catch (UnreadableTextException error)
        {
            results.Add(Malformed(options, number, error.Column, line, error.Message));
        }

        return results;
    }

    private static ReadResult Malformed(ReadOptions options, int line, long? column, string text, string message) =>
        ReadResult.Of(ReadProblems.Record(options, new RecordOrigin(line, column), null, text, $"is not one JSON value on one line. {message}"));
}
