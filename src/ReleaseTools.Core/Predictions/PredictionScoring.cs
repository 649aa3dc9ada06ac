using System.Globalization;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Predictions;

/// <summary>Scores many predictions together.</summary>
public static class PredictionScoring
{
    private const int Tenths = 10;

    /// <summary>One summary per author, in the order in which they first appear, where there are several, nobody among them; then that of all.</summary>
    public static IReadOnlyList<ReleasePredictionSummary> ByAuthor(IReadOnlyCollection<ReleasePredictionResult> results)
    {
        var authors = results.GroupBy(result => result.Prediction.Author ?? ReleaseKey.Absent, StringComparer.OrdinalIgnoreCase).ToArray();
        return authors.Length < 2 ? [Summarize(results)] : [.. authors.Select(own => Summarize([.. own], own.Key)), Summarize(results)];
    }

    /// <summary>The summary of some results; those that are not scored are counted only.</summary>
    /// <param name="results">The results.</param>
    /// <param name="author">Whose they are; null for those of all.</param>
    public static ReleasePredictionSummary Summarize(IReadOnlyCollection<ReleasePredictionResult> results, string? author = null)
    {
        var scored = results.Where(result => result.IsScored).ToArray();
        var summary = new ReleasePredictionSummary(author)
        {
            Total = results.Count,
            Decided = results.Count(result => result.Outcome is not null),
            Superseded = results.Count(result => result.SupersededBy is not null),
            Scored = scored.Length,
        };
        return scored.Length == 0 ? summary : WithScores(summary, scored);
    }

    private static ReleasePredictionSummary WithScores(ReleasePredictionSummary summary, ReleasePredictionResult[] scored)
    {
        (double Probability, double Outcome)[] stated = [.. scored.Select(result => (result.Prediction.Probability!.Value, result.Outcome!.Value))];
        var rate = stated.Average(one => one.Outcome);
        var groups = stated.GroupBy(one => one.Probability).Select(group => (Probability: group.Key, Count: group.Count(), Rate: group.Average(one => one.Outcome))).ToArray();
        var referenced = scored.Where(result => result.ReferenceBrierScore is not null).ToArray();
        return new ReleasePredictionSummary(summary.Author)
        {
            Total = summary.Total,
            Decided = summary.Decided,
            Superseded = summary.Superseded,
            Scored = summary.Scored,
            CameTrue = scored.Count(result => result.Outcome > 0),
            BrierScore = scored.Average(result => result.BrierScore),
            LogScore = scored.Average(result => result.LogScore),
            Reliability = groups.Sum(group => group.Count * Math.Pow(group.Probability - group.Rate, 2)) / stated.Length,
            Resolution = groups.Sum(group => group.Count * Math.Pow(group.Rate - rate, 2)) / stated.Length,
            Uncertainty = rate * (1 - rate),
            Referenced = referenced.Length,
            ReferencedBrierScore = referenced.Average(result => result.BrierScore),
            ReferenceBrierScore = referenced.Average(result => result.ReferenceBrierScore),
            Calibration = new Listing<CalibrationBin>(Calibration(stated)),
        };
    }

    private static IEnumerable<CalibrationBin> Calibration((double Probability, double Outcome)[] stated) => stated
        .GroupBy(one => Math.Min(Tenths - 1, (int)(one.Probability * Tenths)))
        .OrderBy(group => group.Key)
        .Select(group => new CalibrationBin(
            group.Key / (double)Tenths,
            (group.Key + 1) / (double)Tenths,
            group.Count(),
            group.Average(one => one.Probability),
            group.Average(one => one.Outcome),
            ProportionInterval.ClopperPearson((long)group.Sum(one => one.Outcome), group.Count())));

    /// <summary>A summary in a sentence.</summary>
    internal static string Sentence(ReleasePredictionSummary summary)
    {
        var all = FigureText.Count(summary.Total, "prediction");
        if (summary.Scored == 0)
        {
            return summary.Decided == 0 ? $"None of {all} is decided yet." : $"{Number(summary.Decided)} of {all} decided, none of which has a probability to score.";
        }

        var rate = (double)summary.CameTrue / summary.Scored;
        var skill = summary.Referenced == 0 ? "; no cadence forecast to compare with"
            : summary.SkillScore is { } value ? string.Format(CultureInfo.InvariantCulture, "; skill {0:0.##} against the cadence forecast on {1}", value, summary.Referenced)
            : $"; the cadence forecast was perfect on {Number(summary.Referenced)}";
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0} of {1} scored, {2} came true; Brier score {3:0.###}, where always saying {4} would have had {5:0.###}{6}.",
            summary.Scored, all, FigureText.Percent(rate), summary.BrierScore, FigureText.Percent(rate), summary.Uncertainty, skill);
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
