namespace ReleaseTools.Statistics;

/// <summary>Days as numbers, which the fits work in, and time spans, which leave.</summary>
internal static class DaySpan
{
    /// <summary>A number of days as a time span; null where a time span cannot hold it.</summary>
    public static TimeSpan? Of(double days)
    {
        var ticks = days * TimeSpan.TicksPerDay;
        return Math.Abs(ticks) < long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;
    }

    /// <summary>Ticks as days.</summary>
    public static double Days(long ticks) => ticks / (double)TimeSpan.TicksPerDay;
}
