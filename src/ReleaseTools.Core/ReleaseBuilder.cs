namespace ReleaseTools;

/// <summary>Gathers what is known of one release. Not thread-safe.</summary>
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
    /// <remarks>Where null, <see cref="Build"/> composes the release's from product, version and variant.</remarks>
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

    /// <summary>Replaces the sources.</summary>
    public void SetProvenance(IEnumerable<Provenance> provenance) => _provenance = [.. provenance];

    /// <summary>Sets an attribute as <see cref="SetAttribute"/> does, unless there is one of that name.</summary>
    public void AddAttribute(string name, object? value)
    {
        if (_attributes?.ContainsKey(name) != true)
        {
            SetAttribute(name, value);
        }
    }

    /// <summary>Sets an attribute; a null value removes it.</summary>
    /// <param name="name">Its name, without case. Text under one of <see cref="AttributeNames"/> is read as that name's type where it can be.</param>
    /// <param name="value">
    /// Text, a number, a Boolean, a date, or a list. It is copied: whole numbers become <see cref="long"/>, fractions <see cref="decimal"/> where
    /// they come back from it unchanged, dates and times <see cref="ReleaseDate"/>, lists read-only lists of text, and anything else its
    /// text in the invariant culture.
    /// </param>
    public void SetAttribute(string name, object? value)
    {
        var key = FactText.Name(name);
        if (AttributeValue.Of(key, value) is { } typed)
        {
            (_attributes ??= new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase))[key] = typed;
        }
        else
        {
            _attributes?.Remove(key);
        }
    }

    /// <summary>The release. The builder stays as it is and may be built again.</summary>
    /// <exception cref="InvalidOperationException">There is neither a name nor a product.</exception>
    public Release Build() => new(this);

    internal IReadOnlyList<Provenance> FreezeProvenance() => new Listing<Provenance>(_provenance ?? []);

    internal AttributeSet FreezeAttributes() => _attributes is null ? AttributeSet.None : AttributeSet.Of(_attributes);
}
