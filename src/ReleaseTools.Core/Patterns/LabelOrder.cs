using ReleaseTools.Orders;

namespace ReleaseTools.Patterns;

/// <summary>Which of two labels of a line came first.</summary>
internal static class LabelOrder
{
    /// <summary>
    /// Whether one came before another. Conforms and Reversed where the dates, or a stated order, prove it; Pending while the one that should come second, or both, are
    /// awaited; Reversed where the second is out and the first was promised; Unknown where the first is only expected, for it may never come.
    /// </summary>
    public static OrderOutcome Of(LabelStanding first, LabelStanding second)
    {
        if (!second.IsOut)
        {
            return OrderOutcome.Pending;
        }

        if (!first.IsOut)
        {
            return first.IsPromised ? OrderOutcome.Reversed : OrderOutcome.Unknown;
        }

        var outcome = GapJudgement.OfOrder(GapBounds.Between(first.Date, second.Date), within: null, after: null);
        return outcome != OrderOutcome.Unknown ? outcome
            : first.IsStatedBefore(second) ? OrderOutcome.Conforms
            : second.IsStatedBefore(first) ? OrderOutcome.Reversed
            : OrderOutcome.Unknown;
    }

    /// <summary>The gap from the first release of one to that of another.</summary>
    public static ReleaseGap? Gap(string? group, LabelStanding first, LabelStanding second) => first.First is { } from && second.First is { } to
        ? new ReleaseGap(group, from, to, GapBounds.Between(first.Date, second.Date))
        : null;
}
