namespace ReleaseTools.Bursts;

/// <summary>What counts as a burst, and how its p-value is drawn. Immutable.</summary>
public sealed record BurstOptions
{
    /// <summary>How long a burst may last, inclusive.</summary>
    public required Duration Within { get; init; }

    /// <summary>How many vendors it has at least, 2 or more.</summary>
    public int MinimumVendorCount { get; init; } = 2;

    /// <summary>Whether to give bursts too that the dates allow and do not prove.</summary>
    public bool IncludePossible { get; init; }

    /// <summary>How many timelines to draw for the p-values; 0 gives none.</summary>
    public int Draws { get; init; } = 9_999;

    /// <summary>The seed of the draws.</summary>
    public int Seed { get; init; }

    /// <summary>The zone of weekday and hour, for releases dated more finely than a day; null is UTC.</summary>
    public TimeZoneInfo? Zone { get; init; }
}
