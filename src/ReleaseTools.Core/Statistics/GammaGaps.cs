using MathNet.Numerics;

namespace ReleaseTools.Statistics;

/// <summary>Gamma distributed gaps. Mean and shape are orthogonal parameters: neither's estimate moves with the other's.</summary>
internal sealed class GammaGaps : GapDistribution
{
    private readonly double _shape;
    private readonly double _scale;
    private readonly double _logFactor;

    /// <param name="mean">The mean gap, in days.</param>
    /// <param name="shape">The shape; 1 is the exponential, more is steadier.</param>
    public GammaGaps(double mean, double shape)
    {
        Mean = mean;
        _shape = shape;
        _scale = mean / shape;
        _logFactor = -SpecialFunctions.GammaLn(shape) - (shape * Math.Log(_scale));
    }

    public override int ParameterCount => 2;

    public override double Spread => 1 / Math.Sqrt(_shape);

    public override double Mean { get; }

    public override double LogDensity(double days) => _logFactor + ((_shape - 1) * Math.Log(days)) - (days / _scale);

    public override double LogDensity(ExactGaps gaps) => (gaps.Count * (_logFactor + ((_shape - 1) * gaps.MeanLog))) - (gaps.Sum / _scale);

    public override double LogSurvival(double days) => IncompleteGamma.LogUpper(_shape, days / _scale);

    public override double LogCumulative(double days) => IncompleteGamma.LogLower(_shape, days / _scale);

    /// <summary>Scheuerer and Möller (2015), Ann. Appl. Stat. 9.</summary>
    public override double Crps(double outcome)
    {
        var x = outcome / _scale;
        var beta = SpecialFunctions.GammaLn(0.5) + SpecialFunctions.GammaLn(_shape) - SpecialFunctions.GammaLn(_shape + 0.5);
        return (outcome * ((2 * Math.Exp(IncompleteGamma.LogLower(_shape, x))) - 1))
            - (Mean * ((2 * Math.Exp(IncompleteGamma.LogLower(_shape + 1, x))) - 1))
            - (_scale * Math.Exp(-beta));
    }

    public override double MeanResidual(double elapsed) => elapsed <= 0
        ? Mean
        : (Mean * Math.Exp(IncompleteGamma.LogUpper(_shape + 1, elapsed / _scale) - LogSurvival(elapsed))) - elapsed;

    public override string ToString() => FormattableString.Invariant($"Gamma(mean {Mean:0.###}, shape {_shape:0.###})");
}
