namespace ReleaseTools.Claims;

/// <summary>The first or the last of its kind, and who was first.</summary>
internal sealed class SuperlativeForm : ClaimForm
{
    private const int Listed = 3;

    public override string Name => "first or last";

    public override string Meaning => "Which release was the first or last of a vendor, a product or a kind, or which vendor was first with a kind. Certain only where no date of another overlaps.";

    public override IReadOnlyList<string> Examples =>
    [
        "{x} was the first code model of {v}",
        "{x} is the latest {v} release",
        "{v} was first to release a code model",
        "{v} released the first vision model",
        "the last release of {v} was {x}",
    ];

    protected override IEnumerable<(string Pattern, string Tag)> Written =>
    [
        ("{x} was first {k} [released] [by {v}] [<period>]", "first"),
        ("{x} was (last|latest) {k} [released] [by {v}] [<period>]", "last"),
        ("{x} was {v} 's first {k} [<period>]", "first"),
        ("{x} was {v} 's (last|latest) {k} [<period>]", "last"),
        ("first {k} [released] [by {v}] [<period>] was {x}", "first"),
        ("(last|latest) {k} [released] [by {v}] [<period>] was {x}", "last"),
        ("{v} 's first {k} [<period>] was {x}", "first"),
        ("{v} 's (last|latest) {k} [<period>] was {x}", "last"),
        ("{u} was first [vendor] [company] torelease {k} [<period>]", "vendor"),
        ("{u} was first [vendor] [company] with {k} [<period>]", "vendor"),
        ("{u} released first {k} [<period>]", "vendor"),
        ("first released {k} [<period>] was by {u}", "vendor"),
        ("first {k} [<period>] (released by|was from|was by) {u}", "vendor"),
        ("{u} released {k} before (anyone|anybody|everyone|everybody|any|all|rivals|others) [(else|other|others|vendor|vendors|rival|rivals)]", "vendor"),
    ];

    public override ClaimFinding? Judge(ClaimContext context, ClaimMatch match)
    {
        if (context.Find(match, "k") is not { Kind: ReferentKind.Kind, Place: ReferentPlace.Any } kind || ClaimPeriod.Of(context, match) is not { } period)
        {
            return null;
        }

        if (kind.Releases.Count == 0)
        {
            return ClaimFinding.Missing($"The data have no {DisplayText.Quote(kind.Text)} release.");
        }

        var owner = context.Find(match, "v");
        if (match.Tag == "vendor")
        {
            return context.Find(match, "u") is { Kind: ReferentKind.Vendor } vendor && kind.Scope is null ? FirstVendor(context, vendor, kind, period) : null;
        }

        if (owner is { IsGroup: false } || (owner is not null && kind.Scope is not null) || context.Find(match, "x") is not { } named)
        {
            return null;
        }

        Release[] among = [.. (owner is null ? kind.Releases : owner.Releases.Where(kind.Fits)).Where(release => period.Holds(release) != false)];
        return ClaimContext.Each(named, context.Launches(named), launch => Place(context, launch, among, match.Tag == "first"));
    }

    private static ClaimFinding Place(ClaimContext context, Launch launch, Release[] among, bool first)
    {
        if (!among.Contains(launch.Release))
        {
            return ClaimFinding.Of(false, $"{launch.Text} is not among {(among.Length == 1 ? "that 1 release" : FormattableString.Invariant($"those {among.Length} releases"))} that were out by {context.Moment}.") with { Evidence = [launch.Release] };
        }

        var rivals = among.Where(other => !ReferenceEquals(other, launch.Release)).Select(other => Launch.Of(other, context.Ticks)).ToArray();
        return Beats(launch.Date, launch.Text, launch.Release, rivals, first);
    }

    private static ClaimFinding FirstVendor(ClaimContext context, Referent vendor, Referent kind, ClaimPeriod period)
    {
        Release[] among = [.. kind.Releases.Where(release => period.Holds(release) != false)];
        Release[] own = [.. among.Where(release => Makers.IsOf(release, vendor) == true)];
        if (own.Length == 0)
        {
            return ClaimFinding.Of(false, $"{DisplayText.Quote(vendor.Text)} has no {DisplayText.Quote(kind.Text)} release that was out by {context.Moment}.") with { Evidence = [.. among.Take(1)] };
        }

        var date = ReleaseDate.FromTicks(own.Min(release => release.Released.EarliestTicks), own.Min(release => release.Released.LatestTicks));
        var first = own.OrderBy(release => release.Released).First();
        var rivals = among.Where(release => Makers.IsOf(release, vendor) != true).Select(release => Launch.Of(release, context.Ticks)).ToArray();
        return Beats(date, Launch.Of(first, context.Ticks).Text, first, rivals, first: true);
    }

    // Before, or after, every one of some others.
    private static ClaimFinding Beats(ReleaseDate date, string text, Release release, Launch[] rivals, bool first)
    {
        Launch[] ahead = [.. rivals.Where(rival => IsAhead(rival, date, first) == true)];
        Launch[] open = [.. rivals.Where(rival => IsAhead(rival, date, first) is null)];
        bool? truth = ahead.Length > 0 ? false : open.Length > 0 ? null : true;
        var (before, word) = first ? ("before", "first") : ("after", "last");
        var why = truth switch
        {
            true => FormattableString.Invariant($"{text} came {word}; each of {rivals.Length} others came {(first ? "after" : "before")} it."),
            false => $"{List(Nearest(ahead, first))} came {(first ? "no later than" : "no earlier than")} {text}.",
            _ => $"The dates cannot tell whether {List(open)} came {(first ? "no later than" : "no earlier than")} {text}.",
        };
        var shown = truth == false ? ahead : open;
        return ClaimFinding.Of(truth, why + Facts.Sources([.. shown.Take(1)]) + (truth is null ? Facts.Finer([.. open.Take(Listed)]) : string.Empty)) with
        {
            Evidence = [release, .. shown.Take(10).Select(rival => rival.Release)],
            Distance = truth == false ? Distances.From(first ? GapBounds.Between(date, ahead.Min(rival => rival.Date)) : GapBounds.Between(ahead.Max(rival => rival.Date), date), 0, long.MaxValue) : null,
        };
    }

    // Of two at one instant neither is ahead, and so neither alone is first.
    private static bool? IsAhead(Launch rival, ReleaseDate date, bool first)
    {
        var ahead = first ? rival.Date.IsBefore(date) : rival.Date.IsAfter(date);
        return ahead == false && rival.Date.IsExact && rival.Date == date ? true : ahead;
    }

    private static Launch[] Nearest(Launch[] ahead, bool first) => first ? [.. ahead.OrderBy(rival => rival.Date)] : [.. ahead.OrderByDescending(rival => rival.Date)];

    private static string List(Launch[] launches) =>
        string.Join(", ", launches.Take(Listed).Select(launch => launch.Text)) + (launches.Length > Listed ? FormattableString.Invariant($" and {launches.Length - Listed} more") : string.Empty);
}
