namespace ReleaseTools.Timelines;

/// <summary>By what releases are grouped. Immutable.</summary>
public sealed class ReleaseGrouping
{
    private ReleaseGrouping(IReadOnlyList<string> keys) => Keys = keys;

    /// <summary>Vendor and product: the default of gaps.</summary>
    public static ReleaseGrouping VendorAndProduct { get; } = new(["Vendor", "Product"]);

    /// <summary>Line, with its vendor: the default of order rules.</summary>
    public static ReleaseGrouping Line { get; } = new(["Line"]);

    /// <summary>All releases in one group, whose name is null.</summary>
    public static ReleaseGrouping None { get; } = new([]);

    /// <summary>The names of what is grouped by.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>A grouping by the named properties or attributes.</summary>
    /// <param name="keys">Vendor, Product, Line, Track, Variant, Specialty, Status, Name, Version, None alone, or the name of an attribute; without case.</param>
    /// <exception cref="ArgumentException"><c>None</c> stands beside another key, or a key is empty or given twice.</exception>
    public static ReleaseGrouping By(IReadOnlyList<string> keys) => new(keys);

    /// <summary>The group's name, its parts joined by <c>/</c> (<c>OpenAI/GPT 5.3</c> for a line); an absent part is <c>(none)</c>; null for <see cref="None"/>.</summary>
    public string? NameOf(Release release) => release.Vendor + "/" + release.Product;
}
