using ReleaseTools.Statistics;

namespace ReleaseTools.Leaders;

/// <summary>The figures of the order as a whole.</summary>
/// <param name="Groups">How many groups have a place in it.</param>
/// <param name="Index">The synfire indicator, 0 to 1; null without an order.</param>
/// <param name="PValue">How often coin tosses give one as clear; null without an order.</param>
/// <param name="PValueInterval">Of the estimate; null where the p-value is exact.</param>
/// <param name="IsExact">Whether no order is better.</param>
internal sealed record OrderFigures(int Groups, double? Index, double? PValue, ProportionInterval? PValueInterval, bool IsExact)
{
    /// <summary>How many groups were compared, with those that have no place.</summary>
    public int Compared { get; init; }

    /// <summary>How many clusters of matched pairs it rests on.</summary>
    public int Clusters { get; init; }

    /// <summary>Whether any pair of groups has a leader, so that one order is better than others.</summary>
    public bool IsTold => Index > 1e-9;

    /// <summary>Where there is nothing to put in order.</summary>
    public static OrderFigures None { get; } = new(0, null, null, null, true);
}
