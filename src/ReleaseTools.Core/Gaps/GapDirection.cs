namespace ReleaseTools.Gaps;

/// <summary>Which rivals of a release are looked for.</summary>
/// <remarks>
/// An imprecise date counts by its midpoint, one with an open end by its known end. So every rival that certainly came before counts as
/// Before and none that certainly came after, and the other way round; the bounds of the gap show what is only possible.
/// </remarks>
public enum GapDirection
{
    /// <summary>On either side, the nearest first.</summary>
    Nearest = 0,

    /// <summary>The rival came before the subject, or may have at the same nominal date; not at the same exact instant.</summary>
    Before = 1,

    /// <summary>The rival came after the subject, or may have at the same nominal date; not at the same exact instant.</summary>
    After = 2,
}
