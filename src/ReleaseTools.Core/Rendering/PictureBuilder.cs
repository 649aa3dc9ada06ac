using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering;

/// <summary>Lays releases out for a picture.</summary>
public static class PictureBuilder
{
    // Of the length shown, on either side of the first and the last release.
    private const double Margin = 0.02;
    private const double ZoomMargin = 0.6;

    private const long ShortestScale = TimeSpan.TicksPerMinute;

    /// <summary>The picture of a timeline, a lane per group; null where nothing of it lies in what is asked for.</summary>
    /// <exception cref="ArgumentException">The end that is asked for lies before the beginning.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TimelinePicture? Build(Timeline timeline, PictureOptions options, CancellationToken cancellation = default)
    {
        var (since, until) = (options.Since?.EarliestTicks ?? long.MinValue, options.Until?.LatestTicks ?? long.MaxValue);
        if (until < since)
        {
            throw new ArgumentException("What is asked for ends before it begins.", nameof(options));
        }

        var rows = new List<(int Group, Release Release)>();
        var outside = 0;
        for (var group = 0; group < timeline.GroupCount; group++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var row = timeline.StartOf(group); row < timeline.EndOf(group); row++)
            {
                var isInside = timeline.EarliestTicks(row) <= until && timeline.LatestTicks(row) >= since;
                outside += isInside ? 0 : 1;
                if (isInside)
                {
                    rows.Add((group, timeline[row]));
                }
            }
        }

        if (rows.Count == 0)
        {
            return null;
        }

        var scale = ScaleOf(rows.Select(row => row.Release.Released), since, until);
        var brackets = options.Within is { } within ? RivalPairs.Of(timeline, options.AsOf, cancellation).Where(gap => gap.Gap is not null && RivalBracket.MayBeWithin(gap, within)).ToList() : [];
        return Picture(timeline, rows, scale, brackets, outside, options);
    }

    private static TimelinePicture Picture(
        Timeline timeline, List<(int Group, Release Release)> rows, TimeScale scale, IReadOnlyList<ReleaseGap> gaps, int outside, PictureOptions options)
    {
        var asOf = Availability.Ticks(options.AsOf);
        var lanes = rows
            .GroupBy(row => row.Group)
            .Select(group => Lane(timeline.GroupNames[group.Key] ?? string.Empty, [.. group.Select(row => new TimelineMark(row.Release, scale, asOf))]))
            .ToArray();
        var shown = new HashSet<Release>(rows.Select(row => row.Release), SameRelease.Instance);
        RivalBracket[] brackets = [.. gaps
            .Where(gap => shown.Contains(gap.From) && shown.Contains(gap.To!))
            .Select(gap => (Gap: gap, From: new TimelineMark(gap.From, scale, asOf).Place, To: new TimelineMark(gap.To!, scale, asOf).Place))
            .Select(one => new RivalBracket(one.Gap, Math.Min(one.From, one.To), Math.Max(one.From, one.To), RivalBracket.IsWithin(one.Gap, options.Within!.Value)))
            .OrderBy(bracket => bracket.Start)
            .ThenBy(bracket => bracket.End)];
        var zooms = options.MostZooms == 0 ? [] : Windows(brackets, scale, options)
            .Select(window => Picture(
                timeline, [.. rows.Where(row => MayLieIn(row.Release.Released, window))], window, gaps, 0, options with { MostZooms = 0 }))
            .ToArray();
        return new TimelinePicture(scale, lanes, brackets, options.Within, zooms, outside);
    }

    private static TimelineLane Lane(string name, TimelineMark[] marks) => new(
        name,
        [.. marks.Where(mark => !mark.IsAtEdge).OrderBy(mark => mark.Place)],
        [.. marks.Where(mark => mark.IsAtEdge)]);

    // A zoom is of a time: what may have been at any time tells nothing there.
    private static bool MayLieIn(ReleaseDate date, TimeScale window) =>
        date.HasEarliest && date.HasLatest && date.EarliestTicks <= window.To.Ticks && date.LatestTicks >= window.From.Ticks;

    // The stretches around rivals that are certainly close, of whom the dates tell which came first, and the size does not; the closest first.
    private static List<TimeScale> Windows(IReadOnlyList<RivalBracket> brackets, TimeScale scale, PictureOptions options)
    {
        var windows = new List<(long From, long To)>();
        foreach (var bracket in brackets.Where(bracket => bracket.IsCertain && bracket.IsOrdered && (bracket.End - bracket.Start) * options.Columns < 1).OrderBy(bracket => bracket.Gap.Maximum))
        {
            var window = Padded(bracket.Gap.From.Released.EarliestTicks, bracket.Gap.To!.Released.LatestTicks, ZoomMargin);
            var near = windows.FindIndex(other => window.From <= other.To && other.From <= window.To);
            if (near >= 0)
            {
                windows[near] = (Math.Min(windows[near].From, window.From), Math.Max(windows[near].To, window.To));
            }
            else if (windows.Count < options.MostZooms)
            {
                windows.Add(window);
            }
        }

        // What would be hardly larger is not worth it.
        return [.. windows.Where(window => (window.To - window.From) * 2 < scale.To.Ticks - scale.From.Ticks).OrderBy(window => window.From).Select(Scale)];
    }

    private static TimeScale ScaleOf(IEnumerable<ReleaseDate> dates, long since, long until)
    {
        var (from, to) = (long.MaxValue, long.MinValue);
        foreach (var date in dates)
        {
            // The known end stands for one that is open.
            from = Math.Min(from, date.HasEarliest ? date.EarliestTicks : date.LatestTicks);
            to = Math.Max(to, date.HasLatest ? date.LatestTicks : date.HasEarliest ? date.EarliestTicks : long.MinValue);
        }

        if (from > to)
        {
            // Nothing has a date, so any scale will do.
            (from, to) = since != long.MinValue ? (since, since) : until != long.MaxValue ? (until, until) : (DateTime.MinValue.Ticks, DateTime.MinValue.Ticks);
        }

        // What is open may reach into what is asked for from far outside.
        from = Math.Min(Math.Max(from, since), until);
        to = Math.Min(Math.Max(to, since), until);
        var window = Padded(from, to, Margin);
        return Scale((since == long.MinValue ? window.From : since, until == long.MaxValue ? window.To : until));
    }

    private static (long From, long To) Padded(long from, long to, double margin)
    {
        var length = Math.Max(to - from, ShortestScale);
        var pad = (long)(length * margin) + ((length - (to - from)) / 2);
        return (Math.Max(from - pad, DateTime.MinValue.Ticks), Math.Min(to + pad, DateTime.MaxValue.Ticks));
    }

    private static TimeScale Scale((long From, long To) window) => window.To > window.From
        ? new TimeScale(new DateTimeOffset(window.From, TimeSpan.Zero), new DateTimeOffset(window.To, TimeSpan.Zero))
        : new TimeScale(
            new DateTimeOffset(Math.Max(window.From - (ShortestScale / 2), DateTime.MinValue.Ticks), TimeSpan.Zero),
            new DateTimeOffset(Math.Min(window.To + (ShortestScale / 2), DateTime.MaxValue.Ticks), TimeSpan.Zero));
}
