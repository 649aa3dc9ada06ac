namespace ReleaseTools.Formats;

/// <summary>The values of one record under its plan, and the first problem with them. Used again for every record.</summary>
internal sealed class RecordCells
{
    private readonly ReadOptions _options;
    private object?[] _values = [];
    private RecordOrigin _origin;

    public RecordCells(ReadOptions options) => _options = options;

    public RecordPlan Plan { get; private set; } = null!;

    /// <summary>The first problem of the record, or null. Only that one is reported: others may follow from it.</summary>
    public ReadProblem? Problem { get; private set; }

    /// <summary>Moves to another record.</summary>
    public void Reset(RecordPlan plan, object?[] values, in RecordOrigin origin)
    {
        Plan = plan;
        Problem = null;
        _values = values;
        _origin = origin;
    }

    public object? this[int column] => _values[column];

    /// <summary>Whether the record has the field, be it empty.</summary>
    public bool States(RecordField field) => Plan.States(field);

    /// <summary>The value of a field; null where it is empty or absent.</summary>
    public object? Value(RecordField field) => Plan.ColumnOf(field) is var column && column >= 0 ? _values[column] : null;

    /// <summary>The value as clean text; null where it is blank or absent.</summary>
    public string? Text(RecordField field) => CellText.Of(Value(field));

    /// <summary>The value as yes or no; null where it is neither.</summary>
    public bool? Flag(RecordField field) => Value(field) switch
    {
        bool flag => flag,
        long number => number != 0,
        string text when bool.TryParse(text, out var flag) => flag,
        string text when text.Trim() is "1" => true,
        _ => null,
    };

    /// <summary>The name: the first of its columns that is not blank, else the record's key in its map; or null.</summary>
    public string? Name()
    {
        foreach (var column in Plan.NameColumns)
        {
            if (CellText.Of(_values[column]) is { } name)
            {
                return name;
            }
        }

        return CellText.Of(_origin.FallbackName);
    }

    /// <summary>The names that stand beside <see cref="Name"/>: an id beside a title.</summary>
    public IEnumerable<string> OtherNames() =>
        Plan.NameColumns.Count < 2 ? [] : Plan.NameColumns.Select(column => CellText.Of(_values[column])).OfType<string>().Skip(1);

    /// <summary>The date of a field; Unknown where it is blank, absent or a problem.</summary>
    public ReleaseDate Date(RecordField field, out StatusPhrase? phrase)
    {
        phrase = null;
        var column = Plan.ColumnOf(field);
        if (column < 0)
        {
            return ReleaseDate.Unknown;
        }

        if (DateCell.Read(_values[column], Plan.Headers[column], _options.Zone, out var date, out phrase) is { } error)
        {
            Fail(field, error);
        }

        return date;
    }

    /// <summary>The version; null where it is blank, absent or a problem.</summary>
    public ReleaseVersion? Version()
    {
        var value = Value(RecordField.Version);
        if (CellText.Of(value is RecordNode node ? node.Find(nameof(ReleaseVersion.Text)) : value) is not { } text)
        {
            return null;
        }

        if (!ReleaseVersion.TryParse(text, out var version))
        {
            Fail(RecordField.Version, "is no version. Expected one such as 5.3, 7.6.1-preview.2 or 2026.02; leave it empty where there is none.");
        }

        return version;
    }

    /// <summary>What the status says; null where it is blank, absent or a problem.</summary>
    public StatusPhrase? Status()
    {
        var column = Plan.ColumnOf(RecordField.Status);
        if (Value(RecordField.Status) is ReleaseStatus status)
        {
            return new StatusPhrase(status, ReleaseDate.Unknown, null, null);
        }

        // ConvertTo-Json writes an enumeration as its number. Another source's state 3 may mean anything.
        if (Value(RecordField.Status) is long number and >= 0 and <= (long)ReleaseStatus.Withdrawn && FieldNames.Normalize(Plan.Headers[column]) == "status")
        {
            return new StatusPhrase((ReleaseStatus)number, ReleaseDate.Unknown, null, null);
        }

        if (Text(RecordField.Status) is not { } text)
        {
            return null;
        }

        if (!StatusPhrase.TryRead(text, _options.Zone, out var phrase))
        {
            Fail(RecordField.Status, $"is no status. Expected {StatusPhrase.Expected}.");
        }

        return phrase;
    }

    /// <summary>Reads the JSON that a field holds as text in its place; an empty one is nothing.</summary>
    public void ReadJson(RecordField field)
    {
        if (Value(field) is not string text)
        {
            return;
        }

        object? value = null;
        if (!string.IsNullOrWhiteSpace(text) && !JsonNodes.TryParse(text, out value))
        {
            Fail(field, "is no JSON. Expected it as Export-Release writes it; a cell that was edited or cut off cannot be read exactly.");
        }

        _values[Plan.ColumnOf(field)] = value;
    }

    /// <summary>Reports a problem with a field's value.</summary>
    public void Fail(RecordField field, string message)
    {
        var column = Plan.ColumnOf(field);
        Problem ??= ReadProblems.Record(_options, _origin.At(column), _origin.PathOf(Plan.Headers[column]), _values[column], message);
    }

    /// <summary>Reports a problem with the whole record.</summary>
    public void Fail(string message) => Problem ??= ReadProblems.Record(_options, _origin, _origin.Path, null, message);
}
