namespace ReleaseTools;

/// <summary>How good many predictions were. Immutable.</summary>
/// <remarks>
/// Murphy (1973), J. Appl. Meteor. 12, 595-600: the mean Brier score is reliability less resolution plus uncertainty, over the distinct probabilities that were given, so that it adds up exactly.
/// </remarks>
public sealed class ReleasePredictionSummary
{
    internal ReleasePredictionSummary(
        string? author, int total, int decided, double? brier, double? log, double? reliability, double? resolution, double? uncertainty, IReadOnlyList<CalibrationBin> calibration, string message)
    {
        Author = author;
        Total = total;
        Decided = decided;
        BrierScore = brier;
        LogScore = log;
        Reliability = reliability;
        Resolution = resolution;
        Uncertainty = uncertainty;
        Calibration = new Listing<CalibrationBin>(calibration);
        Message = message;
    }

    /// <summary>Whose predictions they are; null for those of all.</summary>
    public string? Author { get; }

    /// <summary>How many there are.</summary>
    public int Total { get; }

    /// <summary>How many of them are true or false.</summary>
    public int Decided { get; }

    /// <summary>The mean Brier score, 0 to 1, less is better; null where none is decided, as are the others.</summary>
    public double? BrierScore { get; }

    /// <summary>The mean logarithmic score, 0 or more, less is better; infinite where something came that was held to be impossible.</summary>
    public double? LogScore { get; }

    /// <summary>How far the probabilities are from how often it happened, less is better.</summary>
    public double? Reliability { get; }

    /// <summary>How much the probabilities tell what happens from what does not, more is better.</summary>
    public double? Resolution { get; }

    /// <summary>How hard it was: the score of always giving the share that happened.</summary>
    public double? Uncertainty { get; }

    /// <summary>How often what was given some probability happened, by tenths; tenths without predictions are left out.</summary>
    public IReadOnlyList<CalibrationBin> Calibration { get; }

    /// <summary>The scores in a sentence.</summary>
    public string Message { get; }

    /// <summary>The sentence.</summary>
    public override string ToString() => Message;
}
