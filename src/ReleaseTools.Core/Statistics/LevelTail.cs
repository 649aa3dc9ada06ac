namespace ReleaseTools.Statistics;

/// <summary>A distribution whose far tail is cut off at a length and goes on at the rate that it has there, as an exponential.</summary>
/// <remarks>
/// A few gaps say nothing of the rarest ones, and the tail of a log-normal whose parameters are uncertain has no mean and no finite score. Beyond the length
/// what has passed no longer changes what is expected: the maximum entropy for a given mean excess.
/// </remarks>
internal sealed class LevelTail : GapDistribution
{
    private readonly GapDistribution _body;
    private readonly double _from;
    private readonly double _logFrom;
    private readonly double _rate;

    /// <param name="body">The distribution up to the length.</param>
    /// <param name="from">The length, in days.</param>
    public LevelTail(GapDistribution body, double from)
    {
        _body = body;
        _from = from;
        _logFrom = body.LogSurvival(from);
        _rate = Math.Exp(body.LogDensity(from) - _logFrom);
    }

    public override int ParameterCount => _body.ParameterCount;

    public override double Spread => _body.Spread;

    public override double Mean => MeanResidual(0);

    public override IReadOnlyList<double> Kinks => [.. _body.Kinks.Where(days => days < _from), _from];

    public override double LogDensity(double days) => days <= _from ? _body.LogDensity(days) : LogSurvival(days) + Math.Log(_rate);

    public override double LogSurvival(double days) => days <= _from ? _body.LogSurvival(days) : _logFrom - (_rate * (days - _from));

    public override double LogCumulative(double days) => days <= _from ? _body.LogCumulative(days) : base.LogCumulative(days);

    public override double Crps(double outcome) => RankedScore.Of(this, outcome);

    public override double MeanResidual(double elapsed) => elapsed >= _from ? 1 / _rate : RankedScore.Area(this, elapsed, _from) + (Math.Exp(_logFrom - LogSurvival(elapsed)) / _rate);

    public override string ToString() => FormattableString.Invariant($"{_body}, level from {_from:0.###}");

    protected override double AtLogSurvival(double value) => value < _logFrom ? _from + ((_logFrom - value) / _rate) : base.AtLogSurvival(value);
}
