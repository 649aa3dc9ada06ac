namespace ReleaseTools.Claims;

/// <summary>Which of several releases is meant.</summary>
internal enum ReferentPlace
{
    /// <summary>The words do not say.</summary>
    Any,

    /// <summary>The first that came out.</summary>
    First,

    /// <summary>The last that came out so far.</summary>
    Latest,
}
