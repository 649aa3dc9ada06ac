using MathNet.Numerics.Distributions;

namespace ReleaseTools.Statistics;

/// <summary>Between which bounds the mean of a count lies that was seen once. Both bounds are inclusive.</summary>
/// <param name="Lower">The lower bound, 0 or more.</param>
/// <param name="Upper">The upper bound.</param>
internal readonly record struct PoissonInterval(double Lower, double Upper)
{
    /// <summary>The exact interval of Garwood (1936), Biometrika 28, 437-442: covers the mean at least as often as it says.</summary>
    /// <param name="count">The count, 0 or more.</param>
    /// <param name="confidence">How often the interval has to be right, in (0, 1).</param>
    public static PoissonInterval Garwood(long count, double confidence = 0.95)
    {
        var tail = (1 - confidence) / 2;
        return new PoissonInterval(count == 0 ? 0 : Gamma.InvCDF(count, 1, tail), Gamma.InvCDF(count + 1, 1, 1 - tail));
    }
}
