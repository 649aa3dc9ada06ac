namespace ReleaseTools;

/// <summary>Where a metric goes over time.</summary>
public enum TrendDirection : long
{
    /// <summary>To no side: what is seen, chance alone brings about more often than one time in twenty.</summary>
    None,

    /// <summary>It grows.</summary>
    Increasing,

    /// <summary>It falls.</summary>
    Decreasing,

    /// <summary>Too little is known to tell, or the dates are too coarse.</summary>
    Unknown,
}
