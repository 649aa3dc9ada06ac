namespace ReleaseTools;

/// <summary>Arithmetic on calendar units, in UTC ticks. <c>LastTick</c> is inclusive.</summary>
internal static class CalendarUnit
{
    /// <summary>The largest unit that starts and ends exactly at the two bounds, else Interval.</summary>
    public static ReleaseDatePrecision Of(long earliest, long latest)
    {
        if (earliest == latest)
        {
            return ReleaseDatePrecision.Second;
        }

        if (earliest < 0 || latest == long.MaxValue)
        {
            return ReleaseDatePrecision.Interval;
        }

        var start = new DateTime(earliest);
        for (var unit = ReleaseDatePrecision.Year; unit <= ReleaseDatePrecision.Minute; unit++)
        {
            if (Starts(start, unit) && LastTick(start, unit) == latest)
            {
                return unit;
            }
        }

        return ReleaseDatePrecision.Interval;
    }

    /// <summary>The first tick of the unit that holds an instant.</summary>
    public static DateTime StartOf(DateTime instant, ReleaseDatePrecision unit) => unit switch
    {
        ReleaseDatePrecision.Year => new DateTime(instant.Year, 1, 1),
        ReleaseDatePrecision.Quarter => new DateTime(instant.Year, ((instant.Month - 1) / 3 * 3) + 1, 1),
        ReleaseDatePrecision.Month => new DateTime(instant.Year, instant.Month, 1),
        ReleaseDatePrecision.Day => instant.Date,
        ReleaseDatePrecision.Minute => new DateTime(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMinute)),
        _ => instant,
    };

    /// <summary>Whether the instant is the first tick of a unit.</summary>
    public static bool Starts(DateTime start, ReleaseDatePrecision unit) => StartOf(start, unit) == start;

    /// <summary>The last tick of the unit that starts at an instant.</summary>
    public static long LastTick(DateTime start, ReleaseDatePrecision unit) => unit switch
    {
        ReleaseDatePrecision.Year => LastTickAfterMonths(start, 12),
        ReleaseDatePrecision.Quarter => LastTickAfterMonths(start, 3),
        ReleaseDatePrecision.Month => LastTickAfterMonths(start, 1),
        ReleaseDatePrecision.Day => start.Ticks + TimeSpan.TicksPerDay - 1,
        ReleaseDatePrecision.Minute => start.Ticks + TimeSpan.TicksPerMinute - 1,
        _ => start.Ticks,
    };

    // The last months of the year 9999 end where DateTime ends, so the next unit's start cannot be asked for.
    private static long LastTickAfterMonths(DateTime start, int months) =>
        start.Year == 9999 && start.Month + months > 12
            ? DateTime.MaxValue.Ticks
            : start.AddMonths(months).Ticks - 1;
}
