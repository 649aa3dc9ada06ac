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
    public bool Matches(Release release) => Matcher()(release);

    /// <summary><see cref="Matches"/> for many releases.</summary>
    internal Func<Release, bool> Matcher()
    {
        var asked = Parts.Where(part => part.Asked is not null).Select(part => (Pattern: new NamePattern(part.Asked!), part.Of)).ToArray();
        return release => Array.TrueForAll(asked, part => part.Of(release) is { } text && part.Pattern.Matches(text));
    }

    /// <summary>
    /// What is asked for and what some releases could not show, be it there: a vendor that none of them has (without a vendor, a product), or a property that none of them states. Null where
    /// they could.
    /// </summary>
    internal string? Missing(IReadOnlyCollection<Release> releases)
    {
        foreach (var (property, asked, of) in Parts.Where(part => part.Asked is not null))
        {
            var isScope = property == nameof(Vendor) || (property == nameof(Product) && Vendor is null);
            var pattern = new NamePattern(asked!);
            if (isScope && !releases.Any(release => of(release) is { } text && pattern.Matches(text)))
            {
                return $"have no release of the {property.ToLowerInvariant()} '{DisplayText.Quote(asked!)}'{Close(asked!, releases.Select(of))}";
            }

            // A plain release has no variant and a general one no specialty, so that all may be without.
            if (property is nameof(Product) or nameof(Line) or nameof(Track) && !releases.Any(release => of(release) is not null))
            {
                return $"state no {property.ToLowerInvariant()} of any release";
            }
        }

        return null;
    }

    /// <summary>The first value asked for, other than a name, that none of some releases has: it may be new, or mistyped. Null where there is none.</summary>
    internal string? Novelty(IReadOnlyCollection<Release> releases)
    {
        foreach (var (property, asked, of) in Parts.Where(part => part.Asked is not null && part.Property is not (nameof(Name) or nameof(Line))))
        {
            var pattern = new NamePattern(asked!);
            if (!releases.Any(release => of(release) is { } text && pattern.Matches(text)))
            {
                return $"the {property.ToLowerInvariant()} '{DisplayText.Quote(asked!)}'{Close(asked!, releases.Select(of))}";
            }
        }

        return null;
    }

    /// <summary>The parts that are given, <c>OpenAI GPT 5.3 general</c>.</summary>
    public override string ToString() => string.Join(" ", Parts.Select(part => part.Asked).Where(asked => asked is not null));

    private static string Close(string asked, IEnumerable<string?> known) =>
        CloseNames.To(asked, known.OfType<string>()) is { Count: > 0 } close ? $" (nearest: {string.Join(", ", close.Select(DisplayText.Quote))})" : string.Empty;
}
