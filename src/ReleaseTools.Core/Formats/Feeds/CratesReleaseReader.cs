using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads versions as a registry of crates answers them: with their crate, as a list alone, or one.</summary>
/// <remarks>
/// The date is <c>created_at</c> of the version, to the microsecond, UTC: when it was published. <c>updated_at</c> moves with every change and is no
/// evidence. A yanked version is Withdrawn; <c>yank_message</c> says why. Source: the OpenAPI description of the Rust project's registry, <c>/api/v1/crates/{crate}</c> and
/// <c>/versions</c>.
/// </remarks>
internal sealed class CratesReleaseReader : JsonFeedReader
{
    public override string Format => "Crates";

    protected override string Source => "Crates";

    protected override bool IsMine(JsonHead head) => !head.IsList
        && ((head.Below("versions") is { } version && IsVersion(version))
            || (head.Record["version"] is RecordNode single && IsVersion(single))
            || (head.Record["crate"] is RecordNode crate && crate.Has("max_version")));

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading)
    {
        if (nodes.Token != JsonToken.StartObject)
        {
            nodes.Skip();
            yield break;
        }

        // A version names its crate; one that does not waits for the crate, which may stand behind the list.
        var beside = nodes.Begin();
        var waiting = new List<FeedEntry>();
        foreach (var result in ReadListIn(nodes, reading, beside, "versions", IsVersion, node => Read(node, reading, waiting)))
        {
            yield return result;
        }

        reading.IsRecognized |= beside["crate"] is RecordNode crate && crate.Has("max_version");
        if (beside["version"] is RecordNode single)
        {
            reading.IsRecognized |= IsVersion(single);
            foreach (var result in Read(single, reading, waiting))
            {
                yield return result;
            }
        }

        reading.PagesElsewhere.Clear();
        if ((beside["meta"] as RecordNode)?["next_page"] is string next && next.Length > 0)
        {
            reading.PagesElsewhere[next] = 0;
        }

        foreach (var entry in waiting)
        {
            entry.Product = Text((beside["crate"] as RecordNode)?["name"]) ?? Text((beside["crate"] as RecordNode)?["id"]) ?? reading.Subject;
            yield return reading.Make(entry);
        }
    }

    private static bool IsVersion(RecordNode node) => node.Has("num") && (node.Has("crate") || node.Has("created_at") || node.Has("yanked"));

    private static IEnumerable<ReadResult> Read(RecordNode node, FeedReading reading, List<FeedEntry> waiting)
    {
        if (Text(node["num"]) is not { } number)
        {
            return [reading.Problem(node.Origin(), node.Origin().PathOf("num"), node["num"], "is no version. Expected the number of a version as text.")];
        }

        var entry = new FeedEntry(Text(node["crate"]), number)
        {
            Date = node["created_at"],
            DateField = "created_at",
            Status = node["yanked"] is true ? ReleaseStatus.Withdrawn : ReleaseStatus.Released,
            Origin = node.Origin(),
        };
        entry.With("yankedReason", Text(node["yank_message"])).With("license", Text(node["license"])).With("rustVersion", Text(node["rust_version"]));
        if (entry.Product is not null)
        {
            return [reading.Make(entry)];
        }

        waiting.Add(entry);
        return [];
    }
}
