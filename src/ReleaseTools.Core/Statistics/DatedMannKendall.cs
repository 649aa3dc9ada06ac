using MathNet.Numerics.Distributions;

namespace ReleaseTools.Statistics;

/// <summary>The test of Mann and Kendall where the moments too are known between bounds: two of one day have no order in time.</summary>
/// <remarks>
/// A pair counts where the bounds settle which value is greater and which came first; else it counts as tied. The variance over all orders is that of Daniels (1944),
/// Biometrika 33, 129-135, for two tables of scores, which with ties in both rankings is Kendall's. Up to 7 values p is exact, by all permutations.
/// </remarks>
internal static class DatedMannKendall
{
    private const int MostPermuted = 7;

    /// <summary>The test of some values, in any order.</summary>
    /// <param name="least">The lower bounds of the values; three or more.</param>
    /// <param name="most">Their upper bounds, inclusive.</param>
    /// <param name="earliest">The first moments at which each may have been.</param>
    /// <param name="latest">The last moments, inclusive.</param>
    public static MannKendall Of(long[] least, long[] most, long[] earliest, long[] latest)
    {
        var count = least.Length;
        int[] order = [.. Enumerable.Range(0, count).OrderBy(index => earliest[index]).ThenBy(index => latest[index])];
        if (Enumerable.Range(1, Math.Max(0, count - 1)).All(place => latest[order[place - 1]] < earliest[order[place]]))
        {
            return MannKendall.Of(Reordered(least, order), Reordered(most, order));
        }

        var (score, decided) = Scores(least, most, earliest, latest, order);
        var (values, moments) = (Spread.Of(least, most), Spread.Of(earliest, latest));
        var variance = Variance(values, moments, count);
        var pairs = (long)count * (count - 1) / 2;
        return count <= MostPermuted
            ? new MannKendall(score, pairs - decided, variance, Permuted(least, most, earliest, latest, score), true)
            : new MannKendall(score, pairs - decided, variance, Approximate(score, variance), false);
    }

    private static double Approximate(long score, double variance) =>
        score == 0 || !(variance > 0) ? 1 : Math.Min(1, 2 * Normal.CDF(0, 1, -(Math.Abs(score) - 1) / Math.Sqrt(variance)));

    // Twice S has four times the variance.
    private static double Variance(Spread values, Spread moments, double count)
    {
        var pairs = count * (count - 1);
        return (values.Triples * moments.Triples / (pairs * (count - 2))) + (values.Decided * moments.Decided / (2 * pairs));
    }

    // From moment to moment: what was certainly before goes into the trees first.
    private static (long Score, long Decided) Scores(long[] least, long[] most, long[] earliest, long[] latest, int[] order)
    {
        int[] ended = [.. Enumerable.Range(0, least.Length).OrderBy(index => latest[index])];
        var uppers = new RankTree(most);
        var lowers = new RankTree(least);
        var before = 0;
        long score = 0, decided = 0;
        foreach (var index in order)
        {
            for (; before < ended.Length && latest[ended[before]] < earliest[index]; before++)
            {
                uppers.See(most[ended[before]]);
                lowers.See(least[ended[before]]);
            }

            long below = uppers.SeenBelow(least[index]), above = before - lowers.SeenBelow(most[index] + 1);
            score += below - above;
            decided += below + above;
        }

        return (score, decided);
    }

    private static double Permuted(long[] least, long[] most, long[] earliest, long[] latest, long score)
    {
        var values = Signs(least, most);
        var moments = Signs(earliest, latest);
        var order = new int[least.Length];
        var isUsed = new bool[least.Length];
        long all = 0, asFar = 0;
        Place(0, 0);
        return (double)asFar / all;

        void Place(int at, long sum)
        {
            if (at == order.Length)
            {
                all++;
                asFar += Math.Abs(sum) >= Math.Abs(score) ? 1 : 0;
                return;
            }

            for (var value = 0; value < order.Length; value++)
            {
                if (isUsed[value])
                {
                    continue;
                }

                isUsed[value] = true;
                order[at] = value;
                long added = 0;
                for (var other = 0; other < at; other++)
                {
                    added += moments[other][at] * values[order[other]][value];
                }

                Place(at + 1, sum + added);
                isUsed[value] = false;
            }
        }
    }

    private static int[][] Signs(long[] least, long[] most) =>
        [.. Enumerable.Range(0, least.Length).Select(left => Enumerable.Range(0, least.Length)
            .Select(right => most[left] < least[right] ? 1 : least[left] > most[right] ? -1 : 0)
            .ToArray())];

    private static long[] Reordered(long[] values, int[] order) => Array.ConvertAll(order, index => values[index]);

    /// <summary>What the variance needs of one table of scores.</summary>
    /// <param name="Triples">The sum of the products of scores that share a member, its pairs with itself left out.</param>
    /// <param name="Decided">The sum of the squared scores: each decided pair twice.</param>
    private readonly record struct Spread(double Triples, double Decided)
    {
        public static Spread Of(long[] least, long[] most)
        {
            var uppers = new RankTree(most);
            var lowers = new RankTree(least);
            double squares = 0, decided = 0;
            for (var index = 0; index < least.Length; index++)
            {
                double below = uppers.AllBelow(least[index]), above = least.Length - lowers.AllBelow(most[index] + 1);
                squares += (below - above) * (below - above);
                decided += below + above;
            }

            return new Spread(squares - decided, decided);
        }
    }
}
