namespace ReleaseTools;

/// <summary>What a trend is measured of.</summary>
public enum TrendMetric : long
{
    /// <summary>The share of releases that are specialized, or of another track or specialty.</summary>
    SpecializedShare,

    /// <summary>How far the nearest release of a rival is from each release.</summary>
    RivalGap,

    /// <summary>The gaps between the releases of a group itself.</summary>
    Cadence,

    /// <summary>How many bursts there are, of several vendors within a short time.</summary>
    BurstRate,

    /// <summary>The price of what is released, or another attribute that is a number.</summary>
    Price,

    /// <summary>How long it takes from the first release of a specialty to the first of the same specialty by a rival.</summary>
    ResponseTime,
}
