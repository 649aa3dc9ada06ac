using System.Globalization;

namespace ReleaseTools.Predictions;

/// <summary>Finds predictions of one author, of one subject and one day, whose probabilities cannot both hold.</summary>
/// <remarks>
/// Whoever gives another probability on another day has changed his mind, and in a ledger also whoever does so on one day: of those the last counts. But on one day a release by May cannot be
/// likelier than one by August. Predictions that name no author count as one author's.
/// </remarks>
public static class PredictionContradictions
{
    // As probabilities are written: what differs by less was rounded.
    private const double Rounding = 1e-9;

    /// <summary>The contradictions, in the order of the predictions; at most one for each that includes less.</summary>
    /// <param name="entries">The predictions, without those that are superseded.</param>
    /// <param name="cancellation">Looked at between predictions.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<PredictionContradiction> Among(IEnumerable<PredictionEntry> entries, CancellationToken cancellation = default)
    {
        var stated = entries.Where(entry => entry.Prediction is { Probability: not null, IsResolvable: true }).ToArray();
        var pace = new CancellationPace(cancellation);
        var found = new List<PredictionContradiction>();
        foreach (var alike in stated.GroupBy(entry => Question(entry.Prediction)))
        {
            foreach (var same in alike.GroupBy(Window))
            {
                // Each stands against the first that differs from it, so that all of them are named.
                var first = same.First();
                if (same.FirstOrDefault(entry => Differ(first, entry)) is { } other)
                {
                    found.AddRange(same.Skip(1).Select(entry => Differ(first, entry) ? Same(first, entry) : Same(other, entry)));
                }
            }

            // What includes more comes later in each row, and may not be less likely.
            foreach (var row in alike.GroupBy(entry => Window(entry).Start))
            {
                found.AddRange(Falling(row.OrderBy(entry => entry.Prediction.WindowEnd), pace));
            }

            foreach (var row in alike.GroupBy(entry => Window(entry).End))
            {
                found.AddRange(Falling(row.OrderByDescending(entry => entry.Prediction.PossibleStart), pace));
            }
        }

        return found;
    }

    private static IEnumerable<PredictionContradiction> Falling(IEnumerable<PredictionEntry> widening, CancellationPace pace)
    {
        PredictionEntry? likeliest = null;
        foreach (var entry in widening)
        {
            pace.Step();
            if (likeliest is not null && likeliest.Prediction.Probability - entry.Prediction.Probability > Rounding
                && Window(likeliest) != Window(entry))
            {
                yield return Includes(likeliest, entry);
            }

            likeliest = likeliest is null || entry.Prediction.Probability > likeliest.Prediction.Probability ? entry : likeliest;
        }
    }

    // All but the window and the probability; names and reasons may differ.
    private static (string Who, PredictionSubject Subject, string? Order, int AtLeast, string? Rival, Duration? Within, ReleaseDate MadeOn) Question(ReleasePrediction prediction) => (
        Folded(prediction.Author) ?? string.Empty,
        new PredictionSubject
        {
            Name = Folded(prediction.Subject.Name),
            Vendor = Folded(prediction.Subject.Vendor),
            Product = Folded(prediction.Subject.Product),
            Line = Folded(prediction.Subject.Line),
            Variant = Folded(prediction.Subject.Variant),
            Track = Folded(prediction.Subject.Track),
            Specialty = Folded(prediction.Subject.Specialty),
        },
        Folded(prediction.Order),
        prediction.AtLeast,
        Folded(prediction.RivalVendor),
        prediction.RivalWithin,
        prediction.MadeOn);

    // May and its 31st are one deadline, and so are a limit that is over when it is made and none.
    private static ((long Certain, long Possible) Start, long End) Window(PredictionEntry entry) =>
        ((entry.Prediction.CertainStart, entry.Prediction.PossibleStart), entry.Prediction.WindowEnd);

    private static string? Folded(string? text) => text?.ToUpperInvariant();

    private static bool Differ(PredictionEntry first, PredictionEntry second) =>
        Math.Abs(first.Prediction.Probability!.Value - second.Prediction.Probability!.Value) > Rounding;

    private static PredictionContradiction Same(PredictionEntry first, PredictionEntry second) => new(first, second, true, string.Format(
        CultureInfo.InvariantCulture,
        "Property 'Probability': {0} and {1} are one prediction, made {2}, with {3} and {4}. Which one is meant? Neither is scored.",
        first.Place, second.Place, first.Prediction.MadeOn, Text(first), Text(second)));

    private static PredictionContradiction Includes(PredictionEntry narrow, PredictionEntry wide) => new(narrow, wide, false, string.Format(
        CultureInfo.InvariantCulture,
        "Property 'Probability': {0} has {1}, and {2}, which it would make true as well, only {3}, both made {4}. Both are scored as they stand.",
        narrow.Place, Text(narrow), wide.Place, Text(wide), narrow.Prediction.MadeOn));

    private static string Text(PredictionEntry entry) => (entry.Prediction.Probability!.Value * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
