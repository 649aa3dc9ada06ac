namespace ReleaseTools.Claims;

/// <summary>How long one release came before or after another, or how far apart two are.</summary>
internal sealed class GapForm : LaunchPairForm
{
    public override string Name => "gap";

    public override string Meaning =>
        "How far apart two are. A plain length holds to half of its unit (27 minutes: 30 s), counted by UTC days from a day on where the dates are no finer; \"about\" is ten per cent, never narrower than plain; \"exactly\" to the second. Months and years are the calendar's.";

    public override IReadOnlyList<string> Examples =>
    [
        "{x} was released 27 minutes before {y}",
        "{x} came out exactly 27 minutes from {y}",
        "{x} was released within an hour of {y}",
        "{x} and {y} were released about two weeks apart",
        "{x} was released between 20 and 40 days after {y}",
        "the gap between {x} and {y} is more than a month",
    ];

    protected override IEnumerable<(string Pattern, string Tag)> Written =>
    [
        ("<X> {gap} before <Y>", "before"),
        ("<X> {gap} after <Y>", "after"),
        ("<X> (on|in|at) {date} {gap} before <Y>", "before"),
        ("<X> (on|in|at) {date} {gap} after <Y>", "after"),
        ("<X> (on|in|at) {date} {gap} (from|of|apart from) <Y>", "apart"),
        ("<X> {gap} before <Y> (on|in) {ondate}", "before"),
        ("<X> {gap} after <Y> (on|in) {ondate}", "after"),
        ("<X> {gap} (from|of|apart from) <Y> (on|in) {ondate}", "apart"),
        ("<X> before <Y> by {gap}", "before"),
        ("<X> after <Y> by {gap}", "after"),
        ("{gap} before <Y> <fronted>", "before"),
        ("{gap} after <Y> <fronted>", "after"),
        ("<X> {gap} (from|of|apart from|away from) <Y>", "apart"),
        ("{gap} (from|of) <Y> <fronted>", "apart"),
        ("[both] {x} and {y} (released|was|lie|are|were) {gap} [(apart|of|from)] [from] [eachother]", "apart"),
        ("{v} released {x} and {y} {gap} apart", "apart"),
        ("{v} released {x} and {w} released {y} {gap} apart", "apart"),
        ("(gap|time|interval|difference|distance|delay) between [(release|launch|releases|launches) of] {x} and {y} was [of] {gap} [long]", "apart"),
        ("there was {gap} [gap] between {x} and {y}", "apart"),
        ("[there was] {gap} (gap|interval|delay) between {x} and {y}", "apart"),
        ("{gap} (separate|separated|separates|lie|lay|passed|elapsed) [between] {x} (and|from) {y}", "apart"),
        ("{x} and {y} was {gap} gap apart", "apart"),
    ];

    protected override ClaimFinding Judge(ClaimContext context, ClaimMatch match, Launch one, Launch other)
    {
        if (NotOut(context, one, other) is { } missing)
        {
            return missing;
        }

        var length = match.Value<ClaimedLength>("gap");
        var why = Facts.Gap(one, other);
        var found = match.Tag switch
        {
            "before" => Found(length.IsBefore(one.Date, other.Date), one, other, why, length.DistanceOf(GapBounds.Between(one.Date, other.Date), isSigned: true)),
            "after" => Found(length.IsBefore(other.Date, one.Date), one, other, why, length.DistanceOf(GapBounds.Between(other.Date, one.Date), isSigned: true)),
            _ => Found(length.IsApart(one.Date, other.Date), one, other, why, length.DistanceOf(GapBounds.Between(one.Date, other.Date), isSigned: false)),
        };

        return match.Date("date") is { } date ? Dated(found, one, other, date) : found;
    }

    // "On 6 February, 27 minutes before …" says both, and the reason is the part that fails.
    private static ClaimFinding Dated(ClaimFinding gap, Launch one, Launch other, ReleaseDate date)
    {
        var isThen = DateForm.IsWithin(one.Date, date.EarliestTicks, date.LatestTicks);
        var why = Facts.Gap(one, other) + isThen switch
        {
            true => string.Empty,
            false => $" {DisplayText.Quote(one.Name)} did not come out within {date}.",
            null => $" The dates cannot say whether {DisplayText.Quote(one.Name)} came out within {date}.",
        };
        var distance = gap.Truth != false && isThen == false ? Distances.From(one.Date, date.EarliestTicks, date.LatestTicks) : gap.Distance;
        return Found(Three.And(gap.Truth, isThen), one, other, why, distance);
    }
}
