namespace ReleaseTools.Naming;

/// <summary>A product: how its names look, and what its words mean. The members are those of the JSON.</summary>
internal sealed record ProductRule
{
    public string Name { get; init; } = string.Empty;

    public string? Vendor { get; init; }

    /// <summary>Words that a name of the product starts with, joined by hyphens; each word may be a glob.</summary>
    public IReadOnlyList<string> Match { get; init; } = [];

    /// <summary>Words of variants that stand for the product by themselves (<c>Opus 4.6</c>).</summary>
    public IReadOnlyList<string> ImpliedBy { get; init; } = [];

    /// <summary>Letters that may stand before the version's number besides v (<c>K2.5</c>).</summary>
    public IReadOnlyList<string> VersionLetters { get; init; } = [];

    /// <summary>Words of variants that are glued to the version (<c>4.5v</c>).</summary>
    public IReadOnlyList<string> GluedVariants { get; init; } = [];

    public IReadOnlyList<string> Stamps { get; init; } = [];

    /// <summary>Stamps that no notation explains (<c>0309</c>), with their dates.</summary>
    public IReadOnlyDictionary<string, ReleaseDate> StampDates { get; init; } = NoDates;

    /// <summary>By words joined by hyphens.</summary>
    public IReadOnlyDictionary<string, VariantRule> Variants { get; init; } = NoVariants;

    /// <summary>What the whole product is for; null for a general one.</summary>
    public string? Track { get; init; }

    public string? Specialty { get; init; }

    /// <summary>Whether it is software whose names are the product and a version, without variants; null is no.</summary>
    public bool? Package { get; init; }

    /// <summary>Whether its word is so common that it counts only beside the vendor or a known variant, size or stamp; null is no.</summary>
    public bool? Ambiguous { get; init; }

    private static IReadOnlyDictionary<string, ReleaseDate> NoDates { get; } = new Dictionary<string, ReleaseDate>();

    private static IReadOnlyDictionary<string, VariantRule> NoVariants { get; } = new Dictionary<string, VariantRule>();

    /// <summary>Whether names of the product are those of its own vendor; a product without a vendor is anyone's.</summary>
    public bool IsOf(string vendor) => Vendor is null || string.Equals(Vendor, vendor, StringComparison.OrdinalIgnoreCase);

    /// <summary>This product with another's members before its own.</summary>
    public ProductRule With(ProductRule user) => new()
    {
        Name = user.Name,
        Vendor = user.Vendor ?? Vendor,
        Match = RuleSet.Before(user.Match, Match),
        ImpliedBy = RuleSet.Before(user.ImpliedBy, ImpliedBy),
        VersionLetters = RuleSet.Before(user.VersionLetters, VersionLetters),
        GluedVariants = RuleSet.Before(user.GluedVariants, GluedVariants),
        Stamps = RuleSet.Before(user.Stamps, Stamps),
        StampDates = RuleSet.Before(user.StampDates, StampDates),
        Variants = RuleSet.Before(user.Variants, Variants),
        Track = user.Track ?? Track,
        Specialty = user.Track is null ? user.Specialty ?? Specialty : user.Specialty,
        Package = user.Package ?? Package,
        Ambiguous = user.Ambiguous ?? Ambiguous,
    };
}
