namespace ReleaseTools;

/// <summary>The shapes that the gaps of a group are compared with.</summary>
public enum GapFamily : long
{
    /// <summary>No shape: the gaps that were seen, as they are.</summary>
    Empirical,

    /// <summary>Releases without memory: whatever has passed, the next is as far off as ever.</summary>
    Exponential,

    /// <summary>A rhythm that may be steadier or looser than chance, with light tails.</summary>
    Gamma,

    /// <summary>A rhythm whose rate rises or falls with the time that has passed.</summary>
    Weibull,

    /// <summary>Gaps that vary by factors: many short ones and a few very long.</summary>
    LogNormal,
}
