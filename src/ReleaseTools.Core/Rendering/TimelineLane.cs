namespace ReleaseTools.Rendering;

/// <summary>The releases of one group, side by side in time. Immutable.</summary>
/// <param name="Name">The group's name; empty where nothing is grouped.</param>
/// <param name="Marks">The dated releases in time order.</param>
/// <param name="Edge">Those of whose dates nothing is known.</param>
public sealed record TimelineLane(string Name, IReadOnlyList<TimelineMark> Marks, IReadOnlyList<TimelineMark> Edge);
