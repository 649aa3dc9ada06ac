namespace ReleaseTools.Comparisons;

/// <summary>Which value of an attribute is better.</summary>
internal enum Preference
{
    /// <summary>Neither: a matter of need.</summary>
    None,

    /// <summary>The higher number.</summary>
    Higher,

    /// <summary>The lower number.</summary>
    Lower,

    /// <summary>The list that has all of the other's and more.</summary>
    Wider,

    /// <summary>The later date.</summary>
    Later,
}
