namespace ReleaseTools.Claims;

/// <summary>A claim about when one release came out, measured by another.</summary>
internal abstract class LaunchPairForm : ClaimForm
{
    /// <inheritdoc/>
    public sealed override ClaimFinding? Judge(ClaimContext context, ClaimMatch match)
    {
        if (context.FindLaunched(match, "x") is not { } one || context.FindLaunched(match, "y") is not { } other)
        {
            return null;
        }

        // A pair of kinds that are nobody's is a claim about lines, and a vendor is nothing that came out.
        var (maker, otherMaker) = (context.Find(match, "v"), context.Find(match, "w"));
        if (IsBareKind(one) || IsBareKind(other) || one.Kind == ReferentKind.Vendor || other.Kind == ReferentKind.Vendor || maker is { IsGroup: false } || otherMaker is { IsGroup: false })
        {
            return null;
        }

        (one, other) = (Makers.Own(one, maker), Makers.Own(other, otherMaker));
        return ClaimContext.EachPair(Makers.Named(context, one, maker), Makers.Named(context, other, otherMaker), (first, second) =>
            Makers.Fault(first, maker) ?? Makers.Fault(second, otherMaker) ?? Announced(match, first, second) ?? Dated(match, Judge(context, match, first, second), first, second));
    }

    protected abstract ClaimFinding Judge(ClaimContext context, ClaimMatch match, Launch one, Launch other);

    /// <summary>A finding of two launches, with what it rests on.</summary>
    protected static ClaimFinding Found(bool? truth, Launch one, Launch other, string why, GapBounds? distance) =>
        ClaimFinding.Of(truth, why + (truth is null ? Facts.Sightings(one, other) : string.Empty) + Facts.Sources(one, other) + (truth is null ? Facts.Finer(one, other) : string.Empty)) with
        {
            Evidence = [one.Release, other.Release],
            Gaps = one.Date.IsKnown && other.Date.IsKnown ? [new ReleaseGap(null, one.Release, other.Release, GapBounds.Between(one.Date, other.Date))] : [],
            Distance = distance,
        };

    /// <summary>That one of two was not out, so that there is no gap between them; null where both may have been.</summary>
    protected static ClaimFinding? NotOut(ClaimContext context, Launch one, Launch other)
    {
        var missing = one.IsOut == false ? one : other.IsOut == false ? other : null;
        return missing is null ? null : Found(false, one, other, $"{missing.Text} was not out by {context.Moment}.", null);
    }

    private static ClaimFinding? Announced(ClaimMatch match, Launch one, Launch other) =>
        match.Sentence.SaysAnnounced && (one.IsOut == false ? one : other.IsOut == false ? other : null) is { } coming ? ClaimFinding.Of(null, Facts.Announcement(coming)) with { Evidence = [one.Release, other.Release] } : null;

    // "27 minutes before …, on 5 February" may be said of either: what is so of one only is left open.
    private static ClaimFinding Dated(ClaimMatch match, ClaimFinding found, Launch one, Launch other)
    {
        if (match.Date("ondate") is not { } date)
        {
            return found;
        }

        var (first, second) = (DateForm.IsWithin(one.Date, date.EarliestTicks, date.LatestTicks), DateForm.IsWithin(other.Date, date.EarliestTicks, date.LatestTicks));
        var truth = Three.And(found.Truth, first == second ? first : null);
        return truth == found.Truth ? found : Found(truth, one, other, Facts.Gap(one, other), null);
    }

    private static bool IsBareKind(Referent referent) => referent is { Kind: ReferentKind.Kind, Scope: null, Place: ReferentPlace.Any };
}
