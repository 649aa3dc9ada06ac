using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Makes predictions of the records of one input, which share its name, its chain, and which unknown names were told already.</summary>
internal sealed class PredictionRecords(ReadOptions options)
{
    // A list of fields that nobody knows is as long as its author likes.
    private const int MostWarnings = 20;

    private readonly LedgerChain _chain = new();
    private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The predictions of a value of JSON: an object, a list, or an object that holds one.</summary>
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

    /// <summary>The prediction of a line of JSON lines, and whether the chain of a ledger is broken at it.</summary>
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

    /// <summary>The prediction of a row under a header.</summary>
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

    private string Unknown(string name, in RecordOrigin origin) =>
        (options.SourceName is { } source ? $"{DisplayText.Quote(source)}, line {Number(origin.Line ?? 1)}: " : string.Empty) + PredictionFields.Unknown(name);

    private ReadProblem Malformed(int number, long? column, string text, string message) =>
        ReadProblems.Record(options, new RecordOrigin(number, column), null, text, $"is not one JSON value on one line. {message}");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
