namespace ReleaseTools.Naming;

/// <summary>What the words after a product say.</summary>
internal sealed class NameTail
{
    public ReleaseVersion? Version { get; set; }

    /// <summary>How many words stand before the version; -1 without one.</summary>
    public int WordsBeforeVersion { get; set; } = -1;

    /// <summary>The words of the variant, in the order of the name.</summary>
    public List<string> Words { get; } = [];

    public ReleaseDate Snapshot { get; set; }

    public bool IsMovingAlias { get; set; }

    /// <summary>Whether a word is none of a variant, a size, a number or tuning.</summary>
    public bool HasUnknownWord { get; set; }

    /// <summary>Whether a word is one that the rules know.</summary>
    public bool HasKnownWord { get; set; }

    /// <summary>The variants among the words, in order.</summary>
    public List<VariantRule> Variants { get; } = [];

    public string? Variant => Words.Count == 0 ? null : string.Join("-", Words);

    /// <summary>Three or more numbers, as software has them and models do not.</summary>
    public bool HasSoftwareVersion => Version is not null && Version.Core.Split('.').Length > 2;

    /// <summary>
    /// What all the words together are for: the first specialty wins, the product's own before those of its variants; then lts,
    /// optimized, preview, a user's own track, general. Null where only words say something that the rules do not know.
    /// </summary>
    public (string? Track, string? Specialty) Classify(ProductRule? product)
    {
        if (product?.Track is { } track)
        {
            return (track, product.Specialty);
        }

        if (Find(ReleaseTrack.Specialized) is { } specialized)
        {
            return (specialized.Track, specialized.Specialty);
        }

        var rule = Find(ReleaseTrack.Lts) ?? Find(ReleaseTrack.Optimized) ?? Find(ReleaseTrack.Preview)
            ?? Variants.Find(variant => variant.Track != ReleaseTrack.General) ?? Find(ReleaseTrack.General);
        if (rule is not null)
        {
            return (rule.Track, rule.Specialty);
        }

        return (HasUnknownWord ? null : ReleaseTrack.General, null);
    }

    private VariantRule? Find(string track) => Variants.Find(variant => variant.Track == track);
}
