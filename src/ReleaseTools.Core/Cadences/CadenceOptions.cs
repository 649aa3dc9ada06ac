namespace ReleaseTools.Cadences;

/// <summary>How a cadence is measured. Immutable.</summary>
/// <param name="AsOf">Up to when the gap since the last release is measured; what is certainly dated after it must not be among the events.</param>
/// <param name="TimeZone">The zone of weekdays and hours; null is UTC.</param>
public sealed record CadenceOptions(DateTimeOffset AsOf, TimeZoneInfo? TimeZone = null);
