namespace ReleaseTools.Rendering.Reports;

/// <summary>A part of a report, which answers one question.</summary>
public enum ReportSectionKind : long
{
    /// <summary>The picture of the releases on a scale of time.</summary>
    Timeline,

    /// <summary>How far apart rivals are.</summary>
    Gap,

    /// <summary>In which order things came out, and whether it is the one that was to be kept.</summary>
    Order,

    /// <summary>How often each group releases.</summary>
    Cadence,

    /// <summary>Whether groups release close to each other more often than chance would have it.</summary>
    Coincidence,

    /// <summary>When the next release is due.</summary>
    Forecast,

    /// <summary>What is said of the releases, and whether it is so.</summary>
    Claim,

    /// <summary>How risky it is to adopt the latest releases now.</summary>
    Risk,

    /// <summary>All releases with their dates and sources.</summary>
    Release,
}
