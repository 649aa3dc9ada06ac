namespace ReleaseTools.Rendering;

/// <summary>The gap between a release and its nearest rival, as a picture draws it. Immutable.</summary>
/// <param name="Gap">The gap, from the one whose date may be the earlier.</param>
/// <param name="Start">Where it begins, 0 to 1.</param>
/// <param name="End">Where it ends, 0 to 1, not before it begins.</param>
public sealed record RivalBracket(ReleaseGap Gap, double Start, double End)
{
    /// <summary>Whether the dates tell which of the two came first.</summary>
    internal bool IsOrdered => Gap.Leader is not null;
}
