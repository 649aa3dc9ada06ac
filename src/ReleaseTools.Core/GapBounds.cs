namespace ReleaseTools;

/// <summary>The signed time from one date to another, with the bounds that follow from both precisions.</summary>
/// <remarks>All bounds are inclusive; null is an open bound. Positive when the first date came first.</remarks>
public readonly record struct GapBounds
{
    private GapBounds(TimeSpan? nominal, TimeSpan? minimum, TimeSpan? maximum)
    {
        Nominal = nominal;
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The time between the midpoints; null where an end of either date is open.</summary>
    public TimeSpan? Nominal { get; }

    /// <summary>The least the gap can be, inclusive; null where nothing bounds it.</summary>
    public TimeSpan? Minimum { get; }

    /// <summary>The most the gap can be, inclusive; null where nothing bounds it.</summary>
    public TimeSpan? Maximum { get; }

    /// <summary>Whether the two bounds are one.</summary>
    public bool IsExact => Minimum is not null && Minimum == Maximum;

    /// <summary>The gap from one date to another: <paramref name="to"/> minus <paramref name="from"/>.</summary>
    public static GapBounds Between(ReleaseDate from, ReleaseDate to)
    {
        TimeSpan? minimum = to.HasEarliest && from.HasLatest ? TimeSpan.FromTicks(to.EarliestTicks - from.LatestTicks) : null;
        TimeSpan? maximum = to.HasLatest && from.HasEarliest ? TimeSpan.FromTicks(to.LatestTicks - from.EarliestTicks) : null;
        TimeSpan? nominal = from.IsOpen || to.IsOpen ? null : TimeSpan.FromTicks(to.MidpointTicks - from.MidpointTicks);
        return new GapBounds(nominal, minimum, maximum);
    }

    /// <summary>Bounds from ticks: those of a figure that sums up several gaps.</summary>
    internal static GapBounds FromTicks(long? nominal, long? minimum, long? maximum)
    {
        return new GapBounds(Span(nominal), Span(minimum), Span(maximum));

        static TimeSpan? Span(long? ticks) => ticks is { } some ? TimeSpan.FromTicks(some) : null;
    }

    /// <summary>Shown as <c>27m</c>, <c>35d ±1d</c>, <c>&lt;1d</c>, <c>≥3d</c>, <c>≤-2h</c> or <c>?</c>.</summary>
    public override string ToString() => GapFormatter.Format(this);
}
