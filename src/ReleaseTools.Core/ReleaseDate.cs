using System.Diagnostics.CodeAnalysis;

namespace ReleaseTools;

/// <summary>
/// An instant with its precision: the closed interval [<see cref="Earliest"/>, <see cref="Latest"/>] in which it lies, in UTC.
/// </summary>
/// <remarks>
/// <para>Invariants: the precision is a function of the bounds, so that equal bounds mean equal dates
/// (<c>2026-02-01/2026-02-28</c> <em>is</em> <c>2026-02</c>). <see cref="Latest"/> is the last tick (100 ns) of the stated unit.
/// A date to the second or finer is exact: both bounds are the same tick. Either bound may be open.
/// <c>default(ReleaseDate)</c> is <see cref="Unknown"/>.</para>
/// <para>Sorting is total: by <see cref="Earliest"/> (an open start by its <see cref="Latest"/>), then the wider first,
/// then an open start first; unknown dates come last. So <c>2026 &lt; 2026-02 &lt; 2026-02-01 &lt; 2026-02-01T00:00Z</c>, and
/// <c>-ge '2026-02'</c> includes all of February. The operators promise sense only on comparable precision;
/// <see cref="IsBefore"/>, <see cref="IsAfter"/> and <see cref="Overlaps"/> answer what the bounds can prove.</para>
/// </remarks>
public readonly struct ReleaseDate : IEquatable<ReleaseDate>, IComparable<ReleaseDate>, IComparable
{
    private const long OpenStart = long.MinValue;
    private const long OpenEnd = long.MaxValue;

    private readonly long _earliest;
    private readonly long _latest;
    private readonly ReleaseDatePrecision _precision;

    private ReleaseDate(long earliest, long latest, ReleaseDatePrecision precision)
    {
        _earliest = earliest;
        _latest = latest;
        _precision = precision;
    }

    /// <summary>The date of which nothing is known, written <c>TBD</c>.</summary>
    public static ReleaseDate Unknown => default;

    /// <summary>First instant at which it may lie, UTC, inclusive; null when that end is open or nothing is known.</summary>
    public DateTimeOffset? Earliest => HasEarliest ? new DateTimeOffset(_earliest, TimeSpan.Zero) : null;

    /// <summary>Last instant at which it may lie, UTC, inclusive; null when that end is open or nothing is known.</summary>
    public DateTimeOffset? Latest => HasLatest ? new DateTimeOffset(_latest, TimeSpan.Zero) : null;

    /// <summary>The calendar unit that the bounds make up, or <see cref="ReleaseDatePrecision.Interval"/>.</summary>
    public ReleaseDatePrecision Precision => _precision;

    /// <summary>Whether both bounds are the same tick.</summary>
    public bool IsExact => _precision == ReleaseDatePrecision.Second;

    /// <summary>Whether anything at all is known of the date.</summary>
    public bool IsKnown => _precision != ReleaseDatePrecision.Unknown;

    /// <summary>Whether an end is open; an unknown date is open at both.</summary>
    public bool IsOpen => !HasEarliest || !HasLatest;

    internal bool HasEarliest => IsKnown && _earliest != OpenStart;

    internal bool HasLatest => IsKnown && _latest != OpenEnd;

    /// <summary>UTC ticks of the first instant; <see cref="long.MinValue"/> where open or unknown. For columns.</summary>
    public long EarliestTicks => IsKnown ? _earliest : OpenStart;

    /// <summary>UTC ticks of the last instant; <see cref="long.MaxValue"/> where open or unknown. For columns.</summary>
    public long LatestTicks => IsKnown ? _latest : OpenEnd;

    /// <summary>The middle of the interval, UTC; null where an end is open. The middle of a day is its noon.</summary>
    public DateTimeOffset? Midpoint => IsOpen ? null : new DateTimeOffset(MidpointTicks, TimeSpan.Zero);

    // The interval holds Latest - Earliest + 1 ticks, so that half of it is a whole number for every calendar unit.
    internal long MidpointTicks => _earliest + ((_latest - _earliest + 1) / 2);

    /// <summary>An exact instant; any offset is converted to UTC.</summary>
    public static ReleaseDate FromInstant(DateTimeOffset instant) =>
        new(instant.UtcTicks, instant.UtcTicks, ReleaseDatePrecision.Second);

    /// <summary>The closed interval between two instants; null leaves that end open, and both null is <see cref="Unknown"/>.</summary>
    /// <param name="earliest">First instant, inclusive; any offset is converted to UTC.</param>
    /// <param name="latest">Last instant, inclusive; any offset is converted to UTC.</param>
    /// <exception cref="ArgumentException"><paramref name="latest"/> lies before <paramref name="earliest"/>.</exception>
    public static ReleaseDate FromBounds(DateTimeOffset? earliest, DateTimeOffset? latest) =>
        FromTicks(earliest?.UtcTicks ?? OpenStart, latest?.UtcTicks ?? OpenEnd);

    /// <summary>The closed interval between two counts of UTC ticks; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> are open ends.</summary>
    /// <exception cref="ArgumentException">The end lies before the start, or a bound is no date of the years 1 to 9999.</exception>
    public static ReleaseDate FromTicks(long earliest, long latest)
    {
        if (earliest == OpenStart && latest == OpenEnd)
        {
            return Unknown;
        }

        if (latest < earliest)
        {
            throw new ArgumentException("A date interval ends before it starts.", nameof(latest));
        }

        RequireDate(earliest, OpenStart, nameof(earliest));
        RequireDate(latest, OpenEnd, nameof(latest));
        return new ReleaseDate(earliest, latest, CalendarUnit.Of(earliest, latest));
    }

    /// <summary>A calendar year, UTC.</summary>
    public static ReleaseDate FromYear(int year) => FromUnit(new DateTime(year, 1, 1), ReleaseDatePrecision.Year);

    /// <summary>A calendar quarter, UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quarter is not 1 to 4, or the year not 1 to 9999.</exception>
    public static ReleaseDate FromQuarter(int year, int quarter) =>
        quarter is < 1 or > 4
            ? throw new ArgumentOutOfRangeException(nameof(quarter), quarter, "A quarter is 1, 2, 3 or 4.")
            : FromUnit(new DateTime(year, (quarter * 3) - 2, 1), ReleaseDatePrecision.Quarter);

    /// <summary>A calendar month, UTC.</summary>
    public static ReleaseDate FromMonth(int year, int month) => FromUnit(new DateTime(year, month, 1), ReleaseDatePrecision.Month);

    /// <summary>A calendar day, UTC.</summary>
    public static ReleaseDate FromDay(int year, int month, int day) => FromUnit(new DateTime(year, month, day), ReleaseDatePrecision.Day);

    /// <summary>Not later than an instant: open at the start.</summary>
    public static ReleaseDate NotLaterThan(DateTimeOffset instant) => FromBounds(null, instant);

    /// <summary>Not before an instant: open at the end.</summary>
    public static ReleaseDate NotBefore(DateTimeOffset instant) => FromBounds(instant, null);

    /// <summary>
    /// Reads every notation of the house: <c>2026</c>, <c>2026-Q1</c>, <c>2026-02</c>, <c>2026-02-06</c>, <c>2026-02-06T14:27Z</c>,
    /// <c>2026-02-06T14:27:00.123456789+01:00</c>, <c>2026-02-06 14:27:00 UTC</c>, RFC 1123, <c>Feb 2026</c>, <c>February 6, 2026</c>,
    /// <c>6 Feb 2026</c>, ranges <c>a/b</c>, <c>../b</c>, <c>a/..</c>, and <c>TBD</c>. Always the invariant culture.
    /// </summary>
    /// <param name="text">The text; white space around it does not count.</param>
    /// <param name="zone">The zone of a time that names none; null is UTC. A date without a time is a UTC calendar unit regardless.</param>
    /// <exception cref="FormatException">The text is none of these; the message says what was expected.</exception>
    public static ReleaseDate Parse(string text, TimeZoneInfo? zone = null) =>
        ReleaseDateParser.TryParse(text, zone, out var date, out var error)
            ? date
            : throw new FormatException(error);

    /// <summary>As <see cref="Parse"/>, in UTC and without an exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReleaseDate date) =>
        ReleaseDateParser.TryParse(text, null, out date, out _);

    /// <summary>As <see cref="Parse"/>, with the reason in <paramref name="error"/> instead of an exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, TimeZoneInfo? zone, out ReleaseDate date, [NotNullWhen(false)] out string? error) =>
        ReleaseDateParser.TryParse(text, zone, out date, out error);

    /// <summary>Whether this came before the other: true or false where the bounds prove it, else null.</summary>
    /// <remarks>Two exact dates at the same tick are neither before nor after each other.</remarks>
    public bool? IsBefore(ReleaseDate other) =>
        LatestTicks < other.EarliestTicks && HasLatest && other.HasEarliest ? true
        : EarliestTicks >= other.LatestTicks && HasEarliest && other.HasLatest ? false
        : null;

    /// <summary>Whether this came after the other: true or false where the bounds prove it, else null.</summary>
    public bool? IsAfter(ReleaseDate other) => other.IsBefore(this);

    /// <summary>Whether the two intervals share an instant (both could be the same moment); null when nothing is known of one. An open end is unbounded.</summary>
    public bool? Overlaps(ReleaseDate other) =>
        !IsKnown || !other.IsKnown ? null : _earliest <= other._latest && other._earliest <= _latest;

    /// <summary>The interval that both allow; null where they share no instant. An unknown date allows everything.</summary>
    public ReleaseDate? Intersect(ReleaseDate other)
    {
        var earliest = Math.Max(EarliestTicks, other.EarliestTicks);
        var latest = Math.Min(LatestTicks, other.LatestTicks);
        return earliest <= latest ? FromTicks(earliest, latest) : default(ReleaseDate?);
    }

    /// <inheritdoc/>
    public int CompareTo(ReleaseDate other)
    {
        if (!IsKnown || !other.IsKnown)
        {
            return other.IsKnown.CompareTo(IsKnown);
        }

        var byStart = SortTicks.CompareTo(other.SortTicks);
        if (byStart != 0)
        {
            return byStart;
        }

        // An open start is the widest of all that share its key, so it goes first.
        var byOpenStart = other.HasEarliest ? (HasEarliest ? 0 : -1) : (HasEarliest ? 1 : 0);
        return byOpenStart != 0 ? byOpenStart : other._latest.CompareTo(_latest);
    }

    /// <summary>Compares with another date, or with anything that converts to one: text, a date and time, a year from 1 to 9999.</summary>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is no date.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        ReleaseDate date => CompareTo(date),
        DateTimeOffset instant => CompareTo(FromInstant(instant)),
        DateTime time => CompareTo((ReleaseDate)time),
        int year when year is >= 1 and <= 9999 => CompareTo(FromYear(year)),
        string text when TryParse(text, out var date) => CompareTo(date),
        _ => throw new ArgumentException($"Cannot compare a release date with '{DisplayText.Quote(obj.ToString() ?? string.Empty)}'.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(ReleaseDate other) =>
        _precision == other._precision && _earliest == other._earliest && _latest == other._latest;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReleaseDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_earliest, _latest);

    /// <summary>The canonical notation; <see cref="Parse"/> of it gives an equal date.</summary>
    public override string ToString() => ReleaseDateFormatter.Format(this);

    private long SortTicks => HasEarliest ? _earliest : _latest;

    private static ReleaseDate FromUnit(DateTime start, ReleaseDatePrecision precision) =>
        new(start.Ticks, CalendarUnit.LastTick(start, precision), precision);

    internal static ReleaseDate FromMinute(DateTime utcStart) => FromUnit(utcStart, ReleaseDatePrecision.Minute);

    private static void RequireDate(long ticks, long open, string name)
    {
        if (ticks != open && (ticks < 0 || ticks > DateTime.MaxValue.Ticks))
        {
            throw new ArgumentException("A bound is no date of the years 1 to 9999.", name);
        }
    }

#pragma warning disable CS1591 // The operators mean what CompareTo and Equals say.
    public static bool operator ==(ReleaseDate left, ReleaseDate right) => left.Equals(right);

    public static bool operator !=(ReleaseDate left, ReleaseDate right) => !left.Equals(right);

    public static bool operator <(ReleaseDate left, ReleaseDate right) => left.CompareTo(right) < 0;

    public static bool operator >(ReleaseDate left, ReleaseDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReleaseDate left, ReleaseDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReleaseDate left, ReleaseDate right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591

    /// <summary>The gap from the right date to the left one, with bounds; positive when the right one came first.</summary>
    public static GapBounds operator -(ReleaseDate left, ReleaseDate right) => GapBounds.Between(right, left);

    /// <summary>Reads text as <see cref="Parse"/> does.</summary>
    public static implicit operator ReleaseDate(string text) => Parse(text);

    /// <summary>An exact instant. A <see cref="DateTimeKind.Local"/> time is converted from the machine's zone; an Unspecified one is UTC.</summary>
    public static implicit operator ReleaseDate(DateTime time) => FromInstant(
        time.Kind == DateTimeKind.Local ? new DateTimeOffset(time) : new DateTimeOffset(time.Ticks, TimeSpan.Zero));

    /// <summary>An exact instant, converted to UTC.</summary>
    public static implicit operator ReleaseDate(DateTimeOffset instant) => FromInstant(instant);

    /// <summary>A calendar year.</summary>
    public static implicit operator ReleaseDate(int year) => FromYear(year);
}
