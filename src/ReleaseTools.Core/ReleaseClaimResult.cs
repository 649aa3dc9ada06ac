namespace ReleaseTools;

/// <summary>What the data say of one claim, and why. Immutable.</summary>
public sealed class ReleaseClaimResult
{
    internal ReleaseClaimResult(string claim, ClaimVerdict verdict, DateTimeOffset asOf, string explanation)
    {
        Claim = claim;
        Verdict = verdict;
        AsOf = asOf;
        Explanation = explanation;
    }

    /// <summary>The sentence, as it was given.</summary>
    public string Claim { get; }

    /// <summary>Whether it is so.</summary>
    public ClaimVerdict Verdict { get; }

    /// <summary>The form of sentence that it has, as about_ReleaseTools_Claims names them; null where it has none.</summary>
    public string? Form { get; internal init; }

    /// <summary>The releases that the verdict rests on, at most fifty; may be empty.</summary>
    public IReadOnlyList<Release> Evidence { get; internal init; } = new Listing<Release>([]);

    /// <summary>The gaps that the verdict rests on; may be empty.</summary>
    public IReadOnlyList<ReleaseGap> Gaps { get; internal init; } = new Listing<ReleaseGap>([]);

    /// <summary>How far what happened is from what is claimed, between midpoints of dates, never negative; null where the claim is not about time, or an end is open.</summary>
    public TimeSpan? Distance => DistanceBounds?.Nominal;

    /// <summary>The least that <see cref="Distance"/> can be, by the precision of the dates; null where the claim is not about time.</summary>
    public TimeSpan? DistanceMinimum => DistanceBounds?.Minimum;

    /// <summary>The most that <see cref="Distance"/> can be; null where the claim is not about time, or an end is open.</summary>
    public TimeSpan? DistanceMaximum => DistanceBounds?.Maximum;

    /// <summary>The p-value that the verdict rests on, 0 to 1; null where it rests on none.</summary>
    public double? PValue { get; internal init; }

    /// <summary>Why, with the figures, and what would settle it where it is open.</summary>
    public string Explanation { get; }

    /// <summary>The words that were not understood; empty where all were.</summary>
    public IReadOnlyList<string> NotUnderstood { get; internal init; } = new Listing<string>([], ", ");

    /// <summary>For a sentence that was not understood, the nearest one that would be, with its own names where it has some; else null.</summary>
    public string? Nearest { get; internal init; }

    /// <summary>The moment of the question, UTC: what is certainly dated after it is not out.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The file that holds the claim; null where it comes from elsewhere.</summary>
    public string? Path { get; internal init; }

    /// <summary>Its line in the file, from 1; null where it comes from elsewhere.</summary>
    public int? LineNumber { get; internal init; }

    internal GapBounds? DistanceBounds { get; init; }

    /// <summary>For example <c>Refuted: GPT-5 was released before GPT-4</c>.</summary>
    public override string ToString() => $"{Verdict}: {DisplayText.Quote(Claim)}";
}
