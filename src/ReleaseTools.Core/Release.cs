using System.Collections.ObjectModel;

namespace ReleaseTools;

/// <summary>One thing made available once. Immutable; made by a <see cref="ReleaseBuilder"/>.</summary>
public sealed class Release
{
    internal static readonly ReadOnlyDictionary<string, object?> NoAttributes =
        new(new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase));

    internal Release(ReleaseBuilder builder)
    {
        Name = builder.Name!;
        Vendor = builder.Vendor;
        Product = builder.Product;
        Version = builder.Version;
        Variant = builder.Variant;
        Track = builder.Track;
        Specialty = builder.Specialty;
        Released = builder.Released;
        Status = builder.Status;
        AliasOf = builder.AliasOf;
        Sequence = builder.Sequence;
        Provenance = builder.FreezeProvenance();
        Attributes = builder.FreezeAttributes();
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
    public ReadOnlyDictionary<string, object?> Attributes { get; }

    /// <summary>Product and version without its prerelease part (<c>GPT 5.3</c>); the product alone where there is no version; null without a product.</summary>
    /// <remarks>A line belongs to its vendor: grouping by line groups by vendor too.</remarks>
    public string? Line => Product is null ? null : Version is null ? Product : $"{Product} {Version.Core}";

    /// <summary>A builder that holds all that this release holds.</summary>
    public ReleaseBuilder ToBuilder() => new(this);

    /// <summary>The name and the date.</summary>
    public override string ToString() => $"{Name} ({Released})";
}
