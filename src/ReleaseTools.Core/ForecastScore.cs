using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>How well one way of forecasting would have done on a series.</summary>
/// <param name="MeanCrps">
/// The mean continuous ranked probability score: how far the forecast lay from what came, on average; less is better. For a forecast of one date it is
/// the mean error.
/// </param>
/// <param name="Coverage">Which share of the gaps the 80 % interval held, 0 to 1; null for a forecast of one date, which has no interval.</param>
public sealed record ForecastScore(TimeSpan MeanCrps, double? Coverage)
{
    /// <summary>For example <c>CRPS 9.1 d, 78 % held</c>.</summary>
    public override string ToString() =>
        "CRPS " + SpanText.Of(MeanCrps) + (Coverage is { } coverage ? $", {FigureText.Percent(coverage)} held" : string.Empty);
}
