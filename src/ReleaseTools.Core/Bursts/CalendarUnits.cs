using ReleaseTools.Statistics;

namespace ReleaseTools.Bursts;

/// <summary>Where in the calendar events may be redrawn: anywhere in the span with the same weekday, and the same hour where they are known to one. Immutable.</summary>
/// <remarks>
/// A date is moved by whole seconds, minutes, hours or days, the smallest of these that holds all of it, and keeps its precision: what is known to a day
/// goes to another day. A span of more than a century has weekdays only, since the tables of its hours would fill the memory.
/// </remarks>
internal sealed class CalendarUnits
{
    private static readonly TimeSpan LongestWithHours = TimeSpan.FromDays(36_525);
    private static readonly TimeSpan[] Widths = [TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), TimeSpan.FromDays(1)];

    private readonly (SlotGrid Grid, CalendarStrata? Strata)[] _grids;

    /// <summary>The calendar of some dates.</summary>
    /// <param name="dates">At least one; none is open.</param>
    /// <param name="zone">The zone of weekday and hour; null is UTC.</param>
    public CalendarUnits(IReadOnlyCollection<ReleaseDate> dates, TimeZoneInfo? zone)
    {
        var (earliest, latest) = (dates.Min(date => date.EarliestTicks), dates.Max(date => date.LatestTicks));
        var span = latest - earliest;
        var grids = Widths.Where(width => span <= LongestWithHours.Ticks || width.Ticks == TimeSpan.TicksPerDay)
            .Select(width => new SlotGrid(new DateTimeOffset(earliest, TimeSpan.Zero), new DateTimeOffset(latest, TimeSpan.Zero), width)).ToArray();
        var used = new HashSet<int>(dates.Select(date => UnitOf(grids, date)));
        _grids = [.. grids.Select((grid, unit) => (grid, used.Contains(unit) ? new CalendarStrata(grid, zone) : null))];
    }

    /// <summary>Where a date may be redrawn.</summary>
    public CalendarPlace PlaceOf(ReleaseDate date)
    {
        var (grid, strata) = _grids[UnitOf([.. _grids.Select(one => one.Grid)], date)];
        var slot = grid.SlotOf(date.EarliestTicks);
        return new CalendarPlace(grid, strata!, strata!.StratumOf(slot), date.EarliestTicks - grid.StartOf(slot).UtcTicks);
    }

    private static int UnitOf(SlotGrid[] grids, ReleaseDate date)
    {
        var unit = Array.FindIndex(grids, grid => grid.SlotOf(date) is not null);
        return unit < 0 ? grids.Length - 1 : unit;
    }
}
