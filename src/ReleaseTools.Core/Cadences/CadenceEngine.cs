using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Cadences;

/// <summary>Measures the rhythm of the groups of a timeline.</summary>
public static class CadenceEngine
{
    private const double OverdueShare = 0.9;
    private const int FewestForOverdue = 4;

    /// <summary>The cadence of each group, one by one as they are asked for; a group without events gives one that says so.</summary>
    /// <param name="trains">The events of the groups, cut at the same moment as <paramref name="options"/> say.</param>
    /// <param name="options">How to measure.</param>
    /// <param name="cancellation">Looked at between groups and during long ones.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IEnumerable<ReleaseCadence> Measure(
        IReadOnlyList<EventTrain> trains, CadenceOptions options, CancellationToken cancellation = default)
    {
        foreach (var train in trains)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Measure(train, options, cancellation);
        }
    }

    private static ReleaseCadence Measure(EventTrain train, CadenceOptions options, CancellationToken cancellation)
    {
        var gaps = OwnGaps.Of(train);
        var spread = gaps.Gaps.Count == 0 ? null : new GapSpread(gaps.Gaps);
        var elapsed = OpenGap.Since(train, options.AsOf);
        var share = spread is null || elapsed is null ? default((double? Nominal, double Minimum, double Maximum)?) : OpenGap.PercentileOf(elapsed.Value, gaps);
        var overdue = gaps.Gaps.Count < FewestForOverdue ? null : spread?.Type6(OverdueShare);
        long[] nominal = [.. gaps.Gaps.Select(gap => gap.Nominal)];
        var zone = options.TimeZone ?? TimeZoneInfo.Utc;
        return new ReleaseCadence(train.Group, options.AsOf)
        {
            Events = train.Events.Count,
            Gaps = gaps.Gaps.Count,
            OpenEndedGaps = gaps.OpenEnded,
            NotOut = train.LeftOut.NotOut,
            AfterAsOf = train.LeftOut.AfterAsOf,
            Undated = train.LeftOut.Undated,
            MedianBounds = spread?.Type7(0.5),
            MeanBounds = spread is null ? null : gaps.Mean,
            LowerQuartileBounds = spread?.Type7(0.25),
            UpperQuartileBounds = spread?.Type7(0.75),
            CoefficientOfVariation = Dispersion.CoefficientOfVariation(nominal),
            Burstiness = Dispersion.Burstiness(nominal),
            FanoFactor = Fano(train, gaps),
            FanoWindow = spread is null ? null : gaps.Mean.Nominal,
            LastRelease = train.Events.Count == 0 ? null : train.Events[train.Events.Count - 1].Release,
            ElapsedBounds = elapsed,
            ElapsedPercentile = share?.Nominal,
            ElapsedPercentileMinimum = share?.Minimum,
            ElapsedPercentileMaximum = share?.Maximum,
            OverdueAfterBounds = overdue,
            IsOverdue = elapsed is { } open && overdue is { } limit ? OpenGap.IsBeyond(open, limit) : null,
            Trend = GapTrend.Of(gaps, cancellation),
            Changes = RegimeChanges.In(gaps, cancellation),
            Weekdays = ReleaseProfiles.ByWeekday(train, zone),
            Hours = ReleaseProfiles.ByHour(train, zone),
        };
    }

    // An event that may lie in several windows has no count to add to.
    private static double? Fano(EventTrain train, OwnGaps gaps)
    {
        var closed = train.Events.Where(one => !one.Released.IsOpen).Select(one => one.Released).ToArray();
        if (gaps.Mean.Nominal is not { } window || closed.Any(date => date.LatestTicks - date.EarliestTicks > window.Ticks))
        {
            return null;
        }

        long[] moments = [.. closed.Select(date => date.MidpointTicks)];
        Array.Sort(moments);
        return Dispersion.Fano(moments);
    }
}
