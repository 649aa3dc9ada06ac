using ReleaseTools.Naming;

namespace ReleaseTools.Formats.Feeds;

/// <summary>What a feed states of one release, in the feed's own words.</summary>
internal sealed class FeedEntry
{
    private List<(string Name, object? Value)>? _facts;

    /// <summary>An entry.</summary>
    /// <param name="product">What it is a release of, as the feed spells it: no rule renames a package.</param>
    /// <param name="version">Its version as the feed writes it. One that is no version stays as the end of the name.</param>
    public FeedEntry(string? product, string? version)
    {
        Product = product;
        Version = version;
    }

    /// <summary>What it is a release of. Some feeds say that only after their lists.</summary>
    public string? Product { get; set; }

    public string? Version { get; }

    public string? Vendor { get; init; }

    /// <summary>The name; null composes product and version.</summary>
    public string? Name { get; init; }

    /// <summary>The variant, or null.</summary>
    public string? Variant { get; init; }

    /// <summary>The date as it stands there: text, a number of seconds since 1970 where the field is known for that, a <see cref="ReleaseDate"/>, or null.</summary>
    public object? Date { get; init; }

    /// <summary>The field that the date stands in, for messages and for the meaning of numbers.</summary>
    public string DateField { get; init; } = "date";

    public EvidenceKind Proves { get; init; }

    public ReleaseStatus Status { get; init; }

    /// <summary>
    /// What the naming rules make of the name, in feeds of model names: product, version, variant and track come from it. Null in feeds of packages,
    /// which no rule renames.
    /// </summary>
    public ReleaseName? Model { get; init; }

    /// <summary>Whether the feed calls it a prerelease; null asks the version.</summary>
    public bool? IsPrerelease { get; init; }

    /// <summary>The track, where it is more than stable (general) or preview.</summary>
    public string? Track { get; init; }

    /// <summary>Where a person can look it up; null takes the address that the text came from.</summary>
    public string? Link { get; init; }

    public RecordOrigin Origin { get; init; }

    /// <summary>Further facts, which become attributes. Nulls, empty text and empty lists are none.</summary>
    public IReadOnlyList<(string Name, object? Value)> Facts => _facts ?? (IReadOnlyList<(string, object?)>)[];

    /// <summary>Adds a fact.</summary>
    public FeedEntry With(string name, object? value)
    {
        if (value is not (null or "" or System.Collections.ICollection { Count: 0 }))
        {
            (_facts ??= []).Add((name, value));
        }

        return this;
    }
}
