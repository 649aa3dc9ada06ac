namespace ReleaseTools.Rendering;

/// <summary>The tones of outcomes.</summary>
public static class Tones
{
    /// <summary>That of an outcome, verdict or level; <see cref="Tone.Plain"/> for what is none.</summary>
    public static Tone Of(object? outcome) => outcome switch
    {
        OrderOutcome.Conforms or PatternOutcome.Follows or PolicyOutcome.Pass or RiskLevel.Low or ClaimVerdict.Supported or PredictionVerdict.True => Tone.Good,
        // A break is a find, and who looks for patterns may hope for one.
        OrderOutcome.Early or OrderOutcome.Late or OrderOutcome.Tied or PatternOutcome.Breaks or RiskLevel.Medium => Tone.Caution,
        OrderOutcome.Reversed or PolicyOutcome.Fail or RiskLevel.High or ClaimVerdict.Refuted or PredictionVerdict.False => Tone.Bad,
        OrderOutcome.Unknown or PatternOutcome.Unknown or PolicyOutcome.Unknown or RiskLevel.Unknown or TrendDirection.Unknown => Tone.Unknown,
        ClaimVerdict.Undecidable or ClaimVerdict.Unresolvable or ClaimVerdict.Unparsed or PredictionVerdict.Undecidable or PredictionVerdict.Unresolvable => Tone.Unknown,
        _ => Tone.Plain,
    };

    /// <summary>A word in the colour of its tone, as escape sequences around it; <see cref="Tone.Plain"/> and empty text stay as they are.</summary>
    public static string Paint(Tone tone, string word) => word.Length == 0 ? word : Ink.Paint(Ink.Of(tone), word);

    /// <summary>That of a question with three answers, of which yes is something to look at.</summary>
    public static Tone OfYes(bool? answer) => answer switch
    {
        true => Tone.Caution,
        false => Tone.Plain,
        null => Tone.Unknown,
    };
}
