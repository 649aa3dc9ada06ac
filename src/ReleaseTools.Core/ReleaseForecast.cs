using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>When the next release of a group is to be expected, how surely, and how well such forecasts did on the same series. Immutable.</summary>
/// <remarks>
/// All probabilities are given that nothing has come out by <see cref="AsOf"/>, and no date lies before it. Where the last release is dated imprecisely, every
/// moment that it may have had counts. Dates are null where there is no forecast, and beyond the year 9999.
/// </remarks>
public sealed class ReleaseForecast
{
    internal ReleaseForecast(string? group, DateTimeOffset asOf)
    {
        Group = group;
        AsOf = asOf.ToUniversalTime();
    }

    /// <summary>The group, or null where there are no groups.</summary>
    public string? Group { get; }

    /// <summary>The moment of the forecast, UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The last release that is out, as dates sort; null where none is.</summary>
    public Release? LastRelease { get; internal init; }

    /// <summary>How long it has been ago.</summary>
    public TimeSpan? Elapsed => ElapsedBounds?.Nominal;

    /// <summary>How long it has been ago, with the bounds that follow from its date.</summary>
    public GapBounds? ElapsedBounds { get; internal init; }

    /// <summary>
    /// How likely it was, by the group's own rhythm, that nothing would come for so long, from 0 to 1; null where the gaps are too few. Below 1 in 1000 the rhythm has ended or
    /// the data have, and there is no forecast.
    /// </summary>
    public double? SilenceChance { get; internal init; }

    /// <summary>Whether there is no forecast because the group has been silent for longer than its rhythm can explain.</summary>
    public bool IsSilent => SilenceChance is not null && Model is null;

    /// <summary>The date by which the next release has come with a probability of 10 %, UTC.</summary>
    public DateTimeOffset? P10 { get; internal init; }

    /// <summary>The date by which the next release has come as likely as not, UTC.</summary>
    public DateTimeOffset? P50 { get; internal init; }

    /// <summary>The date by which the next release has come with a probability of 90 %, UTC. From <see cref="P10"/> to here is the 80 % interval.</summary>
    public DateTimeOffset? P90 { get; internal init; }

    /// <summary>The mean of the forecast, UTC: <see cref="AsOf"/> and the mean residual life of the open gap. Long silences pull it behind <see cref="P50"/>.</summary>
    public DateTimeOffset? Expected { get; internal init; }

    /// <summary>How likely the next release is within each time asked about, from <see cref="AsOf"/> on; empty where there is no forecast.</summary>
    public IReadOnlyList<ForecastHorizon> Horizons { get; internal init; } = [];

    /// <summary>The shape that describes the gaps best, by AICc; <see cref="GapFamily.Empirical"/> below eight gaps. The forecast averages over the shapes near it.</summary>
    public GapFamily? Model { get; internal init; }

    /// <summary>The shapes that were compared, the best first; empty where there are too few gaps.</summary>
    public IReadOnlyList<GapModel> Models { get; internal init; } = [];

    /// <summary>How many gaps there are in all.</summary>
    public int Gaps { get; internal init; }

    /// <summary>How many of them the forecast rests on: those since the last change of rhythm, at most the latest 400.</summary>
    public int GapsUsed { get; internal init; }

    /// <summary>The release from which on gaps were used; null without gaps.</summary>
    public Release? UsedSince { get; internal init; }

    /// <summary>How many gaps are left out because a date at one of their ends is open.</summary>
    public int OpenEndedGaps { get; internal init; }

    /// <summary>How many releases are announced or expected only; they say nothing about when.</summary>
    public int NotOut { get; internal init; }

    /// <summary>How many releases are left out because they are dated after <see cref="AsOf"/>.</summary>
    public int AfterAsOf { get; internal init; }

    /// <summary>How many releases are left out because they have no date.</summary>
    public int Undated { get; internal init; }

    /// <summary>Whether the rhythm of the other groups had a say.</summary>
    public bool IsPooled { get; internal init; }

    /// <summary>How well the same procedure did on the same series; null where no forecast could have been tested.</summary>
    public ForecastBacktest? Backtest { get; internal init; }

    /// <summary>Whether it did better there than the last gap, the median, and all gaps taken as they are; null where nothing was tested.</summary>
    public bool? BeatsNaive => Backtest?.BeatsNaive;

    /// <summary>The forecast in a sentence, or why there is none.</summary>
    public string Message => ForecastSentence.Of(this);

    /// <summary>For example <c>curl/curl: by 2026-03-14</c>.</summary>
    public override string ToString() =>
        (Group is null ? string.Empty : Group + ": ") + (P50 is { } date ? "by " + ForecastSentence.Day(date) : "no forecast");
}
