using System.Globalization;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>The structured parts of a release, had back from objects that went through JSON, a job or a remote session.</summary>
internal static class ReleaseParts
{
    /// <summary>A provenance from its properties; what is none is left to the record mapper, which says so.</summary>
    public static object? ProvenanceOf(object? item)
    {
        if (RowValue.Members(item) is not { } members || Text(members, nameof(Provenance.Source)) is not { } source)
        {
            return RowValue.Plain(item);
        }

        if (!TryDate(members, nameof(Provenance.Stated), out var stated) || !TryDate(members, nameof(Provenance.RetrievedAt), out var retrieved)
            || !Enum.TryParse<EvidenceKind>(Text(members, nameof(Provenance.Proves)) ?? nameof(EvidenceKind.Published), ignoreCase: true, out var proves))
        {
            return RowValue.Plain(item);
        }

        return new Provenance(source, Text(members, nameof(Provenance.Link)), retrieved.Earliest, proves, stated);
    }

    /// <summary>A place in a stated order from its properties; any other value as it is.</summary>
    public static object? SequenceOf(object? value) =>
        RowValue.Members(value) is { } members
        && Text(members, nameof(ReleaseSequence.Chain)) is { } chain
        && int.TryParse(Text(members, nameof(ReleaseSequence.Position)), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? new ReleaseSequence(chain, position)
            : RowValue.Plain(value);

    private static bool TryDate(List<KeyValuePair<string, object?>> members, string name, out ReleaseDate date)
    {
        date = ReleaseDate.Unknown;
        switch (RowValue.Unwrap(Value(members, name)))
        {
            case null or "":
                return true;
            case ReleaseDate known:
                date = known;
                return true;
            case DateTimeOffset instant:
                date = instant;
                return true;
            case DateTime time:
                date = time;
                return true;
            case var other:
                return ReleaseDate.TryParse(other.ToString(), out date);
        }
    }

    private static string? Text(List<KeyValuePair<string, object?>> members, string name) =>
        Convert.ToString(RowValue.Plain(Value(members, name)), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    private static object? Value(List<KeyValuePair<string, object?>> members, string name) =>
        members.Find(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
