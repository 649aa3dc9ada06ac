namespace ReleaseTools.Leaders;

/// <summary>How groups are put in order from leader to follower. Immutable.</summary>
public sealed record LeaderOptions
{
    /// <summary>The most nominal time between matched releases, inclusive; null sets no limit.</summary>
    public Duration? Within { get; init; }

    /// <summary>How many events a group needs to have a place in the order.</summary>
    public int MinimumEventCount { get; init; } = 1;

    /// <summary>How many orders to resample, and how many to draw by coin tosses, at least one.</summary>
    public int Draws { get; init; } = 999;

    /// <summary>The seed of the draws.</summary>
    public int Seed { get; init; }
}
