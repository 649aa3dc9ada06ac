using ReleaseTools.Forecasts;
using ReleaseTools.Timelines;

namespace ReleaseTools.Predictions;

/// <summary>What the cadence alone would have said on the day of a prediction. Not thread-safe.</summary>
/// <remarks>
/// The series is what has the vendor, product, track, specialty and variant that the prediction asks for; its name and line are new by nature and say nothing of a rhythm. Only what had certainly come out before the first
/// moment of the day of the prediction counts, whatever became known later. A forecast is of the next release, so there is none for several releases, for an order, for what is to come near a
/// rival's, nor for a window that begins later than the prediction was made.
/// </remarks>
internal sealed class ReferenceForecasts
{
    private readonly IReadOnlyCollection<Release> _releases;
    private readonly Dictionary<(PredictionSubject Subject, long MadeOn, long End), double?> _known = [];

    public ReferenceForecasts(IReadOnlyCollection<Release> releases) => _releases = releases;

    /// <summary>The probability of the next release by the deadline, 0 to 1; null where no forecast can be made.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public double? Of(ReleasePrediction prediction, CancellationToken cancellation)
    {
        var series = prediction.Subject with { Name = null, Line = null };
        if (series.IsEmpty || prediction.AtLeast > 1 || prediction.Order is not null || prediction.RivalVendor is not null
            || prediction.NotBefore.EarliestTicks > prediction.MadeOn.LatestTicks)
        {
            return null;
        }

        var key = (series, prediction.MadeOn.EarliestTicks, prediction.WindowEnd);
        if (!_known.TryGetValue(key, out var probability))
        {
            _known.Add(key, probability = Forecast(series, prediction.MadeOn.EarliestTicks, prediction.WindowEnd, cancellation));
        }

        return probability;
    }

    private double? Forecast(PredictionSubject series, long madeOn, long end, CancellationToken cancellation)
    {
        // Cut first: what came later must not even hide an alias.
        var before = Aliases.Hide([.. _releases.Where(release => release.Released.HasLatest && release.Released.LatestTicks < madeOn)]);
        var trains = EventTrain.In(Timeline.Of(before.Where(series.Matcher()), ReleaseGrouping.None));
        return trains.Count == 0 ? null
            : ForecastEngine.ChanceBy(trains[0], new DateTimeOffset(madeOn, TimeSpan.Zero), TimeSpan.FromTicks(end - madeOn), cancellation);
    }
}
