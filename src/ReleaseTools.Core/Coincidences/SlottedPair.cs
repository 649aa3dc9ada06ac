using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Coincidences;

/// <summary>Two series on the slots of their common span, for the windows that share a width of slots. Immutable.</summary>
/// <remarks>
/// The span that nobody states is from the later of the two first events to the earlier of the two last: where only one series existed, the other would look
/// rare in time that could show nothing.
/// </remarks>
internal sealed class SlottedPair
{
    private readonly SlottedSeries _first;
    private readonly SlottedSeries _second;

    public SlottedPair(EventTrain first, EventTrain second, TimeSpan width, IReadOnlyList<Duration> windows, CoincidenceOptions options)
    {
        (NameA, NameB) = (NameOf(first), NameOf(second));
        Width = width;
        _first = new SlottedSeries(first, width);
        _second = new SlottedSeries(second, width);
        var start = SlotOf(options.Since) ?? Later(_first.First, _second.First);
        var end = SlotOf(options.Until) ?? Earlier(_first.Last, _second.Last);
        if (start is null || end is null || start > end)
        {
            (EventsA, EventsB) = (Unused(first, _first), Unused(second, _second));
            return;
        }

        Grid = new SlotGrid(StartOf(start.Value), StartOf(end.Value), width);
        (var slotsA, EventsA) = _first.Within(start.Value, end.Value);
        (var slotsB, EventsB) = _second.Within(start.Value, end.Value);
        if (slotsA.Length == 0 || slotsB.Length == 0)
        {
            return;
        }

        (Precursor, Trigger) = PairSide.Of(
            slotsA,
            slotsB,
            Grid.Count,
            [.. windows.Select(window => window.Length.Ticks / width.Ticks)],
            options.Lag.Length.Ticks / width.Ticks,
            options.IsDirected,
            options.EdgeCorrection,
            ownCircle: options.Since is null || options.Until is null);
        EventsA = AtEdge(EventsA, Precursor);
        EventsB = AtEdge(EventsB, Trigger);
    }

    /// <summary>The first series, as messages call it.</summary>
    public string NameA { get; }

    /// <summary>The second series, as messages call it.</summary>
    public string NameB { get; }

    public TimeSpan Width { get; }

    /// <summary>The slots of the span; null where there is none.</summary>
    public SlotGrid? Grid { get; }

    public SeriesUse EventsA { get; }

    public SeriesUse EventsB { get; }

    /// <summary>The first series against the second; null where one of them has no event to count.</summary>
    public PairSide? Precursor { get; }

    /// <summary>The second series against the first; null where one of them has no event to count.</summary>
    public PairSide? Trigger { get; }

    /// <summary>When the last slot ends, UTC, inclusive.</summary>
    public DateTimeOffset? End => Grid is null ? null
        : new DateTimeOffset(Math.Min(DateTime.MaxValue.Ticks, Grid.StartOf(Grid.Count - 1).UtcTicks + Width.Ticks - 1), TimeSpan.Zero);

    /// <summary>Why nothing can be said; null where something can.</summary>
    public string? Reason(Duration window) => Precursor is { Counted.Length: > 0 } && Trigger is { Counted.Length: > 0 } ? null
        : Coarseness(window, NameA, _first, EventsA) ?? Coarseness(window, NameB, _second, EventsB)
        ?? (EventsA.AtEdge > 0 && EventsA.Used == 0 ? $"{window} cannot be tested: the edge correction leaves out every event of {NameA}"
            : EventsB.AtEdge > 0 && EventsB.Used == 0 ? $"{window} cannot be tested: the edge correction leaves out every event of {NameB}"
            : Grid is null ? $"{window} cannot be tested: {NameA} and {NameB} have no span in common"
            : $"{window} cannot be tested: {(EventsA.Used == 0 ? NameA : NameB)} has no event in the span");

    /// <summary>What is left out for its date, as a sentence; null where nothing is.</summary>
    public string? LeftOut()
    {
        string?[] parts = [LeftOut(NameA, _first, EventsA), LeftOut(NameB, _second, EventsB)];
        return parts.All(part => part is null) ? null : $"Left out: {string.Join(", ", parts.OfType<string>())}.";
    }

    private static SeriesUse AtEdge(SeriesUse use, PairSide side) =>
        use with { Used = side.Counted.Length, AtEdge = side.All.Length - side.Counted.Length };

    private static string NameOf(EventTrain train) => DisplayText.Quote(train.Group ?? "all releases");

    private static SeriesUse Unused(EventTrain train, SlottedSeries series)
    {
        var coarse = series.Coarse().Count();
        return new SeriesUse(0, train.Events.Count - coarse, coarse, 0, 0);
    }

    private static string? Coarseness(Duration window, string name, SlottedSeries series, SeriesUse use) => use.Used > 0 || use.TooCoarse == 0 ? null
        : $"{window} cannot be tested: {(use.TooCoarse == 1 ? "the one date" : FormattableString.Invariant($"all {use.TooCoarse} dates"))} of {name} {(use.Outside > 0 ? "in the span " : string.Empty)}"
            + (use.TooCoarse == 1 ? "is " : "are ") + Known(series);

    private static string? LeftOut(string name, SlottedSeries series, SeriesUse use) =>
        use.TooCoarse == 0 ? null : $"{FigureText.Count(use.TooCoarse, "date")} of {name} {Known(series)}";

    private static string Known(SlottedSeries series)
    {
        var precisions = series.Coarse().Select(date => date.Precision).Distinct().ToArray();
        return precisions.Length == 1 && precisions[0] is not (ReleaseDatePrecision.Interval or ReleaseDatePrecision.Second)
            ? $"known to the {precisions[0].ToString().ToLowerInvariant()} only"
            : "known too coarsely";
    }

    private static long? Later(long? one, long? other) => one is null || other is null ? null : Math.Max(one.Value, other.Value);

    private static long? Earlier(long? one, long? other) => one is null || other is null ? null : Math.Min(one.Value, other.Value);

    private DateTimeOffset StartOf(long slot) => new(slot * Width.Ticks, TimeSpan.Zero);

    private long? SlotOf(DateTimeOffset? instant) => instant is { } known ? known.UtcTicks / Width.Ticks : null;
}
