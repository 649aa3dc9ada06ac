namespace ReleaseTools;

/// <summary>How often the events of one series fall close to those of another, and what chance would do. Immutable.</summary>
/// <remarks>Figures are null where the dates cannot say; <see cref="Message"/> then says why.</remarks>
public sealed class ReleaseCoincidence
{
    internal ReleaseCoincidence()
    {
    }

    /// <summary>The series whose events are counted: those that may have been triggered, where the test is directed.</summary>
    public string? SeriesA { get; internal init; }

    /// <summary>The series near whose events they are looked for: the one that may come first, where the test is directed.</summary>
    public string? SeriesB { get; internal init; }

    /// <summary>How close is close, inclusive.</summary>
    public Duration Within { get; internal init; }

    /// <summary>How much later A's events are expected than B's; zero by default.</summary>
    public TimeSpan Lag { get; internal init; }

    /// <summary>Whether only what comes after an event of B, and its lag, counts as close; else on either side.</summary>
    public bool IsDirected { get; internal init; }

    /// <summary>The width of a slot: events are at one time when they are in one slot.</summary>
    public TimeSpan Slot { get; internal init; }

    /// <summary>When the span starts, UTC, inclusive: a start of a slot; null where the two series have no span in common.</summary>
    public DateTimeOffset? Start { get; internal init; }

    /// <summary>When the span ends, UTC, inclusive: the end of a slot; null where the two series have no span in common.</summary>
    public DateTimeOffset? End { get; internal init; }

    /// <summary>How many slots the span has; null where there is none.</summary>
    public long? SlotCount { get; internal init; }

    /// <summary>The events of A: used, and left out by reason.</summary>
    public SeriesUse EventsA { get; internal init; } = new(0, 0, 0, 0, 0);

    /// <summary>The events of B: used, and left out by reason.</summary>
    public SeriesUse EventsB { get; internal init; } = new(0, 0, 0, 0, 0);

    /// <summary>How many of A's events have one of B's close (precursor).</summary>
    public int? CoincidenceCount { get; internal init; }

    /// <summary><see cref="CoincidenceCount"/> as a share of A's events that count, 0 to 1.</summary>
    public double? Rate { get; internal init; }

    /// <summary>How many of B's events have one of A's close (trigger).</summary>
    public int? TriggerCount { get; internal init; }

    /// <summary><see cref="TriggerCount"/> as a share of B's events that count, 0 to 1.</summary>
    public double? TriggerRate { get; internal init; }

    /// <summary>What <see cref="CoincidenceCount"/> would be if A's events fell anywhere in the span.</summary>
    public double? Expected { get; internal init; }

    /// <summary>What <see cref="TriggerCount"/> would be if B's events fell anywhere in the span.</summary>
    public double? TriggerExpected { get; internal init; }

    /// <summary>Whether <see cref="CoincidenceCount"/> is more than chance explains, as about_ReleaseTools_Statistics defines it; null where the data cannot say.</summary>
    public bool? IsUnusual { get; internal init; }

    /// <summary>What each null model says.</summary>
    public IReadOnlyList<CoincidenceTest> Nulls { get; internal init; } = [];

    /// <summary>Over how many pairs and windows the p-values are corrected.</summary>
    public int TestCount { get; internal init; }

    /// <summary>From −1, B always comes first, to 1, A always does, over nearest neighbours at any distance; null where none are matched.</summary>
    /// <remarks>Of all events of both series: neither the span nor the window, the lag nor the slots cut it. Get-ReleaseLeader cuts by a window.</remarks>
    public double? LeadIndex { get; internal init; }

    /// <summary>How often an index this far from 0 would come about if either had been first by the toss of a coin; null where none are matched.</summary>
    public double? LeadPValue { get; internal init; }

    /// <summary>Over how many matched pairs of neighbours the lead index is.</summary>
    public int LeadMatched { get; internal init; }

    /// <summary>All of it in a sentence or two.</summary>
    public string Message { get; internal init; } = string.Empty;

    /// <summary>For example <c>OpenAI and Anthropic within 1d: 3 of 20</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{SeriesA ?? "all"} and {SeriesB ?? "all"} within {Within}: ")
        + (CoincidenceCount is { } count ? FormattableString.Invariant($"{count} of {EventsA.Used}") : "unknown");
}
