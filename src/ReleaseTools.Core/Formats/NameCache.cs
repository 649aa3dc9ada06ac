using ReleaseTools.Naming;

namespace ReleaseTools.Formats;

/// <summary>Canonical spellings, remembered: a file names few vendors and products in many rows. Not thread-safe.</summary>
internal sealed class NameCache
{
    // Beyond so many the names begin anew: some ten megabytes, and more products than files have.
    private const int MostNames = 65_536;

    private readonly NamingRules _naming;
    private readonly Dictionary<string, string> _vendors = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Vendor, string Product), string> _products = [];

    public NameCache(NamingRules naming) => _naming = naming;

    /// <summary>The vendor's canonical spelling.</summary>
    public string Vendor(string vendor)
    {
        if (!_vendors.TryGetValue(vendor, out var canonical))
        {
            MakeRoom(_vendors);
            _vendors[vendor] = canonical = _naming.CanonicalVendor(vendor);
        }

        return canonical;
    }

    /// <summary>The product's canonical spelling. Only case is changed: a stated product is never replaced by another.</summary>
    public string Product(string product, string? vendor)
    {
        if (!_products.TryGetValue((vendor, product), out var canonical))
        {
            MakeRoom(_products);
            var inferred = _naming.Parse(product, vendor).Product;
            canonical = string.Equals(inferred, product, StringComparison.OrdinalIgnoreCase) ? inferred! : product;
            _products[(vendor, product)] = canonical;
        }

        return canonical;
    }

    private static void MakeRoom<TKey, TValue>(Dictionary<TKey, TValue> names)
        where TKey : notnull
    {
        if (names.Count == MostNames)
        {
            names.Clear();
        }
    }
}
