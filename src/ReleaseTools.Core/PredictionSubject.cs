using ReleaseTools.Timelines;

namespace ReleaseTools;

/// <summary>Which releases a prediction is about. What is null does not count; texts compare without case, and <c>*</c> and <c>?</c> are wildcards.</summary>
public sealed record PredictionSubject
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Who releases it.</summary>
    public string? Vendor { get; init; }

    /// <summary>Its product.</summary>
    public string? Product { get; init; }

    /// <summary>Its line, such as <c>GPT 5.3</c>.</summary>
    public string? Line { get; init; }

    /// <summary>Its variant.</summary>
    public string? Variant { get; init; }

    /// <summary>Its track.</summary>
    public string? Track { get; init; }

    /// <summary>What it is specialized in.</summary>
    public string? Specialty { get; init; }

    /// <summary>Whether nothing is asked, so that every release would do.</summary>
    internal bool IsEmpty => Parts.All(part => part.Asked is null);

    private IEnumerable<(string Property, string? Asked, Func<Release, string?> Of)> Parts =>
    [
        (nameof(Vendor), Vendor, release => release.Vendor),
        (nameof(Product), Product, release => release.Product),
        (nameof(Line), Line, release => release.Line),
        (nameof(Name), Name, release => release.Name),
        (nameof(Variant), Variant, release => release.Variant),
        (nameof(Track), Track, release => release.Track),
        (nameof(Specialty), Specialty, release => release.Specialty),
    ];

    /// <summary>Whether a release is one of those meant.</summary>
    public bool Matches(Release release) => Parts.All(part => part.Asked is null || IsLike(part.Asked, part.Of(release)));

    /// <summary>The vendor or product that is asked for and that none of some releases has: what the data would have to know about; null where they know.</summary>
    internal string? UnknownScope(IReadOnlyCollection<Release> releases) => Parts
        .Where(part => part.Asked is not null && part.Property is nameof(Vendor) or nameof(Product))
        .Where(part => part.Asked is not null && !releases.Any(release => IsLike(part.Asked, part.Of(release))))
        .Select(part => $"{part.Property.ToLowerInvariant()} '{DisplayText.Quote(part.Asked!)}'")
        .FirstOrDefault();

    /// <summary>The parts that are given, <c>OpenAI GPT 5.3 general</c>.</summary>
    public override string ToString() => string.Join(" ", Parts.Select(part => part.Asked).Where(asked => asked is not null));

    private static bool IsLike(string asked, string? text) => text is not null && new NamePattern(asked).Matches(text);
}
