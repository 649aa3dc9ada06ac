using ReleaseTools.Cadences;
using ReleaseTools.Timelines;

namespace ReleaseTools.Trends;

/// <summary>The gaps between the events of a group, each at the event that ends it: then it is known, however long it was.</summary>
internal static class CadenceSeries
{
    public static TrendSeries Of(IEnumerable<Release> releases, TrendOptions options)
    {
        var train = EventTrain.Of(releases, options.AsOf);
        var gaps = OwnGaps.Of(train);
        return new TrendSeries(TrendFigure.Time, [.. gaps.Gaps.Select(gap => new TrendPoint(gap.Ends, gap.Minimum, gap.Nominal, gap.Maximum))])
        {
            IsOrdered = true,
            LeftOut = train.LeftOut,
            Unmeasured = gaps.OpenEnded,
        };
    }
}
