namespace ReleaseTools.Statistics;

/// <summary>Slots that are thought of as a circle, round which a series is moved.</summary>
/// <param name="Start">Its first slot.</param>
/// <param name="Length">How many slots it has, at least one.</param>
internal readonly record struct SlotCircle(long Start, long Length)
{
    private const int LeastEvents = 3;

    /// <summary>Its last slot, inclusive.</summary>
    public long End => Start + Length - 1;

    /// <summary>The circle of a series in a span that nobody stated: from its first event to its last, closed by its median gap.</summary>
    /// <remarks>
    /// A span that ends with an event has no gap where its ends meet. Two series of one period would fall out of step there at every shift but the
    /// one observed, and every accidental agreement of their phases would look unique.
    /// </remarks>
    /// <param name="events">The slots of the events, ascending.</param>
    /// <param name="slots">How many slots the span has: the circle of a series too short to have a rhythm.</param>
    public static SlotCircle Of(long[] events, long slots)
    {
        if (events.Length < LeastEvents)
        {
            return new SlotCircle(0, slots);
        }

        long[] gaps = [.. events.Skip(1).Zip(events, (later, earlier) => later - earlier).OrderBy(gap => gap)];
        return new SlotCircle(events[0], events[events.Length - 1] - events[0] + gaps[(gaps.Length - 1) / 2]);
    }
}
