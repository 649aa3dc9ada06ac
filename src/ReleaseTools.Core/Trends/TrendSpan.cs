namespace ReleaseTools.Trends;

/// <summary>The periods of one trend, from the first to the last. Immutable.</summary>
internal sealed class TrendSpan
{
    private readonly TrendCalendar _calendar;
    private readonly int _first;

    /// <param name="calendar">The periods.</param>
    /// <param name="first">The number of the first one.</param>
    /// <param name="from">From when the data are whole, local.</param>
    /// <param name="to">Up to when they are, local.</param>
    public TrendSpan(TrendCalendar calendar, int first, DateTime from, DateTime to)
    {
        _calendar = calendar;
        _first = first;
        Count = Math.Max(0, calendar.NumberOf(to) - first + 1);
        FirstWhole = Count > 0 && from > calendar.StartOf(first) ? 1 : 0;
        LastWhole = Count > 0 && to < calendar.EndOf(first + Count - 1) ? Count - 2 : Count - 1;
    }

    /// <summary>How many periods there are.</summary>
    public int Count { get; }

    /// <summary>The first period that the data cover whole.</summary>
    public int FirstWhole { get; }

    /// <summary>The last such period; before <see cref="FirstWhole"/> where there is none.</summary>
    public int LastWhole { get; }

    /// <summary>How many periods are whole.</summary>
    public int WholeCount => Math.Max(0, LastWhole - FirstWhole + 1);

    public bool IsWhole(int period) => period >= FirstWhole && period <= LastWhole;

    /// <summary>How long a period is, in days.</summary>
    public double Days(int period) => (_calendar.EndOf(_first + period) - _calendar.StartOf(_first + period)).TotalDays;

    /// <summary>Where a date falls.</summary>
    public TrendPlace PlaceOf(ReleaseDate date) => new(
        _calendar.First(date) is { } first ? _calendar.NumberOf(first) - _first : int.MinValue,
        _calendar.Last(date) is { } last ? _calendar.NumberOf(last) - _first : int.MaxValue,
        Count);

    /// <summary>Whether a date certainly lies in periods that are whole.</summary>
    public bool IsTested(ReleaseDate date) => PlaceOf(date) is var place && place.First >= FirstWhole && place.Last <= LastWhole;

    /// <summary>Whether a date may lie in any of the periods.</summary>
    public bool MayHold(ReleaseDate date) => PlaceOf(date) is { First: var first, Last: var last } && last >= 0 && first < Count;

    /// <summary>A period with the bounds and the name of the calendar.</summary>
    public (string Label, DateTimeOffset Start, DateTimeOffset End) Bounds(int period) => (
        _calendar.LabelOf(_first + period), _calendar.Instant(_calendar.StartOf(_first + period)), _calendar.Instant(_calendar.EndOf(_first + period)));
}
