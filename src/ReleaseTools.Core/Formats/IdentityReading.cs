using ReleaseTools.Naming;

namespace ReleaseTools.Formats;

/// <summary>Reads what a record is a release of, and infers from its name what the record lacks.</summary>
internal sealed class IdentityReading
{
    private readonly NamingRules _naming;
    private readonly NameCache _names;

    public IdentityReading(NamingRules naming)
    {
        _naming = naming;
        _names = new NameCache(naming);
    }

    /// <summary>Reads what is stated, and nothing else.</summary>
    public static void ReadStated(RecordCells cells, ReleaseBuilder release)
    {
        release.Name = cells.Name();
        release.Vendor = cells.Text(RecordField.Vendor);
        release.Product = cells.Text(RecordField.Product);
        release.Version = cells.Version();
        release.Variant = cells.Text(RecordField.Variant);
        release.Track = cells.Text(RecordField.Track);
        release.Specialty = cells.Text(RecordField.Specialty);
        release.AliasOf = cells.Text(RecordField.AliasOf);
    }

    /// <summary>Reads what is stated, and infers the rest.</summary>
    /// <param name="cells">The record.</param>
    /// <param name="release">Where to; its date and status are read.</param>
    /// <param name="saidTrack">The track that the words of the status or date say, or null.</param>
    public void Read(RecordCells cells, ReleaseBuilder release, string? saidTrack)
    {
        release.Name = cells.Name();
        release.Vendor = Vendor(cells) is { } vendor ? _names.Vendor(vendor) : null;
        release.Version = cells.Version();
        release.Variant = cells.Text(RecordField.Variant);
        release.AliasOf = cells.Text(RecordField.AliasOf);
        var parsed = cells.States(RecordField.Product)
            ? ParseUnderProduct(cells, release)
            : ParseUnderFamily(cells.Text(RecordField.Family), release);
        if (parsed is not null)
        {
            release.Vendor = cells.States(RecordField.Vendor) ? release.Vendor : parsed.Vendor;
            release.Version = cells.States(RecordField.Version) ? release.Version : parsed.Version;
            release.Variant = cells.States(RecordField.Variant) ? release.Variant : parsed.Variant;
            release.SetAttribute(AttributeNames.Snapshot, SnapshotOf(cells, parsed, release.Vendor) is { IsKnown: true } stamp ? stamp : default(ReleaseDate?));
        }

        ReadTrack(cells, release, parsed, saidTrack);
    }

    // A title leaves out the stamp that the id beside it has: Claude Opus 4.5 is claude-opus-4-5-20251101.
    private ReleaseDate SnapshotOf(RecordCells cells, ReleaseName parsed, string? vendor) => parsed.Snapshot.IsKnown
        ? parsed.Snapshot
        : cells.OtherNames().Select(name => _naming.Parse(name, vendor)).FirstOrDefault(other => other.Snapshot.IsKnown)?.Snapshot ?? ReleaseDate.Unknown;

    private ReleaseName? ParseUnderProduct(RecordCells cells, ReleaseBuilder release)
    {
        if (cells.Text(RecordField.Product) is { } product)
        {
            release.Product = _names.Product(product, release.Vendor);
        }

        return release.Name is { } name ? _naming.Parse(name, release.Vendor, release.Product) : null;
    }

    private ReleaseName? ParseUnderFamily(string? family, ReleaseBuilder release)
    {
        if ((release.Name ?? family) is not { } text)
        {
            return null;
        }

        var parsed = _naming.Parse(text, release.Vendor);
        if (release.Name is null && parsed.Version is not null)
        {
            // A model that holds its own version (model gpt-5.3-codex, version 5.3) is a name as well as a product.
            release.Name = family;
        }

        if (family is null || Repeats(family, parsed))
        {
            release.Product = parsed.Product;
            return parsed;
        }

        // The rules read the rest of a name better when they know which product it is of.
        release.Product = _names.Product(family, release.Vendor);
        return _naming.Parse(text, release.Vendor, release.Product);
    }

    private void ReadTrack(RecordCells cells, ReleaseBuilder release, ReleaseName? parsed, string? said)
    {
        var (track, specialty) = parsed is null || release.Name is null || cells.States(RecordField.Variant)
            ? _naming.Classify(release.Variant, release.Product)
            : (parsed.Track, parsed.Specialty);
        var isPreview = cells.Flag(RecordField.Prerelease) == true
            || (release.Version is { IsPrerelease: true } && track is null or ReleaseTrack.General);
        var chosen = cells.States(RecordField.Track) ? cells.Text(RecordField.Track) : said ?? (isPreview ? ReleaseTrack.Preview : track);

        // What a variant is specialized in holds only on the track that the variant tells.
        release.Track = chosen;
        release.Specialty = cells.States(RecordField.Specialty) ? cells.Text(RecordField.Specialty)
            : string.Equals(chosen, track, StringComparison.OrdinalIgnoreCase) ? specialty
            : null;
    }

    // An author or owner may be an object, as version hosts give it.
    private static string? Vendor(RecordCells cells) => cells.Value(RecordField.Vendor) is RecordNode node
        ? CellText.Of(node["name"] ?? node["login"])
        : cells.Text(RecordField.Vendor);

    // A family such as claude-opus adds a variant to the product that the name tells; one such as opus is that variant.
    private static bool Repeats(string family, ReleaseName parsed)
    {
        var normal = FieldNames.Normalize(family);
        return parsed.Product is { } product
            && (normal.StartsWith(FieldNames.Normalize(product), StringComparison.Ordinal)
                || (parsed.Variant is { } variant && normal == FieldNames.Normalize(variant)));
    }
}
