namespace ReleaseTools.Statistics;

/// <summary>The events of one series, counted against those of another for several windows on one grid. Immutable.</summary>
internal sealed class PairSide
{
    private PairSide(bool isTrigger, long slots, long[] events, long[] others, SlotReach[] reaches, long lag, long first, long last, SlotCircle circle)
    {
        Circle = circle;
        IsTrigger = isTrigger;
        Slots = slots;
        All = events;
        Others = others;
        Reaches = reaches;
        Lag = lag;
        First = first;
        Last = last;
        Counted = [.. events.Where(slot => slot >= first && slot <= last)];
        Targets = [.. reaches.Select(reach => SlotSet.Around(others, reach, first, last))];
        Observed = [.. reaches.Select(reach => reach.CountHits(events, others, first, last))];
    }

    /// <summary>Whether the events are those of the series that may come first.</summary>
    public bool IsTrigger { get; }

    /// <summary>How many slots the span has: T.</summary>
    public long Slots { get; }

    /// <summary>The lag in slots: τ.</summary>
    public long Lag { get; }

    /// <summary>The slots round which the first series is moved, where it is moved as a whole.</summary>
    public SlotCircle Circle { get; }

    /// <summary>First slot in which events count, inclusive: beyond 0 under edge correction.</summary>
    public long First { get; }

    /// <summary>Last slot in which events count, inclusive.</summary>
    public long Last { get; }

    /// <summary>In how many slots events count.</summary>
    public long CountedSlots => Math.Max(0, Last - First + 1);

    /// <summary>All events, ascending, each slot once.</summary>
    public long[] All { get; }

    /// <summary>The events that count.</summary>
    public long[] Counted { get; }

    /// <summary>The events of the other series.</summary>
    public long[] Others { get; }

    /// <summary>How far behind one of the others an event may lie, for each window, narrowest first.</summary>
    public SlotReach[] Reaches { get; }

    /// <summary>The slots in which an event would be a hit, for each window; each set holds those before it.</summary>
    public SlotSet[] Targets { get; }

    /// <summary>How many of the events that count are hits, for each window.</summary>
    public int[] Observed { get; }

    /// <summary>Both sides of a pair.</summary>
    /// <param name="first">The slots of the first series, from 0, ascending, each once.</param>
    /// <param name="second">The slots of the second series, which may come first, likewise.</param>
    /// <param name="slots">How many slots the span has.</param>
    /// <param name="windows">The windows in slots, ascending.</param>
    /// <param name="lag">The lag in slots.</param>
    /// <param name="isDirected">Whether only what comes after the lag is a hit.</param>
    /// <param name="edgeCorrection">
    /// Whether events of the first series in the first τ+ΔT slots, and of the second in the last, are left out; ΔT is that of the widest window, so that all
    /// windows are asked about the same events.
    /// </param>
    /// <param name="ownCircle">Whether the first series goes round on a circle that fits its own rhythm, since the span is not stated; else round the span.</param>
    public static (PairSide Precursor, PairSide Trigger) Of(
        long[] first, long[] second, long slots, long[] windows, long lag = 0, bool isDirected = false, bool edgeCorrection = false, bool ownCircle = false)
    {
        SlotReach[] reaches = [.. windows.Select(window => SlotReach.Of(window, lag, isDirected))];
        var edge = edgeCorrection ? lag + windows[windows.Length - 1] : 0;
        var circle = ownCircle ? SlotCircle.Of(first, slots) : new SlotCircle(0, slots);
        return (
            new PairSide(false, slots, first, second, reaches, lag, edge, slots - 1, circle),
            new PairSide(true, slots, second, first, [.. reaches.Select(reach => reach.Mirrored)], lag, 0, slots - 1 - edge, circle));
    }
}
