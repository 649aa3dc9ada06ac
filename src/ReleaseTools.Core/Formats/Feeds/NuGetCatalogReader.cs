using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads leaves of a NuGet V3 catalog, one or a list of them: versions as they were pushed, changed or deleted.</summary>
/// <remarks>
/// The date is <c>created</c>, to the millisecond or finer, UTC: when the version was first pushed, true also where <c>published</c> says 1900 because it
/// is unlisted. Where <c>created</c> is missing <c>published</c> counts, as the documentation has it. A leaf of type PackageDelete is a version that
/// was taken off the feed: Withdrawn, its date unknown, for <c>published</c> is when it was deleted. <c>catalog:commitTimeStamp</c> is when the catalog
/// learned of it. Source: learn.microsoft.com, NuGet Server API, "Catalog".
/// </remarks>
internal sealed class NuGetCatalogReader : JsonFeedReader
{
    public override string Format => "NuGetCatalog";

    protected override string Source => "NuGet catalog";

    protected override bool IsMine(JsonHead head) => IsLeaf(head.Record);

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading)
    {
        if (nodes.Token == JsonToken.StartArray)
        {
            return ReadObjects(nodes, reading, IsLeaf, node => [ReadLeaf(node, reading)]);
        }

        var leaf = (RecordNode)nodes.ReadValue()!;
        reading.IsRecognized |= IsLeaf(leaf);
        return [ReadLeaf(leaf, reading)];
    }

    private static bool IsLeaf(RecordNode node) => !node.Has("items")
        && (HasType(node, "PackageDetails") || HasType(node, "PackageDelete")
            || (node.Has("id") && node.Has("version") && node.Has("catalog:commitTimeStamp")));

    private static bool HasType(RecordNode node, string type) =>
        node["@type"] is var stated && (stated is string text ? IsType(text, type) : stated is List<object?> types && types.Exists(each => IsType(each, type)));

    // Pages and older leaves write the type with its prefix.
    private static bool IsType(object? stated, string type) => stated is string text && (text == type || text == "nuget:" + type);

    private static ReadResult ReadLeaf(RecordNode leaf, FeedReading reading)
    {
        if ((Text(leaf["originalId"]) ?? Text(leaf["id"])) is not { } id || Text(leaf["version"]) is not { } version)
        {
            return reading.Problem(leaf.Origin(), null, null, "does not say of which package and version it is. Expected 'id' and 'version'.");
        }

        var origin = leaf.Origin();
        var link = Text(leaf["@id"]);
        if (HasType(leaf, "PackageDelete"))
        {
            return reading.Make(new FeedEntry(id, version) { Status = ReleaseStatus.Withdrawn, Link = link, Origin = origin }.With("deleted", FactDate.Of(leaf["published"])));
        }

        var published = NuGetPackageDetails.Published(leaf["published"], out var isUnlisted);
        var created = NuGetPackageDetails.Published(leaf["created"], out _);
        var entry = new FeedEntry(id, version)
        {
            Date = created ?? published,
            DateField = created is null ? "published" : "created",
            IsPrerelease = leaf["isPrerelease"] is true ? true : null,
            Link = link,
            Origin = origin,
        };
        return reading.Make(NuGetPackageDetails.AddTo(entry, leaf, isUnlisted));
    }
}
