namespace ReleaseTools;

/// <summary>How long the periods of a trend are.</summary>
public enum TrendPeriodUnit : long
{
    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Calendar quarters.</summary>
    Quarter,

    /// <summary>Calendar years.</summary>
    Year,
}
