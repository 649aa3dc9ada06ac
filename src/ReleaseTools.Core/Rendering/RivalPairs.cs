using ReleaseTools.Gaps;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering;

/// <summary>Releases and their nearest rivals, each pair once, from the one whose date sorts first.</summary>
internal static class RivalPairs
{
    /// <summary>The pairs, in the order of their subjects in the timeline; none where there is one vendor only.</summary>
    /// <param name="timeline">The releases.</param>
    /// <param name="within">Keeps those that may lie within it, inclusive; null keeps all.</param>
    /// <param name="asOf">What is certainly dated after it is not out; null cuts nothing by date.</param>
    /// <param name="cancellation">Cancels it.</param>
    public static IReadOnlyList<ReleaseGap> Of(Timeline timeline, Duration? within, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        var seen = new HashSet<(Release, Release)>(SameRelease.Instance);
        var gaps = new List<ReleaseGap>();
        try
        {
            foreach (var gap in RivalGaps.In(timeline, new RivalQuery { Pattern = _ => true, Within = within, AsOf = asOf }, cancellation))
            {
                var isForward = gap.From.Released.CompareTo(gap.To!.Released) <= 0;
                var (first, second) = isForward ? (gap.From, gap.To) : (gap.To, gap.From);
                if (!seen.Contains((second, first)) && seen.Add((first, second)))
                {
                    gaps.Add(isForward ? gap : new ReleaseGap(gap.Group, first, second));
                }
            }
        }
        catch (NoRivalException)
        {
            // One vendor has none, and its picture is one without brackets.
        }

        return gaps;
    }
}
