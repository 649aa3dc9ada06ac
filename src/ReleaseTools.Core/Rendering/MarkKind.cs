namespace ReleaseTools.Rendering;

/// <summary>How a release is marked in a picture.</summary>
public enum MarkKind
{
    /// <summary>Of the general track.</summary>
    General,

    /// <summary>Specialized.</summary>
    Specialized,

    /// <summary>Optimized.</summary>
    Optimized,

    /// <summary>A preview.</summary>
    Preview,

    /// <summary>Supported for long.</summary>
    Lts,

    /// <summary>Of another track, or of none.</summary>
    Other,

    /// <summary>Withdrawn since.</summary>
    Withdrawn,

    /// <summary>Announced or expected.</summary>
    Pending,

    /// <summary>Out, and nothing is known of when.</summary>
    Undated,
}
