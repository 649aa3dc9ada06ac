using System.Management.Automation;
using ReleaseTools.Formats;
using ReleaseTools.Predictions;
using ReleaseTools.PowerShell.Formatting;

namespace ReleaseTools.PowerShell.Errors;

/// <summary>Errors about predictions, their lists and ledgers.</summary>
internal static class PredictionErrors
{
    /// <param name="field">The field, as it is written in a list.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="target">What states the prediction.</param>
    public static ErrorRecord Invalid(string field, string message, object? target) => new(
        new PSArgumentException($"{char.ToUpperInvariant(field[0])}{field.Substring(1)}: {Shown.Cause(message)}"), "ReleaseTools.PredictionInvalid", ErrorCategory.InvalidArgument, target);

    public static ErrorRecord NotAPrediction(object? value) => new(
        new PSArgumentException(
            $"'{ViewText.Excerpt(value)}' is no prediction. Make one with New-ReleasePrediction, or give rows with its fields, such as Vendor, NotAfter and Probability; files of them with -PredictionPath."),
        "ReleaseTools.NotAPrediction",
        ErrorCategory.InvalidType,
        value);

    public static ErrorRecord NoPredictions(string cmdlet) => new(
        new PSArgumentException(
            $"{cmdlet} was given no predictions. Name files of them with -PredictionPath, give them with -Prediction, or pipe them in, with the releases from -Path or -Catalog."),
        "ReleaseTools.NoPredictions",
        ErrorCategory.InvalidArgument,
        cmdlet);

    public static ErrorRecord NoReleases(ReleasePrediction prediction) => new(
        new PSArgumentException(
            $"The prediction '{ViewText.Excerpt(prediction)}' was piped in among the releases. Take the releases from -Path or -Catalog, or give predictions with -Prediction or -PredictionPath."),
        "ReleaseTools.NotARelease",
        ErrorCategory.InvalidType,
        prediction);

    public static ErrorRecord ChainBroken(ReadProblem problem) => new(
        new FormatException(problem.Message), "ReleaseTools.ChainBroken", ErrorCategory.InvalidData, problem);

    public static ErrorRecord Contradiction(PredictionContradiction contradiction) => new(
        new FormatException(contradiction.Message), "ReleaseTools.PredictionsContradict", ErrorCategory.InvalidData, contradiction);

    public static ErrorRecord NothingToSupersede(string supersedes, string ledger, ReleasePrediction prediction) => new(
        new PSArgumentException(
            $"Supersedes: '{Shown.Path(ledger)}' has no prediction {(prediction.Author is { } author ? $"of '{ViewText.Excerpt(author)}'" : "without an author")} that has the name or hash '{ViewText.Excerpt(supersedes)}'. Nothing was recorded."),
        "ReleaseTools.PredictionNotFound",
        ErrorCategory.ObjectNotFound,
        supersedes);
}
