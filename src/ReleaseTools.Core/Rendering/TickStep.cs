using System.Globalization;

namespace ReleaseTools.Rendering;

/// <summary>How far the ticks of an axis are apart: a number of calendar units, counted from where a person expects them.</summary>
internal sealed class TickStep
{
    private readonly Unit _unit;
    private readonly int _count;

    private TickStep(Unit unit, int count)
    {
        _unit = unit;
        _count = count;
    }

    private enum Unit
    {
        Second,
        Minute,
        Hour,
        Day,
        Week,
        Month,
        Year,
    }

    /// <summary>From the shortest to the longest.</summary>
    public static IReadOnlyList<TickStep> All { get; } =
    [
        .. Of(Unit.Second, 1, 2, 5, 10, 15, 30),
        .. Of(Unit.Minute, 1, 2, 5, 10, 15, 30),
        .. Of(Unit.Hour, 1, 2, 3, 6, 12),
        .. Of(Unit.Day, 1, 2),
        .. Of(Unit.Week, 1, 2),
        .. Of(Unit.Month, 1, 2, 3, 6),
        .. Of(Unit.Year, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000),
    ];

    /// <summary>About how long it is.</summary>
    public double Ticks => _count * _unit switch
    {
        Unit.Second => TimeSpan.TicksPerSecond,
        Unit.Minute => TimeSpan.TicksPerMinute,
        Unit.Hour => TimeSpan.TicksPerHour,
        Unit.Day => TimeSpan.TicksPerDay,
        Unit.Week => 7d * TimeSpan.TicksPerDay,
        Unit.Month => 30.4d * TimeSpan.TicksPerDay,
        _ => 365.2d * TimeSpan.TicksPerDay,
    };

    /// <summary>How many characters its longest label has.</summary>
    public int LabelWidth => _unit switch { Unit.Second => 8, Unit.Minute or Unit.Hour or Unit.Day or Unit.Week => 5, Unit.Month => 7, _ => 4 };

    /// <summary>The last tick at or before a moment; the first of all where there is none.</summary>
    public DateTime Floor(DateTime moment) => _unit switch
    {
        Unit.Second or Unit.Minute or Unit.Hour or Unit.Day => new DateTime(moment.Ticks - (moment.Ticks % (long)Ticks)),
        // Day 0 of the calendar, 0001-01-01, is a Monday.
        Unit.Week => new DateTime(moment.Ticks - (moment.Ticks % (long)Ticks)),
        Unit.Month => new DateTime(moment.Year, moment.Month - ((moment.Month - 1) % _count), 1),
        _ => new DateTime(Math.Max(1, moment.Year - (moment.Year % _count)), 1, 1),
    };

    /// <summary>The tick after one; null where the calendar ends.</summary>
    public DateTime? Next(DateTime tick)
    {
        // The first multiple of a thousand years after the year 1 is 1000, not 1001.
        var year = _unit == Unit.Year ? tick.Year - (tick.Year % _count) + _count : 0;
        return _unit switch
        {
            Unit.Year => year <= DateTime.MaxValue.Year ? new DateTime(year, 1, 1) : null,
            Unit.Month => tick.Year < DateTime.MaxValue.Year || tick.Month + _count <= 12 ? tick.AddMonths(_count) : null,
            _ => tick.Ticks <= DateTime.MaxValue.Ticks - (long)Ticks ? tick.AddTicks((long)Ticks) : null,
        };
    }

    /// <summary>As much of a tick's date as tells it from its neighbours; a new day or year shows itself.</summary>
    public string Label(DateTime tick) => tick.ToString(
        _unit switch
        {
            Unit.Year => "yyyy",
            Unit.Month => "yyyy-MM",
            Unit.Day or Unit.Week => tick is { Month: 1, Day: 1 } ? "yyyy" : "MM-dd",
            _ when tick.TimeOfDay == TimeSpan.Zero => "MM-dd",
            Unit.Second => "HH:mm:ss",
            _ => "HH:mm",
        },
        CultureInfo.InvariantCulture);

    private static IEnumerable<TickStep> Of(Unit unit, params int[] counts) => counts.Select(count => new TickStep(unit, count));
}
