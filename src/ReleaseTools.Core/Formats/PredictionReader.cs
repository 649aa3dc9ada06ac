using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Reads lists of predictions: JSON (an array, an object with a list <c>predictions</c>, or one prediction), JSON lines, a ledger, or delimited text with a header.</summary>
/// <remarks>
/// One record that is no prediction is one problem, which names its place and field, and the rest goes on. A name that is no field of a prediction is a warning, once for each. Where lines state hashes, the
/// chain is followed; where it is broken, that is one problem, and the predictions are read all the same.
/// </remarks>
public static class PredictionReader
{
    /// <summary>What a stream holds, lazily. The bytes are UTF-8, or what a byte order mark says; the stream is not disposed of.</summary>
    public static IEnumerable<PredictionReading> Read(Stream stream, ReadOptions options)
    {
        var decoding = new CountingDecoderFallback();
        using var text = new StreamReader(stream, decoding.Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true);
        foreach (var reading in Read(text, options))
        {
            yield return reading;
        }

        if (decoding.Count > 0)
        {
            yield return PredictionReading.Of(ReadProblems.Record(options, default, null, null, decoding.Describe()));
        }
    }

    /// <summary>What a text holds, lazily.</summary>
    public static IEnumerable<PredictionReading> Read(TextReader text, ReadOptions options)
    {
        var isEmpty = true;
        foreach (var reading in GuardedReading.Run(text, options, guarded => Choose(guarded, new PredictionRecords(options)), PredictionReading.Of))
        {
            isEmpty &= reading.Warning is not null;
            yield return reading;
        }

        if (isEmpty)
        {
            yield return PredictionReading.Warn($"{(options.SourceName is { } source ? DisplayText.Quote(source) : "The list")} holds no predictions.");
        }
    }

    private static IEnumerable<PredictionReading> Choose(GuardedTextReader text, PredictionRecords records)
    {
        var head = text.Head.TrimStart();
        return head.Length == 0 ? throw new UnreadableTextException("The input is empty. Expected predictions in JSON, JSON lines or CSV.")
            : head[0] is not ('{' or '[') ? ReadRows(text, records)
            : head[0] == '{' && FirstLine(head).TrimEnd().EndsWith("}", StringComparison.Ordinal) ? ReadLines(text, records)
            : ReadJson(text, records);
    }

    private static string FirstLine(string head) => head.IndexOfAny(['\r', '\n']) is var end && end >= 0 ? head.Substring(0, end) : head;

    private static IEnumerable<PredictionReading> ReadJson(GuardedTextReader text, PredictionRecords records)
    {
        using var nodes = new JsonNodes(text);
        while (nodes.MoveToNextText())
        {
            if (nodes.Token != JsonToken.StartArray)
            {
                foreach (var reading in records.OfValue(nodes.ReadValue(), nodes.Line))
                {
                    yield return reading;
                }

                continue;
            }

            while (nodes.MoveToElement())
            {
                var line = nodes.Line;
                foreach (var reading in records.OfValue(nodes.ReadValue(), line))
                {
                    yield return reading;
                }

                text.EndRecord();
            }
        }
    }

    private static IEnumerable<PredictionReading> ReadLines(GuardedTextReader text, PredictionRecords records)
    {
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            text.EndRecord();
            if (!string.IsNullOrWhiteSpace(line))
            {
                foreach (var reading in records.OfLine(line, number))
                {
                    yield return reading;
                }
            }
        }
    }

    private static IEnumerable<PredictionReading> ReadRows(GuardedTextReader text, PredictionRecords records)
    {
        var dialect = CsvDialect.Detect(text.Head);
        for (var skipped = 0; skipped < dialect.PreambleLines; skipped++)
        {
            text.ReadLine();
        }

        var rows = new CsvRows(text, dialect);
        if (!rows.MoveNext())
        {
            throw new UnreadableTextException("The input is empty. Expected a header and rows.");
        }

        var headers = CsvHeaders.From(rows, out var note);
        if (!headers.Any(PredictionFields.IsKnown))
        {
            throw new UnreadableTextException($"The header has no field of a prediction. Expected some of {string.Join(", ", PredictionFields.All)}.", rows.Line);
        }

        if (note is not null)
        {
            yield return PredictionReading.Warn(note);
        }

        while (rows.MoveNext())
        {
            if (!rows.IsBlank && !rows.IsComment)
            {
                foreach (var reading in records.OfRow(rows, headers))
                {
                    yield return reading;
                }
            }
        }
    }
}
