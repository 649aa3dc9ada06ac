using MathNet.Numerics;

namespace ReleaseTools.Statistics;

/// <summary>Weibull distributed gaps.</summary>
internal sealed class WeibullGaps : GapDistribution
{
    // From here on the mean residual is a small difference of large numbers, and its asymptotic series has eight digits.
    private const double FarHazard = 1e4;

    private readonly double _shape;
    private readonly double _scale;
    private readonly double _logScale;

    /// <param name="scale">The length that 63 % of gaps do not exceed, in days.</param>
    /// <param name="shape">The shape; 1 is the exponential, more is steadier.</param>
    public WeibullGaps(double scale, double shape)
    {
        _shape = shape;
        _scale = scale;
        _logScale = Math.Log(scale);
    }

    public override int ParameterCount => 2;

    public override double Spread => 1 / _shape;

    public override double Mean => _scale * Math.Exp(SpecialFunctions.GammaLn(1 + (1 / _shape)));

    public override double LogDensity(double days)
    {
        var logRatio = Math.Log(days) - _logScale;
        return Math.Log(_shape / _scale) + ((_shape - 1) * logRatio) - Math.Exp(_shape * logRatio);
    }

    public override double LogDensity(ExactGaps gaps) =>
        (gaps.Count * (Math.Log(_shape / _scale) + ((_shape - 1) * (gaps.MeanLog - _logScale)))) - gaps.Powers(_logScale, _shape);

    public override double LogSurvival(double days) => days <= 0 ? 0 : -Hazard(days);

    /// <summary>From E|X−y| − E|X−X'|/2, where the lesser of two gaps is Weibull of the same shape: Gneiting and Raftery (2007).</summary>
    public override double Crps(double outcome) =>
        (outcome * ((2 * Cumulative(outcome)) - 1))
        - (2 * Mean * Math.Exp(IncompleteGamma.LogLower(1 + (1 / _shape), Hazard(outcome))))
        + (Mean * Math.Pow(2, -1 / _shape));

    public override double MeanResidual(double elapsed) => elapsed <= 0 ? Mean
        : Hazard(elapsed) is var hazard && hazard > FarHazard ? elapsed / (_shape * hazard) * (1 - ((_shape - 1) / (_shape * hazard)))
        : (Mean * Math.Exp(IncompleteGamma.LogUpper(1 + (1 / _shape), hazard) + hazard)) - elapsed;

    public override string ToString() => FormattableString.Invariant($"Weibull(scale {_scale:0.###}, shape {_shape:0.###})");

    protected override double AtLogSurvival(double value) => Math.Exp(_logScale + (Math.Log(-value) / _shape));

    private double Hazard(double days) => days <= 0 ? 0 : Math.Exp(_shape * (Math.Log(days) - _logScale));
}
