namespace ReleaseTools.Statistics;

/// <summary>The counts of hits at every circular shift of a series, by one sweep over the shifts at which any count changes.</summary>
/// <remarks>
/// At a'(s) = (a − t₀ + s) mod T + t₀, an event hits a stretch of slots during one arc of shifts. The arcs' ends are sorted and swept, so that the cost depends on the
/// number of arcs, O(n log n), and not on the number of shifts. Immutable.
/// </remarks>
internal sealed class ShiftSweep
{
    // A change is one number, so that sorting it is cheap: the shift, then the window, then whether an arc starts there.
    private const int WindowBits = 12;
    private const long WindowMask = (1L << WindowBits) - 1;

    private readonly long[] _changes;
    private readonly int[] _atZero;

    private ShiftSweep(long slots, List<long> changes, int[] atZero)
    {
        Slots = slots;
        _changes = [.. changes];
        Array.Sort(_changes);
        _atZero = atZero;
    }

    /// <summary>How many shifts there are: as many as the circle has slots.</summary>
    public long Slots { get; }

    /// <summary>How many arcs a side has, or <see cref="long.MaxValue"/> where they cannot be swept.</summary>
    public static long ArcsOf(PairSide side) => side.Reaches.Length > WindowMask || side.Circle.Length > long.MaxValue >> (WindowBits + 2) ? long.MaxValue
        : side.IsTrigger
            ? (long)side.Others.Length * side.Counted.Length * side.Reaches.Length
            : side.Targets.Sum(targets => (long)side.All.Length * targets.Stretches);

    /// <summary>The counts of a side when the first series is shifted.</summary>
    public static ShiftSweep Of(PairSide side)
    {
        var changes = new List<long>((int)Math.Min(int.MaxValue / 4, 2 * ArcsOf(side)));
        var atZero = new int[side.Reaches.Length];
        for (var window = 0; window < atZero.Length; window++)
        {
            if (side.IsTrigger)
            {
                AddPartners(side, window, changes, atZero);
            }
            else
            {
                AddEvents(side, window, changes, atZero);
            }
        }

        return new ShiftSweep(side.Circle.Length, changes, atZero);
    }

    /// <summary>Tells each run of shifts that have the same counts: how many shifts they are, and the count of each window, which is only lent.</summary>
    public void ForEachRun(Action<long, int[]> take)
    {
        var counts = (int[])_atZero.Clone();
        var from = 0L;
        foreach (var change in _changes)
        {
            var shift = change >> (WindowBits + 1);
            if (shift > from)
            {
                take(shift - from, counts);
                from = shift;
            }

            counts[(change >> 1) & WindowMask] += (change & 1) == 1 ? 1 : -1;
        }

        if (Slots > from)
        {
            take(Slots - from, counts);
        }
    }

    // Each event that is moved, against each stretch in which it would be a hit.
    private static void AddEvents(PairSide side, int window, List<long> changes, int[] atZero)
    {
        var targets = side.Targets[window];
        for (var stretch = 0; stretch < targets.Stretches; stretch++)
        {
            var start = Math.Max(side.Circle.Start, targets.StartOf(stretch));
            var length = Math.Min(side.Circle.End, targets.EndOf(stretch)) - start + 1;
            for (var index = 0; length > 0 && index < side.All.Length; index++)
            {
                AddArc(start - side.All[index], length, side.Circle.Length, window, changes, atZero);
            }
        }
    }

    // Each event that stays, against each that is moved past it. It counts once however many are near it: an arc ends where that of the event before begins.
    private static void AddPartners(PairSide side, int window, List<long> changes, int[] atZero)
    {
        var moved = side.Others;
        var reach = side.Reaches[window].Mirrored;
        foreach (var slot in side.Counted)
        {
            var start = Math.Max(side.Circle.Start, slot + reach.Low);
            var length = Math.Min(side.Circle.End, slot + reach.High) - start + 1;
            for (var index = 0; length > 0 && index < moved.Length; index++)
            {
                var before = index > 0 ? moved[index - 1] : moved[moved.Length - 1] - side.Circle.Length;
                AddArc(start - moved[index], Math.Min(length, moved[index] - before), side.Circle.Length, window, changes, atZero);
            }
        }
    }

    private static void AddArc(long start, long length, long circle, int window, List<long> changes, int[] atZero)
    {
        var from = start < 0 ? start + circle : start;
        var to = from + length;
        changes.Add(Change(from, window, starts: true));
        if (to < circle)
        {
            changes.Add(Change(to, window, starts: false));
        }
        else if (to > circle)
        {
            // It goes on beyond the last shift, where the shifts begin again.
            atZero[window]++;
            changes.Add(Change(to - circle, window, starts: false));
        }
    }

    private static long Change(long shift, int window, bool starts) => (((shift << WindowBits) | (long)window) << 1) | (starts ? 1L : 0);
}
