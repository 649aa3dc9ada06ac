namespace ReleaseTools;

/// <summary>What became of a prediction.</summary>
public enum PredictionVerdict : long
{
    /// <summary>Such a release certainly came out in time. A release that was withdrawn later did.</summary>
    True,

    /// <summary>The deadline has passed, and none did.</summary>
    False,

    /// <summary>None has for certain so far, and the deadline is still to come.</summary>
    Pending,

    /// <summary>The dates cannot tell: one may lie on either side of a limit, or the data end before the deadline.</summary>
    Undecidable,

    /// <summary>No release data could tell, or these have nothing of the kind that the prediction is about.</summary>
    Unresolvable,
}
