namespace ReleaseTools.Claims;

/// <summary>How far what happened is from what is claimed.</summary>
internal static class Distances
{
    /// <summary>How far a gap is from the nearest of some lengths, with bounds; zero where it is among them.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="least">The shortest length, in ticks.</param>
    /// <param name="most">The longest; <see cref="long.MaxValue"/> where there is none.</param>
    public static GapBounds From(GapBounds gap, long least, long most)
    {
        var isInside = (gap.Maximum is null || gap.Maximum.Value.Ticks >= least) && (gap.Minimum is null || gap.Minimum.Value.Ticks <= most);
        var low = isInside ? 0 : gap.Maximum is { } maximum && maximum.Ticks < least ? least - maximum.Ticks : gap.Minimum!.Value.Ticks - most;
        long? high = (gap.Minimum is null && least > long.MinValue) || (gap.Maximum is null && most < long.MaxValue) ? null
            : Math.Max(gap.Minimum is { } shortest ? Of(shortest.Ticks, least, most) : 0, gap.Maximum is { } longest ? Of(longest.Ticks, least, most) : 0);
        return GapBounds.FromTicks(gap.Nominal is { } nominal ? Of(nominal.Ticks, least, most) : null, low, high);
    }

    /// <summary>How far a date is from an interval of the calendar; open ends of it are <see cref="long.MinValue"/> and <see cref="long.MaxValue"/>.</summary>
    public static GapBounds From(ReleaseDate date, long earliest, long latest) => From(
        GapBounds.FromTicks(date.IsOpen ? null : date.MidpointTicks, date.HasEarliest ? date.EarliestTicks : null, date.HasLatest ? date.LatestTicks : null),
        earliest,
        latest);

    private static long Of(long length, long least, long most) => length < least ? least - length : length > most ? length - most : 0;
}
