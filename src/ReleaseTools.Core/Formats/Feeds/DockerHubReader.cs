using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads tags as Docker Hub lists them, page by page, or one.</summary>
/// <remarks>
/// A tag can be pushed again, which moves <c>tag_last_pushed</c> and <c>last_updated</c>: to the microsecond, UTC, each proves "not later than" and no more. The
/// list does not name its repository, except in the addresses of its other pages; else it is what the caller says, or the name of the file. Images
/// for several platforms below one tag are one release. Source: docs.docker.com, Docker Hub API, "List repository tags".
/// </remarks>
internal sealed class DockerHubReader : JsonFeedReader
{
    // The namespace of images that Docker curates; nobody's name.
    private const string Curated = "library";

    public override string Format => "DockerHub";

    protected override string Source => "Docker Hub";

    protected override bool IsMine(JsonHead head) => IsTag(head.Record) || (!head.IsList && head.Below("results") is { } tag && IsTag(tag));

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading)
    {
        var beside = nodes.Begin();
        var tags = new List<Tag>();
        var results = nodes.Token == JsonToken.StartArray
            ? ReadObjects(nodes, reading, IsTag, node => ReadTag(node, reading, tags))
            : ReadListIn(nodes, reading, beside, "results", IsTag, node => ReadTag(node, reading, tags));
        foreach (var result in results)
        {
            yield return result;
        }

        if (IsTag(beside))
        {
            reading.IsRecognized = true;
            foreach (var result in ReadTag(beside, reading, tags))
            {
                yield return result;
            }
        }

        var (owner, repository) = Repository(beside, reading);
        foreach (var tag in tags)
        {
            yield return reading.Make(Entry(tag, owner, repository, reading));
        }

        if (Text(beside["next"]) is not null && !reading.Options.ArePagesFollowed)
        {
            yield return ReadResult.Warn(string.Format(
                CultureInfo.InvariantCulture,
                "This page holds {0}{1} tags; the rest is on the pages that follow. Fetch what 'next' says and read it too.",
                tags.Count, beside["count"] is long count ? $" of {count.ToString(CultureInfo.InvariantCulture)}" : string.Empty));
        }
    }

    private static bool IsTag(RecordNode node) => node.Has("name") && (node.Has("tag_last_pushed") || (node.Has("images") && node.Has("last_updated")));

    private static IEnumerable<ReadResult> ReadTag(RecordNode node, FeedReading reading, List<Tag> tags)
    {
        if (node["name"] is not string name || CellText.Of(name) is null)
        {
            return [reading.Problem(node.Origin(), node.Origin().PathOf("name"), node["name"], "is no name of a tag. Expected text.")];
        }

        var field = node["tag_last_pushed"] is null ? "last_updated" : "tag_last_pushed";
        tags.Add(new Tag(name, field, node[field], Text(node["tag_status"]), Text(node["digest"]), node.Origin()));
        return [];
    }

    private static FeedEntry Entry(Tag tag, string? owner, string? repository, FeedReading reading)
    {
        var (version, variant) = ImageTag.Split(tag.Name, reading.Options.Naming);
        return new FeedEntry(repository, version)
        {
            Vendor = owner,
            Variant = variant,
            Name = version is null || repository is null ? $"{repository} {tag.Name}".Trim() : null,
            Date = tag.Date,
            DateField = tag.Field,
            Proves = EvidenceKind.NotLaterThan,
            Origin = tag.Origin,
        }.With("tag", tag.Name).With("tagStatus", tag.Status).With("digest", tag.Digest);
    }

    // …/v2/repositories/library/nginx/tags?page=2 and …/v2/namespaces/library/repositories/nginx/tags
    private static (string? Owner, string? Repository) Repository(RecordNode beside, FeedReading reading)
    {
        var name = reading.Options.Subject;
        foreach (var link in name is null ? new[] { beside["next"], beside["previous"] } : [])
        {
            if (link is string text && Uri.TryCreate(text, UriKind.Absolute, out var address))
            {
                var parts = address.AbsolutePath.Split('/').Where(part => part is not ("repositories" or "namespaces" or "")).ToArray();
                name ??= Array.LastIndexOf(parts, "tags") is var at && at >= 2 ? $"{parts[at - 2]}/{parts[at - 1]}" : null;
            }
        }

        var words = (name ?? reading.Subject)?.Split('/');
        var owner = words is { Length: > 1 } ? words[words.Length - 2] : null;
        return (owner is Curated or "" ? null : owner, words?[words.Length - 1]);
    }

    private sealed record Tag(string Name, string Field, object? Date, string? Status, string? Digest, RecordOrigin Origin);
}
