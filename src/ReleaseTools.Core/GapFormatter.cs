namespace ReleaseTools;

/// <summary>Writes a gap for people: exact gaps to the second, others rounded by their uncertainty.</summary>
internal static class GapFormatter
{
    public static string Format(GapBounds gap)
    {
        if (gap.IsExact)
        {
            return Signed(ToSecond(gap.Minimum!.Value.Ticks));
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

    // What is shown holds all that is possible: the middle is rounded to the unit of the uncertainty, the rest outwards.
    private static string Rounded(long nominal, long minimum, long maximum)
    {
        var unit = UnitFor((maximum - minimum + 1) / 2);
        var centre = (long)Math.Round(nominal / (decimal)unit, MidpointRounding.AwayFromZero) * unit;
        var most = Math.Max(maximum - centre, centre - minimum);
        var reach = (most + unit - 1) / unit * unit;
        return centre != 0 ? $"{Signed(centre)} ±{Signed(reach)}"
            : "<" + Signed(most == reach ? reach + unit : reach);
    }

    private static long UnitFor(long ticks) =>
        ticks >= TimeSpan.TicksPerDay ? TimeSpan.TicksPerDay
        : ticks >= TimeSpan.TicksPerHour ? TimeSpan.TicksPerHour
        : ticks >= TimeSpan.TicksPerMinute ? TimeSpan.TicksPerMinute
        : TimeSpan.TicksPerSecond;

    // A minute and more is told to the second; what is shorter may differ in the fraction only.
    private static long ToSecond(long ticks) => Math.Abs(ticks) < TimeSpan.TicksPerMinute
        ? ticks
        : (long)Math.Round(ticks / (decimal)TimeSpan.TicksPerSecond, MidpointRounding.AwayFromZero) * TimeSpan.TicksPerSecond;

    private static long Floor(long ticks) =>
        (ticks >= 0 ? ticks / TimeSpan.TicksPerSecond : ((ticks + 1) / TimeSpan.TicksPerSecond) - 1) * TimeSpan.TicksPerSecond;

    private static string Signed(long ticks) =>
        (ticks < 0 ? "-" : string.Empty) + DurationNotation.Format(TimeSpan.FromTicks(Math.Abs(ticks)));
}
