namespace ReleaseTools.Statistics;

/// <summary>The gaps that were seen as a distribution of the next one, where they are too few for a shape.</summary>
/// <remarks>
/// The next of n + 1 exchangeable gaps is as likely to fall between any two neighbours in size as beyond either end: Hill (1968), J. Am. Stat. Assoc. 63,
/// 677-691, assumption A(n). Within a place between two gaps it is spread evenly. Beyond the longest it tails off exponentially with the mean
/// excess of the longer half over the median, below the shortest with the mean shortfall of the shorter half, cut off at zero.
/// </remarks>
internal sealed class EmpiricalGaps : GapDistribution
{
    // Equal gaps take a place of no width; a millionth keeps the survival strictly falling.
    private const double Apart = 1e-6;

    // How many mean excesses into a tail its integral is cut into pieces.
    private static readonly double[] TailPlaces = [1, 3, 8, 20];

    private readonly double[] _sorted;
    private readonly double _share;
    private readonly double _below;
    private readonly double _above;

    /// <param name="gaps">The lengths, in days, in any order, at least two.</param>
    public EmpiricalGaps(IEnumerable<double> gaps)
    {
        _sorted = [.. gaps.Select(days => Math.Max(days, GapObservation.Resolution)).OrderBy(days => days)];
        _share = 1.0 / (_sorted.Length + 1);
        for (var index = 1; index < _sorted.Length; index++)
        {
            _sorted[index] = Math.Max(_sorted[index], _sorted[index - 1] * (1 + Apart));
        }

        var median = Median(_sorted);
        var least = 1e-3 * median;
        _below = Math.Max(least, _sorted.Where(days => days < median).Select(days => median - days).DefaultIfEmpty(0).Average());
        _above = Math.Max(least, _sorted.Where(days => days > median).Select(days => days - median).DefaultIfEmpty(0).Average());
    }

    public override int ParameterCount => 0;

    public override double Spread => Math.Min(1, Math.Max(1e-3, Math.Min(_below, _above) / Median(_sorted)));

    public override double Mean => MeanResidual(0);

    /// <summary>The ends of the places between gaps, and some within the tails, which may be far shorter than the gaps. Within a run of equal gaps the density is level.</summary>
    public override IReadOnlyList<double> Kinks
    {
        get
        {
            double first = _sorted[0], last = _sorted[_sorted.Length - 1];
            bool Touches(int place) => place > 0 && place < _sorted.Length && _sorted[place] <= _sorted[place - 1] * (1 + (1.5 * Apart));
            return
            [
                .. TailPlaces.OrderByDescending(place => place).Select(place => first - (place * _below)).Where(days => days > 0),
                .. _sorted.Where((_, place) => !(Touches(place) && Touches(place + 1))),
                .. TailPlaces.Select(place => last + (place * _above)),
            ];
        }
    }

    /// <summary>The median of sorted numbers.</summary>
    public static double Median(IReadOnlyList<double> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    public override double LogDensity(double days) => Math.Log(DensityAt(days));

    public override double LogSurvival(double days)
    {
        var last = _sorted[_sorted.Length - 1];
        return days <= 0 ? 0
            : days >= last ? Math.Log(_share) - ((days - last) / _above)
            : LogScale.OnePlus(-CumulativeAt(days));
    }

    public override double LogCumulative(double days) => days <= 0 ? double.NegativeInfinity
        : days >= _sorted[_sorted.Length - 1] ? base.LogCumulative(days)
        : Math.Log(CumulativeAt(days));

    public override double Crps(double outcome) => RankedScore.Of(this, outcome);

    /// <summary>The area under the survival from there on: straight between the gaps, a plain exponential beyond the longest.</summary>
    public override double MeanResidual(double elapsed)
    {
        // The tail has no memory; far out in it the ratio below would be of two zeros.
        if (elapsed >= _sorted[_sorted.Length - 1])
        {
            return _above;
        }

        var area = 0.0;
        var from = Math.Max(0, elapsed);
        foreach (var gap in _sorted.Where(gap => gap > from))
        {
            var isFirst = from < _sorted[0];
            area += isFirst ? FirstArea(from) : (gap - from) * (Survival(from) + Survival(gap)) / 2;
            from = gap;
        }

        area += Survival(from) * _above;
        return area / Survival(Math.Max(0, elapsed));
    }

    public override string ToString() => FormattableString.Invariant($"{_sorted.Length} gaps as they are");

    private double DensityAt(double days)
    {
        var place = Array.BinarySearch(_sorted, days);
        var above = place >= 0 ? place + 1 : ~place;
        return above == 0 ? _share * Math.Exp((days - _sorted[0]) / _below) / (_below * Cut)
            : above == _sorted.Length ? _share * Math.Exp(-(days - _sorted[_sorted.Length - 1]) / _above) / _above
            : _share / (_sorted[above] - _sorted[above - 1]);
    }

    // The share of the shortest place that its tail reaches before zero cuts it off.
    private double Cut => -LogScale.ExpMinusOne(-_sorted[0] / _below);

    private double CumulativeAt(double days)
    {
        var place = Array.BinarySearch(_sorted, days);
        var above = place >= 0 ? place + 1 : ~place;
        return above == 0 ? _share * Math.Exp((days - _sorted[0]) / _below) * -LogScale.ExpMinusOne(-days / _below) / Cut
            : above == _sorted.Length ? 1 - _share
            : _share * (above + ((days - _sorted[above - 1]) / (_sorted[above] - _sorted[above - 1])));
    }

    // The integral of the survival from a moment before the shortest gap up to it.
    private double FirstArea(double from)
    {
        var first = _sorted[0];
        var floor = Math.Exp(-first / _below);
        var mass = ((_below * -LogScale.ExpMinusOne((from - first) / _below)) - ((first - from) * floor)) / Cut;
        return (first - from) - (_share * mass);
    }
}
