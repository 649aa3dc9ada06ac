using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>What became of a prediction by some moment. Immutable.</summary>
public sealed class ReleasePredictionResult
{
    internal ReleasePredictionResult(ReleasePrediction prediction, PredictionVerdict verdict, DateTimeOffset asOf, IReadOnlyList<Release> evidence, string message)
        : this(new PredictionEntry(prediction), verdict, asOf, evidence, message, null)
    {
    }

    internal ReleasePredictionResult(
        PredictionEntry entry, PredictionVerdict verdict, DateTimeOffset asOf, IReadOnlyList<Release> evidence, string message, DateTimeOffset? decidedAt)
    {
        Entry = entry;
        Verdict = verdict;
        AsOf = asOf;
        Evidence = new Listing<Release>(evidence);
        Finding = message;
        DecidedAt = decidedAt;
    }

    /// <summary>This with what the other predictions and the forecast say of it.</summary>
    internal ReleasePredictionResult(ReleasePredictionResult plain, PredictionEntry? supersededBy, bool isContradicted, double? reference)
        : this(plain.Entry, plain.Verdict, plain.AsOf, plain.Evidence, plain.Finding, plain.DecidedAt)
    {
        SupersededBy = supersededBy?.Prediction;
        IsContradicted = isContradicted;
        ReferenceProbability = reference;
    }

    /// <summary>The prediction.</summary>
    public ReleasePrediction Prediction => Entry.Prediction;

    /// <summary>The prediction with its place in a list or a ledger.</summary>
    public PredictionEntry Entry { get; }

    /// <summary>What became of it.</summary>
    public PredictionVerdict Verdict { get; }

    /// <summary>By when, UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>From when on it was settled, UTC: the first moment at which what made it true may have come, or its deadline; null where it is not decided.</summary>
    public DateTimeOffset? DecidedAt { get; }

    /// <summary>The releases that decide it, or that may; empty where there are none.</summary>
    public IReadOnlyList<Release> Evidence { get; }

    /// <summary>The later prediction of the same author that replaced it before it was settled; null where none did.</summary>
    public ReleasePrediction? SupersededBy { get; }

    /// <summary>Whether the same author gave the same prediction another probability at the same time, so that nobody knows which one counts.</summary>
    public bool IsContradicted { get; }

    /// <summary>Whether it counts in a summary: decided, with a probability, neither superseded nor contradicted.</summary>
    public bool IsScored => Outcome is not null && Prediction.Probability is not null && SupersededBy is null && !IsContradicted;

    /// <summary>The squared distance of the probability from what happened, 0 to 1, less is better; null where it is not scored. Brier (1950), Mon. Weather Rev. 78, 1-3.</summary>
    public double? BrierScore => IsScored ? Squared(Prediction.Probability) : null;

    /// <summary>
    /// The negative natural logarithm of the probability that was given to what happened, 0 or more, less is better; infinite where that was held to be impossible; null
    /// where it is not scored. Good (1952), J. R. Statist. Soc. B 14, 107-114.
    /// </summary>
    public double? LogScore => IsScored ? 0 - Math.Log(Outcome > 0 ? Prediction.Probability!.Value : 1 - Prediction.Probability!.Value) : null;

    /// <summary>
    /// The probability, 0 to 1, that the cadence forecast gives to the next release of the same vendor, product, track and specialty by the same deadline, from what had certainly
    /// come out before the day of the prediction; null where there is none.
    /// </summary>
    public double? ReferenceProbability { get; }

    /// <summary>The Brier score of <see cref="ReferenceProbability"/>; null where there is none, or the prediction is not scored.</summary>
    public double? ReferenceBrierScore => IsScored ? Squared(ReferenceProbability) : null;

    /// <summary>The verdict in a sentence, with what is to be known of the record.</summary>
    public string Message => string.Join(" ", new[]
    {
        Finding,
        SupersededBy is { } later ? $"Superseded on {later.MadeOn}." : string.Empty,
        IsContradicted ? "Contradicted by another of the same author and day, so neither is scored." : string.Empty,
        LateRecord ?? string.Empty,
        Entry.IsChained == false ? "The chain of its ledger is broken at or before it." : string.Empty,
    }.Where(part => part.Length > 0));

    /// <summary>1 for true, 0 for false, null where it is not decided.</summary>
    internal double? Outcome => Verdict switch { PredictionVerdict.True => 1, PredictionVerdict.False => 0, _ => null };

    private string Finding { get; }

    // A day's delay is a matter of zones and evenings.
    private string? LateRecord => Entry.RecordedAt is not { } recorded ? null
        : recorded.UtcTicks < Prediction.MadeOn.EarliestTicks ? $"Recorded {SpanText.Of(TimeSpan.FromTicks(Prediction.MadeOn.EarliestTicks - recorded.UtcTicks))} before the day on which it says it was made."
        : recorded.UtcTicks - Prediction.MadeOn.LatestTicks >= TimeSpan.TicksPerDay
            ? $"Recorded {FigureText.Count((recorded.UtcTicks - Prediction.MadeOn.LatestTicks) / TimeSpan.TicksPerDay, "day")} after it was made."
        : null;

    /// <summary>The prediction and the verdict.</summary>
    public override string ToString() => $"{Prediction}: {Verdict}";

    private double? Squared(double? probability) => probability is { } stated ? Math.Pow(stated - Outcome!.Value, 2) : null;
}
