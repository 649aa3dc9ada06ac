namespace ReleaseTools.Claims;

/// <summary>How long a claim says that a time is: the lengths that make it true. Immutable.</summary>
/// <remarks>
/// A plain length holds to half of its finest unit, be that a decimal: 27 minutes are 26.5 to 27.5. "About" is ten per cent, and never narrower than the plain
/// length; "exactly" is half a second. Days and longer units, plainly stated, are counted by the calendar's days (UTC) where the dates say no more.
/// </remarks>
internal sealed class ClaimedLength
{
    private static readonly TimeSpan Fine = TimeSpan.FromHours(1);

    private readonly CalendarLength? _least;
    private readonly CalendarLength? _most;
    private readonly bool _leastIsOut;
    private readonly bool _mostIsOut;
    private readonly CalendarLength _stated;
    private readonly CalendarLength _statedMost;
    private readonly bool _byDays;

    private ClaimedLength(
        string text, CalendarLength? least, CalendarLength? most, bool leastIsOut, bool mostIsOut, CalendarLength stated, CalendarLength statedMost, bool byDays)
    {
        Text = text;
        _least = least;
        _most = most;
        _leastIsOut = leastIsOut;
        _mostIsOut = mostIsOut;
        _stated = stated;
        _statedMost = statedMost;
        _byDays = byDays;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The longest that is meant, in mean ticks; null where there is no longest.</summary>
    public long? MostTicks => _most?.MeanTicks;

    /// <summary>The shortest that is meant, in mean ticks; null where there is no shortest.</summary>
    public long? LeastTicks => _least?.MeanTicks;

    /// <summary>The length as stated, in mean ticks.</summary>
    public long StatedTicks => _stated.MeanTicks;

    public static ClaimedLength Plain(string text, CalendarLength length, CalendarLength tolerance, bool byDays) =>
        new(text, length - tolerance, length + tolerance, false, true, length, length, byDays);

    public static ClaimedLength Near(string text, CalendarLength length, CalendarLength tolerance) =>
        new(text, length - tolerance, length + tolerance, false, false, length, length, false);

    public static ClaimedLength AtMost(string text, CalendarLength length, bool strictly) => new(text, null, length, false, strictly, CalendarLength.Zero, length, false);

    public static ClaimedLength AtLeast(string text, CalendarLength length, bool strictly) => new(text, length, null, strictly, false, length, length, false);

    public static ClaimedLength Between(string text, CalendarLength least, CalendarLength most) => new(text, least, most, false, false, least, most, false);

    /// <summary>Whether one date came that much before another; null where the dates cannot tell.</summary>
    public bool? IsBefore(ReleaseDate from, ReleaseDate to)
    {
        var least = _least is { MeanTicks: > 0 } ? (_least.Value, _leastIsOut) : (CalendarLength.Zero, true);
        return ByDays(from, to, (one, other) => Holds(one, other, least, _most, _mostIsOut));
    }

    /// <summary>Whether two dates are that far apart, whichever came first; null where they cannot tell.</summary>
    public bool? IsApart(ReleaseDate one, ReleaseDate other)
    {
        if (_least is not { MeanTicks: > 0 } least)
        {
            // Both directions at once: gaps on either side of zero are within.
            return ByDays(one, other, (from, to) => Three.And(NotLater(from, to, _most, _mostIsOut), NotLater(to, from, _most, _mostIsOut)));
        }

        return ByDays(one, other, (from, to) => Three.Or(Holds(from, to, (least, _leastIsOut), _most, _mostIsOut), Holds(to, from, (least, _leastIsOut), _most, _mostIsOut)));
    }

    /// <summary>How far a gap is from what is claimed, never negative.</summary>
    /// <param name="gap">The gap, positive where it has the direction that is claimed.</param>
    /// <param name="isSigned">Whether its direction counts.</param>
    public GapBounds DistanceOf(GapBounds gap, bool isSigned)
    {
        var least = _stated.MeanTicks;
        var most = _most is null ? long.MaxValue : _statedMost.MeanTicks;
        var bounds = isSigned ? gap : Absolute(gap);
        return Distances.From(bounds, least, most);
    }

    internal static GapBounds Absolute(GapBounds gap)
    {
        var (least, most) = (gap.Minimum?.Ticks, gap.Maximum?.Ticks);
        return least >= 0 ? gap
            : most <= 0 ? GapBounds.FromTicks(-gap.Nominal?.Ticks, -most, -least)
            : GapBounds.FromTicks(gap.Nominal is { } nominal ? Math.Abs(nominal.Ticks) : null, 0, least is { } low && most is { } high ? Math.Max(-low, high) : null);
    }

    private static bool? Holds(ReleaseDate from, ReleaseDate to, (CalendarLength Length, bool IsOut) least, CalendarLength? most, bool mostIsOut) =>
        Three.And(Three.Not(NotLater(from, to, least.Length, !least.IsOut)), NotLater(from, to, most, mostIsOut));

    // Whether a date came at most some length after another; strictly, less.
    private static bool? NotLater(ReleaseDate from, ReleaseDate to, CalendarLength? length, bool strictly)
    {
        if (length is not { } most)
        {
            return true;
        }

        var (soonest, latest) = (most.After(from.EarliestTicks), most.After(from.LatestTicks));
        var isKnown = (Least: from.HasEarliest && to.HasLatest, Most: from.HasLatest && to.HasEarliest);
        return isKnown.Least && (strictly ? to.LatestTicks < soonest : to.LatestTicks <= soonest) ? true
            : isKnown.Most && (strictly ? to.EarliestTicks >= latest : to.EarliestTicks > latest) ? false
            : null;
    }

    private bool? ByDays(ReleaseDate from, ReleaseDate to, Func<ReleaseDate, ReleaseDate, bool?> holds)
    {
        if (!_byDays || from.IsOpen || to.IsOpen)
        {
            return holds(from, to);
        }

        var byCalendar = holds(Days(from), Days(to));
        return IsFine(from) && IsFine(to) ? Three.Or(byCalendar, holds(from, to)) : byCalendar;
    }

    private static bool IsFine(ReleaseDate date) => date.LatestTicks - date.EarliestTicks <= Fine.Ticks;

    private static ReleaseDate Days(ReleaseDate date) => ReleaseDate.FromTicks(StartOfDay(date.EarliestTicks), StartOfDay(date.LatestTicks));

    private static long StartOfDay(long ticks) => ticks - (ticks % TimeSpan.TicksPerDay);
}
