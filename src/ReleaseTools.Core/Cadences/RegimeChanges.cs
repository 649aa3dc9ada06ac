using ReleaseTools.Statistics;

namespace ReleaseTools.Cadences;

/// <summary>Where the gaps of a group changed for good: changes of the mean of their logarithms.</summary>
/// <remarks>
/// A change of pace multiplies every gap, so the logarithm shifts while its spread stays; see <see cref="MeanShifts"/> for cost and penalty. A gap that may
/// be nothing has no logarithm: it counts as half of the most that it can be, and where even that is nothing (two dates at one instant) as half a
/// second, dates being known to the second.
/// </remarks>
internal static class RegimeChanges
{
    /// <summary>The least number of gaps between two changes. Shorter runs are more often chance than change.</summary>
    public const int FewestGaps = 5;

    /// <summary>The changes in time order; null where there are too few gaps for two regimes.</summary>
    public static IReadOnlyList<CadenceChange>? In(OwnGaps gaps, CancellationToken cancellation)
    {
        if (gaps.Gaps.Count < 2 * FewestGaps)
        {
            return null;
        }

        var starts = MeanShifts.In([.. gaps.Gaps.Select(Logarithm)], FewestGaps, cancellation);
        var changes = new List<CadenceChange>(starts.Count);
        for (var change = 0; change < starts.Count; change++)
        {
            int from = change == 0 ? 0 : starts[change - 1], at = starts[change], to = change + 1 < starts.Count ? starts[change + 1] : gaps.Gaps.Count;
            changes.Add(new CadenceChange(gaps.Gaps[at].From.Release, Typical(gaps, from, at), at - from, Typical(gaps, at, to), to - at));
        }

        return changes;
    }

    /// <summary>The natural logarithm of a gap in ticks.</summary>
    public static double Logarithm(OwnGap gap) =>
        Math.Log(gap.Nominal > 0 ? gap.Nominal : gap.Maximum > 0 ? gap.Maximum / 2.0 : TimeSpan.TicksPerSecond / 2.0);

    private static TimeSpan Typical(OwnGaps gaps, int from, int to)
    {
        long[] some = [.. Enumerable.Range(from, to - from).Select(gap => gaps.Gaps[gap].Nominal)];
        Array.Sort(some);
        return TimeSpan.FromTicks(Quantiles.Median(some));
    }
}
