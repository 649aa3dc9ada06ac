namespace ReleaseTools.Bursts;

/// <summary>The starts of a window, in ticks, with which it holds an event of a vendor. Both ends are inclusive.</summary>
/// <remarks>
/// Events share a window where their starts intersect, so that windows of imprecise dates are points of these intervals: those that are in every
/// window of the certain starts, or may be in one of the possible starts.
/// </remarks>
internal readonly record struct WindowStarts(long First, long Last, int Vendor)
{
    /// <summary>Of the windows that hold all of the date's interval; none, last before first, where it is wider than the window.</summary>
    public static WindowStarts Certain(VendorEvent one, long within) => new(one.Released.LatestTicks - within, one.Released.EarliestTicks, one.Vendor);

    /// <summary>Of the windows that hold any of the date's interval.</summary>
    public static WindowStarts Possible(VendorEvent one, long within) => new(one.Released.EarliestTicks - within, one.Released.LatestTicks, one.Vendor);
}
