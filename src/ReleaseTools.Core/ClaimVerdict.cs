namespace ReleaseTools;

/// <summary>What the data say of a claim.</summary>
public enum ClaimVerdict : long
{
    /// <summary>True for every moment that the dates allow.</summary>
    Supported,

    /// <summary>False for every moment that the dates allow.</summary>
    Refuted,

    /// <summary>The data speak of it, and cannot tell: dates overlap, a fact is not stated, or chance explains what is seen.</summary>
    Undecidable,

    /// <summary>The data do not speak of it: a name that nothing has, or a matter that no release data hold.</summary>
    Unresolvable,

    /// <summary>The sentence, or a part of it, was not understood.</summary>
    Unparsed,
}
