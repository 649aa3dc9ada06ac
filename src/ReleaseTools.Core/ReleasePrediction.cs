namespace ReleaseTools;

/// <summary>A dated statement about a future release, with how likely it was thought to be. Immutable; equal where every field is.</summary>
public sealed record ReleasePrediction
{
    /// <summary>What is predicted to come out: all of these that are given, without case; <c>*</c> and <c>?</c> are wildcards.</summary>
    public required PredictionSubject Subject { get; init; }

    /// <summary>Not before the first instant of this date, inclusive; Unknown means since it was made.</summary>
    public ReleaseDate NotBefore { get; init; }

    /// <summary>Not after the last instant of this date, inclusive: the deadline.</summary>
    public required ReleaseDate NotAfter { get; init; }

    /// <summary>How likely it was thought to be, from 0 to 1.</summary>
    public required double Probability { get; init; }

    /// <summary>When it was made, with its precision.</summary>
    public required ReleaseDate MadeOn { get; init; }

    /// <summary>Who made it, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Why, in words; or null.</summary>
    public string? Rationale { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public string? Source { get; init; }

    /// <summary>What it calls itself, such as <c>chat-by-may</c>; a later prediction of the same author and name supersedes it. Null where it has no name.</summary>
    public string? Name { get; init; }

    /// <summary>From when on a release certainly counts, in UTC ticks, inclusive: without a lower limit, once the prediction was certainly made.</summary>
    internal long CertainStart => NotBefore.HasEarliest ? NotBefore.EarliestTicks : MadeOn.LatestTicks;

    /// <summary>Before when no release counts, in UTC ticks.</summary>
    internal long PossibleStart => NotBefore.HasEarliest ? NotBefore.EarliestTicks : MadeOn.EarliestTicks;

    /// <summary>The last instant that counts, in UTC ticks, inclusive.</summary>
    internal long WindowEnd => NotAfter.LatestTicks;

    /// <summary>What keeps it from being a prediction, as the field and a sentence; null where nothing does.</summary>
    public (string Field, string Message)? Fault =>
        Subject.IsEmpty ? (nameof(Subject), "It does not say what is to come out: give a name, vendor, product, line, variant, track or specialty.")
        : !(Probability is >= 0 and <= 1) ? (nameof(Probability), FormattableString.Invariant($"The probability {Probability} does not lie between 0 and 1."))
        : !MadeOn.HasEarliest || !MadeOn.HasLatest ? (nameof(MadeOn), $"The day on which it was made, {MadeOn}, has an open end.")
        : !NotAfter.HasLatest ? (nameof(NotAfter), $"The deadline {NotAfter} has no end, so it could never be false.")
        : NotAfter.LatestTicks < MadeOn.EarliestTicks ? (nameof(NotAfter), $"The deadline {NotAfter} lies before {MadeOn}, when the prediction was made.")
        : NotBefore.IsKnown && !NotBefore.HasEarliest ? (nameof(NotBefore), $"The lower limit {NotBefore} has no beginning.")
        : NotBefore.IsKnown && NotAfter.LatestTicks < NotBefore.EarliestTicks ? (nameof(NotBefore), $"The lower limit {NotBefore} lies after the deadline {NotAfter}.")
        : null;

    /// <summary>For example <c>OpenAI GPT 5.3 general by 2026-05-06 (60 %)</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Subject} {(NotBefore.IsKnown ? $"from {NotBefore} " : string.Empty)}by {NotAfter} ({Probability * 100:0.##} %)");
}
