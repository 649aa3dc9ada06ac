namespace ReleaseTools;

/// <summary>How many events of a series a coincidence counts, and how many it leaves out, by reason. Immutable.</summary>
/// <param name="Used">Events that count.</param>
/// <param name="Outside">Left out: before or after the span.</param>
/// <param name="TooCoarse">Left out: known only to be in one of several slots.</param>
/// <param name="Merged">Counted together with another event of the series in the same slot.</param>
/// <param name="AtEdge">Left out by the edge correction: the other series is not known far enough around them.</param>
public sealed record SeriesUse(int Used, int Outside, int TooCoarse, int Merged, int AtEdge)
{
    /// <summary>For example <c>20 used, 5 outside the span, 1 too coarse</c>.</summary>
    public override string ToString() => string.Join(", ", new (int Count, string What)[]
    {
        (Used, "used"), (Outside, "outside the span"), (TooCoarse, "too coarse"), (Merged, "in the slot of another"), (AtEdge, "at the edge"),
    }.Where((part, index) => index == 0 || part.Count > 0).Select(part => FormattableString.Invariant($"{part.Count} {part.What}")));
}
