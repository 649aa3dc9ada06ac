namespace ReleaseTools.Predictions;

/// <summary>How sure it is that a release, or a line, is what was predicted.</summary>
internal enum CandidateStanding
{
    /// <summary>It certainly is not.</summary>
    No,

    /// <summary>The dates leave it open, or the data end too early.</summary>
    Possible,

    /// <summary>It is not yet: what has to come near it may still come.</summary>
    Awaited,

    /// <summary>It certainly is.</summary>
    Certain,
}
