namespace ReleaseTools;

/// <summary>What became of a release, as far as its source says.</summary>
public enum ReleaseStatus : long
{
    /// <summary>It is out; its date may still be unknown.</summary>
    Released = 0,

    /// <summary>Its vendor said that it will come; drafts count as announced.</summary>
    Announced = 1,

    /// <summary>Somebody expects it.</summary>
    Speculative = 2,

    /// <summary>It was out and was taken back: yanked, unpublished.</summary>
    Withdrawn = 3,
}
