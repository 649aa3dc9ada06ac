namespace ReleaseTools.Statistics;

/// <summary>The slots of a grid by weekday, and by hour of the day where slots are an hour or less: what a calendar-aware null model keeps.</summary>
/// <remarks>
/// Days of a grid of days are UTC days, as dates are stated. Finer slots are placed by the local time at the start of their UTC hour, so that an hour keeps to
/// one stratum even where a zone is a fraction of an hour off. Slots that are no whole fraction of an hour or a day have weekdays by their start.
/// </remarks>
internal sealed class CalendarStrata
{
    private readonly SlotGrid _grid;
    private readonly long[] _cellStarts;
    private readonly byte[] _cellStrata;
    private readonly int[][] _cellsOf;
    private readonly long[][] _ranksOf;

    /// <summary>The strata of a grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="zone">The zone of weekday and hour; null is UTC.</param>
    public CalendarStrata(SlotGrid grid, TimeZoneInfo? zone = null)
    {
        _grid = grid;
        HasHours = grid.Width.Ticks <= TimeSpan.TicksPerHour && TimeSpan.TicksPerHour % grid.Width.Ticks == 0;
        (_cellStarts, _cellStrata) = HasHours ? Hours(grid, zone ?? TimeZoneInfo.Utc) : Slots(grid);
        Count = HasHours ? 7 * 24 : 7;
        _cellsOf = CellsByStratum();
        _ranksOf = [.. _cellsOf.Select(Ranks)];
    }

    /// <summary>How many strata there are: 7 by weekday, 168 by weekday and hour. Some may have no slots.</summary>
    public int Count { get; }

    /// <summary>Whether the hour of the day counts too.</summary>
    public bool HasHours { get; }

    /// <summary>How many slots of the grid a stratum has.</summary>
    public long SlotsIn(int stratum) => _ranksOf[stratum][_cellsOf[stratum].Length];

    /// <summary>The stratum of a slot of the grid.</summary>
    public int StratumOf(long slot) => _cellStrata[CellOf(slot)];

    /// <summary>The slot of a place within a stratum, from 0 to <see cref="SlotsIn"/> less one, in time order.</summary>
    public long SlotAt(int stratum, long rank)
    {
        var ranks = _ranksOf[stratum];
        var found = Array.BinarySearch(ranks, rank);
        var index = found >= 0 ? found : ~found - 1;
        return _cellStarts[_cellsOf[stratum][index]] + (rank - ranks[index]);
    }

    /// <summary>Adds, for each stratum, how many of its slots lie from one slot to another.</summary>
    /// <param name="first">First slot, inclusive, of the grid.</param>
    /// <param name="last">Last slot, inclusive, of the grid.</param>
    /// <param name="counts">One count per stratum.</param>
    public void AddCounts(long first, long last, long[] counts)
    {
        for (var cell = CellOf(first); cell < _cellStrata.Length && _cellStarts[cell] <= last; cell++)
        {
            counts[_cellStrata[cell]] += Math.Min(last, End(cell) - 1) - Math.Max(first, _cellStarts[cell]) + 1;
        }
    }

    // The first and the last hour may be cut off by the span.
    private static (long[] Starts, byte[] Strata) Hours(SlotGrid grid, TimeZoneInfo zone)
    {
        var starts = new List<long>();
        var strata = new List<byte>();
        var start = grid.Start.UtcTicks;
        var end = start + (grid.Count * grid.Width.Ticks);
        for (var hour = start - (start % TimeSpan.TicksPerHour); hour < end; hour += TimeSpan.TicksPerHour)
        {
            var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(hour, TimeSpan.Zero), zone);
            starts.Add(Math.Max(0, grid.SlotOf(hour)));
            strata.Add((byte)(((int)local.DayOfWeek * 24) + local.Hour));
        }

        return ([.. starts], [.. strata]);
    }

    private static (long[] Starts, byte[] Strata) Slots(SlotGrid grid)
    {
        var strata = new byte[grid.Count];
        var starts = new long[grid.Count];
        for (var slot = 0; slot < strata.Length; slot++)
        {
            starts[slot] = slot;
            strata[slot] = (byte)grid.StartOf(slot).DayOfWeek;
        }

        return (starts, strata);
    }

    private long End(int cell) => cell + 1 < _cellStarts.Length ? _cellStarts[cell + 1] : _grid.Count;

    private int CellOf(long slot)
    {
        var found = Array.BinarySearch(_cellStarts, slot);
        return found >= 0 ? found : ~found - 1;
    }

    private int[][] CellsByStratum()
    {
        var cells = Enumerable.Range(0, Count).Select(_ => new List<int>()).ToArray();
        for (var cell = 0; cell < _cellStrata.Length; cell++)
        {
            cells[_cellStrata[cell]].Add(cell);
        }

        return [.. cells.Select(some => some.ToArray())];
    }

    private long[] Ranks(int[] cells)
    {
        var ranks = new long[cells.Length + 1];
        for (var index = 0; index < cells.Length; index++)
        {
            ranks[index + 1] = ranks[index] + End(cells[index]) - _cellStarts[cells[index]];
        }

        return ranks;
    }
}
