namespace ReleaseTools;

/// <summary>Where the gaps of a group tend.</summary>
public enum CadenceDirection : long
{
    /// <summary>To no side: what is seen, chance alone brings about more often than one time in twenty.</summary>
    None,

    /// <summary>They become shorter: releases come faster.</summary>
    Shortening,

    /// <summary>They become longer: releases come more slowly.</summary>
    Lengthening,
}
