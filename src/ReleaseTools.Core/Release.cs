using System.Collections.ObjectModel;

namespace ReleaseTools;

/// <summary>One thing made available once. Immutable; made by a <see cref="ReleaseBuilder"/>.</summary>
/// <remarks>
/// Two releases are equal where every field is: text with its case, the version by its text (<c>1.0</c> is not <c>1.0.0</c> here, although they
/// compare as one version), sources in their order, attributes by value in any order. That says that two records state the same, not that
/// they speak of the same thing; which of several counts is for the cmdlets to say.
/// </remarks>
public sealed class Release : IEquatable<Release>
{
    private readonly AttributeSet _attributes;

    internal Release(ReleaseBuilder builder)
    {
        Vendor = OneLine(builder.Vendor);
        Product = OneLine(builder.Product);
        Version = builder.Version;
        Variant = OneLine(builder.Variant);
        Name = OneLine(builder.Name) ?? ComposeName() ?? throw new InvalidOperationException("A release needs a name or a product.");
        Track = OneLine(builder.Track);
        Specialty = OneLine(builder.Specialty);
        Released = builder.Released;
        Status = builder.Status;
        AliasOf = OneLine(builder.AliasOf);
        Sequence = builder.Sequence is { } place ? place with { Chain = DisplayText.Clean(place.Chain) } : null;
        Provenance = builder.FreezeProvenance();
        _attributes = builder.FreezeAttributes();
    }

    /// <summary>The name under which the source knows it; never empty.</summary>
    public string Name { get; }

    /// <summary>Who released it, or null.</summary>
    public string? Vendor { get; }

    /// <summary>What it is a release of, or null.</summary>
    public string? Product { get; }

    /// <summary>Its version, or null.</summary>
    public ReleaseVersion? Version { get; }

    /// <summary>The variant within its line (codex, mini, opus), or null for the plain one.</summary>
    public string? Variant { get; }

    /// <summary>What the variant is for, see <see cref="ReleaseTrack"/>; null where nothing says.</summary>
    public string? Track { get; }

    /// <summary>What a specialized release is specialized in (code, math, vision), or null.</summary>
    public string? Specialty { get; }

    /// <summary>When it was released, with its precision.</summary>
    public ReleaseDate Released { get; }

    /// <summary>What became of it.</summary>
    public ReleaseStatus Status { get; }

    /// <summary>The name of the release that this one is another name or a dated snapshot of, or null.</summary>
    public string? AliasOf { get; }

    /// <summary>Its place in a stated order, where only the order is known; else null.</summary>
    public ReleaseSequence? Sequence { get; }

    /// <summary>The sources of the date; may be empty.</summary>
    public IReadOnlyList<Provenance> Provenance { get; }

    /// <summary>
    /// Further facts by name, without case; values are text, <see cref="long"/>, <see cref="decimal"/>, <see cref="bool"/>,
    /// <see cref="ReleaseDate"/> or lists of text. Usual names are in <see cref="AttributeNames"/>.
    /// </summary>
    public ReadOnlyDictionary<string, object?> Attributes => _attributes;

    /// <summary>Product and version without its prerelease part (<c>GPT 5.3</c>); the product alone where there is no version; null without a product.</summary>
    /// <remarks>A line belongs to its vendor: grouping by line groups by vendor too.</remarks>
    public string? Line => Product is null ? null : Version is null ? Product : $"{Product} {Version.Core}";

    /// <summary>A builder that holds all that this release holds.</summary>
    public ReleaseBuilder ToBuilder() => new(this);

    /// <inheritdoc/>
    public bool Equals(Release? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Name == other.Name && Vendor == other.Vendor && Product == other.Product && Version?.Text == other.Version?.Text
            && Variant == other.Variant && Track == other.Track && Specialty == other.Specialty
            && Released == other.Released && Status == other.Status && AliasOf == other.AliasOf && Equals(Sequence, other.Sequence)
            && Provenance.SequenceEqual(other.Provenance) && _attributes.HasSame(other._attributes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Release);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Vendor, Product, Version?.Text, Variant, Released, Status, _attributes.Count);

    /// <summary>The name and the date.</summary>
    public override string ToString() => $"{Name} ({Released})";

    // Whatever the source, a name is one line without control characters; blank means none.
    private static string? OneLine(string? text) =>
        text is null ? null : DisplayText.Clean(text) is { Length: > 0 } clean ? clean : null;

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
