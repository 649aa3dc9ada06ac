using ReleaseTools.Statistics;

namespace ReleaseTools.Coincidences;

/// <summary>What is asked of pairs of series. Immutable.</summary>
public sealed record CoincidenceOptions
{
    private static readonly TimeSpan Longest = DateTime.MaxValue - DateTime.MinValue;

    /// <summary>How close is close, inclusive; one or several, of which doubles count once.</summary>
    public required IReadOnlyList<Duration> Windows { get; init; }

    /// <summary>How much later the events of the first series are expected than those of the second.</summary>
    public Duration Lag { get; init; }

    /// <summary>Whether only what comes after the other's event, and the lag, is close; each order of a pair is then a test of its own.</summary>
    public bool IsDirected { get; init; }

    /// <summary>
    /// Leaves out events around which the other series is not known far enough: of the first series in the first τ+ΔT of the span, of the second in the last
    /// (Donges et al. 2016; Odenweller and Donner 2020, Phys. Rev. E 101, 052213), with the widest of the windows that share a slot.
    /// </summary>
    public bool EdgeCorrection { get; init; }

    /// <summary>The width of a slot; null takes the largest of a day, an hour, a minute and a second that fits window and lag.</summary>
    public TimeSpan? Slot { get; init; }

    /// <summary>First instant of the span, inclusive, to the slot; null is the later of the two first events.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Last instant of the span, inclusive, to the slot; null is the earlier of the two last events.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The null models, of which doubles count once.</summary>
    public IReadOnlyList<NullModel> NullModels { get; init; } =
        [NullModel.Poisson, NullModel.Exact, NullModel.CircularShift, NullModel.Calendar, NullModel.Shuffle];

    /// <summary>How many random draws where a p-value cannot be had exactly; at least 1.</summary>
    public int Draws { get; init; } = 9999;

    /// <summary>The seed of the draws.</summary>
    public int Seed { get; init; }

    /// <summary>How p-values are corrected for the number of pairs and windows.</summary>
    public PValueCorrection Correction { get; init; }

    /// <summary>The zone of weekday and hour for the calendar; null is UTC. Slots of a day are UTC days.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>The width of the slots of a window.</summary>
    internal TimeSpan WidthOf(Duration window)
    {
        if (Slot is { } stated)
        {
            return stated;
        }

        var width = SlotGrid.WidthFor(window);
        var lagWidth = SlotGrid.WidthFor(Lag);
        return lagWidth < width ? lagWidth : width;
    }

    /// <summary>Says what makes no sense.</summary>
    /// <exception cref="ArgumentException">A slot does not fit the calendar, or a window or the lag is no whole number of slots, or the span ends before it starts.</exception>
    public void Check()
    {
        if (Windows.Count == 0 || Draws < 1)
        {
            throw new ArgumentException(Windows.Count == 0 ? "There is no window." : "There has to be one draw at least.");
        }

        if (Slot is { } slot && !SlotFits(slot))
        {
            throw new ArgumentException($"Slots of {new Duration(slot)} do not fit the calendar. A slot divides an hour, or is whole hours that divide a day, or whole days, and lasts a second or more.");
        }

        foreach (var length in Windows.Append(Lag))
        {
            if (length.Length > Longest)
            {
                throw new ArgumentException($"{length} is longer than the calendar.");
            }

            var width = WidthOf(length);
            if (width < TimeSpan.FromSeconds(1) || length.Length.Ticks % width.Ticks != 0)
            {
                throw new ArgumentException(width < TimeSpan.FromSeconds(1)
                    ? $"{length} is no whole number of seconds, the finest slots that there are."
                    : $"{length} is no whole number of slots of {new Duration(width)}.");
            }
        }

        if (Since is { } since && Until is { } until && since > until)
        {
            throw new ArgumentException("The span ends before it starts.");
        }
    }

    private static bool SlotFits(TimeSpan slot) => slot >= TimeSpan.FromSeconds(1)
        && (TimeSpan.TicksPerHour % slot.Ticks == 0
            || (slot.Ticks % TimeSpan.TicksPerHour == 0 && TimeSpan.TicksPerDay % slot.Ticks == 0)
            || slot.Ticks % TimeSpan.TicksPerDay == 0);
}
