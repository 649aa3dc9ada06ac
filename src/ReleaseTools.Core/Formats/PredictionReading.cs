namespace ReleaseTools.Formats;

/// <summary>One step of reading a list of predictions: a prediction, a problem, or a warning. Exactly one is not null.</summary>
public readonly record struct PredictionReading
{
    private PredictionReading(PredictionEntry? entry, ReadProblem? problem, bool isChainBroken, string? warning)
    {
        Entry = entry;
        Problem = problem;
        IsChainBroken = isChainBroken;
        Warning = warning;
    }

    /// <summary>A prediction, without a <see cref="ReleasePrediction.Fault"/>; or null.</summary>
    public PredictionEntry? Entry { get; }

    /// <summary>A problem, or null.</summary>
    public ReadProblem? Problem { get; }

    /// <summary>Whether the problem is that the chain of a ledger is broken.</summary>
    public bool IsChainBroken { get; }

    /// <summary>What a person should know of the whole list. Or null.</summary>
    public string? Warning { get; }

    internal static PredictionReading Of(PredictionEntry entry) => new(entry, null, false, null);

    internal static PredictionReading Of(ReadProblem problem) => new(null, problem, false, null);

    internal static PredictionReading Broken(ReadProblem problem) => new(null, problem, true, null);

    internal static PredictionReading Warn(string warning) => new(null, null, false, warning);
}
