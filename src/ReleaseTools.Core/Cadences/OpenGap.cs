using ReleaseTools.Timelines;

namespace ReleaseTools.Cadences;

/// <summary>The gap since the last event of a group, which nothing had ended by some moment, beside the group's own gaps.</summary>
internal static class OpenGap
{
    /// <summary>
    /// How long the last event has been ago. It lies between the latest of the earliest and the latest of the latest dates, and by the moment asked about.
    /// Null without events.
    /// </summary>
    public static GapBounds? Since(EventTrain train, DateTimeOffset asOf)
    {
        if (train.Events.Count == 0)
        {
            return null;
        }

        var last = ReleaseDate.FromTicks(train.Events.Max(one => one.Released.EarliestTicks), train.Events.Max(one => one.Released.LatestTicks));
        var now = ReleaseDate.FromInstant(asOf);
        return GapBounds.Between(last.Intersect(ReleaseDate.NotLaterThan(asOf)) ?? now, now);
    }

    /// <summary>Which share of the gaps is shorter than the open one, 0 to 1: nominally, at least and at most. A gap as long is not shorter.</summary>
    public static (double? Nominal, double Minimum, double Maximum) PercentileOf(GapBounds open, OwnGaps gaps)
    {
        double all = gaps.Gaps.Count;
        return (
            open.Nominal is { } nominal ? gaps.Gaps.Count(gap => gap.Nominal < nominal.Ticks) / all : null,
            open.Minimum is { } least ? gaps.Gaps.Count(gap => gap.Maximum < least.Ticks) / all : 0,
            open.Maximum is { } most ? gaps.Gaps.Count(gap => gap.Minimum < most.Ticks) / all : 1);
    }

    /// <summary>Whether the open gap is longer than a limit; null where the bounds of the two leave it open.</summary>
    public static bool? IsBeyond(GapBounds open, GapBounds limit) =>
        open.Minimum > limit.Maximum ? true
        : open.Maximum <= limit.Minimum ? false
        : null;
}
