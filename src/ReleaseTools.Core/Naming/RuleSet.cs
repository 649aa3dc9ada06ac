namespace ReleaseTools.Naming;

/// <summary>The content of a naming rules file, or of one laid over another. Immutable.</summary>
internal sealed record RuleSet
{
    public IReadOnlyList<VendorRule> Vendors { get; init; } = [];

    public IReadOnlyList<ProductRule> Products { get; init; } = [];

    /// <summary>By words joined by hyphens.</summary>
    public IReadOnlyDictionary<string, VariantRule> Variants { get; init; } = new Dictionary<string, VariantRule>();

    /// <summary>Other spellings of variants: <c>custom-tools</c> to <c>customtools</c>.</summary>
    public IReadOnlyDictionary<string, string> Spellings { get; init; } = new Dictionary<string, string>();

    /// <summary>Whole names that are other names of something: <c>nano-banana</c> to <c>gemini-2.5-flash-image</c>.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Globs of words that state a size.</summary>
    public IReadOnlyList<string> Sizes { get; init; } = [];

    /// <summary>Words that stay in the variant and say nothing of its track.</summary>
    public IReadOnlyList<string> Tuning { get; init; } = [];

    /// <summary>Words of names that point at whatever is newest.</summary>
    public IReadOnlyList<string> Latest { get; init; } = [];

    /// <summary>Notations of dates in names of any product.</summary>
    public IReadOnlyList<string> Stamps { get; init; } = [];

    /// <summary>What may stand before the version in a tag and names no product: <c>release-</c>.</summary>
    public IReadOnlyList<string> TagPrefixes { get; init; } = [];

    /// <summary>These rules with a user's before them. A product of the same name keeps what the user does not state.</summary>
    public RuleSet With(RuleSet user)
    {
        var own = Products.ToDictionary(product => product.Name, StringComparer.OrdinalIgnoreCase);
        var users = user.Products.Select(product => own.TryGetValue(product.Name, out var mine) ? mine.With(product) : product).ToList();
        var replaced = new HashSet<string>(user.Products.Select(product => product.Name), StringComparer.OrdinalIgnoreCase);
        return new RuleSet
        {
            Vendors = [.. user.Vendors, .. Vendors],
            Products = [.. users, .. Products.Where(product => !replaced.Contains(product.Name))],
            Variants = Before(user.Variants, Variants),
            Spellings = Before(user.Spellings, Spellings),
            Names = Before(user.Names, Names),
            Sizes = Before(user.Sizes, Sizes),
            Tuning = Before(user.Tuning, Tuning),
            Latest = Before(user.Latest, Latest),
            Stamps = Before(user.Stamps, Stamps),
            TagPrefixes = Before(user.TagPrefixes, TagPrefixes),
        };
    }

    public static IReadOnlyList<string> Before(IReadOnlyList<string> first, IReadOnlyList<string> second) => [.. first.Union(second, StringComparer.Ordinal)];

    public static IReadOnlyDictionary<string, T> Before<T>(IReadOnlyDictionary<string, T> first, IReadOnlyDictionary<string, T> second)
    {
        var both = second.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var pair in first)
        {
            both[pair.Key] = pair.Value;
        }

        return both;
    }
}
