using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads what a NuGet V3 feed registers of a package: the index with its pages, one page, or the leaf of one version.</summary>
/// <remarks>
/// The date is <c>published</c>, to the second or finer, UTC: when the version was pushed, or listed anew. The year 1900 says that it is unlisted, and so
/// nothing of the date. A feed may leave <c>published</c> out; if it does so throughout, a warning says so. Large packages list their pages by address only:
/// what stands there comes through, and a warning says how many pages must be fetched. Version and id stay as they are spelled. Source: learn.microsoft.com,
/// NuGet Server API, "Package metadata".
/// </remarks>
internal sealed class NuGetReleaseReader : JsonFeedReader
{
    public override string Format => "NuGet";

    protected override string Source => "NuGet";

    protected override bool IsMine(JsonHead head) => !head.IsList
        && (IsLeaf(head.Record)
            || (head.Below("items") is { } page && (IsPage(page) || IsLeaf(page) || (JsonHead.Below(page, "items") is { } leaf && IsLeaf(leaf))))
            || IsRegistration(head.Record));

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading)
    {
        if (nodes.Token != JsonToken.StartObject)
        {
            nodes.Skip();
            yield break;
        }

        var tally = new Tally();
        foreach (var result in ReadNode(nodes, reading, tally))
        {
            yield return result;
        }

        foreach (var warning in tally.Warnings())
        {
            yield return warning;
        }
    }

    // An index holds pages, a page holds leaves, a leaf holds a catalog entry; each may be the whole text.
    private static IEnumerable<ReadResult> ReadNode(JsonNodes nodes, FeedReading reading, Tally tally)
    {
        var node = nodes.Begin();
        var hasItems = false;
        var isEmpty = true;
        foreach (var member in nodes.Members())
        {
            if (member == "items" && nodes.Token == JsonToken.StartArray)
            {
                hasItems = true;
                while (nodes.MoveToElement())
                {
                    isEmpty = false;
                    foreach (var result in ReadItem(nodes, reading, tally))
                    {
                        yield return result;
                    }
                }
            }
            else
            {
                nodes.AddValue(node, member);
            }

            reading.EndRecord();
        }

        if (IsLeaf(node))
        {
            reading.IsRecognized = true;
            yield return ReadLeaf(node, reading, tally);
        }
        else if (!hasItems && IsPage(node))
        {
            reading.IsRecognized = true;
            tally.AddAbsent(node);
        }
        else if (hasItems)
        {
            reading.IsRecognized |= IsRegistration(node) || (isEmpty && node.Has("count"));
        }
        else
        {
            yield return reading.Problem(node.Origin(), null, null, "is neither a page nor a version of a registration: it has no 'catalogEntry'.");
        }
    }

    private static IEnumerable<ReadResult> ReadItem(JsonNodes nodes, FeedReading reading, Tally tally)
    {
        if (nodes.Token == JsonToken.StartObject)
        {
            return ReadNode(nodes, reading, tally);
        }

        var origin = new RecordOrigin(nodes.Line, nodes.Column, nodes.Path);
        return [reading.Problem(origin, null, nodes.ReadValue(), "is no version of a package. Expected an object.")];
    }

    private static bool IsLeaf(RecordNode node) => node.Has("catalogEntry") && (node["catalogEntry"] is RecordNode || node.Has("packageContent") || node.Has("registration"));

    private static bool IsPage(RecordNode node) => node.Has("lower") && node.Has("upper");

    private static bool IsRegistration(RecordNode node) => node["@type"] switch
    {
        List<object?> types => types.Contains("PackageRegistration") || types.Contains("catalog:CatalogPage"),
        var type => type is "PackageRegistration" or "catalog:CatalogPage",
    };

    private static ReadResult ReadLeaf(RecordNode leaf, FeedReading reading, Tally tally)
    {
        // A leaf of its own has the address of its entry only, and says the rest itself.
        var entry = leaf["catalogEntry"] as RecordNode ?? leaf;
        var (id, version) = (Text(entry["id"]), Text(entry["version"]));
        if (ReferenceEquals(entry, leaf))
        {
            (id, version) = Address(leaf["@id"]) ?? (id, version);
        }

        if ((id ?? reading.Subject) is not { } product || version is null)
        {
            return reading.Problem(leaf.Origin(), null, null, "does not say of which package and version it is. Expected 'id' and 'version' in 'catalogEntry'.");
        }

        tally.Add(product, hasDate: entry["published"] is not null || leaf["published"] is not null);
        var published = NuGetPackageDetails.Published(entry["published"] ?? leaf["published"], out var isUnlisted);
        return reading.Make(NuGetPackageDetails.AddTo(
            new FeedEntry(product, version) { Date = published, DateField = "published", Link = Text(leaf["@id"]), Origin = leaf.Origin() },
            entry,
            isUnlisted));
    }

    // …/registration/newtonsoft.json/13.0.1.json
    private static (string? Id, string? Version)? Address(object? id) =>
        id is string text && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Segments is [.., _, var package, var version]
        && version.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? (Uri.UnescapeDataString(package.TrimEnd('/')), Uri.UnescapeDataString(version.Substring(0, version.Length - ".json".Length)))
            : null;

    /// <summary>What is to be said of a registration at its end.</summary>
    private sealed class Tally
    {
        private string? _product;
        private int _versions;
        private int _dated;
        private int _absentPages;
        private long _absentVersions;

        public void Add(string product, bool hasDate)
        {
            _product = product;
            _versions++;
            _dated += hasDate ? 1 : 0;
        }

        public void AddAbsent(RecordNode page)
        {
            _absentPages++;
            _absentVersions += page["count"] is long count and >= 0 and <= int.MaxValue ? count : 0;
        }

        public IEnumerable<ReadResult> Warnings()
        {
            var package = DisplayText.Quote(_product ?? "the package");
            if (_absentPages > 0)
            {
                yield return ReadResult.Warn(string.Format(
                    CultureInfo.InvariantCulture,
                    "The registration of {0} lists {1} pages by address only; the {2} versions on them are not here. Fetch each page's '@id' and read it too.",
                    package, _absentPages, _absentVersions));
            }

            if (_versions > 0 && _dated == 0)
            {
                yield return ReadResult.Warn($"The registration of {package} has no 'published' for any version: this feed does not say when they were released.");
            }
        }
    }
}
