namespace ReleaseTools.Formats.Feeds;

/// <summary>An element with the fields below it, in their order.</summary>
internal sealed class XmlRecord
{
    private readonly List<XmlField> _fields = [];

    private readonly string _namespace;

    public XmlRecord(string space, in RecordOrigin origin)
    {
        _namespace = space;
        Origin = origin;
    }

    public RecordOrigin Origin { get; }

    public IReadOnlyList<XmlField> Fields => _fields;

    public void Add(XmlField field) => _fields.Add(field);

    /// <summary>The first of these fields of the record's own namespace that has text, by the order of the names; null where none has.</summary>
    public XmlField? Find(params string[] names) =>
        names.Select(name => FindIn(_namespace, name)).FirstOrDefault(field => field is not null);

    /// <summary>The first field of a namespace that has that name and text, or null.</summary>
    public XmlField? FindIn(string space, string name) =>
        _fields.Find(field => field.Name == name && field.Namespace == space && field.Text.Length > 0);

    /// <summary>The text of <see cref="Find"/>.</summary>
    public string? Text(params string[] names) => Find(names)?.Text;
}
