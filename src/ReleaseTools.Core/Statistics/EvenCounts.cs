using MathNet.Numerics;

namespace ReleaseTools.Statistics;

/// <summary>Whether counts are as even as chance makes them when every cell is equally likely: Pearson's chi-square (1900).</summary>
internal static class EvenCounts
{
    // From here on the approximation by the chi-square distribution is good: five expected in each cell (Cochran 1954).
    private const int Expected = 5;

    /// <summary>How likely counts at least as uneven are. Exact below five expected in each cell, by chi-square from there on.</summary>
    /// <param name="counts">Two counts or more.</param>
    public static double P(IReadOnlyList<int> counts)
    {
        var all = counts.Sum();
        var squares = counts.Sum(count => (long)count * count);
        return all < Expected * counts.Count ? Exact(counts.Count, all, squares)
            : SpecialFunctions.GammaUpperRegularized((counts.Count - 1) / 2.0, Math.Max(0, ((double)counts.Count * squares / all) - all) / 2);
    }

    // The chi-square grows with the sum of squares, so that is what is counted. Cell by cell: the share of all ways in which the first cells hold
    // so many with such a sum of squares, where each next cell holds a binomial share of what is left.
    private static double Exact(int cells, int all, long squares)
    {
        var shares = new Dictionary<(int Held, long Squares), double> { [(0, 0)] = 1 };
        for (var cell = 0; cell < cells; cell++)
        {
            var next = new Dictionary<(int Held, long Squares), double>();
            foreach (var state in shares)
            {
                var left = all - state.Key.Held;
                for (var held = cell == cells - 1 ? left : 0; held <= left; held++)
                {
                    var key = (state.Key.Held + held, state.Key.Squares + ((long)held * held));
                    next.TryGetValue(key, out var share);
                    next[key] = share + (state.Value * Binomial(held, left, cells - cell));
                }
            }

            shares = next;
        }

        return Math.Min(1, shares.Where(state => state.Key.Squares >= squares).Sum(state => state.Value));
    }

    private static double Binomial(int held, int left, int cells) => cells == 1
        ? 1
        : SpecialFunctions.Binomial(left, held) * Math.Pow(1.0 / cells, held) * Math.Pow(1 - (1.0 / cells), left - held);
}
