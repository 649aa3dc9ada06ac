namespace ReleaseTools;

/// <summary>What a source's date proves about the moment of a release.</summary>
public enum EvidenceKind : long
{
    /// <summary>The date is when it was published.</summary>
    Published = 0,

    /// <summary>Somebody saw it at that date, so it was out by then.</summary>
    NotLaterThan = 1,

    /// <summary>It was not yet out at that date.</summary>
    NotBefore = 2,

    /// <summary>The date says nothing of the launch (an entry prepared ahead, a record's own creation).</summary>
    Nothing = 3,
}
