namespace ReleaseTools;

/// <summary>What became of a prediction by some moment. Immutable.</summary>
public sealed class ReleasePredictionResult
{
    internal ReleasePredictionResult(ReleasePrediction prediction, PredictionVerdict verdict, DateTimeOffset asOf, IReadOnlyList<Release> evidence, string message)
    {
        Prediction = prediction;
        Verdict = verdict;
        AsOf = asOf;
        Evidence = new Listing<Release>(evidence);
        Message = message;
    }

    /// <summary>The prediction.</summary>
    public ReleasePrediction Prediction { get; }

    /// <summary>What became of it.</summary>
    public PredictionVerdict Verdict { get; }

    /// <summary>By when, UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The releases that decide it, or that may; empty where there are none.</summary>
    public IReadOnlyList<Release> Evidence { get; }

    /// <summary>The squared distance of the probability from what happened, 0 to 1, less is better; null where nothing is decided. Brier (1950), Mon. Weather Rev. 78, 1-3.</summary>
    public double? BrierScore => Outcome is { } outcome ? Math.Pow(Prediction.Probability - outcome, 2) : null;

    /// <summary>
    /// The negative natural logarithm of the probability that was given to what happened, 0 or more, less is better; infinite where that was held to be impossible; null
    /// where nothing is decided. Good (1952), J. R. Statist. Soc. B 14, 107-114.
    /// </summary>
    public double? LogScore => Outcome is { } outcome ? 0 - Math.Log(outcome > 0 ? Prediction.Probability : 1 - Prediction.Probability) : null;

    /// <summary>The verdict in a sentence.</summary>
    public string Message { get; }

    /// <summary>1 for true, 0 for false, null where it is not decided.</summary>
    internal double? Outcome => Verdict switch { PredictionVerdict.True => 1, PredictionVerdict.False => 0, _ => null };

    /// <summary>The prediction and the verdict.</summary>
    public override string ToString() => $"{Prediction}: {Verdict}";
}
