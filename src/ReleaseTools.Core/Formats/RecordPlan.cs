namespace ReleaseTools.Formats;

/// <summary>Which column of one header set is taken for what; made once per header set, not per record. Immutable.</summary>
internal sealed class RecordPlan
{
    private const int FieldCount = (int)RecordField.Attributes + 1;

    private readonly int[] _columns = new int[FieldCount];
    private readonly string?[] _attributes;

    private RecordPlan(IReadOnlyList<string> headers)
    {
        Headers = headers;
        _attributes = new string?[headers.Count];
        for (var field = 0; field < FieldCount; field++)
        {
            _columns[field] = -1;
        }
    }

    /// <summary>The headers, in the record's order.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The columns that may name the release, the first to be asked first.</summary>
    public IReadOnlyList<int> NameColumns { get; private set; } = [];

    /// <summary>The columns that are kept as attributes.</summary>
    public IReadOnlyList<int> AttributeColumns { get; private set; } = [];

    /// <summary>What is wrong with the property map for these headers, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether a release can be named at all.</summary>
    public bool HasIdentity => NameColumns.Count > 0 || States(RecordField.Product) || States(RecordField.Family);

    /// <summary>Whether something says that or when it was released.</summary>
    public bool HasEvent => States(RecordField.Released) || States(RecordField.Status) || States(RecordField.Sequence) || States(RecordField.Draft);

    /// <summary>Whether it is called a product's version or a vendor's.</summary>
    public bool HasLine => States(RecordField.Version) || States(RecordField.Vendor);

    /// <summary>The plan for a header set.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="map">Field to header, over the usual names; a header of it that is absent makes a <see cref="Fault"/>.</param>
    public static RecordPlan For(IReadOnlyList<string> headers, IReadOnlyDictionary<string, string> map)
    {
        var plan = new RecordPlan(headers);
        var taken = new RecordField?[headers.Count];
        plan.Apply(map, taken);
        plan.Choose(taken);
        return plan;
    }

    /// <summary>The column of a field, or -1.</summary>
    public int ColumnOf(RecordField field) => _columns[(int)field];

    /// <summary>Whether the records have the field, be it empty.</summary>
    public bool States(RecordField field) => _columns[(int)field] >= 0;

    /// <summary>The name under which a column is kept as an attribute.</summary>
    public string AttributeOf(int column) => _attributes[column]!;

    private void Apply(IReadOnlyDictionary<string, string> map, RecordField?[] taken)
    {
        foreach (var pair in map)
        {
            var column = Find(pair.Value);
            if (ReadOptions.Check(pair.Key) is { } error)
            {
                Fault ??= $"cannot be read: {error}";
            }
            else if (column < 0)
            {
                Fault ??= $"has no '{DisplayText.Quote(pair.Value)}', which {DisplayText.Quote(pair.Key)} is mapped to. It has: {ListHeaders()}.";
            }
            else if (FieldNames.OfTarget(pair.Key) is not { } field)
            {
                _attributes[column] = FieldNames.AttributeOfTarget(pair.Key);
                taken[column] = RecordField.Attribute;
            }
            else
            {
                // Family and Model are words of a source; a person who maps Model means the product.
                field = field is RecordField.Family or RecordField.Model ? RecordField.Product : field;
                _columns[(int)field] = column;
                taken[column] = field;
            }
        }
    }

    private void Choose(RecordField?[] taken)
    {
        var known = Headers.Select((header, column) => (FieldNames.Of(header).Field, FieldNames.Of(header).Rank, Column: column)).ToArray();
        var names = new List<int>();
        if (ColumnOf(RecordField.Name) is var mapped && mapped >= 0)
        {
            names.Add(mapped);
        }

        foreach (var (field, _, column) in known.Where(each => taken[each.Column] is null).OrderBy(each => each.Rank).ThenBy(each => each.Column))
        {
            if (field == RecordField.Name && mapped < 0)
            {
                names.Add(column);
            }
            else if (field != RecordField.Attribute && !States(field))
            {
                _columns[(int)field] = column;
            }
        }

        SettleModel(names, taken);
        if (names.Count > 0)
        {
            _columns[(int)RecordField.Name] = names[0];
        }

        NameColumns = names;
        ChooseAttributes(taken);
    }

    private void SettleModel(List<int> names, RecordField?[] taken)
    {
        var model = ColumnOf(RecordField.Model);
        if (model < 0)
        {
            return;
        }

        if (States(RecordField.Version) && !States(RecordField.Product) && !States(RecordField.Family))
        {
            _columns[(int)RecordField.Family] = model;
        }
        else if (taken[model] is null)
        {
            // After what calls itself a name, before what is an identifier.
            var identifier = names.FindIndex(column => FieldNames.Of(Headers[column]).Rank >= FieldNames.Of("modelid").Rank);
            names.Insert(identifier < 0 ? names.Count : identifier, model);
        }

        _columns[(int)RecordField.Model] = -1;
    }

    private void ChooseAttributes(RecordField?[] taken)
    {
        var kept = new List<int>();
        for (var column = 0; column < Headers.Count; column++)
        {
            var isConsumed = taken[column] is not (null or RecordField.Attribute) || Array.IndexOf(_columns, column) >= 0;
            var isTold = column == ColumnOf(RecordField.Kind) || column == ColumnOf(RecordField.Precision) || column == ColumnOf(RecordField.Schema)
                || (column == ColumnOf(RecordField.Family) && NameColumns.Count > 0);
            if (!isConsumed || isTold)
            {
                _attributes[column] ??= FieldNames.AttributeOf(Headers[column]);
                kept.Add(column);
            }
        }

        AttributeColumns = kept;
    }

    private int Find(string header)
    {
        for (var column = 0; column < Headers.Count; column++)
        {
            if (string.Equals(Headers[column], header, StringComparison.OrdinalIgnoreCase))
            {
                return column;
            }
        }

        var normal = FieldNames.Normalize(header);
        for (var column = 0; column < Headers.Count && normal.Length > 0; column++)
        {
            if (FieldNames.Normalize(Headers[column]) == normal)
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>The headers for a message, at most a dozen of them.</summary>
    public string ListHeaders()
    {
        const int Most = 12;
        var shown = string.Join(", ", Headers.Take(Most).Select(DisplayText.Quote));
        return Headers.Count == 0 ? "nothing" : Headers.Count > Most ? shown + ", …" : shown;
    }
}
