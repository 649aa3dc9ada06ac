using ReleaseTools.Timelines;

namespace ReleaseTools.Orders;

/// <summary>A rule of two labels on one group, of which at least one is there.</summary>
internal sealed class LabelPair
{
    private readonly string? _group;
    private readonly OrderRule _rule;
    private readonly LabelStanding _first;
    private readonly LabelStanding _second;
    private readonly DateTimeOffset _asOf;
    private readonly OrderWording _wording;

    public LabelPair(string? group, OrderRule rule, LabelStanding first, LabelStanding second, DateTimeOffset asOf)
    {
        _group = group;
        _rule = rule;
        _first = first;
        _second = second;
        _asOf = asOf;
        _wording = new OrderWording(first, second, rule, asOf);
    }

    /// <summary>The result where both labels are there.</summary>
    public ReleaseOrderResult Evaluate() =>
        _rule.Kind == OrderRuleKind.Never ? EvaluateNever()
        : _first.IsOut && _second.IsOut ? EvaluateDates()
        : _rule.Kind == OrderRuleKind.Chain && _second.IsOut ? EvaluateOvertaken()
        : IsOverdue() ? Result(OrderOutcome.Late, _wording.Overdue(), Between())
        : Result(OrderOutcome.Pending, _wording.Pending(), _first.IsOut || _second.IsOut ? Between() : null);

    /// <summary>The result where only one label is there: it waits for the other, unless the other should have come first, or should not come.</summary>
    public ReleaseOrderResult EvaluateIncomplete() => _rule.Kind switch
    {
        OrderRuleKind.Never => Result(OrderOutcome.Conforms, _wording.Missing(), null),
        OrderRuleKind.Chain when !_first.IsPresent => Result(OrderOutcome.Unknown, _wording.Missing(), null),
        _ => Result(OrderOutcome.Pending, _wording.Missing(), null),
    };

    private ReleaseOrderResult EvaluateDates()
    {
        var gap = Between();
        var outcome = _rule.Kind == OrderRuleKind.Together ? GapJudgement.OfDistance(gap, _rule.Within!.Value) : GapJudgement.OfOrder(gap, _rule.Within, _rule.After);
        if (outcome != OrderOutcome.Unknown || _rule.Kind == OrderRuleKind.Together || gap.Minimum >= TimeSpan.Zero)
        {
            return Result(outcome, _wording.Dated(outcome, gap), gap);
        }

        if (_second.IsStatedBefore(_first))
        {
            return Result(OrderOutcome.Reversed, _wording.Stated(isReversed: true), gap);
        }

        return _first.IsStatedBefore(_second) && GapJudgement.OfStatedOrder(gap, _rule.Within, _rule.After) == OrderOutcome.Conforms
            ? Result(OrderOutcome.Conforms, _wording.Stated(isReversed: false), gap)
            : Result(outcome, _wording.Dated(outcome, gap), gap);
    }

    // One is out, the other was promised, and what the rule allows between them has certainly passed: it can only come too late.
    private bool IsOverdue()
    {
        var (present, awaited) = _first.IsOut ? (_first, _second) : (_second, _first);
        return present.IsOut && awaited.IsPromised
            && _rule.Within is { } within
            && present.DateOut.LatestTicks != long.MaxValue
            && _asOf.UtcTicks - present.DateOut.LatestTicks > within.Length.Ticks;
    }

    // The second label is out and the first is not: reversed as of now where the first was promised; what is only expected may never come.
    private ReleaseOrderResult EvaluateOvertaken() => _first.IsPromised
        ? Result(OrderOutcome.Reversed, _wording.Overtaken(), GapBounds.Between(_first.Date, _second.DateOut))
        : Result(OrderOutcome.Unknown, _wording.OvertakenExpected(), null);

    private ReleaseOrderResult EvaluateNever()
    {
        if (!_first.IsOut)
        {
            return Result(OrderOutcome.Pending, _wording.NotYetForbidden(), null);
        }

        List<ReleaseGap> violations = [], possible = [], ties = [];
        foreach (var release in _second.Out)
        {
            var gap = GapBounds.Between(_first.Date, release.Released);
            var kind = Aftermath(release, gap) switch
            {
                OrderOutcome.Reversed => violations,
                OrderOutcome.Unknown => possible,
                OrderOutcome.Tied => ties,
                _ => null,
            };
            kind?.Add(new ReleaseGap(_group, _first.First!, release, gap));
        }

        var (outcome, shown) = violations.Count > 0 ? (OrderOutcome.Reversed, violations)
            : possible.Count > 0 ? (OrderOutcome.Unknown, possible)
            : ties.Count > 0 ? (OrderOutcome.Tied, ties)
            : (_second.Promised is null ? OrderOutcome.Conforms : OrderOutcome.Pending, []);
        var shownGap = shown.Count > 0 ? shown[0] : null;
        var second = shownGap?.To ?? (_second.IsOut ? _second.Out[_second.Out.Count - 1] : _second.First);
        var message = _wording.Never(outcome, shown, second!);
        return new ReleaseOrderResult(_group, _rule.ToString(), outcome, message, _first.First, second, shownGap, violations.AsReadOnly());
    }

    // Whether one release of the second label came after the first of the first label: Reversed where it certainly did.
    private OrderOutcome Aftermath(Release release, GapBounds gap)
    {
        if (gap.Maximum <= TimeSpan.Zero)
        {
            return gap.IsExact && gap.Minimum == TimeSpan.Zero ? OrderOutcome.Tied : OrderOutcome.Conforms;
        }

        return gap.Minimum > TimeSpan.Zero || LabelStanding.IsStatedBefore(_first.Out, [release]) ? OrderOutcome.Reversed
            : LabelStanding.IsStatedBefore([release], _first.Out) ? OrderOutcome.Conforms
            : OrderOutcome.Unknown;
    }

    private GapBounds Between() => GapBounds.Between(_first.Date, _second.Date);

    private ReleaseOrderResult Result(OrderOutcome outcome, string message, GapBounds? bounds)
    {
        var gap = bounds is { } known && _first.First is { } from && _second.First is { } to ? new ReleaseGap(_group, from, to, known) : null;
        var breaks = gap is not null && outcome is OrderOutcome.Reversed or OrderOutcome.Early or OrderOutcome.Late;
        return new ReleaseOrderResult(_group, _rule.ToString(), outcome, message, _first.First, _second.First, gap, breaks ? [gap!] : null);
    }
}
