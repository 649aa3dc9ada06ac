using MathNet.Numerics;

namespace ReleaseTools.Statistics;

/// <summary>Log-normally distributed gaps.</summary>
internal sealed class LogNormalGaps : GapDistribution
{
    private readonly double _location;
    private readonly double _logSpread;

    /// <param name="location">The mean of the logarithm of the gap in days.</param>
    /// <param name="spread">The standard deviation of the logarithm.</param>
    public LogNormalGaps(double location, double spread)
    {
        _location = location;
        Spread = spread;
        _logSpread = Math.Log(spread);
    }

    public override int ParameterCount => 2;

    public override double Spread { get; }

    public override double Mean => Math.Exp(_location + (Spread * Spread / 2));

    public override double LogDensity(double days)
    {
        var logDays = Math.Log(days);
        return LogScale.NormalDensity((logDays - _location) / Spread) - _logSpread - logDays;
    }

    public override double LogDensity(ExactGaps gaps)
    {
        var offset = gaps.MeanLog - _location;
        var squares = (gaps.LogSquares + (gaps.Count * offset * offset)) / (Spread * Spread);
        return (gaps.Count * (LogScale.NormalDensity(0) - _logSpread - gaps.MeanLog)) - (squares / 2);
    }

    public override double LogSurvival(double days) => days <= 0 ? 0 : LogScale.NormalTail(Z(days));

    public override double LogCumulative(double days) => days <= 0 ? double.NegativeInfinity : LogScale.NormalTail(-Z(days));

    /// <summary>Baran and Lerch (2015), Q. J. R. Meteorol. Soc. 141.</summary>
    public override double Crps(double outcome)
    {
        var z = outcome <= 0 ? double.NegativeInfinity : Z(outcome);
        return (outcome * ((2 * Phi(z)) - 1)) - (2 * Mean * (Phi(z - Spread) - Phi(-Spread / Constants.Sqrt2)));
    }

    public override double MeanResidual(double elapsed) => elapsed <= 0
        ? Mean
        : Math.Exp(_location + (Spread * Spread / 2) + LogScale.NormalTail(Z(elapsed) - Spread) - LogSurvival(elapsed)) - elapsed;

    public override string ToString() => FormattableString.Invariant($"LogNormal(median {Math.Exp(_location):0.###}, spread {Spread:0.###})");

    private static double Phi(double z) => double.IsNegativeInfinity(z) ? 0 : Math.Exp(LogScale.NormalTail(-z));

    private double Z(double days) => (Math.Log(days) - _location) / Spread;
}
