using ReleaseTools.Statistics;

namespace ReleaseTools.Cadences;

/// <summary>Whether the gaps of a group become shorter or longer.</summary>
internal static class GapTrend
{
    private const double Confidence = 0.95;
    private const int FewestGaps = 4;
    private const double TicksPerYear = 365.2425 * TimeSpan.TicksPerDay;

    /// <summary>The trend; null below four gaps, of which no order is rare.</summary>
    public static CadenceTrend? Of(OwnGaps gaps, CancellationToken cancellation)
    {
        var count = gaps.Gaps.Count;
        if (count < FewestGaps)
        {
            return null;
        }

        var test = MannKendall.Of([.. gaps.Gaps.Select(gap => gap.Minimum)], [.. gaps.Gaps.Select(gap => gap.Maximum)]);
        double[] nominal = [.. gaps.Gaps.Select(gap => (double)gap.Nominal)];
        double[] least = [.. gaps.Gaps.Select(gap => (double)gap.Minimum)];
        double[] most = [.. gaps.Gaps.Select(gap => (double)gap.Maximum)];
        var isExact = gaps.Gaps.All(gap => gap.Minimum == gap.Maximum);
        var slopes = new PairSlopes(nominal, nominal, cancellation);
        var (low, high) = Ranks(slopes.Count, test.Reach(count, Confidence));
        var mean = gaps.Mean.Nominal!.Value.Ticks;
        var perGap = slopes.Median;
        return new CadenceTrend(test.PValue, (double)test.Score / slopes.Count)
        {
            Undecided = test.Undecided,
            IsExact = test.IsExact,
            SlopePerGap = Span(perGap)!.Value,
            SlopePerGapMinimum = Bound(low, isExact ? slopes : null, most, least),
            SlopePerGapMaximum = Bound(high, isExact ? slopes : null, least, most),
            SlopePerYear = mean > 0 ? Span(perGap * TicksPerYear / mean) : null,
        };

        TimeSpan? Bound(long? rank, PairSlopes? known, double[] earlier, double[] later) =>
            rank is { } at ? Span((known ?? new PairSlopes(earlier, later, cancellation)).At(at)) : null;
    }

    // Which of the slopes in ascending order bound the true one (Sen 1968, J. Am. Stat. Assoc. 63, 1379-1389), rounded outwards; null where the series is too short for a bound.
    private static (long? Low, long? High) Ranks(long count, double? reach)
    {
        var low = (long)Math.Floor((count - (reach ?? count)) / 2);
        return low < 1 ? (null, null) : (low, count + 1 - low);
    }

    private static TimeSpan? Span(double ticks) => Math.Abs(ticks) < TimeSpan.MaxValue.Ticks ? TimeSpan.FromTicks((long)Math.Round(ticks)) : null;
}
