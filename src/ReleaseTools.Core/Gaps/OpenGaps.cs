using ReleaseTools.Timelines;

namespace ReleaseTools.Gaps;

/// <summary>The gaps that nothing had ended by some moment: since each group's last release, and how long what was announced has been awaited.</summary>
/// <remarks>
/// <para>An imprecise date carries over: the last release lies between the latest of the earliest and the latest of the latest dates of all that
/// is out, and one that is out with no date at all may be the last, so the least gap is then zero.</para>
/// <para>A release is awaited when it is announced, or came out but certainly after the moment. It has been awaited since its attribute
/// <see cref="AttributeNames.Announced"/> where that is a date, else since the group's last release. Where neither is there, the wait cannot be
/// measured: the gap starts and ends at the awaited release, is at least zero, and has no nominal value. What is only expected
/// (<see cref="ReleaseStatus.Speculative"/>) was promised by nobody and is not awaited, nor is what was announced after the moment.</para>
/// </remarks>
public static class OpenGaps
{
    /// <summary>The open gaps, group by group: first the one since the last release, then one per awaited release in time order.</summary>
    /// <param name="timeline">The releases.</param>
    /// <param name="asOf">Up to when to measure; any offset is converted to UTC.</param>
    public static IEnumerable<ReleaseGap> In(Timeline timeline, DateTimeOffset asOf)
    {
        for (var group = 0; group < timeline.GroupCount; group++)
        {
            var name = timeline.GroupNames[group];
            var last = LastOut(timeline, group, asOf, out var since);
            if (last is not null)
            {
                yield return ReleaseGap.Open(name, last, since, asOf);
            }

            for (var row = timeline.StartOf(group); row < timeline.EndOf(group); row++)
            {
                if (WaitStart(timeline[row], since, asOf) is { } start)
                {
                    yield return ReleaseGap.Open(name, last ?? timeline[row], start, asOf, timeline[row]);
                }
            }
        }
    }

    private static Release? LastOut(Timeline timeline, int group, DateTimeOffset asOf, out ReleaseDate since)
    {
        Release? last = null;
        long earliest = long.MinValue, latest = long.MinValue;
        for (var row = timeline.StartOf(group); row < timeline.EndOf(group); row++)
        {
            if (!timeline.IsOut(row, asOf.UtcTicks))
            {
                continue;
            }

            // Undated rows sort last; they stand for the last release only where nothing dated does.
            last = last is null || timeline.IsDated(row) ? timeline[row] : last;
            earliest = Math.Max(earliest, timeline.EarliestTicks(row));
            latest = Math.Max(latest, timeline.LatestTicks(row));
        }

        since = last is null ? ReleaseDate.Unknown : ReleaseDate.FromTicks(earliest, latest);
        return last;
    }

    // Null where the release is not awaited.
    private static ReleaseDate? WaitStart(Release release, ReleaseDate lastOut, DateTimeOffset asOf)
    {
        var awaited = release.Status == ReleaseStatus.Announced
            || (Availability.CameOut(release) && !Availability.IsOut(release, asOf.UtcTicks));
        if (!awaited)
        {
            return null;
        }

        if (!release.Attributes.TryGetValue(AttributeNames.Announced, out var value) || value is not ReleaseDate announced || !announced.IsKnown)
        {
            return lastOut;
        }

        return announced.EarliestTicks > asOf.UtcTicks ? default(ReleaseDate?) : announced;
    }
}
