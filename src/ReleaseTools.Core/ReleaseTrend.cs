using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>How a metric of releases goes from period to period, and whether that is a trend. Immutable.</summary>
/// <remarks>
/// Only whole periods are tested. A figure is null where too little is known for it, and <see cref="Message"/> says why. What could not be assigned to a period, or has no figure, is
/// left out and counted.
/// </remarks>
public sealed class ReleaseTrend
{
    internal ReleaseTrend(string? group, TrendMetric metric, TrendPeriodUnit period, DateTimeOffset asOf)
    {
        Group = group;
        Metric = metric;
        Period = period;
        AsOf = asOf.ToUniversalTime();
    }

    /// <summary>The group, or null where there are no groups.</summary>
    public string? Group { get; }

    /// <summary>What was measured.</summary>
    public TrendMetric Metric { get; }

    /// <summary>How long the periods are.</summary>
    public TrendPeriodUnit Period { get; }

    /// <summary>Up to when releases count, UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The first instant of the first period, UTC; null without periods.</summary>
    public DateTimeOffset? From => Periods.Count == 0 ? null : Periods[0].Start;

    /// <summary>The last instant of the last period, UTC, inclusive; null without periods.</summary>
    public DateTimeOffset? To => Periods.Count == 0 ? null : Periods[Periods.Count - 1].End;

    /// <summary>The periods in time order, those without any release too.</summary>
    public IReadOnlyList<TrendPeriod> Periods { get; internal init; } = new Listing<TrendPeriod>([]);

    /// <summary>The test that fits the metric.</summary>
    public TrendTest Test { get; internal init; }

    /// <summary>Whether the p-value is exact rather than an approximation.</summary>
    public bool IsExact { get; internal init; }

    /// <summary>How many things were tested: releases of a share, gaps, bursts, prices; of rival gaps the periods that have a median.</summary>
    public int Tested { get; internal init; }

    /// <summary>The statistic: z for shares and bursts, S, the pairs that rise less those that fall, for gaps and prices. Null where nothing could be tested.</summary>
    public double? Statistic { get; internal init; }

    /// <summary>How likely such a trend or a stronger one is when nothing changes, two-sided, 0 to 1; null where nothing could be tested.</summary>
    public double? PValue { get; internal init; }

    /// <summary>Increasing or Decreasing where the p-value is below 0.05, None where it is not, Unknown where too little is known for either.</summary>
    public TrendDirection Direction { get; internal init; } = TrendDirection.Unknown;

    /// <summary>
    /// By how much it changes in a year: a <see cref="TimeSpan"/> for gaps and times, else a number. Least squares for shares and bursts, Sen's median slope for gaps and prices.
    /// </summary>
    public object? Slope { get; internal init; }

    /// <summary>What the slope is in, such as <c>share a year</c>; empty where nothing could be measured.</summary>
    public string SlopeUnit => Unit.Length == 0 ? string.Empty : Unit + " a year";

    /// <summary>What the figures are in: <c>share</c>, <c>time</c>, <c>bursts</c>, <c>USD per million tokens</c>, or the name of an attribute.</summary>
    public string Unit { get; internal init; } = string.Empty;

    /// <summary>How many releases are left out because they are announced or expected only.</summary>
    public int NotOut { get; internal init; }

    /// <summary>How many releases are left out because they are dated after <see cref="AsOf"/>.</summary>
    public int AfterAsOf { get; internal init; }

    /// <summary>How many releases are left out because they have no date.</summary>
    public int Undated { get; internal init; }

    /// <summary>How many have dates that do not say into which period they fall.</summary>
    public int Unplaced { get; internal init; }

    /// <summary>How many releases, or specialties, are left out because what is measured is not known of them, or not theirs: the track, a price, a vendor, a rival in reach.</summary>
    public int Unmeasured { get; internal init; }

    /// <summary>How many specialties no rival has answered by <see cref="AsOf"/>; 0 for other metrics.</summary>
    public int Open { get; internal init; }

    /// <summary>The trend in a sentence, and what it rests on.</summary>
    public string Message { get; internal init; } = string.Empty;

    /// <summary>For example <c>SpecializedShare: Increasing (p = 0.01)</c>.</summary>
    public override string ToString() =>
        $"{(Group is null ? string.Empty : Group + ": ")}{Metric}: {Direction}{(PValue is { } p ? $" ({FigureText.P(p)})" : string.Empty)}";
}
