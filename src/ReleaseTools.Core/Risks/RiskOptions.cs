namespace ReleaseTools.Risks;

/// <summary>How risk is measured. Immutable.</summary>
public sealed record RiskOptions
{
    /// <summary>The moment that is asked about; what is dated after it is not out.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Where levels begin and end.</summary>
    public RiskThresholds Thresholds { get; init; } = RiskThresholds.Default;

    /// <summary>What is asked of each release; null asks nothing.</summary>
    public RiskPolicy? Policy { get; init; }
}
