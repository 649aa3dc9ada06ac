using ReleaseTools.Statistics;

namespace ReleaseTools.Forecasts;

/// <summary>What the rhythms of other groups say about that of one: where location and spread of the logarithms of gaps lie among them. Immutable.</summary>
/// <remarks>
/// Empirical Bayes after Efron and Morris (1975), J. Am. Stat. Assoc. 70, 311-319: the groups' parameters are taken as normal about a common mean, whose variance is
/// estimated from those of the others beyond their own errors (DerSimonian and Laird 1986, Control. Clin. Trials 7, 177-188). The group's own gaps
/// then weigh against it; of many gaps the prior is hardly felt, one gap is drawn far.
/// </remarks>
internal sealed class PooledPrior
{
    /// <summary>The least number of other groups with a fit: of fewer no variance can be estimated.</summary>
    public const int FewestGroups = 2;

    private readonly IReadOnlyList<IReadOnlyList<RenewalFit>> _others;

    private PooledPrior(IReadOnlyList<IReadOnlyList<RenewalFit>> others)
    {
        _others = others;
        Family = others[0].Select(fit => fit.Family).OrderBy(family => others.Sum(fits => Of(fits, family).Aicc)).First();
    }

    /// <summary>The shape that fits the other groups best together.</summary>
    public GapFamily Family { get; }

    /// <summary>The prior of some other groups; null of fewer than two.</summary>
    /// <param name="others">Each group's fits of all families.</param>
    public static PooledPrior? Of(IEnumerable<IReadOnlyList<RenewalFit>> others)
    {
        var fitted = others.Where(fits => fits.Count > 0).ToArray();
        return fitted.Length < FewestGroups ? null : new PooledPrior(fitted);
    }

    /// <summary>The next gap of a group whose own gaps are drawn towards the others.</summary>
    /// <param name="gaps">The group's own gaps, in days.</param>
    /// <param name="own">The group's own fits, to start from; empty where there are none.</param>
    /// <param name="elapsed">How much has certainly passed of the next gap, in days.</param>
    public GapDistribution Averaged(IReadOnlyCollection<GapObservation> gaps, IReadOnlyList<RenewalFit> own, double elapsed)
    {
        var likelihood = new GapLikelihood(gaps);
        return ShapeAverage.Of(
            ShapeAverage.FamiliesFor(Math.Exp(Spread(GapFamily.LogNormal).Mean)).Select(family =>
            {
                var prior = PriorOf(family);
                var ascent = new LikelihoodAscent(place => likelihood.Log(place.Of(family)) + prior(place), spreads: true);
                var peak = ascent.Climb(own.FirstOrDefault(fit => fit.Family == family)?.Parameters ?? Middle(family));

                // With few gaps of its own the shape is that of the others.
                var weight = likelihood.Log(peak.Of(family)) - (_others.Sum(fits => Of(fits, family).Aicc) / 2);
                return (ParameterCloud.Of(family, peak, gaps, prior), weight);
            }),
            elapsed);
    }

    private GapParameters Middle(GapFamily family) => new(Location(family).Mean, Spread(family).Mean);

    private Func<GapParameters, double> PriorOf(GapFamily family)
    {
        var location = Location(family);
        var spread = Spread(family);
        return place => location.Log(place.Location) + spread.Log(place.LogSpread);
    }

    // The errors of a location are about its spread, and of a log spread about a half, over the root of the number of gaps.
    private Bell Location(GapFamily family) => Normal(_others.Select(fits => Of(fits, family))
        .Select(fit => (fit.Parameters.Location, fit.Distribution.Spread * fit.Distribution.Spread / fit.Count)));

    private Bell Spread(GapFamily family) => Normal(_others.Select(fits => Of(fits, family)).Select(fit => (fit.Parameters.LogSpread, 0.5 / fit.Count)));

    private static RenewalFit Of(IReadOnlyList<RenewalFit> fits, GapFamily family) => fits.First(fit => fit.Family == family);

    private static Bell Normal(IEnumerable<(double Value, double Variance)> estimates)
    {
        var known = estimates.ToArray();
        var weight = known.Sum(one => 1 / one.Variance);
        var mean = known.Sum(one => one.Value / one.Variance) / weight;
        var excess = known.Sum(one => (one.Value - mean) * (one.Value - mean) / one.Variance) - (known.Length - 1);
        var reach = weight - (known.Sum(one => 1 / (one.Variance * one.Variance)) / weight);
        var between = Math.Max(0, excess / reach);
        var total = known.Sum(one => 1 / (one.Variance + between));
        return new Bell(known.Sum(one => one.Value / (one.Variance + between)) / total, between + (1 / total));
    }

    private readonly record struct Bell(double Mean, double Variance)
    {
        public double Log(double value) => -(value - Mean) * (value - Mean) / (2 * Variance);
    }
}
