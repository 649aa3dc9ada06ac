using System.Collections.ObjectModel;

namespace ReleaseTools;

/// <summary>Gathers what is known of one release. Not thread-safe; a reader may reuse none of it after <see cref="Build"/>.</summary>
public sealed class ReleaseBuilder
{
    private List<Provenance>? _provenance;
    private Dictionary<string, object?>? _attributes;

    /// <summary>An empty builder.</summary>
    public ReleaseBuilder()
    {
    }

    internal ReleaseBuilder(Release release)
    {
        Name = release.Name;
        Vendor = release.Vendor;
        Product = release.Product;
        Version = release.Version;
        Variant = release.Variant;
        Track = release.Track;
        Specialty = release.Specialty;
        Released = release.Released;
        Status = release.Status;
        AliasOf = release.AliasOf;
        Sequence = release.Sequence;
        _provenance = release.Provenance.Count == 0 ? null : [.. release.Provenance];
        foreach (var pair in release.Attributes)
        {
            SetAttribute(pair.Key, pair.Value);
        }
    }

    /// <inheritdoc cref="Release.Name"/>
    /// <remarks>Where null, <see cref="Build"/> composes it from product, version and variant.</remarks>
    public string? Name { get; set; }

    /// <inheritdoc cref="Release.Vendor"/>
    public string? Vendor { get; set; }

    /// <inheritdoc cref="Release.Product"/>
    public string? Product { get; set; }

    /// <inheritdoc cref="Release.Version"/>
    public ReleaseVersion? Version { get; set; }

    /// <inheritdoc cref="Release.Variant"/>
    public string? Variant { get; set; }

    /// <inheritdoc cref="Release.Track"/>
    public string? Track { get; set; }

    /// <inheritdoc cref="Release.Specialty"/>
    public string? Specialty { get; set; }

    /// <inheritdoc cref="Release.Released"/>
    public ReleaseDate Released { get; set; }

    /// <inheritdoc cref="Release.Status"/>
    public ReleaseStatus Status { get; set; }

    /// <inheritdoc cref="Release.AliasOf"/>
    public string? AliasOf { get; set; }

    /// <inheritdoc cref="Release.Sequence"/>
    public ReleaseSequence? Sequence { get; set; }

    /// <summary>Adds a source.</summary>
    public void AddProvenance(Provenance provenance) => (_provenance ??= []).Add(provenance);

    /// <summary>Sets an attribute; a null value removes it.</summary>
    public void SetAttribute(string name, object? value)
    {
        if (value is null)
        {
            _attributes?.Remove(name);
            return;
        }

        (_attributes ??= new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase))[name] = value;
    }

    /// <summary>The release.</summary>
    /// <exception cref="InvalidOperationException">There is neither a name nor a product.</exception>
    public Release Build()
    {
        Name = Blank(Name);
        Vendor = Blank(Vendor);
        Product = Blank(Product);
        Variant = Blank(Variant);
        Track = Blank(Track);
        Specialty = Blank(Specialty);
        AliasOf = Blank(AliasOf);
        Name ??= ComposeName() ?? throw new InvalidOperationException("A release needs a name or a product.");
        return new Release(this);
    }

    internal IReadOnlyList<Provenance> FreezeProvenance() => _provenance is null ? [] : Array.AsReadOnly(_provenance.ToArray());

    internal ReadOnlyDictionary<string, object?> FreezeAttributes() => _attributes is null or { Count: 0 }
        ? Release.NoAttributes
        : new ReadOnlyDictionary<string, object?>(FactText.Clean(_attributes));

    private static string? Blank(string? text) => text is not null && DisplayText.Clean(text) is { Length: > 0 } clean ? clean : null;

    private string? ComposeName()
    {
        if (Product is null)
        {
            return null;
        }

        var line = Version is null ? Product : $"{Product} {Version}";
        return Variant is null ? line : $"{line} {Variant}";
    }
}
