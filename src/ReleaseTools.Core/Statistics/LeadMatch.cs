namespace ReleaseTools.Statistics;

/// <summary>Two occasions that are each other's nearest, and what the bounds of their dates prove.</summary>
/// <param name="First">The number of the first group's occasion.</param>
/// <param name="Second">The number of the second group's occasion.</param>
/// <param name="Score">+1 where the first certainly came first, −1 where the second did, else 0.</param>
/// <param name="IsUndecided">Whether the dates are too coarse to tell.</param>
internal readonly record struct LeadMatch(int First, int Second, sbyte Score, bool IsUndecided)
{
    public static LeadMatch Of(int first, int second, ReleaseDate one, ReleaseDate two) =>
        one.LatestTicks < two.EarliestTicks ? new LeadMatch(first, second, 1, false)
        : two.LatestTicks < one.EarliestTicks ? new LeadMatch(first, second, -1, false)
        : new LeadMatch(first, second, 0, !(one.IsExact && two.IsExact));
}
