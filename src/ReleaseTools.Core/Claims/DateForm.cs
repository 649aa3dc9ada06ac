namespace ReleaseTools.Claims;

/// <summary>When a release came out by the calendar, or that it did.</summary>
internal sealed class DateForm : ClaimForm
{
    public override string Name => "date";

    public override string Meaning => "When one came out, by the UTC calendar, or that it is out. A date that lies only partly in what is claimed leaves it open.";

    public override IReadOnlyList<string> Examples =>
    [
        "{x} was released on February 6, 2026",
        "{x} was released in Q1 2026",
        "{x} came out at 14:27 UTC on 6 February 2026",
        "{v} released {x} before 2026",
        "{x} was released between 2025-11 and 2026-02-15",
        "{x} has been released",
    ];

    protected override IEnumerable<(string Pattern, string Tag)> Written =>
    [
        ("<X> [(on|in|at|during)] {date}", "on"),
        ("<X> before {date}", "before"),
        ("<X> after {date}", "after"),
        ("<X> (by|notafter) [end] {date}", "by"),
        ("<X> (since|notbefore) {date}", "since"),
        ("<X> (between {since} and {until}|from {since} to {until})", "between"),
        ("(on|in|at|during) {date} <fronted>", "on"),
        ("before {date} <fronted>", "before"),
        ("after {date} <fronted>", "after"),
        ("by [end] {date} <fronted>", "by"),
        ("{x} first released [by {v}] [(on|in|at)] {date}", "on"),
        ("{x} 's release date was {date}", "on"),
        ("release date of {x} was {date}", "on"),
        ("{x} was dated {date}", "on"),
        ("{x} released [by {v}]", "out"),
        ("{v} released {x}", "out"),
        ("{x} was from {v}", "made"),
        ("{x} was {v} 's", "made"),
        ("{x} was by {v}", "made"),
    ];

    public override ClaimFinding? Judge(ClaimContext context, ClaimMatch match)
    {
        var maker = context.Find(match, "v");
        if (context.FindLaunched(match, "x") is not { } named || maker is { IsGroup: false } || named is { Kind: ReferentKind.Vendor } or { Kind: ReferentKind.Kind, Scope: null, Place: ReferentPlace.Any })
        {
            return null;
        }

        named = Makers.Own(named, maker);
        return match.Tag == "between" && match.Date("since") is { } from && match.Date("until") is { } to && from.EarliestTicks > to.LatestTicks ? null
            : ClaimContext.Each(named, Makers.Named(context, named, maker).Launches, launch => Makers.Fault(launch, maker) ?? Judge(context, match, launch));
    }

    private static ClaimFinding Judge(ClaimContext context, ClaimMatch match, Launch launch)
    {
        if (launch.IsOut == false && match.Tag != "made" && match.Sentence.SaysAnnounced)
        {
            var isKnown = match.Tag == "out" && launch.Release.Status == ReleaseStatus.Announced;
            return ClaimFinding.Of(isKnown ? true : null, isKnown ? $"{launch.Text} is announced." : Facts.Announcement(launch)) with { Evidence = [launch.Release] };
        }

        if (match.Tag == "out" && launch.Release.Status == ReleaseStatus.Withdrawn && launch.IsOut != false && match.Sentence.SaysAvailable)
        {
            return ClaimFinding.Of(null, $"{launch.Text} came out and is withdrawn; since when, the data do not say.") with { Evidence = [launch.Release] };
        }

        if (match.Tag is "out" or "made")
        {
            return Found(match.Tag == "made" ? true : launch.IsOut, launch, Standing(context, launch), null);
        }

        if (launch.IsOut == false)
        {
            return Found(false, launch, Standing(context, launch), null);
        }

        var (earliest, latest) = Limits(match);
        var date = launch.Date;
        return Found(IsWithin(date, earliest, latest), launch, $"{launch.Text} came out {(date.IsKnown ? $"{(date.IsExact ? "at" : "on")} {date}" : "at an unknown date")}.", date.IsKnown ? Distances.From(date, earliest, latest) : null);
    }

    /// <summary>Whether a date lies between two moments, in UTC ticks and inclusive; null where it may.</summary>
    internal static bool? IsWithin(ReleaseDate date, long earliest, long latest) =>
        (date.HasLatest && date.LatestTicks < earliest) || (date.HasEarliest && date.EarliestTicks > latest) ? false
        : date.IsKnown && date.EarliestTicks >= earliest && date.LatestTicks <= latest ? true
        : null;

    private static (long Earliest, long Latest) Limits(ClaimMatch match)
    {
        var date = match.Date("date") ?? default;
        return match.Tag switch
        {
            "before" => (long.MinValue, date.EarliestTicks - 1),
            "after" => (date.LatestTicks + 1, long.MaxValue),
            "by" => (long.MinValue, date.LatestTicks),
            "since" => (date.EarliestTicks, long.MaxValue),
            "between" => (match.Date("since")!.Value.EarliestTicks, match.Date("until")!.Value.LatestTicks),
            _ => (date.EarliestTicks, date.LatestTicks),
        };
    }

    private static string Standing(ClaimContext context, Launch launch) => launch.IsOut switch
    {
        true => $"{launch.Text} was out by {context.Moment}.",
        false => $"{launch.Text}, {launch.Release.Status.ToString().ToLowerInvariant()}, was not out by {context.Moment}.",
        _ => $"Whether {launch.Text} was out by {context.Moment} its date does not say.",
    };

    private static ClaimFinding Found(bool? truth, Launch launch, string why, GapBounds? distance) =>
        ClaimFinding.Of(truth, why + Facts.Sources(launch) + (truth is null ? Facts.Finer(launch) : string.Empty)) with { Evidence = [launch.Release], Distance = distance };
}
