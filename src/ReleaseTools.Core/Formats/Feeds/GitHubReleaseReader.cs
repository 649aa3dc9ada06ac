using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>
/// Reads releases as GitHub's REST interface lists them: arrays, pages one after the other, a single release, the body of a webhook, and what
/// <c>gh release list --json</c> writes.
/// </summary>
/// <remarks>
/// The date is <c>published_at</c>, to the second, UTC. <c>created_at</c> is the commit's date and proves nothing of the kind. A draft is Announced, even if
/// it carries a date. A release that a webhook reports as deleted is Withdrawn. Source: docs.github.com, REST API, "List releases"; webhook event "release".
/// </remarks>
internal sealed class GitHubReleaseReader : JsonFeedReader
{
    public override string Format => "GitHub";

    protected override string Source => "GitHub";

    protected override bool IsMine(JsonHead head) =>
        IsRelease(head.Record) || (head.Below("release") is { } wrapped && head.Has("action") && IsRelease(wrapped));

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading)
    {
        if (nodes.Token == JsonToken.StartArray)
        {
            return ReadObjects(nodes, reading, IsRelease, node => [ReadRelease(node, null, reading)]);
        }

        var node = (RecordNode)nodes.ReadValue()!;
        var wrapped = node["release"] as RecordNode;
        if (wrapped is null && !IsRelease(node))
        {
            return [];
        }

        reading.IsRecognized = true;
        return [ReadRelease(wrapped ?? node, wrapped is null ? null : node, reading)];
    }

    private static bool IsRelease(RecordNode node) =>
        (node.Has("tag_name") && (node.Has("published_at") || node.Has("draft"))) || (node.Has("tagName") && node.Has("publishedAt"));

    private static ReadResult ReadRelease(RecordNode node, RecordNode? webhook, FeedReading reading)
    {
        if (Text(node, "tag_name", "tagName") is not { } tag)
        {
            return reading.Problem(node.Origin(), "tag_name", node["tag_name"], "is no tag. Expected the text that names the release in its repository.");
        }

        var (owner, repository) = Repository(node, webhook) ?? RepositoryName.Read(reading.Subject);
        var name = TagName.Read(tag, repository, reading.Options);
        var entry = new FeedEntry(name.Package ?? repository, name.Version)
        {
            Vendor = owner,
            Name = name.Version is null || (name.Package ?? repository) is null ? $"{repository} {tag}".Trim() : null,
            Date = node["published_at"] ?? node["publishedAt"],
            DateField = "published_at",
            Status = Status(node, webhook),
            IsPrerelease = node["prerelease"] is true || node["isPrerelease"] is true ? true : null,
            Link = Text(node, "html_url", "url"),
            Origin = node.Origin(),
        };
        return reading.Make(entry.With("tag", tag).With("title", Text(node, "name", "title")));
    }

    private static ReleaseStatus Status(RecordNode node, RecordNode? webhook) =>
        node["draft"] is true || node["isDraft"] is true || webhook?["action"] is "unpublished" ? ReleaseStatus.Announced
        : webhook?["action"] is "deleted" ? ReleaseStatus.Withdrawn
        : ReleaseStatus.Released;

    private static string? Text(RecordNode node, string name, string other) => CellText.Of(node[name]) ?? CellText.Of(node[other]);

    // https://github.com/owner/repository/releases/… and https://host/api/v3/repos/owner/repository/releases/1
    private static RepositoryName? Repository(RecordNode node, RecordNode? webhook)
    {
        if ((webhook?["repository"] as RecordNode)?["full_name"] is string full)
        {
            return RepositoryName.Read(full);
        }

        foreach (var link in new[] { node["html_url"], node["url"] })
        {
            if (link is string text && Uri.TryCreate(text, UriKind.Absolute, out var address)
                && Array.IndexOf(address.Segments, "releases/") is var at && at >= 2)
            {
                return RepositoryName.Read(address.Segments[at - 2] + address.Segments[at - 1].TrimEnd('/'));
            }
        }

        return null;
    }
}
