namespace ReleaseTools.Predictions;

/// <summary>The dates of one vendor's releases, asked which may lie near another date. Immutable; each question takes logarithmic time.</summary>
internal sealed class RivalDates
{
    private readonly Release[] _byEarliest;
    private readonly long[] _earliest;

    // The greatest latest end up to a place, and the release with the least latest end from a place on.
    private readonly long[] _greatestBefore;
    private readonly int[] _leastFrom;

    public RivalDates(IEnumerable<Release> releases)
    {
        _byEarliest = [.. releases.OrderBy(release => release.Released.EarliestTicks)];
        _earliest = [.. _byEarliest.Select(release => release.Released.EarliestTicks)];
        _greatestBefore = new long[_byEarliest.Length];
        _leastFrom = new int[_byEarliest.Length];
        for (var place = 0; place < _byEarliest.Length; place++)
        {
            var latest = _byEarliest[place].Released.LatestTicks;
            _greatestBefore[place] = place == 0 ? latest : Math.Max(_greatestBefore[place - 1], latest);
        }

        for (var place = _byEarliest.Length - 1; place >= 0; place--)
        {
            var next = place + 1 < _byEarliest.Length ? _leastFrom[place + 1] : place;
            _leastFrom[place] = _byEarliest[place].Released.LatestTicks <= _byEarliest[next].Released.LatestTicks ? place : next;
        }
    }

    /// <summary>A release that is within a time of a date wherever both lie in their bounds, and out by a moment; null where there is none.</summary>
    public Release? CertainlyNear(ReleaseDate date, TimeSpan within, DateTimeOffset asOf)
    {
        var place = FirstFrom(Shifted(date.LatestTicks, -within.Ticks));
        return date.IsOpen || place == _byEarliest.Length ? null
            : _byEarliest[_leastFrom[place]] is var rival && rival.Released.HasLatest && rival.Released.LatestTicks <= Math.Min(asOf.UtcTicks, Shifted(date.EarliestTicks, within.Ticks)) ? rival
            : null;
    }

    /// <summary>Whether some release may be within a time of a date.</summary>
    public bool MayBeNear(ReleaseDate date, TimeSpan within)
    {
        var end = Shifted(date.LatestTicks, within.Ticks);
        var count = end == long.MaxValue ? _byEarliest.Length : FirstFrom(end + 1);
        return count > 0 && _greatestBefore[count - 1] >= Shifted(date.EarliestTicks, -within.Ticks);
    }

    /// <summary>The ticks later, or earlier; an open end stays open.</summary>
    public static long Shifted(long ticks, long by) =>
        ticks is long.MinValue or long.MaxValue ? ticks
        : by > 0 && ticks > long.MaxValue - by ? long.MaxValue
        : by < 0 && ticks < long.MinValue - by ? long.MinValue
        : ticks + by;

    private int FirstFrom(long ticks)
    {
        int low = 0, high = _earliest.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_earliest[middle] < ticks)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
