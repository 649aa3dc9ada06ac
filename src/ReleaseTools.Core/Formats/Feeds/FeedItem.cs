using System.Text.RegularExpressions;

namespace ReleaseTools.Formats.Feeds;

/// <summary>An entry of a news feed, which says in words and links what a registry would say in fields.</summary>
/// <remarks>
/// What it is a release of is told, in this order, by: the address of a code host's release; an address that ends in product and version, with
/// that version as title (<c>/project/rocket/1.2.0/</c>); a title that the naming rules take apart to a product and a version; a title that is a
/// version and no more, under the feed's own title. Any other title is a name and no more.
/// </remarks>
internal sealed class FeedItem
{
    // "Release notes from rocket" and "Tags from rocket" are GitHub's; "recent updates for rocket" is a registry's.
    // What is in (?>…) is never tried again shorter, so that a run of blanks takes no more time than its length.
    private static readonly Regex Ornament = new(
        @"^.{0,40}\b(release notes|releases|tags|updates|versions)\s+(from|for|of)\s+|(?<!\s)(?>\s*)[-–:·|]?(?>\s*)(releases|release notes|changelog|tags)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    private static readonly Regex HostId = new("^tag:[^:]*:Repository/[0-9]+/(?<tag>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>The title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The entry's own address, or null.</summary>
    public string? Link { get; init; }

    /// <summary>The entry's identifier, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The address of what the feed is of, or null.</summary>
    public string? FeedLink { get; init; }

    /// <summary>The title of the feed, or null.</summary>
    public string? FeedTitle { get; init; }

    /// <summary>The date as the feed has it, and the field that it stands in.</summary>
    public (object? Value, string Field, EvidenceKind Proves) Date { get; init; }

    public RecordOrigin Origin { get; init; }

    /// <summary>The release, or the problem with it.</summary>
    public ReadResult Read(FeedReading reading)
    {
        if (Address() is { Tag: { } tag } address)
        {
            var name = TagName.Read(tag, address.Repository, reading.Options);
            return reading.Make(Entry(
                name.Package ?? address.Repository, name.Version, address.Owner, name.Version is null ? $"{address.Repository} {tag}" : null)
                .With("tag", tag).With("title", Title));
        }

        if ((Title ?? Link) is not { } title)
        {
            return reading.Problem(Origin, null, null, "The entry has neither title nor link, so it names no release.");
        }

        if (reading.Options.Naming.ReadTag(title.Trim()) is { } version)
        {
            var product = reading.Options.Subject ?? ProductInLink(title) ?? FeedProduct() ?? reading.Subject;
            return reading.Make(Entry(product, version.Text, null, product is null ? title : null));
        }

        var parsed = reading.Options.Naming.Parse(title);
        return parsed is { Version: not null, Product: not null }
            ? reading.Make(Entry(null, null, null, title, parsed))
            : reading.Make(Entry(null, null, null, title));
    }

    private FeedEntry Entry(string? product, string? version, string? vendor, string? name, Naming.ReleaseName? parsed = null) => new(product, version)
    {
        Vendor = vendor,
        Name = name,
        Model = parsed,
        Date = Date.Value,
        DateField = Date.Field,
        Proves = Date.Proves,
        Link = Link,
        Origin = Origin,
    };

    private ReleaseAddress? Address()
    {
        if (ReleaseAddress.Read(Link) is { Tag: not null } own)
        {
            return own;
        }

        return Id is not null && HostId.Match(Id) is { Success: true } match && ReleaseAddress.Read(FeedLink) is { } feed
            ? feed with { Tag = match.Groups["tag"].Value }
            : null;
    }

    private string? ProductInLink(string version)
    {
        if (Link is null || !Uri.TryCreate(Link, UriKind.Absolute, out var address))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(address.AbsolutePath).Trim('/').Split('/');
        return path.Length >= 2 && path[path.Length - 1].Equals(version.Trim(), StringComparison.OrdinalIgnoreCase) ? CellText.Of(path[path.Length - 2]) : null;
    }

    private string? FeedProduct() => FeedTitle is null || FeedTitle.Length > 200 ? null : CellText.Of(Ornament.Replace(FeedTitle, string.Empty));
}
