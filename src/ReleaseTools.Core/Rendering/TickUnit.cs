namespace ReleaseTools.Rendering;

/// <summary>A unit of the calendar in which the ticks of an axis are counted.</summary>
internal enum TickUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
