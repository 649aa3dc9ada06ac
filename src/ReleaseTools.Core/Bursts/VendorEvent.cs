using ReleaseTools.Timelines;

namespace ReleaseTools.Bursts;

/// <summary>An event and the number of its vendor.</summary>
internal readonly record struct VendorEvent(ReleaseEvent Event, int Vendor)
{
    public ReleaseDate Released => Event.Released;

    public long Width => Released.LatestTicks - Released.EarliestTicks;
}
