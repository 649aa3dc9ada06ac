namespace ReleaseTools.Merging;

/// <summary>
/// Whose a product is that some sources name without a vendor, as registries do: the vendor's with whose records its own were joined, if no other
/// vendor has a product of that name. Without it the versions that only the registry has would be another timeline.
/// </summary>
internal sealed class ProductOwners
{
    private readonly Dictionary<string, string?> _owners;

    private ProductOwners(Dictionary<string, string?> owners) => _owners = owners;

    /// <summary>The owners, as groups of records of one release show them.</summary>
    public static ProductOwners Of(IReadOnlyList<List<Release>> groups)
    {
        // Null marks a product that several vendors have.
        var vendors = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var joined = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            foreach (var record in group)
            {
                if (record is { Product: { } product, Vendor: { } vendor })
                {
                    vendors[product] = vendors.TryGetValue(product, out var known) && !string.Equals(known, vendor, StringComparison.OrdinalIgnoreCase) ? null : known ?? vendor;
                }
            }

            if (group.Exists(record => record.Vendor is null) && group.Find(record => record is { Product: not null, Vendor: not null }) is { } owned)
            {
                joined.Add(owned.Product!);
            }
        }

        return new ProductOwners(vendors.Where(pair => joined.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The vendor of a release that names none; null where it names one, or where nothing tells.</summary>
    public string? OwnerOf(Release release) =>
        release is { Vendor: null, Product: { } product } && _owners.TryGetValue(product, out var owner) ? owner : null;
}
