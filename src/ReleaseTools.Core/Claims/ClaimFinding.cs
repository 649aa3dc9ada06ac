namespace ReleaseTools.Claims;

/// <summary>What a form finds of a claim, before a negation turns it round. Immutable.</summary>
internal sealed record ClaimFinding
{
    private ClaimFinding(bool? truth, string why)
    {
        Truth = truth;
        Why = why;
    }

    /// <summary>Whether it is so; null where that cannot be told.</summary>
    public bool? Truth { get; }

    /// <summary>What is so, in a sentence that does not depend on what is claimed.</summary>
    public string Why { get; init; }

    /// <summary>Whether the data do not speak of it.</summary>
    public bool IsUnresolvable { get; private init; }

    public IReadOnlyList<Release> Evidence { get; init; } = [];

    public IReadOnlyList<ReleaseGap> Gaps { get; init; } = [];

    public GapBounds? Distance { get; init; }

    public double? PValue { get; init; }

    public static ClaimFinding Of(bool? truth, string why) => new(truth, why);

    /// <summary>That nothing in the data can say.</summary>
    public static ClaimFinding Missing(string why) => new(null, why) { IsUnresolvable = true };
}
