namespace ReleaseTools.Statistics;

/// <summary>A span of time as slots of equal width, numbered from 0. Immutable.</summary>
/// <remarks>Two events in one slot are at one time; what is known only to be somewhere in several slots is too coarse for the grid.</remarks>
public sealed class SlotGrid
{
    private readonly long _origin;

    /// <summary>The grid of whole slots that holds two instants.</summary>
    /// <param name="earliest">First instant, inclusive; the grid starts at the slot boundary at or before it, counted from 0001-01-01 UTC.</param>
    /// <param name="latest">Last instant, inclusive.</param>
    /// <param name="width">The width of a slot, at least a tick; a day or less keeps slots inside days where it divides a day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is zero, or the span ends before it starts.</exception>
    public SlotGrid(DateTimeOffset earliest, DateTimeOffset latest, TimeSpan width)
    {
        if (width <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(width), width, "A slot has a width.");
        }

        if (latest < earliest)
        {
            throw new ArgumentOutOfRangeException(nameof(latest), latest, "A span does not end before it starts.");
        }

        Width = width;
        _origin = earliest.UtcTicks - (earliest.UtcTicks % width.Ticks);
        Count = ((latest.UtcTicks - _origin) / width.Ticks) + 1;
    }

    /// <summary>The width of a slot.</summary>
    public TimeSpan Width { get; }

    /// <summary>How many slots there are: T in the formulas.</summary>
    public long Count { get; }

    /// <summary>When the first slot starts, UTC.</summary>
    public DateTimeOffset Start => new(_origin, TimeSpan.Zero);

    /// <summary>
    /// The largest of a day, an hour, a minute and a second that a window is a whole number of; a day for a window of zero. Windows with fractions of a
    /// second have slots of a tick.
    /// </summary>
    public static TimeSpan WidthFor(Duration window)
    {
        long[] units = [TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond];
        return TimeSpan.FromTicks(units.FirstOrDefault(unit => window.Length.Ticks % unit == 0) is > 0 and var unit ? unit : 1);
    }

    /// <summary>When a slot starts, UTC; slots beyond the grid count on.</summary>
    public DateTimeOffset StartOf(long slot) => new(_origin + (slot * Width.Ticks), TimeSpan.Zero);

    /// <summary>The slot of an instant; negative, or <see cref="Count"/> and more, outside the span.</summary>
    /// <param name="ticks">UTC ticks.</param>
    public long SlotOf(long ticks)
    {
        var offset = ticks - _origin;
        return offset >= 0 ? offset / Width.Ticks : ((offset + 1) / Width.Ticks) - 1;
    }

    /// <summary>The one slot in which a date lies, be it outside the span; null where it may lie in several.</summary>
    public long? SlotOf(ReleaseDate date)
    {
        if (date.IsOpen)
        {
            return null;
        }

        var slot = SlotOf(date.EarliestTicks);
        return slot == SlotOf(date.LatestTicks) ? slot : null;
    }

    /// <summary>Whether a slot lies in the span.</summary>
    public bool Holds(long slot) => slot >= 0 && slot < Count;
}
