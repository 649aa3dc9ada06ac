using ReleaseTools.Statistics;

namespace ReleaseTools.Trends;

/// <summary>What a test found. Immutable.</summary>
internal sealed record TrendResult
{
    private const double Rare = 0.05;

    /// <summary>How many things were tested.</summary>
    public int Tested { get; init; }

    public double? Statistic { get; init; }

    public double? PValue { get; init; }

    public bool IsExact { get; init; }

    /// <summary>By how much the metric changes in a year.</summary>
    public double? Slope { get; init; }

    /// <summary>Why nothing can be told; null where something can.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the metric goes.</summary>
    public TrendDirection Direction =>
        PValue is not { } p || Reason is not null ? TrendDirection.Unknown
        : p >= Rare || Statistic == 0 ? TrendDirection.None
        : Statistic > 0 ? TrendDirection.Increasing
        : TrendDirection.Decreasing;

    /// <summary>Nothing could be tested.</summary>
    public static TrendResult Untested(string reason, int tested = 0) => new() { Tested = tested, Reason = reason };

    /// <summary>Nothing changes, and nothing could have been seen to: all are of one kind, or nothing happened.</summary>
    /// <param name="tested">How many things were tested.</param>
    /// <param name="what">What there is.</param>
    public static TrendResult Even(int tested, string what) => new() { Tested = tested, PValue = 1, Statistic = 0, IsExact = true, Slope = 0, Reason = TooFew(1, what) };

    /// <summary>The reason why numbers as small cannot show a trend; null where they can.</summary>
    public static string? TooFew(double leastPValue, string what) =>
        leastPValue >= Rare ? $"{what}, of which no order would be rare enough (p = {FigureText.Number(leastPValue)} at least)" : null;
}
