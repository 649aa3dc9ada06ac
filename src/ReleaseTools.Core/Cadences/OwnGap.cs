using ReleaseTools.Timelines;

namespace ReleaseTools.Cadences;

/// <summary>The gap between two events of one group that follow each other, in ticks; never negative.</summary>
/// <param name="From">The event with which it begins, as the train orders them.</param>
/// <param name="Minimum">The least it can be, inclusive.</param>
/// <param name="Nominal">The gap between midpoints.</param>
/// <param name="Maximum">The most it can be, inclusive.</param>
public readonly record struct OwnGap(ReleaseEvent From, long Minimum, long Nominal, long Maximum)
{
    /// <summary>When the event is that ends it, whichever of those with overlapping dates it is.</summary>
    public ReleaseDate Ends { get; init; }
}
