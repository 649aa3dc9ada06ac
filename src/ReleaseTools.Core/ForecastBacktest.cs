using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>
/// How well the same procedure would have done on the same series: after each release from the fifth on, the next gap forecast from what was known then.
/// Immutable.
/// </summary>
/// <remarks>
/// The moment of each forecast is that of a release, when nothing has passed of the next gap; forecasts later in a gap are not tested. What came is taken
/// between the midpoints of dates.
/// </remarks>
public sealed class ForecastBacktest
{
    internal ForecastBacktest(int origins, int held)
    {
        Origins = origins;
        Held = held;
        CoverageInterval = ProportionInterval.ClopperPearson(held, origins);
    }

    /// <summary>How many forecasts were tested; of a long series the latest 250, or fewer where that was asked for.</summary>
    public int Origins { get; }

    /// <summary>How many of them held what came in their 80 % interval, its ends inclusive.</summary>
    public int Held { get; }

    /// <summary>The share that held, 0 to 1; 0.8 is right.</summary>
    public double Coverage => Held / (double)Origins;

    /// <summary>Which coverages in the long run go with the count: the 95 % interval of Clopper and Pearson.</summary>
    public ProportionInterval CoverageInterval { get; }

    /// <summary>Whether the forecasts are too few to tell 80 % from 60 %: the interval of the coverage is wider than 0.4.</summary>
    public bool IsTooShort => CoverageInterval.Upper - CoverageInterval.Lower > 0.4;

    /// <summary>The forecast's own score.</summary>
    public ForecastScore Forecast { get; internal init; } = null!;

    /// <summary>The score of taking the last gap again.</summary>
    public ForecastScore LastGap { get; internal init; } = null!;

    /// <summary>The score of taking the median of all gaps so far.</summary>
    public ForecastScore MedianGap { get; internal init; } = null!;

    /// <summary>The score of taking all gaps so far as equally likely.</summary>
    public ForecastScore AllGaps { get; internal init; } = null!;

    /// <summary>Whether the forecast's mean score is below those of the last gap, of the median, and of all gaps.</summary>
    public bool BeatsNaive => Forecast.MeanCrps < LastGap.MeanCrps && Forecast.MeanCrps < MedianGap.MeanCrps && Forecast.MeanCrps < AllGaps.MeanCrps;

    /// <summary>For example <c>40 forecasts, 78 % held, CRPS 9.1 d against 12.4 d for the last gap</c>.</summary>
    public override string ToString() =>
        $"{FigureText.Count(Origins, "forecast")}, {FigureText.Percent(Coverage)} held, CRPS {SpanText.Of(Forecast.MeanCrps)} against {SpanText.Of(LastGap.MeanCrps)} for the last gap";
}
