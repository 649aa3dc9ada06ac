namespace ReleaseTools.Formats;

/// <summary>Names that tell what a part of a JSON text is.</summary>
internal static class JsonShape
{
    private static readonly HashSet<string> Lists = new(
        [
            "releases", "models", "items", "data", "results", "result", "entries", "records", "rows", "values", "timeline", "timelines", "events", "launches",
            "catalog", "catalogue", "packages", "tags", "versions", "products",
        ],
        StringComparer.Ordinal);

    // Dates under these names are of the file, or of something else than a release.
    private static readonly HashSet<string> FileFacts = new(
        [
            "schema", "generated", "generatedat", "updated", "updatedat", "lastupdated", "modified", "modifiedat", "retrieved", "retrievedat", "asof",
            "exported", "exportedat", "start", "end", "from", "since", "until", "today", "now",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a member of that name usually holds releases.</summary>
    public static bool IsList(string name) => Lists.Contains(FieldNames.Normalize(name));

    /// <summary>Whether a member of that name may be a release in the map form: it is no field of a release and no fact about the file.</summary>
    public static bool MayNameRelease(string name) =>
        FieldNames.Of(name).Field == RecordField.Attribute && !FieldNames.IsFact(name) && !FileFacts.Contains(FieldNames.Normalize(name));

    /// <summary>Whether a value is a list that holds objects.</summary>
    public static bool IsListOfObjects(object? value) => value is List<object?> list && list.Exists(item => item is RecordNode);
}
