namespace ReleaseTools.Claims;

/// <summary>What a name names.</summary>
internal enum ReferentKind
{
    /// <summary>Nothing in the data.</summary>
    Unknown,

    /// <summary>A release, or one of several that have the name.</summary>
    Release,

    /// <summary>Who releases.</summary>
    Vendor,

    /// <summary>What is released.</summary>
    Product,

    /// <summary>A version of a product, with its variants.</summary>
    Line,

    /// <summary>Releases of a track, a specialty or a variant.</summary>
    Kind,
}
