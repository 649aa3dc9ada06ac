using System.Globalization;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the views of predictions show, as text that is safe for a terminal. Pure; null gives empty text.</summary>
public static class PredictionText
{
    /// <summary>What is predicted: in words where there are any.</summary>
    public static string What(ReleasePrediction? prediction) => ViewText.Line(prediction is null ? null : prediction.Statement ?? prediction.What);

    /// <summary>The time in which it has to come: <c>2026-05-06</c>, <c>2026-03 to 2026-05</c>.</summary>
    public static string Window(ReleasePrediction? prediction) => prediction is null || !prediction.NotAfter.IsKnown ? string.Empty
        : prediction.NotBefore.IsKnown ? $"{prediction.NotBefore} to {prediction.NotAfter}" : prediction.NotAfter.ToString();

    /// <summary>The deadline; empty where there is none.</summary>
    public static string Deadline(ReleasePrediction? prediction) => prediction is { NotAfter.IsKnown: true } ? prediction.NotAfter.ToString() : string.Empty;

    /// <summary>A probability as per cent: <c>60 %</c>, <c>0.5 %</c>.</summary>
    public static string Percent(double? probability) => probability is { } share ? (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %" : string.Empty;

    /// <summary>A probability that was calculated, to a tenth of a per cent: <c>36.9 %</c>.</summary>
    public static string Forecast(double? probability) => probability is { } share ? Rounded(share) : string.Empty;

    /// <summary>A score with three digits: <c>0.16</c>; <c>∞</c> for one that is infinite.</summary>
    public static string Score(double? score) => score is not { } number ? string.Empty
        : double.IsPositiveInfinity(number) ? "∞"
        : number.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The verdict, in parentheses where it does not count.</summary>
    public static string Verdict(ReleasePredictionResult? result) => result is null ? string.Empty
        : result.SupersededBy is null && !result.IsContradicted ? result.Verdict.ToString() : $"({result.Verdict})";

    /// <summary>Whose predictions a summary is of; <c>(all)</c> for those of all.</summary>
    public static string Author(ReleasePredictionSummary? summary) => summary is null ? string.Empty : ViewText.Excerpt(summary.Author ?? "(all)");

    /// <summary>How many are scored: <c>12 of 20</c>.</summary>
    public static string Scored(ReleasePredictionSummary? summary) =>
        summary is null ? string.Empty : FormattableString.Invariant($"{summary.Scored} of {summary.Total}");

    /// <summary>The skill against the cadence forecast, and on how many: <c>0.12 on 8</c>.</summary>
    public static string Skill(ReleasePredictionSummary? summary) =>
        summary?.SkillScore is { } skill ? string.Format(CultureInfo.InvariantCulture, "{0:0.##} on {1}", skill, summary.Referenced) : string.Empty;

    /// <summary>The calibration, a tenth after the other: <c>0.6..0.7: 3 of 5; 0.8..0.9: 7 of 8</c>.</summary>
    public static string Calibration(ReleasePredictionSummary? summary) => summary is null ? string.Empty : ViewText.Line(string.Join("; ", summary.Calibration));

    /// <summary>Probabilities from and to, of a row of the calibration: <c>60 % to 70 %</c>.</summary>
    public static string Range(CalibrationBin? bin) => bin is null ? string.Empty : $"{Percent(bin.From)} to {Percent(bin.To)}";

    /// <summary>The share that came true, with its 95 % interval: <c>60 % (14.7 % to 94.7 %)</c>.</summary>
    public static string Observed(CalibrationBin? bin) => bin is null ? string.Empty
        : $"{Percent(bin.Observed)} ({Rounded(bin.Interval.Lower)} to {Rounded(bin.Interval.Upper)})";

    private static string Rounded(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
