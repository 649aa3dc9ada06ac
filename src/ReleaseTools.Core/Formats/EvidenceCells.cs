using System.Collections;

namespace ReleaseTools.Formats;

/// <summary>Reads where a record's date comes from and what it proves.</summary>
internal static class EvidenceCells
{
    // What a kind of evidence proves; any other kind is taken for publication.
    private static readonly Dictionary<string, EvidenceKind> Kinds = new(StringComparer.Ordinal)
    {
        ["hnsubmission"] = EvidenceKind.NotLaterThan,
        ["submission"] = EvidenceKind.NotLaterThan,
        ["firstpartygittag"] = EvidenceKind.NotLaterThan,
        ["cataloguecommit"] = EvidenceKind.NotLaterThan,
        ["catalogcommit"] = EvidenceKind.NotLaterThan,
        ["sighting"] = EvidenceKind.NotLaterThan,
        ["firstseen"] = EvidenceKind.NotLaterThan,
        ["openroutercreated"] = EvidenceKind.Nothing,
        ["recordcreated"] = EvidenceKind.Nothing,
    };

    private static readonly EvidenceKind[] Proofs =
        [EvidenceKind.Published, EvidenceKind.NotLaterThan, EvidenceKind.NotBefore, EvidenceKind.Nothing];

    /// <summary>What a kind of evidence proves.</summary>
    public static EvidenceKind OfKind(string? kind) =>
        kind is not null && Kinds.TryGetValue(FieldNames.Normalize(kind), out var proves) ? proves : EvidenceKind.Published;

    /// <summary>Reads the name of a proof (<c>NotLaterThan</c>, <c>not later than</c>).</summary>
    public static bool TryRead(string text, out EvidenceKind proves)
    {
        proves = default;
        var normal = FieldNames.Normalize(text);
        foreach (var kind in Proofs)
        {
            if (normal == FieldNames.Normalize(kind.ToString()))
            {
                proves = kind;
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the house's own list of provenances.</summary>
    /// <returns>Null, or what is wrong.</returns>
    public static string? ReadList(object value, List<Provenance> provenance)
    {
        if (value is Provenance one)
        {
            provenance.Add(one);
            return null;
        }

        foreach (var item in value is RecordNode ? new[] { value } : (IEnumerable)value)
        {
            if (item is Provenance known)
            {
                provenance.Add(known);
            }
            else if (item is not RecordNode node || SourceOf(node) is not { } source)
            {
                return "is no list of sources. Expected objects with source, link, retrievedAt, proves and stated.";
            }
            else if (Read(source, node, provenance) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    // A source may have a name that is empty; that it has one, makes it a source.
    private static string? SourceOf(RecordNode node) => CellText.Of(node.Find("source")) ?? (node.Find("source") is string ? string.Empty : null);

    private static string? Read(string source, RecordNode node, List<Provenance> provenance)
    {
        var proves = EvidenceKind.Published;
        if (node.Find("proves") is long and >= 0 and var number && number < Proofs.Length)
        {
            // ConvertTo-Json writes an enumeration as its number.
            proves = (EvidenceKind)number;
        }
        else if (CellText.Of(node.Find("proves")) is { } text && !TryRead(text, out proves))
        {
            return $"says that it proves '{DisplayText.Quote(text)}'. Expected Published, NotLaterThan, NotBefore or Nothing.";
        }

        if (DateCell.Read(node.Find("stated"), "stated", null, out var stated, out _) is { } statedError)
        {
            return $"states '{DisplayText.Quote(CellText.Raw(node.Find("stated")))}', which {statedError}";
        }

        if (DateCell.Read(node.Find("retrievedAt"), "retrievedAt", null, out var retrieved, out _) is { } retrievedError)
        {
            return $"was retrieved at '{DisplayText.Quote(CellText.Raw(node.Find("retrievedAt")))}', which {retrievedError}";
        }

        provenance.Add(new Provenance(source, CellText.Of(node.Find("link")), retrieved.Earliest, proves, stated));
        return null;
    }
}
