namespace ReleaseTools.Statistics;

/// <summary>Gaps without memory.</summary>
internal sealed class ExponentialGaps : GapDistribution
{
    private readonly double _mean;

    /// <param name="mean">The mean gap, in days.</param>
    public ExponentialGaps(double mean) => _mean = mean;

    public override int ParameterCount => 1;

    public override double Spread => 1;

    public override double Mean => _mean;

    public override double LogDensity(double days) => -Math.Log(_mean) - (days / _mean);

    public override double LogDensity(ExactGaps gaps) => (-gaps.Count * Math.Log(_mean)) - (gaps.Sum / _mean);

    public override double LogSurvival(double days) => -Math.Max(0, days) / _mean;

    /// <summary>Jordan, Krüger and Lerch (2019), J. Stat. Softw. 90(12).</summary>
    public override double Crps(double outcome) => outcome - (2 * _mean * Cumulative(outcome)) + (_mean / 2);

    public override double MeanResidual(double elapsed) => _mean;

    public override string ToString() => FormattableString.Invariant($"Exponential(mean {_mean:0.###})");

    protected override double AtLogSurvival(double value) => -value * _mean;
}
