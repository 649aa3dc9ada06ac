namespace ReleaseTools.Claims;

/// <summary>Who is said to have released what.</summary>
internal static class Makers
{
    /// <summary>What a place of a claim may mean, and those only that its maker, if one is named, may have released.</summary>
    public static (Referent Referent, IReadOnlyList<Launch> Launches) Named(ClaimContext context, Referent referent, Referent? maker)
    {
        var launches = context.Launches(referent);
        IReadOnlyList<Launch> own = maker is null || launches.Count < 2 ? launches : [.. launches.Where(launch => IsOf(launch.Release, maker) != false)];
        return (referent, own.Count > 0 ? own : launches);
    }

    /// <summary>"Its first code model" is the first of those that its maker has.</summary>
    public static Referent Own(Referent referent, Referent? maker) => maker is null || referent is not { Kind: ReferentKind.Kind, Scope: null, Place: not ReferentPlace.Any }
        ? referent
        : new Referent(ReferentKind.Kind, $"{maker.Text} {referent.Text}", [.. referent.Releases.Where(release => IsOf(release, maker) == true)])
        {
            Fits = referent.Fits,
            Scope = maker,
            Place = referent.Place,
            IsEverything = referent.IsEverything,
        };

    /// <summary>Whether a release is a vendor's, or of a product; null where it does not say whose it is.</summary>
    public static bool? IsOf(Release release, Referent maker) => maker.Kind switch
    {
        ReferentKind.Vendor => release.Vendor is null ? null : Same(release.Vendor, maker.Releases[0].Vendor),
        ReferentKind.Product => release.Product is null ? null : Same(release.Product, maker.Releases[0].Product),
        _ => maker.Releases.Contains(release),
    };

    /// <summary>A finding that a release is another's, or may be; null where it is the maker's, or none is named.</summary>
    public static ClaimFinding? Fault(Launch launch, Referent? maker)
    {
        var isOf = maker is null ? true : IsOf(launch.Release, maker);
        if (maker is null || isOf == true)
        {
            return null;
        }

        var owner = launch.Release.Vendor ?? launch.Release.Product;
        return ClaimFinding.Of(isOf, isOf == false
            ? $"{launch.Text} is {DisplayText.Quote(owner ?? "nobody")}'s, not {DisplayText.Quote(maker.Text)}'s."
            : $"The data do not say whether {launch.Text} is {DisplayText.Quote(maker.Text)}'s.") with { Evidence = [launch.Release] };
    }

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
