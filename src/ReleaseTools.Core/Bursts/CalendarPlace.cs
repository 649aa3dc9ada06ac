using MathNet.Numerics.Random;
using ReleaseTools.Statistics;

namespace ReleaseTools.Bursts;

/// <summary>The slots to which an event may be redrawn, and where in its slot it begins.</summary>
internal readonly struct CalendarPlace
{
    private readonly SlotGrid _grid;
    private readonly CalendarStrata _strata;
    private readonly int _stratum;
    private readonly long _offset;
    private readonly long _slots;

    public CalendarPlace(SlotGrid grid, CalendarStrata strata, int stratum, long offset)
    {
        _grid = grid;
        _strata = strata;
        _stratum = stratum;
        _offset = offset;
        _slots = strata.SlotsIn(stratum);
    }

    /// <summary>A beginning in UTC ticks, in one of the slots by chance.</summary>
#pragma warning disable CA5394 // Nothing here is a secret; what counts is that a seed gives the same numbers everywhere.
    public long Draw(RandomSource random) => _grid.StartOf(_strata.SlotAt(_stratum, (long)(random.NextDouble() * _slots))).UtcTicks + _offset;
#pragma warning restore CA5394
}
