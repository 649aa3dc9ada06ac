using ReleaseTools.Gaps;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering;

/// <summary>Releases and their nearest rivals, each pair once, from the one that is nominally the earlier: so far as both dates are closed, no gap is negative.</summary>
internal static class RivalPairs
{
    /// <summary>Of how many rivals of one release, all equally near, there is a pair: of two thousand releases of one day all pairs would be a million and more.</summary>
    public const int MostEach = 20;

    /// <summary>The pairs, in the order of their subjects in the timeline; none where there is one vendor only.</summary>
    /// <param name="timeline">The releases.</param>
    /// <param name="asOf">What is certainly dated after it is not out; null cuts nothing by date.</param>
    /// <param name="cancellation">Cancels it.</param>
    public static IReadOnlyList<ReleaseGap> Of(Timeline timeline, DateTimeOffset? asOf, CancellationToken cancellation) =>
        Of(timeline, asOf, out _, cancellation);

    /// <summary>As the other, and how many releases have more equally near rivals than <see cref="MostEach"/>, of which that many are paired.</summary>
    public static IReadOnlyList<ReleaseGap> Of(Timeline timeline, DateTimeOffset? asOf, out int crowded, CancellationToken cancellation)
    {
        var seen = new HashSet<(Release, Release)>(SameRelease.Instance);
        var gaps = new List<ReleaseGap>();
        crowded = 0;
        try
        {
            var (subject, count) = ((Release?)null, 0);
            foreach (var gap in RivalGaps.In(timeline, new RivalQuery { Pattern = _ => true, AsOf = asOf, Most = MostEach + 1 }, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                (subject, count) = (gap.From, ReferenceEquals(gap.From, subject) ? count + 1 : 1);
                if (count > MostEach)
                {
                    crowded++;
                    continue;
                }

                var isForward = IsForward(gap.From.Released, gap.To!.Released);
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

    /// <summary>How far apart the two nominally are, by which the nearest is found: between midpoints, or the one end that is known; never negative.</summary>
    public static long Distance(ReleaseGap gap) => Math.Abs(Moment(gap.To!.Released) - Moment(gap.From.Released));

    // Of a month and its first day the day is nominally the earlier, although it sorts behind the month.
    private static bool IsForward(ReleaseDate from, ReleaseDate to)
    {
        var nominally = Moment(from).CompareTo(Moment(to));
        return nominally == 0 ? from.CompareTo(to) <= 0 : nominally < 0;
    }

    private static long Moment(ReleaseDate date) => NominalPlace.Moment(date.EarliestTicks, date.LatestTicks);
}
