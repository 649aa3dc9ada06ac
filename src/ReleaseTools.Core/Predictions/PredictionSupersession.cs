namespace ReleaseTools.Predictions;

/// <summary>Which prediction replaces which.</summary>
/// <remarks>
/// A prediction is never changed. A later one of the same author replaces it, where it has the same name or says that it supersedes it, and was made, and recorded, before the earlier one was
/// settled: so of a row of them the last before the outcome counts. Predictions of one name that a list without a record dates to one moment do not replace each other: nobody knows which came last.
/// </remarks>
internal static class PredictionSupersession
{
    private const int ShortestHash = 8;

    /// <summary>For each result that another one replaces, the index of that one.</summary>
    /// <param name="results">The results, each with the moment at which it was settled.</param>
    public static Dictionary<int, int> Of(IReadOnlyList<ReleasePredictionResult> results)
    {
        var replaced = new Dictionary<int, int>();
        var byName = new Dictionary<(string Author, string Name), (List<int> All, List<int> Standing)>();
        var hashes = Enumerable.Range(0, results.Count)
            .Where(index => results[index].Entry.Hash is not null)
            .GroupBy(index => results[index].Entry.Hash!.Substring(0, ShortestHash), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);

        // In the order in which they came into force; of one moment as they stand.
        foreach (var index in Enumerable.Range(0, results.Count).OrderBy(index => InForce(results[index])).ThenBy(index => index))
        {
            var prediction = results[index].Prediction;
            var author = Folded(prediction.Author);
            if (prediction.Name is { } name)
            {
                var (all, standing) = Named(author, name);
                ReplaceStanding(standing, index);
                all.Add(index);
            }

            if (prediction.Supersedes is { } other)
            {
                Replace(byName.TryGetValue((author, Folded(other)), out var named) ? LastOr(named.All.FindAll(one => one != index), -1) : ByHash(other, author, index), index);
            }
        }

        return replaced;

        (List<int> All, List<int> Standing) Named(string author, string name)
        {
            if (!byName.TryGetValue((author, Folded(name)), out var own))
            {
                byName.Add((author, Folded(name)), own = ([], []));
            }

            return own;
        }

        // Of one moment several may stand side by side, and what is made later replaces them all. What it cannot replace, being settled, nothing later can.
        void ReplaceStanding(List<int> standing, int later)
        {
            var last = LastOr(standing, -1);
            if (last >= 0 && InForce(results[last]) < InForce(results[later]))
            {
                standing.ForEach(earlier => Replace(earlier, later));
                standing.Clear();
            }
            else if (last >= 0 && CanReplace(results[last], results[later]))
            {
                Replace(last, later);
                standing.RemoveAt(standing.Count - 1);
            }

            standing.Add(later);
        }

        int ByHash(string text, string author, int later)
        {
            var hash = text.ToLowerInvariant();
            return hash.Length >= ShortestHash && hashes.TryGetValue(hash.Substring(0, ShortestHash), out var some)
                ? Array.FindIndex(some, one => one != later && results[one].Entry.Hash!.StartsWith(hash, StringComparison.Ordinal) && Folded(results[one].Prediction.Author) == author) is var found && found >= 0 ? some[found] : -1
                : -1;
        }

        void Replace(int earlier, int later)
        {
            if (earlier >= 0 && CanReplace(results[earlier], results[later]))
            {
                replaced[earlier] = later;
            }
        }
    }

    private static bool CanReplace(ReleasePredictionResult earlier, ReleasePredictionResult later) =>
        (InForce(later) > InForce(earlier) || (later.Entry.RecordedAt is not null && earlier.Entry.RecordedAt is not null))
        && (earlier.DecidedAt is not { } settled || InForce(later) < settled.UtcTicks);

    // Nobody can replace by hindsight what he dates back.
    private static long InForce(ReleasePredictionResult result) => Math.Max(result.Prediction.MadeOn.LatestTicks, result.Entry.RecordedAt?.UtcTicks ?? long.MinValue);

    private static string Folded(string? text) => text?.ToUpperInvariant() ?? string.Empty;

    private static int LastOr(List<int> list, int none) => list.Count == 0 ? none : list[list.Count - 1];
}
