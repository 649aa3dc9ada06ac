namespace ReleaseTools.Statistics;

/// <summary>How far, in slots, an event may lie behind one of another series to count as a hit: from <see cref="Low"/> to <see cref="High"/>, both inclusive.</summary>
/// <param name="Low">The least; negative where the event may come first.</param>
/// <param name="High">The most, not less than the least.</param>
internal readonly record struct SlotReach(long Low, long High)
{
    /// <summary>How many slots of one series a single event of the other makes a hit: the w of the formulas.</summary>
    public long Width => High - Low + 1;

    /// <summary>The same relation, seen from the other series.</summary>
    public SlotReach Mirrored => new(-High, -Low);

    /// <summary>The reach of a window around a lag.</summary>
    /// <param name="window">The window, in slots.</param>
    /// <param name="lag">The lag, in slots.</param>
    /// <param name="isDirected">Whether the event must not come before the lag has passed.</param>
    public static SlotReach Of(long window, long lag, bool isDirected) => new(isDirected ? lag : lag - window, lag + window);

    /// <summary>How many events are a hit. Takes O(n + m), and allocates nothing.</summary>
    /// <param name="events">The slots of the events, ascending.</param>
    /// <param name="others">The slots of the other series, ascending.</param>
    /// <param name="first">First slot in which an event counts, inclusive.</param>
    /// <param name="last">Last slot in which an event counts, inclusive.</param>
    public int CountHits(long[] events, long[] others, long first, long last)
    {
        var (count, index, next) = (0, 0, 0);
        while (index < events.Length && events[index] < first)
        {
            index++;
        }

        var end = events.Length;
        while (end > index && events[end - 1] > last)
        {
            end--;
        }

        // The first of the others that is not too long ago decides. Each step moves on in one of the two by arithmetic: nobody could foretell the branch.
        while (index < end && next < others.Length)
        {
            var distance = events[index] - others[next];
            var isPast = distance > High ? 1 : 0;
            count += (1 - isPast) & (distance >= Low ? 1 : 0);
            next += isPast;
            index += 1 - isPast;
        }

        return count;
    }
}
