namespace ReleaseTools;

/// <summary>What an order rule comes to on one group.</summary>
public enum OrderOutcome : long
{
    /// <summary>The dates prove that the rule is kept.</summary>
    Conforms = 0,

    /// <summary>The dates prove the opposite order.</summary>
    Reversed = 1,

    /// <summary>Both came at the same exact instant.</summary>
    Tied = 2,

    /// <summary>The later label is still to come.</summary>
    Pending = 3,

    /// <summary>In order, but sooner than <c>after</c> allows.</summary>
    Early = 4,

    /// <summary>In order, but beyond <c>within</c>.</summary>
    Late = 5,

    /// <summary>The bounds straddle the limit; the dates cannot say.</summary>
    Unknown = 6,
}
