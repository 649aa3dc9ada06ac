namespace ReleaseTools.Statistics;

/// <summary>The likelihood of some gaps, each exact, between bounds, or still open. Immutable.</summary>
/// <remarks>
/// A bounded gap has the probability between its bounds. Where the bounds are close beside the spread of the distribution, that probability is the
/// integral of the density by five-point Gauss-Legendre quadrature, which is exact there to rounding (its error falls with the tenth power of the
/// width, below 1e-15 at the switch) and keeps the digits that a difference of two nearly equal probabilities would lose.
/// </remarks>
internal sealed class GapLikelihood
{
    private const double Narrow = 0.25;
    private static readonly double[] Nodes = [-0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640];
    private static readonly double[] Weights = [0.1184634425280945, 0.2393143352496832, 0.2844444444444444, 0.2393143352496832, 0.1184634425280945];

    private readonly ExactGaps _exact;
    private readonly (GapObservation Gap, int Count)[] _others;

    public GapLikelihood(IReadOnlyCollection<GapObservation> gaps)
    {
        _exact = new ExactGaps(gaps.Where(gap => gap.IsExact).Select(gap => gap.Lower));

        // Dates of whole days leave few different gaps, however many there are.
        _others = [.. gaps.Where(gap => !gap.IsExact).GroupBy(gap => gap).Select(equal => (equal.Key, equal.Count()))];
    }

    /// <summary>The logarithm of the likelihood: of densities where gaps are exact, of probabilities where they are not.</summary>
    public double Log(GapDistribution distribution)
    {
        var sum = _exact.Count == 0 ? 0 : distribution.LogDensity(_exact);
        foreach (var (gap, count) in _others)
        {
            sum += count * Log(distribution, gap);
        }

        return double.IsNaN(sum) ? double.NegativeInfinity : sum;
    }

    private static double Log(GapDistribution distribution, GapObservation gap)
    {
        var width = gap.Upper - gap.Lower;
        return width < Narrow * distribution.Spread * gap.Lower ? Math.Log(width) + LogMeanDensity(distribution, gap.Middle, width / 2)
            : distribution.LogBetween(gap.Lower, gap.Upper);
    }

    private static double LogMeanDensity(GapDistribution distribution, double middle, double half)
    {
        var centre = distribution.LogDensity(middle);
        var sum = 0.0;
        for (var node = 0; node < Nodes.Length; node++)
        {
            sum += Weights[node] * (node == 2 ? 1 : Math.Exp(distribution.LogDensity(middle + (half * Nodes[node])) - centre));
        }

        return centre + Math.Log(sum);
    }
}
