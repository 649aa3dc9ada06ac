using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>What one null model says of a coincidence. Immutable.</summary>
/// <remarks>Probabilities are in [0, 1] and null where the model does not apply; <see cref="Method"/> then says why.</remarks>
public sealed class CoincidenceTest
{
    internal CoincidenceTest(NullModel model, string method, NullFigure? precursor, NullFigure? trigger, double? corrected, double? triggerCorrected, int seed)
    {
        Model = model;
        Method = method;
        Expected = precursor?.Expected;
        PValue = precursor?.P;
        TriggerPValue = trigger?.P;
        PValueAcrossWindows = precursor?.PAcrossWindows;
        TriggerPValueAcrossWindows = trigger?.PAcrossWindows;
        CorrectedPValue = corrected;
        TriggerCorrectedPValue = triggerCorrected;
        PValueInterval = precursor?.Interval;
        TriggerPValueInterval = trigger?.Interval;
        Draws = Math.Max(precursor?.Draws ?? 0, trigger?.Draws ?? 0) is > 0 and var draws ? draws : null;
        Seed = Draws is null ? null : seed;
        SmallestP = precursor is not { } figure ? null : figure.Enumerated > 0 && model == NullModel.CircularShift ? 1.0 / figure.Enumerated
            : figure.Interval is not null ? 1 / (figure.Draws + 1.0) : 0;
    }

    /// <summary>The null model.</summary>
    public NullModel Model { get; }

    /// <summary>How many of A's events it would have near one of B's.</summary>
    public double? Expected { get; }

    /// <summary>The probability of as many of A's events near one of B's, or more, by chance (precursor).</summary>
    public double? PValue { get; }

    /// <summary>The probability of as many of B's events near one of A's, or more, by chance (trigger).</summary>
    public double? TriggerPValue { get; }

    /// <summary><see cref="PValue"/>, corrected for having looked at several windows of this pair (Westfall and Young's smallest p).</summary>
    public double? PValueAcrossWindows { get; }

    /// <summary><see cref="TriggerPValue"/>, corrected for having looked at several windows of this pair.</summary>
    public double? TriggerPValueAcrossWindows { get; }

    /// <summary><see cref="PValue"/>, corrected for all pairs and windows that were looked at.</summary>
    public double? CorrectedPValue { get; }

    /// <summary><see cref="TriggerPValue"/>, corrected for all pairs and windows that were looked at.</summary>
    public double? TriggerCorrectedPValue { get; }

    /// <summary>How it was computed: in closed form, over all arrangements, or by how many random ones; for the calendar, what it keeps.</summary>
    public string Method { get; }

    /// <summary>How many random draws there were; null where every figure is exact.</summary>
    public int? Draws { get; }

    /// <summary>The seed of the draws; null where there were none.</summary>
    public int? Seed { get; }

    /// <summary>The 95 % confidence interval of <see cref="PValue"/> where that was estimated by random draws; null where it is exact.</summary>
    public ProportionInterval? PValueInterval { get; }

    /// <summary>The 95 % confidence interval of <see cref="TriggerPValue"/> where that was estimated by random draws; null where it is exact.</summary>
    public ProportionInterval? TriggerPValueInterval { get; }

    /// <summary>The smallest p-value that there could have been: one in as many as there are shifts or draws; 0 where nothing so coarse bounds it.</summary>
    internal double? SmallestP { get; }

    /// <summary>For example <c>Exact: p = 0.16</c>.</summary>
    public override string ToString() => PValue is { } p ? $"{Model}: {FigureText.P(p)}" : $"{Model}: {Method}";
}
