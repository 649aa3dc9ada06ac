namespace ReleaseTools.Formats;

/// <summary>Turns objects into releases, whatever their shape: a release, a map of names to dates, or a map of names to releases.</summary>
internal sealed class JsonRecords
{
    private readonly ReadOptions _options;
    private readonly RecordMapper _records;
    private readonly RecordMapper _entries;
    private RecordMapper? _exact;
    private bool _foundEvent;
    private bool _isSchemaStated;

    public JsonRecords(ReadOptions options)
    {
        _options = options;
        _records = new RecordMapper(options);

        // The entries of a map have no headers that a property map could speak of.
        _entries = new RecordMapper(options with { PropertyMap = new Dictionary<string, string>() });
    }

    /// <summary>Whether the text is in the house's own schema: what a release leaves out is not there, and nothing is inferred.</summary>
    public bool IsExact { get; set; }

    /// <summary>Whether anything was found: a release, or a problem with one.</summary>
    public bool FoundAny { get; private set; }

    /// <summary>Whether there was a list of releases, be it empty.</summary>
    public bool FoundList { get; set; }

    /// <summary>The headers of the last release, where none so far had a date or a status; else null. What the house's own schema leaves out is not there.</summary>
    public RecordPlan? Undated { get; private set; }

    /// <summary>Whether the members that an object has so far make it a release, rather than a map or a wrapper.</summary>
    public bool IsRelease(RecordNode node, string? key)
    {
        var plan = _records.PlanOf(node.Members);
        return IsExact
            || (plan.HasEvent && (plan.HasIdentity || key is not null))
            || (plan.HasIdentity && (plan.HasLine || !HasDatedEntry(node)));
    }

    /// <summary>Whether a member begins to look like part of a release: a usual header of an identity or of an event.</summary>
    public bool HasField(RecordNode node)
    {
        var plan = _records.PlanOf(node.Members);
        return plan.HasIdentity || plan.HasEvent || plan.HasLine;
    }

    /// <summary>Whether a list or object of that name may hold releases, as far as the members before it tell.</summary>
    /// <remarks>What already has a name and a date is a release itself, and its lists are facts about it.</remarks>
    public bool MayHoldReleases(string name, RecordNode before) => IsExact
        ? name == "releases"
        : FieldNames.Of(name).Field == RecordField.Attribute && !(_records.PlanOf(before.Members) is { HasIdentity: true, HasEvent: true });

    /// <summary>Whether a list with such a first element is one of releases: by its name, or because the element has a date or status.</summary>
    public bool BeginsReleases(string name, object? first) =>
        first is RecordNode node && (IsExact || JsonShape.IsList(name) || (_records.PlanOf(node.Members).HasEvent && IsRelease(node, null)));

    /// <summary>Takes note of the schema that a text names.</summary>
    /// <exception cref="UnreadableTextException">It is a later version of the house's own.</exception>
    public void CheckSchema(string? schema, int line, int column)
    {
        if (!HouseSchema.IsNamed(schema))
        {
            return;
        }

        IsExact = HouseSchema.IsCurrent(schema)
            ? true
            : throw new UnreadableTextException($"The schema '{DisplayText.Quote(schema!)}' is not known. Expected '{HouseSchema.Current}'.", line, column, "schema");
    }

    /// <summary>Ends one of several texts in a row: what it says of its schema holds for the next ones only if it said nothing else.</summary>
    public void EndText() => IsExact = _isSchemaStated;

    /// <summary>Notes on what stands beside a list of releases.</summary>
    public IEnumerable<ReadResult> LeaveOut(RecordNode beside)
    {
        var names = beside.Members.Select(member => member.Key).Where(name => !IsExact || name is not ("schema" or "credits" or "releases")).ToArray();
        return names.Length == 0
            ? []
            : [ReadResult.Of($"Left out what stands beside the list of releases: {string.Join(", ", names.Take(12).Select(DisplayText.Quote))}.")];
    }

    /// <summary>The releases of an element of a list, which must hold one.</summary>
    public IEnumerable<ReadResult> ReadElement(object? value, in RecordOrigin origin)
    {
        if (value is not RecordNode node)
        {
            return [Problem(origin, value, "is no release. Expected an object with a name and a date.")];
        }

        // In a list, what has a name is a release, whatever dates it has under names of its own.
        return !_records.PlanOf(node.Members).HasIdentity && !IsRelease(node, null) && IsMap(node) ? ReadMap(node) : [Record(node, null)];
    }

    /// <summary>The releases of an object that may be a release or a map, and notes on what is neither.</summary>
    public IEnumerable<ReadResult> ReadObject(RecordNode node, string? key)
    {
        if (IsExact && node.Members is [{ Key: "schema" }])
        {
            _isSchemaStated = true;
            return [];
        }

        return IsRelease(node, key) ? [Record(node, key)] : ReadMap(node);
    }

    /// <summary>The releases of one member of a map.</summary>
    public IEnumerable<ReadResult> ReadEntry(string name, object? value, RecordOrigin origin)
    {
        if (value is RecordNode node)
        {
            return ReadObject(node, name);
        }

        if (JsonShape.IsListOfObjects(value))
        {
            return ReadList((List<object?>)value!, origin);
        }

        return [ReadDated(name, value, origin)];
    }

    private IEnumerable<ReadResult> ReadMap(RecordNode node)
    {
        for (var index = 0; index < node.Members.Count; index++)
        {
            foreach (var result in ReadEntry(node.Members[index].Key, node.Members[index].Value, node.Origin().At(index)))
            {
                yield return result;
            }
        }
    }

    private IEnumerable<ReadResult> ReadList(List<object?> list, RecordOrigin origin)
    {
        foreach (var item in list)
        {
            foreach (var result in ReadElement(item, origin))
            {
                yield return result;
            }
        }
    }

    private ReadResult ReadDated(string name, object? value, RecordOrigin origin)
    {
        if (!JsonShape.MayNameRelease(name) || value is not string text)
        {
            return LeftOut(name, value, value is string ? "its name is no release's" : "its value is no date and no status");
        }

        if (!IsDated(text))
        {
            // What begins as a date and is none is a mistake; anything else is a remark.
            return text.Length > 4 && text.Take(4).All(digit => digit is >= '0' and <= '9') && text[4] is '-' or '/'
                ? Problem(origin with { Path = null }, text, "is no date. Expected 2026-02-06, 2026-02-06 14:27:00 UTC, Feb 2026, TBD or a status.", name)
                : LeftOut(name, value, "its value is no date and no status");
        }

        FoundAny = _foundEvent = true;
        Undated = null;
        return _entries.Map([new("name", name), new("released", text)], origin);
    }

    private ReadResult Record(RecordNode node, string? key)
    {
        FoundAny = true;
        if (!_foundEvent)
        {
            var plan = _records.PlanOf(node.Members);
            _foundEvent = IsExact || plan.HasEvent;
            Undated = _foundEvent ? null : plan;
        }

        var mapper = IsExact ? _exact ??= new RecordMapper(_options, isExact: true) : _records;
        return mapper.Map(node.Members, node.Origin(key));
    }

    private ReadResult Problem(in RecordOrigin origin, object? value, string message, string? property = null)
    {
        FoundAny = true;
        return ReadResult.Of(ReadProblems.Record(_options, origin, property ?? origin.Path, value, message));
    }

    private static ReadResult LeftOut(string name, object? value, string reason) =>
        ReadResult.Of($"Left out '{DisplayText.Quote(name)}' ({DisplayText.Quote(CellText.Raw(value))}): {reason}.");

    private bool IsMap(RecordNode node) => HasDatedEntry(node) || node.Members.Any(member => member.Value is RecordNode or List<object?>);

    private bool HasDatedEntry(RecordNode node) =>
        node.Members.Any(member => member.Value is string text && JsonShape.MayNameRelease(member.Key) && IsDated(text));

    private bool IsDated(string text) =>
        ReleaseDate.TryParse(text, _options.Zone, out _, out _) || StatusPhrase.TryRead(text, _options.Zone, out _);
}
