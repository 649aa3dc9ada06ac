namespace ReleaseTools.Rendering;

/// <summary>A mark on an axis of time.</summary>
/// <param name="Instant">When, UTC.</param>
/// <param name="Place">Where on the axis, from 0 to 1.</param>
/// <param name="Label">As it is written: as much of the date as tells it from its neighbours.</param>
public sealed record TimeTick(DateTimeOffset Instant, double Place, string Label);
