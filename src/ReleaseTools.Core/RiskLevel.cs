namespace ReleaseTools;

/// <summary>How much a factor speaks against taking up a release now.</summary>
public enum RiskLevel : long
{
    /// <summary>Little.</summary>
    Low = 0,

    /// <summary>Something to look at first.</summary>
    Medium = 1,

    /// <summary>A reason to wait.</summary>
    High = 2,

    /// <summary>The data cannot say. It is no lower than <see cref="High"/> and no higher than <see cref="Low"/>: it is not on the scale.</summary>
    Unknown = 3,
}
