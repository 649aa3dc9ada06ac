using System.Globalization;

namespace ReleaseTools.Orders;

/// <summary>Says in a sentence what a rule of two labels comes to, and what that rests on.</summary>
internal sealed class OrderWording
{
    private readonly LabelStanding _first;
    private readonly LabelStanding _second;
    private readonly OrderRule _rule;
    private readonly DateTimeOffset _asOf;

    public OrderWording(LabelStanding first, LabelStanding second, OrderRule rule, DateTimeOffset asOf)
    {
        _first = first;
        _second = second;
        _rule = rule;
        _asOf = asOf;
    }

    private string First => Named(_first);

    private string Second => Named(_second);

    private string AsOf => ReleaseDate.FromInstant(_asOf).ToString();

    /// <summary>Both labels are out.</summary>
    public string Dated(OrderOutcome outcome, GapBounds gap) => outcome switch
    {
        OrderOutcome.Reversed => $"{Second} came {Backwards()} before {First}.",
        OrderOutcome.Tied => $"{First} and {Second} came at the same instant.",
        OrderOutcome.Early when gap.Minimum < TimeSpan.Zero => $"{Second} came certainly sooner than {_rule.After} after {First}, and may even have come before it: {gap}.",
        OrderOutcome.Early => $"{Second} came {gap} after {First}, sooner than {_rule.After}.",
        OrderOutcome.Late when _rule.Kind == OrderRuleKind.Together => $"{First} and {Second} came {(gap.Maximum < TimeSpan.Zero ? Backwards() : gap)} apart, more than {_rule.Within}.",
        OrderOutcome.Late => $"{Second} came {gap} after {First}, later than {_rule.Within}.",
        OrderOutcome.Conforms when _rule.Kind == OrderRuleKind.Together => $"{First} and {Second} came {(gap.Maximum < TimeSpan.Zero ? Backwards() : gap)} apart, within {_rule.Within}.",
        OrderOutcome.Conforms => $"{First} came {gap} before {Second}{Limits()}.",
        _ when _rule.Kind == OrderRuleKind.Together => $"The dates cannot say whether {First} and {Second} came within {_rule.Within} of each other: {gap}.",
        _ when gap.Minimum >= TimeSpan.Zero => $"The dates cannot say whether {Second} came in time after {First}: {gap}, and the rule asks for {Limits().TrimStart(',', ' ')}.",
        _ => $"The dates cannot say whether {First} came before {Second}: {gap}.",
    };

    /// <summary>The dates cannot tell, and a stated order can.</summary>
    public string Stated(bool isReversed) => isReversed
        ? $"{Second} came before {First}: the order is stated, not dated."
        : $"{First} came before {Second}: the order is stated, not dated.";

    /// <summary>The second label is out, and the first was announced.</summary>
    public string Overtaken() => _second.Date.IsKnown
        ? $"{Second} has been out since {_second.Date}, and {First} was still to come on {AsOf}."
        : $"{Second} is out, and {First} was still to come on {AsOf}.";

    /// <summary>The second label is out, and the first is only expected.</summary>
    public string OvertakenExpected() => $"{Second} is out, but {First} was never announced, so nothing says whether it will come.";

    /// <summary>A label is still to come.</summary>
    public string Pending()
    {
        if (!_first.IsOut && !_second.IsOut)
        {
            return $"{First} and {Second} were both still to come on {AsOf}.";
        }

        return StillToCome() + ".";
    }

    /// <summary>A label is still to come, and the time that the rule allows has passed.</summary>
    public string Overdue() => $"{StillToCome()}, and the {_rule.Within} allowed had passed.";

    /// <summary>One label is missing.</summary>
    public string Missing() => _first.IsPresent
        ? $"{First} is there, and there is no {_second.Label.Text}."
        : $"{Second} is there, and there is no {_first.Label.Text}.";

    /// <summary>Nothing is forbidden until the first label is out.</summary>
    public string NotYetForbidden() => $"{First} was still to come on {AsOf}, so no {_second.Label.Text} could come after it.";

    /// <summary>Nothing of the second label may come after the first.</summary>
    public string Never(OrderOutcome outcome, IReadOnlyList<ReleaseGap> shown, Release second)
    {
        var other = Named(_second.Label, second, second.Released);
        return outcome switch
        {
            OrderOutcome.Reversed when shown.Count == 1 => $"{other} came after {First}: {shown[0].Bounds}.",
            OrderOutcome.Reversed => $"{Count(shown.Count)} releases of {_second.Label.Text} came after {First}, the first {other}: {shown[0].Bounds}.",
            OrderOutcome.Unknown => $"The dates cannot say whether {other} came after {First}: {shown[0].Bounds}.",
            OrderOutcome.Tied => $"{First} and {other} came at the same instant.",
            OrderOutcome.Pending => $"Nothing of {_second.Label.Text} came after {First} by {AsOf}, but {Named(_second.Label, _second.Promised!, null)} is still to come.",
            _ => $"Nothing of {_second.Label.Text} came after {First}; the last was {other}.",
        };
    }

    private string StillToCome()
    {
        var (present, awaited) = _first.IsOut ? (_first, _second) : (_second, _first);
        return $"{Named(awaited)} was still to come on {AsOf}, after {Named(present)}";
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Named(LabelStanding standing) => Named(standing.Label, standing.First!, standing.IsOut ? standing.Date : default(ReleaseDate?));

    private static string Named(OrderLabel label, Release release, ReleaseDate? date)
    {
        var when = date is { } known ? (known.IsKnown ? known.ToString() : "date unknown")
            : release.Status is ReleaseStatus.Announced ? "announced"
            : release.Status is ReleaseStatus.Speculative ? "expected"
            : release.Released.ToString();
        return $"{label.Text} ({release.Name}, {when})";
    }

    private GapBounds Backwards() => GapBounds.Between(_second.Date, _first.Date);

    private string Limits() =>
        (_rule.After is { } after ? $", not sooner than {after}" : string.Empty)
        + (_rule.Within is { } within ? $", not later than {within}" : string.Empty);
}
