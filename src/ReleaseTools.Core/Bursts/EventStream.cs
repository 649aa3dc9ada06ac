namespace ReleaseTools.Bursts;

/// <summary>All events that are dated finely enough as one stream by nominal date, with the burst level of its gaps. Immutable.</summary>
internal sealed class EventStream
{
    private readonly long[] _times;
    private readonly int[] _levels;

    public EventStream(IEnumerable<VendorEvent> events)
    {
        _times = [.. events.Select(one => one.Released.MidpointTicks).OrderBy(ticks => ticks)];
        _levels = BurstLevels.Of([.. _times.Skip(1).Zip(_times, (later, earlier) => later - earlier)]);
    }

    /// <summary>The highest level between two of its events; null where there is none.</summary>
    /// <param name="first">The nominal date of the first, in ticks.</param>
    /// <param name="last">The nominal date of the last, in ticks.</param>
    public int? Level(long first, long last)
    {
        int? highest = null;
        for (var gap = FirstAt(first); gap < _levels.Length && _times[gap + 1] <= last; gap++)
        {
            highest = Math.Max(highest ?? 0, _levels[gap]);
        }

        return highest;
    }

    // A search finds any of several equal times.
    private int FirstAt(long ticks)
    {
        var index = Array.BinarySearch(_times, ticks);
        index = index < 0 ? ~index : index;
        while (index > 0 && _times[index - 1] == ticks)
        {
            index--;
        }

        return index;
    }
}
