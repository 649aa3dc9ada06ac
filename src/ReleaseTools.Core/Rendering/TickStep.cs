using System.Globalization;

namespace ReleaseTools.Rendering;

/// <summary>How far the ticks of an axis are apart: a number of calendar units, counted from where a person expects them.</summary>
internal sealed class TickStep
{
    private TickStep(TickUnit unit, int count)
    {
        Unit = unit;
        Count = count;
    }

    /// <summary>From the shortest to the longest.</summary>
    public static IReadOnlyList<TickStep> All { get; } =
    [
        .. Of(TickUnit.Second, 1, 2, 5, 10, 15, 30),
        .. Of(TickUnit.Minute, 1, 2, 5, 10, 15, 30),
        .. Of(TickUnit.Hour, 1, 2, 3, 6, 12),
        .. Of(TickUnit.Day, 1, 2),
        .. Of(TickUnit.Week, 1, 2),
        .. Of(TickUnit.Month, 1, 2, 3, 6),
        .. Of(TickUnit.Year, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000),
    ];

    /// <summary>What is counted.</summary>
    public TickUnit Unit { get; }

    /// <summary>How many of them.</summary>
    public int Count { get; }

    /// <summary>About how long it is.</summary>
    public double Ticks => Count * Unit switch
    {
        TickUnit.Second => TimeSpan.TicksPerSecond,
        TickUnit.Minute => TimeSpan.TicksPerMinute,
        TickUnit.Hour => TimeSpan.TicksPerHour,
        TickUnit.Day => TimeSpan.TicksPerDay,
        TickUnit.Week => 7d * TimeSpan.TicksPerDay,
        TickUnit.Month => 30.4d * TimeSpan.TicksPerDay,
        _ => 365.2d * TimeSpan.TicksPerDay,
    };

    /// <summary>How many characters its longest label has.</summary>
    public int LabelWidth => Unit switch { TickUnit.Second => 8, TickUnit.Minute or TickUnit.Hour or TickUnit.Day or TickUnit.Week => 5, TickUnit.Month => 7, _ => 4 };

    /// <summary>The last tick at or before a moment; the first of all where there is none.</summary>
    public DateTime Floor(DateTime moment) => Unit switch
    {
        TickUnit.Second or TickUnit.Minute or TickUnit.Hour or TickUnit.Day => new DateTime(moment.Ticks - (moment.Ticks % (long)Ticks)),
        // Day 0 of the calendar, 0001-01-01, is a Monday.
        TickUnit.Week => new DateTime(moment.Ticks - (moment.Ticks % (long)Ticks)),
        TickUnit.Month => new DateTime(moment.Year, moment.Month - ((moment.Month - 1) % Count), 1),
        _ => new DateTime(Math.Max(1, moment.Year - (moment.Year % Count)), 1, 1),
    };

    /// <summary>The tick after one; null where the calendar ends.</summary>
    public DateTime? Next(DateTime tick)
    {
        // The first multiple of a thousand years after the year 1 is 1000, not 1001.
        var year = Unit == TickUnit.Year ? tick.Year - (tick.Year % Count) + Count : 0;
        return Unit switch
        {
            TickUnit.Year => year <= DateTime.MaxValue.Year ? new DateTime(year, 1, 1) : null,
            TickUnit.Month => tick.Year < DateTime.MaxValue.Year || tick.Month + Count <= 12 ? tick.AddMonths(Count) : null,
            _ => tick.Ticks <= DateTime.MaxValue.Ticks - (long)Ticks ? tick.AddTicks((long)Ticks) : null,
        };
    }

    /// <summary>As much of a tick's date as tells it from its neighbours; a new day or year shows itself.</summary>
    public string Label(DateTime tick) => tick.ToString(
        Unit switch
        {
            TickUnit.Year => "yyyy",
            TickUnit.Month => "yyyy-MM",
            TickUnit.Day or TickUnit.Week => tick is { Month: 1, Day: 1 } ? "yyyy" : "MM-dd",
            _ when tick.TimeOfDay == TimeSpan.Zero => "MM-dd",
            TickUnit.Second => "HH:mm:ss",
            _ => "HH:mm",
        },
        CultureInfo.InvariantCulture);

    private static IEnumerable<TickStep> Of(TickUnit unit, params int[] counts) => counts.Select(count => new TickStep(unit, count));
}
