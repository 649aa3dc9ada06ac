using ReleaseTools.Statistics;

namespace ReleaseTools.Cadences;

/// <summary>Quantiles of gaps with their bounds: the quantile of the minima and that of the maxima hold the true one between them, since no gap leaves its bounds.</summary>
internal sealed class GapSpread
{
    private readonly long[] _minima;
    private readonly long[] _nominal;
    private readonly long[] _maxima;

    /// <param name="gaps">The gaps, one or more.</param>
    public GapSpread(IReadOnlyList<OwnGap> gaps)
    {
        _minima = [.. gaps.Select(gap => gap.Minimum)];
        _nominal = [.. gaps.Select(gap => gap.Nominal)];
        _maxima = [.. gaps.Select(gap => gap.Maximum)];
        Array.Sort(_minima);
        Array.Sort(_nominal);
        Array.Sort(_maxima);
    }

    /// <summary>A quantile of type 7.</summary>
    public GapBounds Type7(double share) =>
        GapBounds.FromTicks(Quantiles.Type7(_nominal, share), Quantiles.Type7(_minima, share), Quantiles.Type7(_maxima, share));

    /// <summary>A quantile of type 6.</summary>
    public GapBounds Type6(double share) =>
        GapBounds.FromTicks(Quantiles.Type6(_nominal, share), Quantiles.Type6(_minima, share), Quantiles.Type6(_maxima, share));
}
