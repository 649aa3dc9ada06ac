using System.Management.Automation;
using ReleaseTools.Rendering;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>The words of outcomes, in the colours of their tones where the window shows colours.</summary>
/// <remarks>
/// PowerShell measures what it shows without its escape sequences, and takes them out of what goes to a file or a string. Where it breaks a coloured text it may fail, so
/// these are single words in columns that are wide enough for all of them.
/// </remarks>
public static class OutcomeText
{
    /// <summary>An outcome, verdict or level; empty where there is none.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="engine">The session's <c>$ExecutionContext</c>; without it there are no colours.</param>
    public static string Word(object? outcome, EngineIntrinsics? engine) => Paint(Tones.Of(outcome), ViewText.Line(outcome), engine);

    /// <summary>What the policy says of a release: <c>Fail</c>, <c>Pass</c> or <c>Unknown</c>; <c>-</c> without one.</summary>
    public static string Policy(ReleaseRisk? risk, EngineIntrinsics? engine) => Paint(Tones.Of(risk?.Outcome), RiskText.Policy(risk), engine);

    /// <summary>The verdict on a prediction, in parentheses where it does not count.</summary>
    public static string Verdict(ReleasePredictionResult? result, EngineIntrinsics? engine) => Paint(Tones.Of(result?.Verdict), PredictionText.Verdict(result), engine);

    /// <summary>Whether a coincidence is unusual: <c>yes</c>, <c>no</c>, <c>?</c> where that cannot be told.</summary>
    public static string Unusual(ReleaseCoincidence? coincidence, EngineIntrinsics? engine) =>
        coincidence is null ? string.Empty : YesNo(coincidence.CoincidenceCount is null ? null : coincidence.IsUnusual, engine);

    /// <summary>Whether a group is overdue: <c>yes</c>, <c>no</c>, <c>?</c> where the dates do not say; empty where there are too few gaps.</summary>
    public static string Overdue(ReleaseCadence? cadence, EngineIntrinsics? engine) =>
        cadence is null or { IsOverdue: null, OverdueAfter: null } ? string.Empty : YesNo(cadence.IsOverdue, engine);

    /// <summary>Whether a forecast beats the naive ones: <c>yes</c>, <c>no</c>, <c>?</c> where the backtest is too short; empty without one.</summary>
    public static string Best(ReleaseForecast? forecast, EngineIntrinsics? engine)
    {
        var word = ForecastText.Best(forecast);
        return Paint(word switch { "yes" => Tone.Good, "no" => Tone.Caution, "?" => Tone.Unknown, _ => Tone.Plain }, word, engine);
    }

    /// <summary>Whether the dates prove a burst: <c>yes</c>, <c>perhaps</c>.</summary>
    public static string Certain(ReleaseBurst? burst, EngineIntrinsics? engine) =>
        Paint(burst is { IsCertain: false } ? Tone.Unknown : Tone.Plain, BurstText.Certain(burst), engine);

    private static string YesNo(bool? answer, EngineIntrinsics? engine) => Paint(Tones.OfYes(answer), answer switch { true => "yes", false => "no", null => "?" }, engine);

    private static string Paint(Tone tone, string word, EngineIntrinsics? engine) =>
        tone != Tone.Plain && TerminalWindow.Of(engine).ShowsColors ? Tones.Paint(tone, word) : word;
}
