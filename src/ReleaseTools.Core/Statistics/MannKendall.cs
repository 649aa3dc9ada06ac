using MathNet.Numerics.Distributions;

namespace ReleaseTools.Statistics;

/// <summary>The test of Mann and Kendall for a trend in a series whose values are known between bounds.</summary>
/// <remarks>
/// <para>Mann (1945), Econometrica 13, 245-259; Kendall (1975), Rank Correlation Methods. S counts the pairs that ascend less those that descend. A pair whose
/// bounds do not settle which is greater counts as tied, after Gehan (1965), Biometrika 52, 203-223, so exact values give the textbook's S.</para>
/// <para>Without ties and up to 50 values, p is exact; with ties and up to 7, by all permutations; else from the normal approximation with continuity
/// correction and the variance over all permutations of the series: Daniels (1944), Biometrika 33, 129-135, which is n (n - 1) (2n + 5) / 18 without ties and
/// Kendall's correction with them.</para>
/// </remarks>
/// <param name="Score">S: negative where the series falls.</param>
/// <param name="Undecided">How many pairs are tied, or have bounds that leave their order open.</param>
/// <param name="Variance">The variance of S when there is no trend.</param>
/// <param name="PValue">How likely a score as far from zero is when there is no trend, two-sided.</param>
/// <param name="IsExact">Whether the p-value is exact rather than approximate.</param>
internal readonly record struct MannKendall(long Score, long Undecided, double Variance, double PValue, bool IsExact)
{
    private const int MostPermuted = 7;

    /// <summary>The test of a series.</summary>
    /// <param name="least">The lower bounds, in the order of the series; three or more.</param>
    /// <param name="most">The upper bounds, each at least the lower one.</param>
    public static MannKendall Of(long[] least, long[] most)
    {
        var count = least.Length;
        var pairs = (long)count * (count - 1) / 2;
        var (score, decided, squares) = Scores(least, most);
        var variance = VarianceOf(count, decided, squares);
        var undecided = pairs - decided;
        return undecided == 0 && count <= KendallDistribution.Most
                ? new(score, undecided, variance, Math.Min(1, 2 * new KendallDistribution(count).AtLeast(Math.Abs(score))), true)
            : count <= MostPermuted ? new(score, undecided, variance, Permuted(least, most, score), true)
            : new(score, undecided, variance, Approximate(score, variance), false);
    }

    /// <summary>How far from zero S may be by chance at some confidence, for an interval about a slope (Hollander and Wolfe 1973, Nonparametric Statistical Methods); null where it may be anything.</summary>
    /// <param name="count">How many values there are.</param>
    /// <param name="confidence">How often the interval has to be right, in (0, 1).</param>
    public double? Reach(int count, double confidence) => Undecided == 0 && count <= KendallDistribution.Most
        ? new KendallDistribution(count).Critical((1 - confidence) / 2) - 2
        : Normal.InvCDF(0, 1, (1 + confidence) / 2) * Math.Sqrt(Variance);

    private static (long Score, long Decided, double Squares) Scores(long[] least, long[] most)
    {
        var uppers = new RankTree(most);
        var lowers = new RankTree(least);
        long score = 0, decided = 0;
        var squares = 0.0;
        for (var i = 0; i < least.Length; i++)
        {
            score += uppers.SeenBelow(least[i]) - (i - lowers.SeenBelow(most[i] + 1));
            uppers.See(most[i]);
            lowers.See(least[i]);
            long below = uppers.AllBelow(least[i]), above = least.Length - lowers.AllBelow(most[i] + 1);
            decided += below + above;
            squares += (double)(below - above) * (below - above);
        }

        return (score, decided / 2, squares);
    }

    // Daniels's variance of the generalised coefficient, which is twice S; the second ranking is that of time, 1 to n.
    private static double VarianceOf(double count, double decided, double squares)
    {
        var pairs = count * (count - 1);
        var byTime = pairs * (count - 2) / 3;
        return (((squares - (2 * decided)) * byTime * 4 / (pairs * (count - 2))) + (4 * decided)) / 4;
    }

    private static double Approximate(long score, double variance) =>
        score == 0 || !(variance > 0) ? 1 : Math.Min(1, 2 * Normal.CDF(0, 1, -(Math.Abs(score) - 1) / Math.Sqrt(variance)));

    private static double Permuted(long[] least, long[] most, long score)
    {
        var order = Enumerable.Range(0, least.Length).ToArray();
        long all = 0, asFar = 0;
        Permute(order.Length);
        return (double)asFar / all;

        // Heap (1963): every order once, by one exchange each.
        void Permute(int size)
        {
            if (size == 1)
            {
                all++;
                asFar += Math.Abs(ScoreOf()) >= Math.Abs(score) ? 1 : 0;
                return;
            }

            for (var i = 0; i < size; i++)
            {
                Permute(size - 1);
                var other = size % 2 == 0 ? i : 0;
                (order[other], order[size - 1]) = (order[size - 1], order[other]);
            }
        }

        long ScoreOf()
        {
            long sum = 0;
            for (var later = 1; later < order.Length; later++)
            {
                for (var earlier = 0; earlier < later; earlier++)
                {
                    sum += most[order[earlier]] < least[order[later]] ? 1 : least[order[earlier]] > most[order[later]] ? -1 : 0;
                }
            }

            return sum;
        }
    }
}
