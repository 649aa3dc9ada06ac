using ReleaseTools.Predictions;

namespace ReleaseTools;

/// <summary>How good many predictions were. Immutable.</summary>
/// <remarks>
/// Murphy (1973), J. Appl. Meteor. 12, 595-600: the mean Brier score is reliability less resolution plus uncertainty, over the distinct probabilities that were given, so that it adds up exactly.
/// Where nearly every probability was given once, resolution is high by itself: the parts tell something of repeated probabilities only.
/// </remarks>
public sealed class ReleasePredictionSummary
{
    internal ReleasePredictionSummary(string? author) => Author = author;

    /// <summary>Whose predictions they are, <c>(none)</c> where they name nobody; null for those of all.</summary>
    public string? Author { get; }

    /// <summary>How many there are.</summary>
    public int Total { get; internal init; }

    /// <summary>How many of them are true or false.</summary>
    public int Decided { get; internal init; }

    /// <summary>How many were replaced by a later one before they were settled.</summary>
    public int Superseded { get; internal init; }

    /// <summary>How many the scores are of: decided, with a probability, neither superseded nor contradicted.</summary>
    public int Scored { get; internal init; }

    /// <summary>How many of the scored ones came true.</summary>
    public int CameTrue { get; internal init; }

    /// <summary>The mean Brier score, 0 to 1, less is better; null where none is scored, as are the others.</summary>
    public double? BrierScore { get; internal init; }

    /// <summary>The mean logarithmic score, 0 or more, less is better; infinite where something came that was held to be impossible.</summary>
    public double? LogScore { get; internal init; }

    /// <summary>How far the probabilities are from how often it happened, less is better.</summary>
    public double? Reliability { get; internal init; }

    /// <summary>How much the probabilities tell what happens from what does not, more is better.</summary>
    public double? Resolution { get; internal init; }

    /// <summary>How hard it was: the score of always giving the share that happened.</summary>
    public double? Uncertainty { get; internal init; }

    /// <summary>For how many of the scored ones there is a cadence forecast of the day of the prediction.</summary>
    public int Referenced { get; internal init; }

    /// <summary>The mean Brier score of those for which there is one; null without any.</summary>
    public double? ReferencedBrierScore { get; internal init; }

    /// <summary>The mean Brier score of the cadence forecast on the same.</summary>
    public double? ReferenceBrierScore { get; internal init; }

    /// <summary>The Brier skill score against the cadence forecast: 1 is perfect, 0 no better, less is worse; null without any, or where that forecast was perfect.</summary>
    public double? SkillScore => ReferenceBrierScore is > 0 and var reference ? 1 - (ReferencedBrierScore / reference) : null;

    /// <summary>How often what was given some probability happened, by tenths; tenths without predictions are left out.</summary>
    public IReadOnlyList<CalibrationBin> Calibration { get; internal init; } = [];

    /// <summary>The scores in a sentence.</summary>
    public string Message => PredictionScoring.Sentence(this);

    /// <summary>The sentence.</summary>
    public override string ToString() => Message;
}
