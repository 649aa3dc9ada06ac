using ReleaseTools.Timelines;

namespace ReleaseTools.Gaps;

/// <summary>The gaps between consecutive releases of each group.</summary>
/// <remarks>
/// What is only announced or expected is left out, and so is what has no date at all; <see cref="Omissions"/> counts them.
/// A withdrawn release counts: it did come out. Imprecise dates that overlap may give a gap whose minimum is negative.
/// </remarks>
public static class ConsecutiveGaps
{
    /// <summary>The gaps, group by group in time order, made one by one as they are asked for.</summary>
    /// <param name="timeline">The releases.</param>
    /// <param name="asOf">What is certainly dated after it is not out; null cuts nothing by date.</param>
    public static IEnumerable<ReleaseGap> In(Timeline timeline, DateTimeOffset? asOf = null)
    {
        var cut = Availability.Ticks(asOf);
        for (var group = 0; group < timeline.GroupCount; group++)
        {
            var name = timeline.GroupNames[group];
            Release? previous = null;
            for (var row = timeline.StartOf(group); row < timeline.EndOf(group); row++)
            {
                if (!timeline.IsDated(row) || !timeline.IsOut(row, cut))
                {
                    continue;
                }

                var release = timeline[row];
                if (previous is not null)
                {
                    yield return new ReleaseGap(name, previous, release);
                }

                previous = release;
            }
        }
    }
}
