using System.Globalization;
using ReleaseTools.Statistics;

namespace ReleaseTools.Predictions;

/// <summary>Scores many predictions together.</summary>
public static class PredictionScoring
{
    private const int Tenths = 10;

    /// <summary>The summary of some results; those that are not decided are counted only.</summary>
    /// <param name="results">The results.</param>
    /// <param name="author">Whose they are; null for those of all.</param>
    public static ReleasePredictionSummary Summarize(IReadOnlyCollection<ReleasePredictionResult> results, string? author = null)
    {
        (double Probability, double Outcome)[] decided =
            [.. results.Where(result => result.Outcome is not null).Select(result => (result.Prediction.Probability, result.Outcome!.Value))];
        if (decided.Length == 0)
        {
            return new ReleasePredictionSummary(author, results.Count, 0, null, null, null, null, null, [], $"None of {FigureText.Count(results.Count, "prediction")} is decided yet.");
        }

        var rate = decided.Average(one => one.Outcome);
        var brier = results.Average(result => result.BrierScore)!.Value;
        var groups = decided.GroupBy(one => one.Probability).Select(group => (Probability: group.Key, Count: group.Count(), Rate: group.Average(one => one.Outcome))).ToArray();
        var reliability = groups.Sum(group => group.Count * Math.Pow(group.Probability - group.Rate, 2)) / decided.Length;
        var resolution = groups.Sum(group => group.Count * Math.Pow(group.Rate - rate, 2)) / decided.Length;
        var uncertainty = rate * (1 - rate);
        return new ReleasePredictionSummary(
            author,
            results.Count,
            decided.Length,
            brier,
            results.Average(result => result.LogScore),
            reliability,
            resolution,
            uncertainty,
            Calibration(decided),
            string.Format(
                CultureInfo.InvariantCulture,
                "{0} of {1} decided, {2} came true; Brier score {3:0.###}, where always saying {4} would have had {5:0.###}.",
                decided.Length,
                FigureText.Count(results.Count, "prediction"),
                FigureText.Percent(rate),
                brier,
                FigureText.Percent(rate),
                uncertainty));
    }

    private static CalibrationBin[] Calibration((double Probability, double Outcome)[] decided) =>
    [
        .. decided
            .GroupBy(one => Math.Min(Tenths - 1, (int)(one.Probability * Tenths)))
            .OrderBy(group => group.Key)
            .Select(group => new CalibrationBin(
                group.Key / (double)Tenths,
                (group.Key + 1) / (double)Tenths,
                group.Count(),
                group.Average(one => one.Probability),
                group.Average(one => one.Outcome),
                ProportionInterval.ClopperPearson((long)group.Sum(one => one.Outcome), group.Count()))),
    ];
}
