namespace ReleaseTools.Statistics;

/// <summary>Several distributions, each with a weight: what is believed of the next gap when its parameters are known only so well.</summary>
internal sealed class MixtureGaps : GapDistribution
{
    private readonly GapDistribution[] _parts;
    private readonly double[] _weights;
    private readonly double[] _logWeights;

    /// <param name="parts">The distributions, at least one.</param>
    /// <param name="logWeights">The logarithms of their weights, of any common factor.</param>
    /// <param name="spread">How much the typical part varies on the logarithmic scale.</param>
    public MixtureGaps(IReadOnlyList<GapDistribution> parts, IReadOnlyList<double> logWeights, double spread)
    {
        _parts = [.. parts];
        var most = logWeights.Max();
        var total = most + Math.Log(logWeights.Sum(log => Math.Exp(log - most)));
        _logWeights = [.. logWeights.Select(log => log - total)];
        _weights = [.. _logWeights.Select(Math.Exp)];
        Spread = spread;
    }

    public override int ParameterCount => _parts[0].ParameterCount;

    public override double Spread { get; }

    public override double Mean => Sum(part => part.Mean);

    public override IReadOnlyList<double> Kinks => [.. _parts.SelectMany(part => part.Kinks).Distinct().OrderBy(days => days)];

    public override double LogDensity(double days) => LogSum(part => part.LogDensity(days));

    public override double LogSurvival(double days) => days <= 0 ? 0 : LogSum(part => part.LogSurvival(days));

    public override double LogCumulative(double days) => days <= 0 ? double.NegativeInfinity : LogSum(part => part.LogCumulative(days));

    public override double Crps(double outcome) => RankedScore.Of(this, outcome);

    public override double MeanResidual(double elapsed) => elapsed <= 0
        ? Mean
        : LogSurvival(elapsed) is var survival ? Sum(part => part.MeanResidual(elapsed) * Math.Exp(part.LogSurvival(elapsed) - survival)) : 0;

    public override string ToString() => FormattableString.Invariant($"{_parts.Length} of {_parts[0].GetType().Name}");

    private double Sum(Func<GapDistribution, double> value)
    {
        var sum = 0.0;
        for (var index = 0; index < _parts.Length; index++)
        {
            sum += _weights[index] * value(_parts[index]);
        }

        return sum;
    }

    private double LogSum(Func<GapDistribution, double> log)
    {
        var most = double.NegativeInfinity;
        var sum = 0.0;
        for (var index = 0; index < _parts.Length; index++)
        {
            var term = _logWeights[index] + log(_parts[index]);
            if (double.IsNegativeInfinity(term))
            {
                continue;
            }

            if (term <= most)
            {
                sum += Math.Exp(term - most);
            }
            else
            {
                sum = (sum * Math.Exp(most - term)) + 1;
                most = term;
            }
        }

        return sum > 0 ? most + Math.Log(sum) : double.NegativeInfinity;
    }
}
