namespace ReleaseTools;

/// <summary>Writes a gap for people: exact gaps to the second, others rounded by their uncertainty.</summary>
internal static class GapFormatter
{
    public static string Format(GapBounds gap)
    {
        if (gap.IsExact)
        {
            return Signed(gap.Minimum!.Value.Ticks);
        }

        if (gap.Nominal is { } nominal && gap.Minimum is { } minimum && gap.Maximum is { } maximum)
        {
            return Rounded(nominal.Ticks, minimum.Ticks, maximum.Ticks);
        }

        // Rounded outwards, so that what is shown stays true.
        return (gap.Minimum, gap.Maximum) switch
        {
            ({ } least, { } most) => $"{Signed(Floor(least.Ticks))}..{Signed(-Floor(-most.Ticks))}",
            ({ } least, null) => "≥" + Signed(Floor(least.Ticks)),
            (null, { } most) => "≤" + Signed(-Floor(-most.Ticks)),
            _ => "?",
        };
    }

    // What is shown holds all that is possible: the middle is rounded to one unit below that of the uncertainty, the rest outwards.
    private static string Rounded(long nominal, long minimum, long maximum)
    {
        var (unit, finer) = UnitsFor((maximum - minimum + 1) / 2);
        var centre = (long)Math.Round(nominal / (decimal)finer, MidpointRounding.AwayFromZero) * finer;
        var reach = (Math.Max(maximum - centre, centre - minimum) + unit - 1) / unit * unit;
        return centre == 0 ? "<" + Signed(reach) : $"{Signed(centre)} ±{Signed(reach)}";
    }

    private static (long Unit, long Finer) UnitsFor(long ticks) =>
        ticks >= TimeSpan.TicksPerDay ? (TimeSpan.TicksPerDay, TimeSpan.TicksPerHour)
        : ticks >= TimeSpan.TicksPerHour ? (TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute)
        : ticks >= TimeSpan.TicksPerMinute ? (TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond)
        : (TimeSpan.TicksPerSecond, TimeSpan.TicksPerSecond);

    private static long Floor(long ticks) =>
        (ticks >= 0 ? ticks / TimeSpan.TicksPerSecond : ((ticks + 1) / TimeSpan.TicksPerSecond) - 1) * TimeSpan.TicksPerSecond;

    private static string Signed(long ticks) =>
        (ticks < 0 ? "-" : string.Empty) + DurationNotation.Format(TimeSpan.FromTicks(Math.Abs(ticks)));
}
