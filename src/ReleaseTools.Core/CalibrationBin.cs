using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>Predictions of about one probability, and how often they came true. Immutable.</summary>
/// <param name="From">The least probability, inclusive.</param>
/// <param name="To">The greatest; exclusive, except where it is 1.</param>
/// <param name="Count">How many decided predictions there are.</param>
/// <param name="MeanProbability">Their mean probability.</param>
/// <param name="Observed">The share that came true.</param>
/// <param name="Interval">Between what that share lies, with 95 % confidence.</param>
public sealed record CalibrationBin(double From, double To, int Count, double MeanProbability, double Observed, ProportionInterval Interval)
{
    /// <summary>For example <c>0.6..0.7: 3 of 5</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{From:0.#}..{To:0.#}: {Math.Round(Observed * Count)} of {Count}");
}
