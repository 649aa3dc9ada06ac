namespace ReleaseTools.Statistics;

/// <summary>The continuous ranked probability score where no closed form is known, and of a sample.</summary>
internal static class RankedScore
{
    private const double Far = 1e-12;
    private const double Negligible = 1e-11;
    private const double PanelSpreads = 1.5;
    private const int MostPanels = 2000;
    private static readonly double[] Nodes = [0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363];
    private static readonly double[] Weights = [0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];

    /// <summary>The score of a distribution: the squared difference between it and the step at the outcome, integrated over time, in days.</summary>
    /// <remarks>Gauss-Legendre quadrature of eight points on panels of one and a half spreads in the logarithm of time, outwards until they add nothing.</remarks>
    public static double Of(GapDistribution distribution, double outcome)
    {
        var low = distribution.Quantile(Far);
        var high = distribution.Quantile(1 - Far);
        var panel = Math.Min(1, PanelSpreads * distribution.Spread);

        // Beyond these ends the difference is one or none.
        var score = Math.Max(0, outcome - high) + Math.Max(0, low - outcome);
        var below = Math.Log(Math.Min(Math.Max(outcome, low), high));
        var above = below;
        for (var count = 0; count < MostPanels; count++, below -= panel)
        {
            var part = Panel(below - panel, panel, distribution.Cumulative);
            score += part;
            if (part <= Negligible * score)
            {
                break;
            }
        }

        for (var count = 0; count < MostPanels; count++, above += panel)
        {
            var part = Panel(above, panel, distribution.Survival);
            score += part;
            if (part <= Negligible * score && above > Math.Log(low) + panel && distribution.LogSurvival(Math.Exp(above)) < -1)
            {
                break;
            }
        }

        return score;
    }

    /// <summary>The integral of the survival between two lengths, over the survival at the first, in days.</summary>
    public static double Area(GapDistribution distribution, double from, double to)
    {
        var low = Math.Max(from, distribution.Quantile(Far));
        var logFrom = distribution.LogSurvival(from);
        var panel = Math.Min(1, PanelSpreads * distribution.Spread);
        var area = Math.Min(to, low) - from;
        var last = Math.Log(to);
        for (var x = Math.Log(low); x < last; x += panel)
        {
            area += Panel(x, Math.Min(panel, last - x), days => Math.Exp((distribution.LogSurvival(days) - logFrom) / 2));
        }

        return area;
    }

    /// <summary>The score of a sample as a distribution of steps: Gneiting and Raftery (2007), equation 21.</summary>
    /// <param name="sorted">The sample in ascending order, in days, at least one.</param>
    /// <param name="outcome">What came, in days.</param>
    public static double Of(IReadOnlyList<double> sorted, double outcome)
    {
        double distance = 0, difference = 0;
        for (var index = 0; index < sorted.Count; index++)
        {
            distance += Math.Abs(sorted[index] - outcome);
            difference += ((2 * index) + 1 - sorted.Count) * sorted[index];
        }

        return (distance / sorted.Count) - (difference / sorted.Count / sorted.Count);
    }

    private static double Panel(double from, double width, Func<double, double> probability)
    {
        double At(double x)
        {
            var days = Math.Exp(x);
            var share = probability(days);
            return share * share * days;
        }

        var half = width / 2;
        var middle = from + half;
        var sum = 0.0;
        for (var node = 0; node < Nodes.Length; node++)
        {
            sum += Weights[node] * (At(middle - (half * Nodes[node])) + At(middle + (half * Nodes[node])));
        }

        return sum * half;
    }
}
