using ReleaseTools.Orders;
using ReleaseTools.Timelines;

namespace ReleaseTools.Claims;

/// <summary>When something that a claim names came out, as of a moment: a release, or the first or last of several. Immutable.</summary>
internal sealed class Launch
{
    private Launch(string name, Release release, ReleaseDate date, bool? isOut, bool isAwaited)
    {
        Name = name;
        Release = release;
        Date = date;
        IsOut = isOut;
        IsAwaited = isAwaited;
    }

    public string Name { get; }

    /// <summary>The release, or the one that stands for the others.</summary>
    public Release Release { get; }

    public ReleaseDate Date { get; }

    /// <summary>Whether it was out; null where its date leaves that open.</summary>
    public bool? IsOut { get; }

    /// <summary>Whether it was announced, or is dated later, and is not only expected.</summary>
    public bool IsAwaited { get; }

    /// <summary>The name and the date: <c>gpt-5 (2025-08-07)</c>.</summary>
    public string Text => $"{DisplayText.Quote(Name)} ({(Date.IsKnown ? Date.ToString() : IsOut == false ? "not out" : "date unknown")})";

    /// <summary>What a name means; several where the words do not say which.</summary>
    /// <param name="referent">What is named.</param>
    /// <param name="asOf">UTC ticks.</param>
    public static IReadOnlyList<Launch> Of(Referent referent, long asOf)
    {
        if (referent.Releases.Count == 0)
        {
            return [];
        }

        var isOne = referent.Kind is ReferentKind.Line or ReferentKind.Product || referent.Scope is { Kind: ReferentKind.Line };
        return referent.Place == ReferentPlace.Latest ? [LatestOf(referent, asOf)]
            : referent.Place == ReferentPlace.First || (isOne && referent.Kind != ReferentKind.Release) ? [FirstOf(referent, asOf)]
            : [.. referent.Releases.Select(release => Of(release, asOf))];
    }

    public static Launch Of(Release release, long asOf) => new(release.Name, release, release.Released, IsOutBy(release, asOf), IsAwaitedOf(release));

    private static Launch FirstOf(Referent referent, long asOf)
    {
        var standing = new LabelStanding(new OrderLabel(null, referent.Text), asOf);
        foreach (var release in referent.Releases.OrderBy(release => release.Released))
        {
            standing.Add(release);
        }

        var first = standing.First!;
        if (referent.Releases.Count == 1 || !standing.IsOut)
        {
            return Of(first, asOf);
        }

        var isCertain = standing.Out.Any(release => IsOutBy(release, asOf) == true);
        return new Launch($"the first of {referent.Text}, {first.Name}", first, standing.Date, isCertain ? true : null, true);
    }

    private static Launch LatestOf(Referent referent, long asOf)
    {
        Release[] released = [.. referent.Releases.Where(release => Availability.IsOut(release, asOf)).OrderBy(release => release.Released)];
        Release[] dated = [.. released.Where(release => release.Released.IsKnown)];
        if (dated.Length == 0)
        {
            return Of(released.Length > 0 ? released[0] : referent.Releases[0], asOf);
        }

        var latest = dated.OrderByDescending(release => release.Released.LatestTicks).First();
        var date = ReleaseDate.FromTicks(dated.Max(release => release.Released.EarliestTicks), dated.Max(release => release.Released.LatestTicks));
        return dated.Length == 1 ? Of(latest, asOf) : new Launch($"the last of {referent.Text}, {latest.Name}", latest, date, IsOutBy(latest, asOf), true);
    }

    private static bool? IsOutBy(Release release, long asOf) =>
        !Availability.CameOut(release) || release.Released.EarliestTicks > asOf ? false
        : release.Released.HasLatest && release.Released.LatestTicks <= asOf ? true
        : null;

    private static bool IsAwaitedOf(Release release) => release.Status != ReleaseStatus.Speculative;
}
