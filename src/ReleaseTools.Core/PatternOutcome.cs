namespace ReleaseTools;

/// <summary>Whether a line keeps to the order in which the lines before it brought out their tracks.</summary>
public enum PatternOutcome : long
{
    /// <summary>Every pair of tracks of which the order can be told came as the norm has it, and none is left open.</summary>
    Follows,

    /// <summary>A pair of tracks certainly came the other way round.</summary>
    Breaks,

    /// <summary>Nothing breaks the norm so far, and a track is still awaited.</summary>
    Pending,

    /// <summary>Nothing certainly breaks the norm, and the dates of a pair cannot tell.</summary>
    Unknown,

    /// <summary>There is no norm to keep: no earlier line had the same tracks in an order that can be told, or as many had either.</summary>
    NoNorm,
}
