namespace ReleaseTools.Statistics;

/// <summary>The two null models whose probabilities have a closed form.</summary>
internal static class ClosedFormNulls
{
    /// <summary>
    /// Donges et al. (2016), "Event coincidence analysis for quantifying statistical interrelationships between event time series", Eur. Phys. J. Spec. Top.
    /// 225, 471-487, on integer slots: an event is a hit with q = 1 − (1 − p)^M, where p = w/(T − τ), w is the slots that one of the M others
    /// makes a hit (ΔT + 1, or 2ΔT + 1 where either may come first), and the count of hits is binomial.
    /// </summary>
    public static NullFigure[] Poisson(PairSide side, CancellationToken cancellation = default)
    {
        var room = side.Slots - side.Lag;

        // A lag as long as the span leaves no room to scatter in, so that nothing is a surprise.
        return Poisson(side, [.. side.Reaches.Select(reach => room <= 0 ? 1 : Math.Min(1, reach.Width / (double)room))], cancellation);
    }

    /// <summary>The same in continuous time: p = ΔT/(T − τ), or 2ΔT/(T − τ) where either may come first.</summary>
    /// <param name="side">The events.</param>
    /// <param name="chances">p for each window.</param>
    /// <param name="cancellation">A token.</param>
    public static NullFigure[] Poisson(PairSide side, double[] chances, CancellationToken cancellation = default)
    {
        double[] hit = [.. chances.Select(chance => CountDistribution.AnyOf(side.Others.Length, chance))];
        return Nested(
            side,
            (window, count) => CountDistribution.Binomial(count, window == hit.Length - 1 ? hit[window] : hit[window + 1] > 0 ? hit[window] / hit[window + 1] : 0),
            [.. hit.Select(chance => CountDistribution.Binomial(side.Counted.Length, chance))],
            cancellation);
    }

    /// <summary>
    /// The other series stands as it is and H slots make a hit: of N events in any of T slots, a hypergeometric count lies in them. It is the permutation test of
    /// Fisher (1935) on slots; it needs no assumption about the other series.
    /// </summary>
    public static NullFigure[] Exact(PairSide side, CancellationToken cancellation = default)
    {
        var sizes = side.Targets.Select(targets => targets.Length).Append(side.CountedSlots).ToArray();
        return Nested(
            side,
            (window, count) => CountDistribution.Hypergeometric(sizes[window + 1], sizes[window], count),
            [.. side.Targets.Select(targets => CountDistribution.Hypergeometric(side.CountedSlots, targets.Length, side.Counted.Length))],
            cancellation);
    }

    private static NullFigure[] Nested(PairSide side, Func<int, int, CountDistribution> given, CountDistribution[] counts, CancellationToken cancellation)
    {
        var figures = new NullFigure[counts.Length];
        for (var window = 0; window < figures.Length; window++)
        {
            var p = counts[window].AtLeast(side.Observed[window]);
            var across = counts.Length == 1
                ? p
                : NestedCounts.AnyAtLeast(side.Counted.Length, [.. counts.Select(count => count.CriticalCount(p))], given, cancellation);
            figures[window] = new NullFigure(counts[window].Mean, p, Math.Max(p, across));
        }

        return figures;
    }
}
