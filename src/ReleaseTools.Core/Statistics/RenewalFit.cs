namespace ReleaseTools.Statistics;

/// <summary>One family, fitted to the gaps of a group by maximum likelihood. Immutable.</summary>
internal sealed class RenewalFit
{
    public RenewalFit(GapFamily family, GapParameters parameters, double logLikelihood, int count)
    {
        Family = family;
        Parameters = parameters;
        Distribution = parameters.Of(family);
        LogLikelihood = logLikelihood;

        // Hurvich and Tsai (1989), Biometrika 76, 297-307.
        double k = Distribution.ParameterCount;
        Count = count;
        Aicc = (2 * k) - (2 * logLikelihood) + (2 * k * (k + 1) / Math.Max(count - k - 1, 0.5));
    }

    /// <summary>The family.</summary>
    public GapFamily Family { get; }

    /// <summary>How many gaps that are over it rests on.</summary>
    public int Count { get; }

    /// <summary>The most likely parameters, of gaps in days.</summary>
    public GapParameters Parameters { get; }

    /// <summary>The distribution that has them.</summary>
    public GapDistribution Distribution { get; }

    /// <summary>The logarithm of the likelihood, of densities per day.</summary>
    public double LogLikelihood { get; }

    /// <summary>Akaike's criterion with the correction for small samples, where the sample is of the gaps that are over.</summary>
    public double Aicc { get; }

    public override string ToString() => FormattableString.Invariant($"{Distribution}, AICc {Aicc:0.00}");
}
