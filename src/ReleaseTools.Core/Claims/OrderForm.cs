using ReleaseTools.Orders;

namespace ReleaseTools.Claims;

/// <summary>One release before or after another, or on the same day.</summary>
internal sealed class OrderForm : LaunchPairForm
{
    public override string Name => "order";

    public override string Meaning =>
        "Which of two came first. Certain only where the dates do not overlap; a release that is still to come counts as later. \"The same day\" is the UTC day, \"the same time\" within 30 s.";

    public override IReadOnlyList<string> Examples =>
        ["{x} was released before {y}", "{v} released {x} after {y}", "{x} was launched ahead of {y}", "{x} and {y} came out on the same day", "before {y}, {v} shipped {x}"];

    protected override IEnumerable<(string Pattern, string Tag)> Written =>
    [
        ("<X> before <Y>", "before"),
        ("<X> after <Y>", "after"),
        ("<X> before <Y> (on|in) {ondate}", "before"),
        ("<X> after <Y> (on|in) {ondate}", "after"),
        ("before <Y> <fronted>", "before"),
        ("after <Y> <fronted>", "after"),
        ("{x} released before {y}", "before"),
        ("{x} released first before {y}", "before"),
        ("{x} released first and (then|after) {y}", "before"),
        ("(<X>|{x} sameday released) sameday [(as|that)] <Y>", "sameday"),
        ("<X> sametime [as] <Y>", "sametime"),
        ("<X> samemonth [as] <Y>", "samemonth"),
        ("<X> sameyear [as] <Y>", "sameyear"),
        ("[both] {x} and {y} [both] [sameday] released sameday", "sameday"),
        ("[both] {x} and {y} [both] sameday released", "sameday"),
        ("{v} released [both] {x} and {y} sameday", "sameday"),
        ("[both] {x} and {y} [both] released sametime", "sametime"),
        ("[both] {x} and {y} [both] released samemonth", "samemonth"),
        ("[both] {x} and {y} [both] released sameyear", "sameyear"),
        ("{v} released {x} and {w} released {y} sameday", "sameday"),
    ];

    protected override ClaimFinding Judge(ClaimContext context, ClaimMatch match, Launch one, Launch other) => match.Tag switch
    {
        "before" => Before(context, one, other),
        "after" => After(context, one, other),
        "sametime" => NotOut(context, one, other) ?? Together(one, other),
        _ => NotOut(context, one, other) ?? SameUnit(one, other, match.Tag),
    };

    private static ClaimFinding After(ClaimContext context, Launch one, Launch other) =>
        other.IsOut == false && one.IsOut != false
            ? Found(false, one, other, $"{one.Text} was out, and {other.Text} was still to come on {context.Moment}.", null)
            : one.IsOut == false ? NotOut(context, one, other)!
            : Found(IsBefore(other, one), one, other, Facts.Gap(one, other), Distances.From(GapBounds.Between(other.Date, one.Date), 0, long.MaxValue));

    private static ClaimFinding Before(ClaimContext context, Launch one, Launch other) =>
        one.IsOut == false ? NotOut(context, one, other)!
        : other.IsOut == false
            ? Found(other.IsAwaited ? true : null, one, other, $"{one.Text} was out, and {other.Text} was still to come on {context.Moment}.", null)
        : Found(IsBefore(one, other), one, other, Facts.Gap(one, other), Distances.From(GapBounds.Between(one.Date, other.Date), 0, long.MaxValue));

    // The same instant is neither before nor after.
    private static bool? IsBefore(Launch one, Launch other) =>
        one.Date.IsBefore(other.Date)
        ?? (LabelStanding.IsStatedBefore([one.Release], [other.Release]) ? true
            : LabelStanding.IsStatedBefore([other.Release], [one.Release]) ? false
            : null);

    private static ClaimFinding Together(Launch one, Launch other)
    {
        var moment = ClaimedLength.AtMost("30 seconds", new CalendarLength(0, 30 * TimeSpan.TicksPerSecond), strictly: false);
        return Found(moment.IsApart(one.Date, other.Date), one, other, Facts.Gap(one, other), Distances.From(ClaimedLength.Absolute(GapBounds.Between(one.Date, other.Date)), 0, 0));
    }

    private static ClaimFinding SameUnit(Launch one, Launch other, string tag)
    {
        var unit = tag == "sameday" ? ReleaseDatePrecision.Day : tag == "samemonth" ? ReleaseDatePrecision.Month : ReleaseDatePrecision.Year;
        var (from, to) = (UnitsOf(one.Date, unit), UnitsOf(other.Date, unit));
        bool? same = from.Last < to.First || to.Last < from.First ? false
            : from.First == from.Last && to.First == to.Last ? true
            : null;
        return Found(same, one, other, Facts.Gap(one, other), Distances.From(ClaimedLength.Absolute(GapBounds.Between(one.Date, other.Date)), 0, 0));
    }

    // The first and last calendar unit in which a date may lie.
    private static (long First, long Last) UnitsOf(ReleaseDate date, ReleaseDatePrecision unit) =>
        (date.HasEarliest ? CalendarUnit.StartOf(new DateTime(date.EarliestTicks), unit).Ticks : long.MinValue,
            date.HasLatest ? CalendarUnit.StartOf(new DateTime(date.LatestTicks), unit).Ticks : long.MaxValue);
}
