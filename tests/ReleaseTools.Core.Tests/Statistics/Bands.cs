using MathNet.Numerics.Distributions;

namespace ReleaseTools.Tests.Statistics;

/// <summary>Whether a simulated share is what it should be, but for the chance of the simulation.</summary>
internal static class Bands
{
    // A right share falls outside once in a million simulations.
    private const double Rare = 5e-7;

    /// <summary>The count must lie in the central band of the binomial distribution.</summary>
    public static void AssertShare(int count, int runs, double share)
    {
        var below = Binomial.CDF(share, runs, count);
        var above = 1 - Binomial.CDF(share, runs, count - 1);
        Assert.True(below > Rare && above > Rare, FormattableString.Invariant($"{count} of {runs} where the share should be {share}"));
    }
}
