namespace ReleaseTools.Predictions;

/// <summary>The time in which something has to come out, as far as it has passed. Immutable.</summary>
internal readonly record struct PredictionWindow(long CertainStart, long PossibleStart, long End, long AsOf)
{
    public static PredictionWindow Of(ReleasePrediction prediction, DateTimeOffset asOf) =>
        new(prediction.CertainStart, prediction.PossibleStart, prediction.WindowEnd, asOf.UtcTicks);

    /// <summary>Whether a date lies in it. What is out and undated may.</summary>
    public CandidateStanding Holds(ReleaseDate date) =>
        date.HasEarliest && date.HasLatest && date.EarliestTicks >= CertainStart && date.LatestTicks <= Math.Min(End, AsOf) ? CandidateStanding.Certain
        : date.LatestTicks >= PossibleStart && date.EarliestTicks <= Math.Min(End, AsOf) ? CandidateStanding.Possible
        : CandidateStanding.No;
}
