using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>One shape, fitted to the gaps of a group, with how well it fits. Immutable.</summary>
public sealed class GapModel
{
    internal GapModel(RenewalFit fit, double leastAicc)
    {
        Family = fit.Family;
        Parameters = fit.Distribution.ParameterCount;
        LogLikelihood = fit.LogLikelihood;
        Aicc = fit.Aicc;
        DeltaAicc = fit.Aicc - leastAicc;
        Median = DaySpan.Of(fit.Distribution.Quantile(0.5));
        Mean = DaySpan.Of(fit.Distribution.Mean);
        Spread = fit.Distribution.Spread;
    }

    /// <summary>The shape.</summary>
    public GapFamily Family { get; }

    /// <summary>How many parameters it has.</summary>
    public int Parameters { get; }

    /// <summary>The natural logarithm of the likelihood of the gaps, of densities per day. Comparable between the shapes of one record only.</summary>
    public double LogLikelihood { get; }

    /// <summary>Akaike's criterion with the correction for small samples; less is better.</summary>
    public double Aicc { get; }

    /// <summary>By how much its criterion is above that of the best; below 2 is hardly worse, above 10 is out of the question.</summary>
    public double DeltaAicc { get; }

    /// <summary>The gap that is as often too long as too short; null beyond what a time span holds.</summary>
    public TimeSpan? Median { get; }

    /// <summary>The mean gap; null beyond what a time span holds.</summary>
    public TimeSpan? Mean { get; }

    /// <summary>
    /// How much gaps vary, on the scale of their logarithm: the standard deviation of the log-normal, the inverse of the Weibull's shape, the inverse
    /// root of the gamma's. It is 1 for the exponential; small values are a steady rhythm.
    /// </summary>
    public double Spread { get; }

    /// <summary>For example <c>LogNormal (AICc 93.1)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Family} (AICc {Aicc:0.0})");
}
