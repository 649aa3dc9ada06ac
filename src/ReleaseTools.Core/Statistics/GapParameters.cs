namespace ReleaseTools.Statistics;

/// <summary>The parameters of every family on one footing: where it lies and how much it spreads, both on the logarithmic scale. Immutable.</summary>
/// <param name="Location">The logarithm of the mean (exponential, gamma), of the scale (Weibull), or of the median (log-normal), in days.</param>
/// <param name="LogSpread">The logarithm of <see cref="GapDistribution.Spread"/>; without meaning for the exponential.</param>
internal readonly record struct GapParameters(double Location, double LogSpread)
{
    // A rhythm is taken to vary by a thousandth at least: a likelihood of equal gaps has no other end.
    public static readonly double LeastLogSpread = Math.Log(1e-3);
    public static readonly double MostLogSpread = Math.Log(20);

    /// <summary>The distribution of a family that has them.</summary>
    public GapDistribution Of(GapFamily family) => family switch
    {
        GapFamily.Exponential => new ExponentialGaps(Math.Exp(Location)),
        GapFamily.Gamma => new GammaGaps(Math.Exp(Location), Math.Exp(-2 * LogSpread)),
        GapFamily.Weibull => new WeibullGaps(Math.Exp(Location), Math.Exp(-LogSpread)),
        GapFamily.LogNormal => new LogNormalGaps(Location, Math.Exp(LogSpread)),
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "This is no family with parameters."),
    };

    /// <summary>The same distribution of gaps in days, where these are of gaps in a unit.</summary>
    /// <param name="unit">How many days the unit has.</param>
    public GapParameters From(double unit) => this with { Location = Location + Math.Log(unit) };
}
