using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>The rhythm of one group: how far apart its releases are, how long the last one has been ago, and whether the pace changes. Immutable.</summary>
/// <remarks>
/// The releases of one line on one date are one event. Nominal figures are between the midpoints of dates; the bounds beside them hold whatever the true
/// dates are. A figure is null where too little is known for it.
/// </remarks>
public sealed class ReleaseCadence
{
    internal ReleaseCadence(string? group, DateTimeOffset asOf)
    {
        Group = group;
        AsOf = asOf.ToUniversalTime();
    }

    /// <summary>The group, or null where there are no groups.</summary>
    public string? Group { get; }

    /// <summary>Up to when it was measured, UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>How many events there are: what is out and dated, the releases of one line on one date as one.</summary>
    public int Events { get; internal init; }

    /// <summary>How many gaps the figures rest on.</summary>
    public int Gaps { get; internal init; }

    /// <summary>How many gaps are left out because a date at one of their ends is open (not later than, not before).</summary>
    public int OpenEndedGaps { get; internal init; }

    /// <summary>How many releases are left out because they are announced or expected only.</summary>
    public int NotOut { get; internal init; }

    /// <summary>How many releases are left out because they are dated after <see cref="AsOf"/>.</summary>
    public int AfterAsOf { get; internal init; }

    /// <summary>How many releases are left out because they have no date.</summary>
    public int Undated { get; internal init; }

    /// <summary>The median gap: half of the gaps are shorter, half are longer.</summary>
    public TimeSpan? Median => MedianBounds?.Nominal;

    /// <summary>The median gap with its bounds.</summary>
    public GapBounds? MedianBounds { get; internal init; }

    /// <summary>The mean gap.</summary>
    public TimeSpan? Mean => MeanBounds?.Nominal;

    /// <summary>The mean gap with its bounds.</summary>
    public GapBounds? MeanBounds { get; internal init; }

    /// <summary>The lower quartile: a quarter of the gaps is shorter. Type 7 of Hyndman and Fan (1996), the default of R and spreadsheets.</summary>
    public TimeSpan? LowerQuartile => LowerQuartileBounds?.Nominal;

    /// <summary>The lower quartile with its bounds.</summary>
    public GapBounds? LowerQuartileBounds { get; internal init; }

    /// <summary>The upper quartile: a quarter of the gaps is longer. Type 7 as well.</summary>
    public TimeSpan? UpperQuartile => UpperQuartileBounds?.Nominal;

    /// <summary>The upper quartile with its bounds.</summary>
    public GapBounds? UpperQuartileBounds { get; internal init; }

    /// <summary>The standard deviation of the nominal gaps over their mean: 0 for a strict rhythm, about 1 where releases fall at random.</summary>
    public double? CoefficientOfVariation { get; internal init; }

    /// <summary>
    /// From -1 for a strict rhythm over about 0 for releases at random to 1 for bursts with long silences between: Goh and Barabási (2008), corrected for
    /// small numbers after Kim and Jo (2016).
    /// </summary>
    public double? Burstiness { get; internal init; }

    /// <summary>
    /// The variance of the number of releases in windows of <see cref="FanoWindow"/> over its mean (Fano 1947): 0 for a strict rhythm, about 1 at random, more
    /// in bursts. Null where a date is coarser than the window.
    /// </summary>
    public double? FanoFactor { get; internal init; }

    /// <summary>How wide the windows of <see cref="FanoFactor"/> are: the mean gap.</summary>
    public TimeSpan? FanoWindow { get; internal init; }

    /// <summary>The shape that fits the gaps best by AICc, the open gap counted as at least so long; null below eight gaps and where <see cref="ModelReason"/> says why.</summary>
    public GapFamily? Model => Models.Count == 0 ? null : Models[0].Family;

    /// <summary>All the shapes that were fitted, the best first; empty where there is no model.</summary>
    public IReadOnlyList<GapModel> Models { get; internal init; } = new Listing<GapModel>([]);

    /// <summary>Why there is no model; null where there is one.</summary>
    public string? ModelReason { get; internal init; }

    /// <summary>The last release that is out, as dates sort; null where none is.</summary>
    public Release? LastRelease { get; internal init; }

    /// <summary>How long the last release has been ago as of <see cref="AsOf"/>: the gap that is still open.</summary>
    public TimeSpan? Elapsed => ElapsedBounds?.Nominal;

    /// <summary>The open gap with its bounds.</summary>
    public GapBounds? ElapsedBounds { get; internal init; }

    /// <summary>Which share of the group's own gaps is shorter than the open one, 0 to 1.</summary>
    public double? ElapsedPercentile { get; internal init; }

    /// <summary>The least that share can be, whatever the true dates are.</summary>
    public double? ElapsedPercentileMinimum { get; internal init; }

    /// <summary>The most that share can be, whatever the true dates are.</summary>
    public double? ElapsedPercentileMaximum { get; internal init; }

    /// <summary>
    /// After which time without a release the group is overdue: the 90th percentile of its gaps, type 6 of Hyndman and Fan (1996), so that one gap in ten
    /// becomes as long while the pace stays. From four to nine gaps it is the longest of them; below four it is null.
    /// </summary>
    public TimeSpan? OverdueAfter => OverdueAfterBounds?.Nominal;

    /// <summary>The limit with its bounds.</summary>
    public GapBounds? OverdueAfterBounds { get; internal init; }

    /// <summary>Whether the open gap is longer than <see cref="OverdueAfter"/>; null where the dates leave it open, and below four gaps.</summary>
    public bool? IsOverdue { get; internal init; }

    /// <summary>Whether the gaps become shorter or longer; null below four gaps.</summary>
    public CadenceTrend? Trend { get; internal init; }

    /// <summary>From which releases on the pace was another, in time order; empty where it kept, null below ten gaps.</summary>
    public IReadOnlyList<CadenceChange>? Changes { get; internal init; }

    /// <summary>On which weekdays the releases fall.</summary>
    public CadenceProfile Weekdays { get; internal init; } = null!;

    /// <summary>At which hours of the day the releases fall.</summary>
    public CadenceProfile Hours { get; internal init; } = null!;

    /// <summary>The cadence in a sentence, or why there is none.</summary>
    public string Message => CadenceSentence.Of(this);

    /// <summary>For example <c>curl/curl: a release every 50 d</c>.</summary>
    public override string ToString() =>
        (Group is null ? string.Empty : Group + ": ") + (MedianBounds is { } median ? "a release every " + SpanText.Of(median) : "no cadence");
}
