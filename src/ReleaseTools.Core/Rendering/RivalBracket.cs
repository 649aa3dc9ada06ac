namespace ReleaseTools.Rendering;

/// <summary>The gap between a release and its nearest rival, as a picture draws it. Immutable.</summary>
/// <param name="Gap">The gap, from the one that is nominally the earlier.</param>
/// <param name="Start">Where it begins, 0 to 1.</param>
/// <param name="End">Where it ends, 0 to 1, not before it begins.</param>
/// <param name="IsCertain">Whether it is within what was asked for, whatever the dates are; else it only may be.</param>
public sealed record RivalBracket(ReleaseGap Gap, double Start, double End, bool IsCertain)
{
    /// <summary>Whether the dates tell which of the two came first.</summary>
    internal bool IsOrdered => Gap.Leader is not null;

    /// <summary>Whether a gap is certainly within a duration, in either direction, inclusive.</summary>
    internal static bool IsWithin(ReleaseGap gap, Duration within) => gap.Minimum >= -within.Length && gap.Maximum <= within.Length;

    /// <summary>Whether a gap may be within a duration, in either direction, inclusive, as one that certainly is may be too.</summary>
    internal static bool MayBeWithin(ReleaseGap gap, Duration within) =>
        (gap.Minimum is null || gap.Minimum <= within.Length) && (gap.Maximum is null || gap.Maximum >= -within.Length);
}
