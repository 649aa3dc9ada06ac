namespace ReleaseTools.Orders;

/// <summary>What the bounds of a gap say of a rule: an outcome only where every gap inside the bounds has it.</summary>
internal static class GapJudgement
{
    /// <summary>Whether the second came after the first, not sooner than one limit and not later than the other, both inclusive.</summary>
    /// <remarks>
    /// Early where the gap is certainly too short, even where it may be negative besides. Two that came at one exact instant are Tied, unless
    /// the rule asks for time between them. A gap that may be zero or more conforms: no instants in the bounds reverse it.
    /// </remarks>
    public static OrderOutcome OfOrder(GapBounds gap, Duration? within, Duration? after)
    {
        var (minimum, maximum) = Ticks(gap);
        var least = after?.Length.Ticks ?? 0;
        var most = within?.Length.Ticks ?? long.MaxValue;
        return maximum < 0 ? OrderOutcome.Reversed
            : maximum < least ? OrderOutcome.Early
            : minimum > most ? OrderOutcome.Late
            : minimum == 0 && maximum == 0 ? OrderOutcome.Tied
            : minimum >= least && maximum <= most ? OrderOutcome.Conforms
            : OrderOutcome.Unknown;
    }

    /// <summary>As <see cref="OfOrder"/>, knowing from elsewhere that the first came first.</summary>
    public static OrderOutcome OfStatedOrder(GapBounds gap, Duration? within, Duration? after)
    {
        var (_, maximum) = Ticks(gap);
        return after is null or { Length.Ticks: 0 } && maximum <= (within?.Length.Ticks ?? long.MaxValue) ? OrderOutcome.Conforms : OrderOutcome.Unknown;
    }

    /// <summary>Whether the two came within a duration of each other, inclusive, in either order.</summary>
    public static OrderOutcome OfDistance(GapBounds gap, Duration within)
    {
        var (minimum, maximum) = Ticks(gap);
        var most = within.Length.Ticks;
        return minimum > most || maximum < -most ? OrderOutcome.Late
            : minimum >= -most && maximum <= most ? OrderOutcome.Conforms
            : OrderOutcome.Unknown;
    }

    private static (long Minimum, long Maximum) Ticks(GapBounds gap) => (gap.Minimum?.Ticks ?? long.MinValue, gap.Maximum?.Ticks ?? long.MaxValue);
}
