using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Reads lists of predictions: JSON (an array, an object with a list <c>predictions</c>, or one prediction), JSON lines, a ledger, or delimited text with a header.</summary>
/// <remarks>
/// One record that is no prediction is one problem, which names its place and field, and the rest goes on. A name that is no field of a prediction is a warning, once for each. Where lines state hashes, the
/// chain is followed; where it is broken, that is one problem, and the predictions are read all the same.
/// </remarks>
public static class PredictionReader
{
    // A list of fields that nobody knows is as long as its author likes.
    private const int MostWarnings = 20;

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
    public static IEnumerable<PredictionReading> Read(TextReader text, ReadOptions options) =>
        GuardedReading.Run(text, options, guarded => Choose(guarded, new Records(options)), PredictionReading.Of);

    private static IEnumerable<PredictionReading> Choose(GuardedTextReader text, Records records)
    {
        var head = text.Head.TrimStart();
        return head.Length == 0 ? throw new UnreadableTextException("The input is empty. Expected predictions in JSON, JSON lines or CSV.")
            : head[0] is not ('{' or '[') ? ReadRows(text, records)
            : head[0] == '{' && FirstLine(head).TrimEnd().EndsWith("}", StringComparison.Ordinal) ? ReadLines(text, records)
            : ReadJson(text, records);
    }

    private static string FirstLine(string head) => head.IndexOfAny(['\r', '\n']) is var end && end >= 0 ? head.Substring(0, end) : head;

    private static IEnumerable<PredictionReading> ReadJson(GuardedTextReader text, Records records)
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

    private static IEnumerable<PredictionReading> ReadLines(GuardedTextReader text, Records records)
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

    private static IEnumerable<PredictionReading> ReadRows(GuardedTextReader text, Records records)
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

    // What the records of one input share: its name, its chain, and which names were told.
    private sealed class Records(ReadOptions options)
    {
        private readonly LedgerChain _chain = new();
        private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);

        public IEnumerable<PredictionReading> OfValue(object? value, int line)
        {
            if (value is List<object?> list)
            {
                return list.SelectMany(item => OfValue(item, line));
            }

            if (value is not RecordNode node)
            {
                return [PredictionReading.Of(ReadProblems.Record(options, new RecordOrigin(line), null, value, "is no prediction. Expected an object."))];
            }

            return node.Members.FirstOrDefault(member => FieldNames.Normalize(member.Key) == "predictions").Value is List<object?> inner
                ? inner.SelectMany(item => OfValue(item, line))
                : OfRecord(node, node.Origin(), entry => entry);
        }

        public IEnumerable<PredictionReading> OfLine(string line, int number)
        {
            object? value;
            ReadProblem? problem = null;
            try
            {
                using var nodes = new JsonNodes(line, number);
                value = nodes.MoveToNextText() ? nodes.ReadValue() : null;
                problem = nodes.MoveToNextText() ? Malformed(number, null, line, "Another value follows.") : null;
            }
            catch (JsonReaderException error)
            {
                (value, problem) = (null, Malformed(number, JsonFaults.ColumnOf(error), line, JsonFaults.Reason(error)));
            }
            catch (UnreadableTextException error)
            {
                (value, problem) = (null, Malformed(number, error.Column, line, error.Message));
            }

            if (problem is not null)
            {
                yield return PredictionReading.Of(problem);
            }

            var node = value as RecordNode;
            if (_chain.BreaksAt(line, node?.Find("previous") as string))
            {
                yield return PredictionReading.Broken(ReadProblems.Record(
                    options, new RecordOrigin(number), null, null, "The chain is broken: this line, or what stood before it, is not what was written."));
            }

            if (problem is null)
            {
                foreach (var reading in node is null || !_chain.HasBegun ? OfValue(value, number) : OfRecord(node, node.Origin(), entry => InLedger(entry, node, line)))
                {
                    yield return reading;
                }
            }
        }

        public IEnumerable<PredictionReading> OfRow(CsvRows rows, IReadOnlyList<string> headers)
        {
            var fault = rows.Fault(headers.Count)
                ?? (rows.Count < headers.Count ? $"The row ends after {Number(rows.Count)} of {Number(headers.Count)} cells. Expected as many as the header has." : null);
            if (fault is not null)
            {
                return [PredictionReading.Of(ReadProblems.Record(options, new RecordOrigin(rows.Line), null, null, fault))];
            }

            var node = new RecordNode(string.Empty, (int)rows.Line, 0);
            for (var column = 0; column < headers.Count; column++)
            {
                node.Set(headers[column], rows[column], (int)rows.Line, 0);
            }

            return OfRecord(node, new RecordOrigin(rows.Line), entry => entry);
        }

        private IEnumerable<PredictionReading> OfRecord(RecordNode node, RecordOrigin origin, Func<PredictionEntry, PredictionEntry> complete)
        {
            foreach (var member in node.Members)
            {
                if (!PredictionFields.IsKnown(member.Key) && _told.Count < MostWarnings && _told.Add(member.Key))
                {
                    yield return PredictionReading.Warn(Unknown(member.Key, origin));
                }
            }

            if (PredictionText.Read(node, out var prediction, out var fields) is { } fault)
            {
                yield return PredictionReading.Of(ReadProblems.Record(options, origin.At(fields.MemberOf(fault.Field)), fault.Field, fault.Value, fault.Message));
            }
            else
            {
                yield return PredictionReading.Of(complete(new PredictionEntry(prediction!) { Source = options.SourceName, Line = origin.Line }));
            }
        }

        private PredictionEntry InLedger(PredictionEntry entry, RecordNode node, string line) => entry with
        {
            RecordedAt = node.Find("recordedAt") is string recorded && ReleaseDate.TryParse(recorded, out var date) ? date.Earliest : null,
            Hash = LedgerLine.StatedHash(line),
            IsChained = _chain.Holds,
        };

        private string Unknown(string name, in RecordOrigin origin)
        {
            var close = CloseNames.To(name, PredictionFields.All);
            var place = options.SourceName is { } source ? $"{DisplayText.Quote(source)}, line {Number(origin.Line ?? 1)}: " : string.Empty;
            return $"{place}'{DisplayText.Quote(name)}' is no field of a prediction and is left out. "
                + (close.Count > 0 ? $"Nearest: {string.Join(", ", close)}." : $"There are {string.Join(", ", PredictionFields.All)}.");
        }

        private ReadProblem Malformed(int number, long? column, string text, string message) =>
            ReadProblems.Record(options, new RecordOrigin(number, column), null, text, $"is not one JSON value on one line. {message}");

        private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
