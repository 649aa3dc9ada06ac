namespace ReleaseTools;

/// <summary>How finely a <see cref="ReleaseDate"/> is known. The order runs from nothing known to an exact instant.</summary>
public enum ReleaseDatePrecision : long
{
    /// <summary>Nothing is known of the date (TBD).</summary>
    Unknown = 0,

    /// <summary>The bounds form no single calendar unit: a stated range, an open end, or the intersection of several sources.</summary>
    Interval = 1,

    /// <summary>One calendar year, UTC.</summary>
    Year = 2,

    /// <summary>One calendar quarter, UTC.</summary>
    Quarter = 3,

    /// <summary>One calendar month, UTC.</summary>
    Month = 4,

    /// <summary>One calendar day, UTC.</summary>
    Day = 5,

    /// <summary>One minute.</summary>
    Minute = 6,

    /// <summary>A second or finer: an exact instant, of width zero.</summary>
    Second = 7,
}
