using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads models as Hugging Face's hub lists them, or one.</summary>
/// <remarks>
/// <c>createdAt</c>, to the millisecond, UTC, is when the repository was created: nothing in it was out before, and it may have been private for long, so it
/// proves "not before". 2022-03-02T23:29:04Z is what every repository has that is older than this field: that one proves "not later than". <c>lastModified</c> moves with each
/// commit and is an attribute. The vendor is the owner of the repository, the rest is told by the naming rules. Source: Hugging Face, Hub API
/// endpoints (<c>/api/models</c>), and <c>ModelInfo.created_at</c> in the documentation of huggingface_hub.
/// </remarks>
internal sealed class HuggingFaceReader : JsonFeedReader
{
    private static readonly ReleaseDate Beginning = ReleaseDate.Parse("2022-03-02T23:29:04Z");

    public override string Format => "HuggingFace";

    protected override string Source => "Hugging Face";

    protected override bool IsMine(JsonHead head) => IsModel(head.Record);

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading)
    {
        if (nodes.Token == JsonToken.StartArray)
        {
            return ReadObjects(nodes, reading, IsModel, node => [ReadModel(node, reading)]);
        }

        var model = (RecordNode)nodes.ReadValue()!;
        reading.IsRecognized |= IsModel(model);
        return [ReadModel(model, reading)];
    }

    private static bool IsModel(RecordNode node) => (node.Has("modelId") && (node.Has("id") || node.Has("_id")))
        || (node.Has("id") && (node.Has("createdAt") || node.Has("lastModified")) && (node.Has("likes") || node.Has("downloads") || node.Has("siblings") || node.Has("gated")));

    private static ReadResult ReadModel(RecordNode node, FeedReading reading)
    {
        if ((Text(node["id"]) ?? Text(node["modelId"])) is not { } id)
        {
            return reading.Problem(node.Origin(), node.Origin().PathOf("id"), node["id"], "is no id of a model. Expected 'owner/name'.");
        }

        // Repositories of the first days have no owner.
        var slash = id.IndexOf('/');
        var owner = slash > 0 ? id.Substring(0, slash) : Text(node["author"]);
        var created = node["createdAt"];
        var isOlder = created is string text && ReleaseDate.TryParse(text, out var date) && date == Beginning;
        var entry = new FeedEntry(null, null)
        {
            Name = id,
            Vendor = owner,
            Model = reading.Options.Naming.Parse(slash > 0 ? id.Substring(slash + 1) : id, owner),
            Date = created,
            DateField = "createdAt",
            Proves = isOlder ? EvidenceKind.NotLaterThan : EvidenceKind.NotBefore,
            Origin = node.Origin(),
        };
        return reading.Make(entry
            .With(AttributeNames.LastUpdated, node["lastModified"])
            .With("private", node["private"])
            .With("gated", node["gated"])
            .With("disabled", node["disabled"] is true ? true : null)
            .With("downloads", node["downloads"])
            .With("likes", node["likes"])
            .With("task", Text(node["pipeline_tag"])));
    }
}
