using ReleaseTools.Timelines;

namespace ReleaseTools.Coincidences;

/// <summary>The events of a series by slots of some width, counted from 0001-01-01 UTC. Immutable.</summary>
internal sealed class SlottedSeries
{
    private readonly long[] _slots;
    private readonly EventTrain _train;
    private readonly long _width;

    /// <summary>The slots of a train.</summary>
    /// <param name="train">The events.</param>
    /// <param name="width">The width of a slot.</param>
    public SlottedSeries(EventTrain train, TimeSpan width)
    {
        _train = train;
        _width = width.Ticks;
        var slots = train.Events.Select(one => SlotOf(one.Released)).OfType<long>().ToArray();
        Array.Sort(slots);
        _slots = slots;
    }

    /// <summary>The slot of the first event that lies in one; null where none does.</summary>
    public long? First => _slots.Length == 0 ? null : _slots[0];

    /// <summary>The slot of the last event that lies in one; null where none does.</summary>
    public long? Last => _slots.Length == 0 ? null : _slots[_slots.Length - 1];

    /// <summary>The slots within a span, counted from its start, each once; and what becomes of the events.</summary>
    /// <param name="start">First slot of the span.</param>
    /// <param name="end">Last slot of the span, inclusive.</param>
    public (long[] Slots, SeriesUse Use) Within(long start, long end)
    {
        var inside = _slots.Where(slot => slot >= start && slot <= end).ToArray();
        var different = inside.Distinct().Select(slot => slot - start).ToArray();
        var coarse = Coarse(start, end).Count();
        return (different, new SeriesUse(different.Length, _train.Events.Count - inside.Length - coarse, coarse, inside.Length - different.Length, 0));
    }

    /// <summary>The dates of the events that may lie in a span, but in which of several slots is not known.</summary>
    /// <param name="start">First slot of the span.</param>
    /// <param name="end">Last slot of the span, inclusive.</param>
    public IEnumerable<ReleaseDate> Coarse(long start = long.MinValue, long end = long.MaxValue) => _train.Events
        .Select(one => one.Released)
        .Where(date => SlotOf(date) is null && (!date.HasLatest || date.LatestTicks / _width >= start) && (!date.HasEarliest || date.EarliestTicks / _width <= end));

    private long? SlotOf(ReleaseDate date) =>
        !date.IsOpen && date.EarliestTicks / _width == date.LatestTicks / _width ? date.EarliestTicks / _width : null;
}
