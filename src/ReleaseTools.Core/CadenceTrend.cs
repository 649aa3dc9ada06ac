using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>Whether the gaps of a group become shorter or longer over time. Immutable.</summary>
/// <remarks>The test is that of Mann (1945) and Kendall (1975), the slope that of Sen (1968).</remarks>
public sealed class CadenceTrend
{
    private const double Rare = 0.05;

    internal CadenceTrend(double pValue, double tau)
    {
        PValue = pValue;
        Tau = tau;
    }

    /// <summary>Shortening or Lengthening where the p-value is below 0.05, else None.</summary>
    public CadenceDirection Direction => PValue >= Rare || Tau == 0 ? CadenceDirection.None
        : Tau < 0 ? CadenceDirection.Shortening
        : CadenceDirection.Lengthening;

    /// <summary>How likely such a trend or a stronger one is when the order of the gaps is chance, two-sided, 0 to 1.</summary>
    public double PValue { get; }

    /// <summary>Whether the p-value is exact rather than a normal approximation.</summary>
    public bool IsExact { get; internal init; }

    /// <summary>Kendall's tau: the share of pairs of gaps of which the later is longer, less the share of which it is shorter; -1 to 1.</summary>
    public double Tau { get; }

    /// <summary>How many pairs of gaps are equal, or have dates too coarse to tell which is longer. They count for neither side.</summary>
    public long Undecided { get; internal init; }

    /// <summary>By how much each gap typically differs from the one before, negative where they shorten.</summary>
    public TimeSpan SlopePerGap { get; internal init; }

    /// <summary>The least the slope can be with 95 % confidence, imprecise dates taken at their worst; null where the gaps are too few for a bound.</summary>
    public TimeSpan? SlopePerGapMinimum { get; internal init; }

    /// <summary>The most the slope can be with 95 % confidence, imprecise dates taken at their worst; null where the gaps are too few for a bound.</summary>
    public TimeSpan? SlopePerGapMaximum { get; internal init; }

    /// <summary>The slope per gap, times how many mean gaps a year of 365.2425 days holds; null where the mean is zero.</summary>
    public TimeSpan? SlopePerYear { get; internal init; }

    /// <summary>For example <c>shortening by 4 d a year (p = 0.01)</c> or <c>no trend (p = 0.4)</c>.</summary>
    public override string ToString()
    {
        if (Direction == CadenceDirection.None)
        {
            return $"no trend ({FigureText.P(PValue)})";
        }

        // Of many ties the median slope may be zero, or by a hair of the other sign, though the test sees a trend.
        var agrees = SlopePerYear is { } slope && Math.Sign(slope.Ticks) == Math.Sign(Tau);
        var amount = agrees ? $" by {SpanText.Of(SlopePerYear!.Value.Duration())} a year" : string.Empty;
        return $"{Direction.ToString().ToLowerInvariant()}{amount} ({FigureText.P(PValue)})";
    }
}
