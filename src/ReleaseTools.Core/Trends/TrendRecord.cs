using ReleaseTools.Timelines;

namespace ReleaseTools.Trends;

/// <summary>Makes the record of one group.</summary>
internal sealed class TrendRecord
{
    private readonly string? _group;
    private readonly TrendOptions _options;

    public TrendRecord(string? group, TrendOptions options)
    {
        _group = group;
        _options = options;
    }

    /// <summary>The record where there is no release at all.</summary>
    public static ReleaseTrend Empty(TrendOptions options) => new TrendRecord(null, options).Without("there are no releases", new Omissions(0, 0, 0), 0);

    /// <summary>The record of a share.</summary>
    public ReleaseTrend Of(ShareTrend share, ShareEvents events) =>
        Record([.. share.Periods()], share.Test(), TrendTest.CochranArmitage, TrendFigure.Share, events.LeftOut, new TrendLosses(share.Unplaced, share.Missing));

    /// <summary>The record of medians.</summary>
    public ReleaseTrend Of(MedianTrend medians, TrendSeries series, CancellationToken cancellation)
    {
        var result = medians.Test(cancellation);
        return Record(
            [.. medians.Periods()],
            result,
            TrendTest.MannKendall,
            series.Unit,
            series.LeftOut,
            new TrendLosses(medians.Unplaced, medians.Missing, series.Open),
            result.Slope is { } slope ? medians.Figure(slope) : null);
    }

    /// <summary>The record of bursts.</summary>
    public ReleaseTrend Of(BurstTrend bursts, Omissions leftOut, int vendorless) =>
        Record([.. bursts.Periods()], bursts.Test(), TrendTest.PoissonTrend, TrendFigure.Bursts, leftOut, new TrendLosses(bursts.Unplaced, vendorless, Possible: bursts.Possible));

    /// <summary>The record where no period can be made.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="leftOut">What is not out or not dated.</param>
    /// <param name="unmeasured">What has no figure.</param>
    /// <param name="open">What has no answer yet.</param>
    public ReleaseTrend Without(string reason, Omissions leftOut, int unmeasured, int open = 0) => Record(
        [],
        TrendResult.Untested(reason),
        _options.Metric switch { TrendMetric.SpecializedShare => TrendTest.CochranArmitage, TrendMetric.BurstRate => TrendTest.PoissonTrend, _ => TrendTest.MannKendall },
        string.Empty,
        leftOut,
        new TrendLosses(0, unmeasured, open));

    private ReleaseTrend Record(
        TrendPeriod[] periods, TrendResult result, TrendTest test, string unit, Omissions leftOut, TrendLosses losses, object? slope = null) => new(_group, _options.Metric, _options.Period, _options.AsOf)
        {
            Periods = new Listing<TrendPeriod>(periods),
            Test = test,
            IsExact = result.IsExact,
            Tested = result.Tested,
            Statistic = result.Statistic,
            PValue = result.PValue,
            Direction = result.Direction,
            Slope = slope ?? result.Slope,
            Unit = unit,
            NotOut = leftOut.NotOut,
            AfterAsOf = leftOut.AfterAsOf,
            Undated = leftOut.Undated,
            Unplaced = losses.Unplaced,
            Unmeasured = losses.Unmeasured,
            Open = losses.Open,
            Message = new TrendWording(_options, periods, result, losses).Message(),
        };
}
