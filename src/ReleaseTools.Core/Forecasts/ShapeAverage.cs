using ReleaseTools.Statistics;

namespace ReleaseTools.Forecasts;

/// <summary>The next gap as an average over the shapes, each weighed by how well it fits.</summary>
/// <remarks>
/// Akaike weights: Burnham and Anderson (2002), Model Selection and Multimodel Inference. The one best shape forgets that another might
/// have been the right one: of eight gaps its 80 % interval holds 70 to 79 %, that of the average 79 to 81 %. The exponential has no weight of its own,
/// being a gamma and a Weibull; all others have two parameters, so that weights by AICc are those by likelihood.
/// </remarks>
internal static class ShapeAverage
{
    private const double Negligible = 9;

    // Below that a gamma and a log-normal differ by less than a tenth of their spread anywhere, and the sums of the gamma take thousands of terms.
    private const double Steady = 0.02;

    /// <summary>The shapes that are averaged.</summary>
    /// <param name="spread">How much the logarithms of the gaps vary.</param>
    public static IReadOnlyList<GapFamily> FamiliesFor(double spread) =>
        spread < Steady ? [GapFamily.Weibull, GapFamily.LogNormal] : [GapFamily.Gamma, GapFamily.Weibull, GapFamily.LogNormal];

    /// <summary>The average of fits of the same gaps.</summary>
    /// <param name="fits">The fits.</param>
    /// <param name="gaps">The gaps, in days, with the open one.</param>
    /// <param name="elapsed">How much has certainly passed of the next gap, in days.</param>
    public static GapDistribution Of(IReadOnlyList<RenewalFit> fits, IReadOnlyCollection<GapObservation> gaps, double elapsed)
    {
        var families = FamiliesFor(fits.First(fit => fit.Family == GapFamily.LogNormal).Distribution.Spread);
        var shapes = fits.Where(fit => families.Contains(fit.Family)).ToArray();
        var best = shapes.Max(fit => fit.LogLikelihood);
        return Of(
            shapes.Where(fit => fit.LogLikelihood > best - Negligible).Select(fit => (ParameterCloud.Of(fit.Family, fit.Parameters, gaps), fit.LogLikelihood)),
            elapsed);
    }

    /// <summary>The average of distributions of a gap of which nothing has passed, by weights that count what has passed already.</summary>
    public static GapDistribution Of(IEnumerable<(GapDistribution Distribution, double LogWeight)> shapes, double elapsed)
    {
        var parts = shapes.ToArray();
        var logWeights = parts.Select(part => part.LogWeight - part.Distribution.LogSurvival(elapsed)).ToArray();
        return parts.Length == 1
            ? parts[0].Distribution
            : new MixtureGaps([.. parts.Select(part => part.Distribution)], logWeights, parts.Min(part => part.Distribution.Spread));
    }
}
