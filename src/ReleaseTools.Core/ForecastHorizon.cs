using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>How likely the next release is within a time from the moment of the forecast.</summary>
/// <param name="Within">The time.</param>
/// <param name="Probability">The probability, 0 to 1.</param>
public sealed record ForecastHorizon(Duration Within, double Probability)
{
    /// <summary>For example <c>38 % within 30 d</c>.</summary>
    public override string ToString() => $"{FigureText.Percent(Probability)} within {SpanText.Of(Within.Length)}";
}
