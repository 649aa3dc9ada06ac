using ReleaseTools.Timelines;

namespace ReleaseTools.Predictions;

/// <summary>Resolves predictions against what is known to have come out.</summary>
/// <remarks>
/// A prediction is true where a release that it is about certainly came out between its limits, and false where the deadline has passed and none may have. That a release
/// is missing proves something only where the data reach the deadline: where their newest release is older, the verdict is Undecidable.
/// </remarks>
public sealed class PredictionResolver
{
    private readonly Release[] _out;
    private readonly DateTimeOffset _asOf;
    private readonly ReleaseDate _newest;

    /// <summary>A resolver for some releases and a moment.</summary>
    /// <param name="releases">All that is known, also what the predictions are not about: it tells up to when anything is known.</param>
    /// <param name="asOf">What is certainly dated after it is not out.</param>
    public PredictionResolver(IEnumerable<Release> releases, DateTimeOffset asOf)
    {
        _asOf = asOf.ToUniversalTime();
        _out = [.. releases.Where(release => Availability.IsOut(release, asOf.UtcTicks))];
        _newest = _out.Select(release => release.Released).Where(date => date.HasEarliest).OrderByDescending(date => date.EarliestTicks).FirstOrDefault();
    }

    /// <summary>What became of a prediction.</summary>
    public ReleasePredictionResult Resolve(ReleasePrediction prediction)
    {
        if (prediction.Subject.UnknownScope(_out) is { } missing)
        {
            return Result(PredictionVerdict.Unresolvable, [], $"The data have no release of the {missing}.");
        }

        var meant = _out.Where(prediction.Subject.Matches).ToArray();
        var certain = meant.Where(release => IsCertain(prediction, release.Released)).ToArray();
        if (certain.Length > 0)
        {
            return Result(PredictionVerdict.True, certain, $"{certain[0].Name} came out on {certain[0].Released}.");
        }

        var possible = meant.Where(release => IsPossible(prediction, release.Released)).ToArray();
        return possible.Length > 0
                ? Result(PredictionVerdict.Undecidable, possible, $"{possible[0].Name} is dated {possible[0].Released}, which may or may not lie between the limits.")
            : _asOf.UtcTicks <= prediction.WindowEnd
                ? Result(PredictionVerdict.Pending, [], $"Nothing of the kind so far; the deadline is {prediction.NotAfter}.")
            : !_newest.IsKnown || _newest.LatestTicks < prediction.WindowEnd
                ? Result(PredictionVerdict.Undecidable, [], $"The newest release of the data is of {_newest}, before the deadline {prediction.NotAfter}: that none is there proves nothing.")
            : Result(PredictionVerdict.False, [], $"Nothing of the kind came out by {prediction.NotAfter}.");

        ReleasePredictionResult Result(PredictionVerdict verdict, IReadOnlyList<Release> evidence, string message) =>
            new(prediction, verdict, _asOf, evidence, message);
    }

    private bool IsCertain(ReleasePrediction prediction, ReleaseDate date) =>
        date.HasEarliest && date.HasLatest
        && date.EarliestTicks >= prediction.CertainStart && date.LatestTicks <= Math.Min(prediction.WindowEnd, _asOf.UtcTicks);

    private static bool IsPossible(ReleasePrediction prediction, ReleaseDate date) =>
        date.LatestTicks >= prediction.PossibleStart && date.EarliestTicks <= prediction.WindowEnd;
}
