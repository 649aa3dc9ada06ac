namespace ReleaseTools.Statistics;

/// <summary>The continuous ranked probability score where no closed form is known, and of a sample.</summary>
internal static class RankedScore
{
    private const double Far = 1e-12;
    private const double Negligible = 1e-9;
    private const double PanelSpreads = 1.5;
    private const int MostPanels = 4000;

    // Points and weights of two, four and eight points, on one side of the middle, and up to which share of a panel they do.
    private static readonly (double Share, double[] Nodes, double[] Weights)[] Rules =
    [
        (0.1, [0.5773502691896258], [1]),
        (0.5, [0.3399810435848563, 0.8611363115940526], [0.6521451548625461, 0.3478548451374538]),
        (double.PositiveInfinity, [0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363], [0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763]),
    ];

    /// <summary>The score of a distribution: the squared difference between it and the step at the outcome, integrated over time, in days.</summary>
    /// <remarks>
    /// Gauss-Legendre quadrature of eight points on panels of one and a half spreads in the logarithm of time, outwards until they add nothing. Panels end
    /// where the density jumps: across the steps of many equal gaps the sum would be off by up to 3 %. Narrow panels take fewer points.
    /// </remarks>
    public static double Of(GapDistribution distribution, double outcome)
    {
        var low = distribution.Quantile(Far);
        var high = distribution.Quantile(1 - Far);
        var panel = Math.Min(1, PanelSpreads * distribution.Spread);

        // Beyond these ends the difference is one or none.
        var score = Math.Max(0, outcome - high) + Math.Max(0, low - outcome);
        double[] kinks = [.. distribution.Kinks.Select(days => Math.Log(days))];
        var start = Math.Log(Math.Min(Math.Max(outcome, low), high));
        var kink = kinks.Length - 1;
        var below = start;
        for (var count = 0; count < MostPanels; count++)
        {
            while (kink >= 0 && kinks[kink] >= below)
            {
                kink--;
            }

            var next = kink >= 0 ? Math.Max(kinks[kink], below - panel) : below - panel;
            var part = Panel(next, below - next, panel, distribution.Cumulative);
            score += part;
            below = next;
            if (kink < 0 && part <= Negligible * score)
            {
                break;
            }
        }

        kink = 0;
        var above = start;
        for (var count = 0; count < MostPanels; count++)
        {
            while (kink < kinks.Length && kinks[kink] <= above)
            {
                kink++;
            }

            var next = kink < kinks.Length ? Math.Min(kinks[kink], above + panel) : above + panel;
            var part = Panel(above, next - above, panel, distribution.Survival);
            score += part;
            if (kink == kinks.Length && part <= Negligible * score && above > Math.Log(low) + panel && distribution.LogSurvival(Math.Exp(above)) < -1)
            {
                break;
            }

            above = next;
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
            area += Panel(x, Math.Min(panel, last - x), panel, days => Math.Exp((distribution.LogSurvival(days) - logFrom) / 2));
        }

        return area;
    }

    /// <summary>The score of a sample as a distribution of steps: Gneiting and Raftery (2007).</summary>
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

    private static double Panel(double from, double width, double full, Func<double, double> probability)
    {
        double At(double x)
        {
            var days = Math.Exp(x);
            var share = probability(days);
            return share * share * days;
        }

        var (_, nodes, weights) = Rules.First(rule => width < rule.Share * full);
        var half = width / 2;
        var middle = from + half;
        var sum = 0.0;
        for (var node = 0; node < nodes.Length; node++)
        {
            sum += weights[node] * (At(middle - (half * nodes[node])) + At(middle + (half * nodes[node])));
        }

        return sum * half;
    }
}
