namespace ReleaseTools.Predictions;

/// <summary>Resolves many predictions together: which still counts, which contradict each other, and what the cadence would have said.</summary>
public static class PredictionJudge
{
    /// <summary>The results in the order of the predictions, with the contradictions among those that still count.</summary>
    /// <param name="entries">The predictions, none with a <see cref="ReleasePrediction.Fault"/>.</param>
    /// <param name="releases">All that is known.</param>
    /// <param name="asOf">What is certainly dated after it is not out.</param>
    /// <param name="completeThrough">Up to when the releases are complete, where somebody knows.</param>
    /// <param name="progress">Told how much is done, 0 to 1.</param>
    /// <param name="cancellation">Looked at after each prediction.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static (IReadOnlyList<ReleasePredictionResult> Results, IReadOnlyList<PredictionContradiction> Contradictions) Judge(
        IReadOnlyList<PredictionEntry> entries,
        IReadOnlyCollection<Release> releases,
        DateTimeOffset asOf,
        DateTimeOffset? completeThrough = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        var resolver = new PredictionResolver(releases, asOf, completeThrough);
        var plain = new ReleasePredictionResult[entries.Count];
        for (var index = 0; index < plain.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(index / (2.0 * plain.Length));
            plain[index] = resolver.Resolve(entries[index]);
        }

        var replaced = PredictionSupersession.Of(plain);
        var contradictions = PredictionContradictions.Among(entries.Where((_, index) => !replaced.ContainsKey(index)), cancellation);
        var unclear = new HashSet<PredictionEntry>(contradictions.Where(one => one.IsSame).SelectMany(one => new[] { one.First, one.Second }), ByReference.Instance);
        var references = new ReferenceForecasts(releases);
        var results = new ReleasePredictionResult[plain.Length];
        for (var index = 0; index < results.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(0.5 + (index / (2.0 * results.Length)));
            var one = plain[index];
            var later = replaced.TryGetValue(index, out var other) ? entries[other] : null;
            var reference = one.IsScored ? references.Of(one.Prediction, cancellation) : null;
            results[index] = new ReleasePredictionResult(one, later, unclear.Contains(one.Entry), reference);
        }

        return (results, contradictions);
    }

    // Two equal lines are two predictions.
    private sealed class ByReference : IEqualityComparer<PredictionEntry>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals(PredictionEntry? x, PredictionEntry? y) => ReferenceEquals(x, y);

        public int GetHashCode(PredictionEntry obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
