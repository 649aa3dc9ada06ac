namespace ReleaseTools;

/// <summary>What became of a prediction.</summary>
public enum PredictionVerdict
{
    /// <summary>Such a release certainly came out in time.</summary>
    True,

    /// <summary>The deadline has passed, and none did.</summary>
    False,

    /// <summary>None has so far, and the deadline is still to come.</summary>
    Pending,

    /// <summary>The dates cannot tell: one may lie on either side of a limit, or the data end before the deadline.</summary>
    Undecidable,

    /// <summary>The data have nothing of the kind that the prediction is about.</summary>
    Unresolvable,
}
