namespace ReleaseTools;

/// <summary>Writes a gap for people: exact gaps to the second, others rounded to the unit of their uncertainty.</summary>
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
            return Rounded(nominal.Ticks, maximum.Ticks - minimum.Ticks);
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

    // The bounds of calendar units fall one tick short of whole units, hence the rounding up.
    private static string Rounded(long nominal, long width)
    {
        var unit = UnitFor((width + 1) / 2);
        var half = ((width / 2) + unit) / unit * unit;
        var centre = (long)Math.Round(nominal / (decimal)unit, MidpointRounding.AwayFromZero) * unit;
        return centre == 0 ? "<" + Signed(half) : $"{Signed(centre)} ±{Signed(half)}";
    }

    private static long UnitFor(long ticks) =>
        ticks >= TimeSpan.TicksPerDay ? TimeSpan.TicksPerDay
        : ticks >= TimeSpan.TicksPerHour ? TimeSpan.TicksPerHour
        : ticks >= TimeSpan.TicksPerMinute ? TimeSpan.TicksPerMinute
        : TimeSpan.TicksPerSecond;

    private static long Floor(long ticks) =>
        (ticks >= 0 ? ticks / TimeSpan.TicksPerSecond : ((ticks + 1) / TimeSpan.TicksPerSecond) - 1) * TimeSpan.TicksPerSecond;

    private static string Signed(long ticks) =>
        (ticks < 0 ? "-" : string.Empty) + DurationNotation.Format(TimeSpan.FromTicks(Math.Abs(ticks)));
}
