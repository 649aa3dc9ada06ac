using MathNet.Numerics.Distributions;

namespace ReleaseTools.Statistics;

/// <summary>The test of Cochran and Armitage for a linear trend in the shares of ordered groups.</summary>
/// <remarks>
/// <para>Cochran (1954), Biometrics 10, 417-451; Armitage (1955), Biometrics 11, 375-386. T is the sum of the scores of all successes. Its exact distribution, given how many
/// successes and trials there are in all and how many trials in each group, is that of a random deal (multivariate hypergeometric); it is summed group by group where that
/// takes few steps. Otherwise p follows from z = (T - E) / √V, E = p Σ n s, V = p (1 - p) (Σ n s² - (Σ n s)² / N): Agresti (2002), Categorical Data Analysis, 5.3.5.</para>
/// <para>Two-sided: all that lies at least as far from E as T does, on either side.</para>
/// </remarks>
/// <param name="Z">The trend in standard deviations: negative where the share falls.</param>
/// <param name="PValue">How likely a trend as strong is when the share stays, two-sided.</param>
/// <param name="LeastPValue">The least p-value that so many successes and trials could give; 0 where it is not known.</param>
/// <param name="IsExact">Whether the p-value is exact rather than approximate.</param>
internal readonly record struct CochranArmitage(double Z, double PValue, double LeastPValue, bool IsExact)
{
    private const double MostSteps = 1 << 26;
    private const double MostCells = 1 << 22;

    /// <summary>The test; null where all are successes or none is, or all trials have one score.</summary>
    /// <param name="successes">How many successes each group has.</param>
    /// <param name="trials">How many trials each group has.</param>
    /// <param name="scores">The score of each group, 0 or more.</param>
    public static CochranArmitage? Of(int[] successes, int[] trials, int[] scores)
    {
        double all = trials.Sum(), hits = successes.Sum(), share = hits / all;
        double scored = Sum(trials, scores, 1), variance = share * (1 - share) * (Sum(trials, scores, 2) - (scored * scored / all));
        if (!(variance > 0))
        {
            return null;
        }

        var z = (Sum(successes, scores, 1) - (share * scored)) / Math.Sqrt(variance);

        // The failures lie as far from their mean as the successes from theirs, to the other side; the fewer make the shorter sum.
        int[] fewer = hits * 2 <= all ? successes : [.. trials.Select((count, group) => count - successes[group])];
        if (Steps(fewer.Sum(), trials, scores) > MostSteps)
        {
            return new CochranArmitage(z, 2 * Normal.CDF(0, 1, -Math.Abs(z)), 0, false);
        }

        var (p, least) = TwoSidedTail.Of(Deal(fewer.Sum(), trials, scores), fewer.Sum() * scored / all, (long)Sum(fewer, scores, 1));
        return new CochranArmitage(z, p, least, true);
    }

    private static double Sum(int[] counts, int[] scores, int power) => counts.Select((count, group) => count * Math.Pow(scores[group], power)).Sum();

    private static double Steps(int hits, int[] trials, int[] scores)
    {
        var cells = (hits + 1.0) * ((hits * (double)scores.Max()) + 1);
        return cells > MostCells ? double.PositiveInfinity : cells * trials.Sum(count => Math.Min(count, hits) + 1.0);
    }

    // The weights of each sum of scores of so many successes. Binomial weights instead of binomial coefficients give the same up to one factor, and cannot overflow.
    private static double[] Deal(int hits, int[] trials, int[] scores)
    {
        var share = (double)hits / trials.Sum();
        var width = (hits * scores.Max()) + 1;
        var weights = new double[hits + 1][];
        for (var dealt = 0; dealt <= hits; dealt++)
        {
            weights[dealt] = new double[width];
        }

        weights[0][0] = 1;
        for (var group = 0; group < trials.Length; group++)
        {
            double[] own = [.. Enumerable.Range(0, Math.Min(trials[group], hits) + 1).Select(count => Binomial.PMF(share, trials[group], count))];
            for (var dealt = hits; dealt >= 0; dealt--)
            {
                // What comes from rows below is still as it was.
                Scale(weights[dealt], own[0]);
                for (var count = 1; count < own.Length && count <= dealt; count++)
                {
                    Add(weights[dealt - count], weights[dealt], count * scores[group], own[count]);
                }
            }
        }

        return weights[hits];
    }

    private static void Scale(double[] row, double factor)
    {
        for (var sum = 0; sum < row.Length; sum++)
        {
            row[sum] *= factor;
        }
    }

    private static void Add(double[] from, double[] to, int shift, double factor)
    {
        for (var sum = 0; sum + shift < to.Length; sum++)
        {
            to[sum + shift] += from[sum] * factor;
        }
    }
}
