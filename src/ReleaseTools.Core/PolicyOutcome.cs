namespace ReleaseTools;

/// <summary>Whether a release keeps to a policy, or to one rule of it.</summary>
public enum PolicyOutcome : long
{
    /// <summary>Certainly.</summary>
    Pass = 0,

    /// <summary>Certainly not.</summary>
    Fail = 1,

    /// <summary>The data cannot say. A gate counts it as a failure unless it is told otherwise.</summary>
    Unknown = 2,
}
