using System.Globalization;

namespace ReleaseTools.Trends;

/// <summary>The calendar periods of a time zone, numbered in their order. Immutable.</summary>
internal sealed class TrendCalendar
{
    private readonly int _months;
    private readonly TimeZoneInfo _zone;

    public TrendCalendar(TrendPeriodUnit unit, TimeZoneInfo? zone)
    {
        _months = unit switch { TrendPeriodUnit.Month => 1, TrendPeriodUnit.Quarter => 3, _ => 12 };
        _zone = zone ?? TimeZoneInfo.Utc;
    }

    /// <summary>How many periods a year has.</summary>
    public int PerYear => 12 / _months;

    /// <summary>The period of a local time.</summary>
    public int NumberOf(DateTime local) => (((local.Year - 1) * 12) + local.Month - 1) / _months;

    /// <summary>The first moment of a period, local.</summary>
    public DateTime StartOf(int number) => new(1 + (number * _months / 12), (number * _months % 12) + 1, 1);

    /// <summary>The last moment of a period, local, inclusive.</summary>
    public DateTime EndOf(int number) => number == NumberOf(DateTime.MaxValue) ? DateTime.MaxValue : StartOf(number + 1).AddTicks(-1);

    /// <summary>The name of a period.</summary>
    public string LabelOf(int number)
    {
        var start = StartOf(number);
        return _months switch
        {
            1 => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            3 => string.Format(CultureInfo.InvariantCulture, "{0:0000}-Q{1}", start.Year, ((start.Month - 1) / 3) + 1),
            _ => start.ToString("yyyy", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The first local time at which a date may lie; null where that end is open.</summary>
    public DateTime? First(ReleaseDate date) => date.Earliest is { } instant ? Local(instant, date) : null;

    /// <summary>The last local time at which a date may lie; null where that end is open.</summary>
    public DateTime? Last(ReleaseDate date) => date.Latest is { } instant ? Local(instant, date) : null;

    /// <summary>The local time of an instant.</summary>
    public DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone).DateTime;

    /// <summary>The instant of a local time; what lies beyond the years 1 to 9999 is their end.</summary>
    public DateTimeOffset Instant(DateTime local) =>
        new(Math.Max(0, Math.Min(DateTime.MaxValue.Ticks, local.Ticks - _zone.GetUtcOffset(local).Ticks)), TimeSpan.Zero);

    // A date that is stated as a day, a month or longer is that of the calendar, wherever one reads it.
    private DateTime Local(DateTimeOffset instant, ReleaseDate date) =>
        date.Precision is ReleaseDatePrecision.Day or ReleaseDatePrecision.Month or ReleaseDatePrecision.Quarter or ReleaseDatePrecision.Year
            ? instant.UtcDateTime
            : Local(instant);
}
