namespace ReleaseTools.Merging;

/// <summary>How the sources of one merged release go together.</summary>
public enum MergeOutcome
{
    /// <summary>There was one record, whose date is unchanged.</summary>
    Unchanged = 0,

    /// <summary>All sources allow one date.</summary>
    Agreed = 1,

    /// <summary>All sources allow one date if those that state a day without a zone may be up to 14 hours off.</summary>
    Zone = 2,

    /// <summary>No date fits all sources.</summary>
    Conflict = 3,
}
