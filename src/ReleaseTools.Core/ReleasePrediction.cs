using ReleaseTools.Orders;
using ReleaseTools.Patterns;

namespace ReleaseTools;

/// <summary>A dated statement about a future release, with how likely it was thought to be. Immutable; equal where every field is.</summary>
/// <remarks>What came out before it was made does not count, whatever <see cref="NotBefore"/> says: that was no prediction.</remarks>
public sealed record ReleasePrediction
{
    /// <summary>What is predicted to come out: all of these that are given, without case; <c>*</c> and <c>?</c> are wildcards.</summary>
    public required PredictionSubject Subject { get; init; }

    /// <summary>The prediction in words, or null. One that states nothing else cannot be resolved by release data.</summary>
    public string? Statement { get; init; }

    /// <summary>How many such releases have to come out, at least; with an <see cref="Order"/> how many such lines.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>
    /// The order in which a line brings out its tracks, such as <c>specialized -> general</c>; or null. A line counts where the first release of each track came out between the limits, in
    /// that order.
    /// </summary>
    public string? Order { get; init; }

    /// <summary>The vendor near one of whose releases it has to come out, or null.</summary>
    public string? RivalVendor { get; init; }

    /// <summary>How near, before or after, inclusive; null without a rival.</summary>
    public Duration? RivalWithin { get; init; }

    /// <summary>Not before the first instant of this date, inclusive; Unknown means since it was made.</summary>
    public ReleaseDate NotBefore { get; init; }

    /// <summary>Not after the last instant of this date, inclusive: the deadline. Unknown only where it is stated in words alone.</summary>
    public required ReleaseDate NotAfter { get; init; }

    /// <summary>How likely it was thought to be, from 0 to 1; null where nobody said. What has no probability is resolved and not scored.</summary>
    public double? Probability { get; init; }

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

    /// <summary>The name, or the hash in its ledger, of an earlier prediction of the same author that this one replaces; or null.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Whether release data can resolve it at all: it says more than words.</summary>
    public bool IsResolvable => !Subject.IsEmpty || Order is not null;

    /// <summary>From when on a release certainly counts, in UTC ticks, inclusive.</summary>
    internal long CertainStart => Math.Max(NotBefore.EarliestTicks, MadeOn.LatestTicks);

    /// <summary>Before when no release counts, in UTC ticks.</summary>
    internal long PossibleStart => Math.Max(NotBefore.EarliestTicks, MadeOn.EarliestTicks);

    /// <summary>The last instant that counts, in UTC ticks, inclusive.</summary>
    internal long WindowEnd => NotAfter.LatestTicks;

    /// <summary>The order as a rule; null without one, or where it is none.</summary>
    internal OrderRule? OrderRule => OrderRule.TryParse(Order, out var rule, out _) && PatternEngine.IsPattern(rule) ? rule : null;

    /// <summary>What keeps it from being a prediction, as the field and a sentence; null where nothing does.</summary>
    public (string Field, string Message)? Fault =>
        !IsResolvable && Statement is null ? (nameof(Subject), "It does not say what is to come out: give a name, vendor, product, line, variant, track or specialty, or a statement in words.")
        : Probability is { } stated && !(stated is >= 0 and <= 1)
            ? (nameof(Probability), FormattableString.Invariant($"The probability {stated} does not lie between 0 and 1. Sixty per cent are 0.6 or '60%'."))
        : !MadeOn.HasEarliest || !MadeOn.HasLatest ? (nameof(MadeOn), $"The day on which it was made, {MadeOn}, has an open end.")
        : WindowFault ?? ConditionFault;

    private (string Field, string Message)? WindowFault =>
        !NotAfter.IsKnown ? IsResolvable ? (nameof(NotAfter), "The deadline is missing, so it could never be false: give a date, such as 2026-05, or a time after it was made, such as 90d.") : null
        : !NotAfter.HasLatest ? (nameof(NotAfter), $"The deadline {NotAfter} has no end, so it could never be false.")
        : NotAfter.LatestTicks < MadeOn.EarliestTicks ? (nameof(NotAfter), $"The deadline {NotAfter} lies before {MadeOn}, when the prediction was made.")
        : NotBefore.IsKnown && !NotBefore.HasEarliest ? (nameof(NotBefore), $"The lower limit {NotBefore} has no beginning.")
        : NotBefore.IsKnown && NotAfter.LatestTicks < NotBefore.EarliestTicks ? (nameof(NotBefore), $"The lower limit {NotBefore} lies after the deadline {NotAfter}.")
        : null;

    private (string Field, string Message)? ConditionFault =>
        AtLeast < 1 ? (nameof(AtLeast), FormattableString.Invariant($"At least {AtLeast} releases have to come out; give 1 or more."))
        : AtLeast > 1 && !IsResolvable ? (nameof(AtLeast), "It counts releases and does not say which: give a vendor, product, track or specialty.")
        : Order is not null && OrderRule is null ? (nameof(Order), $"'{DisplayText.Quote(Order)}' is no order of tracks, such as 'specialized -> general'.")
        : RivalVendor is null && RivalWithin is not null ? (nameof(RivalVendor), $"It has to come within {RivalWithin} of a rival's release, and no rival is named.")
        : RivalVendor is not null && RivalWithin is null ? (nameof(RivalWithin), $"It does not say how near to a release of {DisplayText.Quote(RivalVendor)} it has to come, such as 3d.")
        : RivalVendor is not null && Order is not null ? (nameof(RivalVendor), "An order of tracks is about lines, which no single rival's release is near to. Make two predictions.")
        : RivalVendor is not null && !IsResolvable ? (nameof(RivalVendor), "It has to come near a rival's release, and does not say what.")
        : null;

    /// <summary>What is predicted, without when: <c>OpenAI GPT 5.3 general within 3d of a release of Anthropic</c>; the statement where there is nothing else.</summary>
    public string What => !IsResolvable
        ? Statement ?? string.Empty
        : string.Join(" ", new[]
        {
            AtLeast > 1 ? FormattableString.Invariant($"{AtLeast} x") : string.Empty,
            Subject.ToString(),
            Order is null ? string.Empty : $"lines {Order}",
            RivalVendor is null ? string.Empty : $"within {RivalWithin} of a release of {RivalVendor}",
        }.Where(part => part.Length > 0));

    /// <summary>For example <c>OpenAI GPT 5.3 general by 2026-05-06 (60 %)</c>.</summary>
    public override string ToString() => What
        + (NotBefore.IsKnown ? $" from {NotBefore}" : string.Empty)
        + (NotAfter.IsKnown ? $" by {NotAfter}" : string.Empty)
        + (Probability is { } chance ? FormattableString.Invariant($" ({chance * 100:0.##} %)") : string.Empty);
}
