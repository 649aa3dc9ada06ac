namespace ReleaseTools.Trends;

/// <summary>Between what the time to the nearest release of another vendor lies, whichever that is. Immutable.</summary>
/// <remarks>
/// By the middles of dates one rival is the nearest, but a coarsely dated one may have been nearer still. So the least is taken over all rivals, and so is the most: the nearest is no
/// farther than any of them at its farthest. Dates that are open at an end are left out, as they have no distance. Built in n log n; each answer takes logarithmic time.
/// </remarks>
internal sealed class RivalBounds
{
    private readonly long[] _starts;
    private readonly long[] _middles;

    // Of all that start before a place the last end, and from a place on the first start. Of all whose middle lies before a place the last start, and from a place on the first end: two
    // dates are farthest between the beginning of that with the earlier middle and the end of the other.
    private readonly Best[] _lastEnd;
    private readonly Best[] _firstStart;
    private readonly Best[] _left;
    private readonly Best[] _right;

    public RivalBounds(IEnumerable<Release> releases)
    {
        Release[] dated = [.. releases.Where(release => release.Vendor is not null && !release.Released.IsOpen)];
        Release[] byStart = [.. dated.OrderBy(release => release.Released.EarliestTicks)];
        Release[] byMiddle = [.. dated.OrderBy(release => MiddleOf(release.Released))];
        _starts = Array.ConvertAll(byStart, release => release.Released.EarliestTicks);
        _middles = Array.ConvertAll(byMiddle, release => MiddleOf(release.Released));
        _lastEnd = Before(byStart, release => -release.Released.LatestTicks);
        _firstStart = From(byStart, release => release.Released.EarliestTicks);
        _left = Before(byMiddle, release => -release.Released.EarliestTicks);
        _right = From(byMiddle, release => release.Released.LatestTicks);
    }

    /// <summary>The least and the most, in ticks; null where there is no rival with a closed date.</summary>
    /// <param name="date">The date of the release, closed.</param>
    /// <param name="vendor">Its vendor, whose own releases are no rivals; or null.</param>
    public (long Least, long Most)? Of(ReleaseDate date, string? vendor)
    {
        var (start, end) = (date.EarliestTicks, date.LatestTicks);
        var place = Search(_starts, end + 1);
        var (last, first) = (_lastEnd[place].For(vendor), _firstStart[place].For(vendor));
        if (last is null && first is null)
        {
            return null;
        }

        var least = Math.Min(last is { } ended ? Math.Max(0, start + ended) : long.MaxValue, first is { } starts ? starts - end : long.MaxValue);

        var middle = Search(_middles, MiddleOf(date));
        var most = Math.Min(
            _left[middle].For(vendor) is { } left ? end + left : long.MaxValue,
            _right[middle].For(vendor) is { } right ? right - start : long.MaxValue);
        return (least, most);
    }

    // Twice the middle, a whole number.
    private static long MiddleOf(ReleaseDate date) => date.EarliestTicks + date.LatestTicks;

    private static Best[] Before(Release[] releases, Func<Release, long> figure)
    {
        var best = new Best[releases.Length + 1];
        for (var place = 0; place < releases.Length; place++)
        {
            best[place + 1] = best[place].With(releases[place].Vendor!, figure(releases[place]));
        }

        return best;
    }

    private static Best[] From(Release[] releases, Func<Release, long> figure)
    {
        var best = new Best[releases.Length + 1];
        for (var place = releases.Length - 1; place >= 0; place--)
        {
            best[place] = best[place + 1].With(releases[place].Vendor!, figure(releases[place]));
        }

        return best;
    }

    // The first place with a figure as great.
    private static int Search(long[] ascending, long least)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = ascending[middle] < least ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The least figure, and the least of another vendor's.</summary>
    private readonly record struct Best(string? Vendor, long Figure, string? OtherVendor, long Other)
    {
        public Best With(string vendor, long figure) =>
            Vendor is null || Is(vendor, Vendor) ? new(vendor, Vendor is null ? figure : Math.Min(Figure, figure), OtherVendor, Other)
            : figure < Figure ? new(vendor, figure, Vendor, Figure)
            : OtherVendor is null || figure < Other ? this with { OtherVendor = vendor, Other = figure }
            : this;

        public long? For(string? vendor) => Vendor is null ? null : !Is(vendor, Vendor) ? Figure : OtherVendor is null ? null : Other;

        private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }
}
