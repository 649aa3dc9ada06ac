using ReleaseTools.Gaps;
using ReleaseTools.Timelines;

namespace ReleaseTools.Trends;

/// <summary>How far the nearest release of any rival is from the releases of each group; rivals are looked for in the whole timeline.</summary>
/// <remarks>
/// The releases of one vendor on one date are one. Two releases that are nearest to each other share their gap, and a dense week has many short ones, so that gaps side by side are
/// alike: tested one by one, independent Poisson series of two or three vendors showed a trend at 5 % in 21 to 24 % of simulations; by the medians of periods with some
/// five gaps each in 3 to 5 %, and with two or three gaps in up to 10 %. What a gap can be at least and at most is taken over all rivals: see <see cref="RivalBounds"/>.
/// </remarks>
internal static class RivalSeries
{
    /// <summary>The series of every group.</summary>
    /// <exception cref="NoRivalException">All releases are of one vendor.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TrendSeries[] In(Timeline timeline, TrendOptions options, CancellationToken cancellation)
    {
        var query = new RivalQuery { Pattern = _ => true, Asked = "*", Within = options.Within, AsOf = options.AsOf };
        var gaps = RivalGaps.In(timeline, query, cancellation).GetEnumerator();
        var bounds = new RivalBounds(Enumerable.Range(0, timeline.Count).Where(row => timeline.IsOut(row, options.AsOf.UtcTicks)).Select(row => timeline[row]));
        var more = gaps.MoveNext();
        var series = new TrendSeries[timeline.GroupCount];
        var cut = options.AsOf.UtcTicks;
        for (var group = 0; group < series.Length; group++)
        {
            var points = new List<TrendPoint>();
            var seen = new HashSet<GroupMoment>();
            var leftOut = new Omissions(0, 0, 0);
            var missing = new List<ReleaseDate>();
            for (var row = timeline.StartOf(group); row < timeline.EndOf(group); row++)
            {
                // The gaps come in the order of the rows, several where rivals are equally near.
                var release = timeline[row];
                var nearest = default(TimeSpan?);
                for (; more && ReferenceEquals(gaps.Current.From, release); more = gaps.MoveNext())
                {
                    // Where an end is open there is no distance.
                    nearest = gaps.Current.Gap?.Duration() ?? nearest;
                }

                if (!timeline.IsDated(row) || !timeline.IsOut(row, cut))
                {
                    leftOut = leftOut.With(release, cut);
                }
                else if (seen.Add(new GroupMoment(release.Vendor?.ToUpperInvariant(), release.Released)))
                {
                    if (nearest is { } nominal && bounds.Of(release.Released, release.Vendor) is var (least, most))
                    {
                        points.Add(new TrendPoint(release.Released, least, nominal.Ticks, most));
                    }
                    else
                    {
                        missing.Add(release.Released);
                    }
                }
            }

            series[group] = new TrendSeries(TrendFigure.Time, points) { IsClustered = true, LeftOut = leftOut, Missing = missing };
        }

        gaps.Dispose();
        return series;
    }

    private readonly record struct GroupMoment(string? Vendor, ReleaseDate Released);
}
