namespace ReleaseTools.PowerShell.Formatting;

/// <summary>Records for Format-Wide, the outcome first: what is cut off at the end is never that. Pure; null gives empty text.</summary>
public static class WideText
{
    /// <summary>A record in a few words.</summary>
    public static string Of(object? record) => ViewText.Line(record switch
    {
        Release release => release.Name,
        ReleaseGap gap => $"{gap.Bounds} {gap.From.Name} -> {ViewText.End(gap)}",
        ReleaseOrderResult result => $"{result.Outcome} {result.Group ?? result.Rule}",
        ReleasePattern pattern => $"{pattern.Outcome} {pattern.Line}",
        ReleaseCadence cadence => $"{CadenceText.Median(cadence)} {cadence.Group}",
        ReleaseForecast forecast => $"{(forecast.P50 is { } next ? ForecastText.Instant(next).Substring(0, 10) : "-")} {forecast.Group}",
        ReleaseCoincidence coincidence => $"{CoincidenceSentence.Word(coincidence)} {coincidence.SeriesA ?? "all"}, {coincidence.SeriesB ?? "all"} {coincidence.Within}",
        ReleaseRisk risk => $"{risk.Highest} {risk.Release.Name}",
        RiskFactor factor => $"{factor.Level} {factor.Factor}",
        PolicyResult result => $"{result.Outcome} {result.Rule}",
        ReleasePredictionResult result => $"{PredictionText.Verdict(result)} {PredictionText.What(result.Prediction)}",
        _ => record,
    });
}
