namespace ReleaseTools.Bursts;

/// <summary>How dense a stream of events is at each of its gaps, as the level of the automaton that explains it best. Immutable.</summary>
/// <remarks>
/// Kleinberg (2003), "Bursty and hierarchical structure in streams", Data Min. Knowl. Discov. 7, 373-397: in state i gaps are exponential with
/// rate s^i / ĝ, where ĝ is the mean gap, and going up costs γ ln n a level, going down nothing; s = 2, γ = 1. The infinite automaton is cut to the states
/// that theorem 2.1 needs, 1 + log_s(T / δ), δ being the smallest gap. There are gaps of zero here, for which that would be infinitely many, so that δ is the smallest
/// gap above zero. The cheapest sequence of states is found by dynamic programming (Viterbi 1967); of equally cheap ones the lowest states are taken.
/// </remarks>
internal static class BurstLevels
{
    private const double Scaling = 2;
    private const double Gamma = 1;
    private const double Negligible = 1e-9;

    /// <summary>The level of each gap, 0 where nothing bursts; empty where no time passes at all.</summary>
    /// <param name="gaps">The gaps from event to event, in ticks, none negative.</param>
    public static int[] Of(IReadOnlyList<long> gaps)
    {
        var total = gaps.Sum(gap => (double)gap);
        if (total <= 0)
        {
            return [];
        }

        var costs = new double[StateCount(gaps, total)];
        var next = new double[costs.Length];
        var origins = new byte[gaps.Count * costs.Length];
        for (var state = 1; state < costs.Length; state++)
        {
            costs[state] = double.PositiveInfinity;
        }

        for (var gap = 0; gap < gaps.Count; gap++)
        {
            Arrive(costs, next, origins, gap * costs.Length, Gamma * Math.Log(gaps.Count));
            for (var state = 0; state < costs.Length; state++)
            {
                costs[state] = next[state] + Cost(state, gaps[gap], total / gaps.Count);
            }
        }

        return Back(costs, origins, gaps.Count);
    }

    /// <summary>How many states the automaton needs.</summary>
    internal static int StateCount(IReadOnlyList<long> gaps, double total) =>
        (int)Math.Ceiling(1 + Math.Log(total / gaps.Where(gap => gap > 0).Min(), Scaling));

    /// <summary>What a gap costs in a state: less the negative logarithm of its density there.</summary>
    internal static double Cost(int state, long gap, double mean)
    {
        var rate = Math.Pow(Scaling, state);
        return (rate * gap / mean) - Math.Log(rate);
    }

    // From above it is free, from below each level costs: the best origin of a state is the cheapest of those above it and of it, or that of the state below.
    private static void Arrive(double[] costs, double[] next, byte[] origins, int row, double step)
    {
        var lowest = costs.Length - 1;
        for (var state = costs.Length - 1; state >= 0; state--)
        {
            lowest = costs[state] <= costs[lowest] + Negligible ? state : lowest;
            next[state] = costs[lowest];
            origins[row + state] = (byte)lowest;
        }

        for (var state = 1; state < costs.Length; state++)
        {
            if (next[state - 1] + step < next[state] + Negligible)
            {
                next[state] = next[state - 1] + step;
                origins[row + state] = origins[row + state - 1];
            }
        }
    }

    private static int[] Back(double[] costs, byte[] origins, int count)
    {
        var levels = new int[count];
        var state = 0;
        for (var other = 1; other < costs.Length; other++)
        {
            state = costs[other] < costs[state] - Negligible ? other : state;
        }

        for (var gap = count - 1; gap >= 0; gap--)
        {
            levels[gap] = state;
            state = origins[(gap * costs.Length) + state];
        }

        return levels;
    }
}
