using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads the models that OpenAI's interface, or one made like it, offers: the list, or one.</summary>
/// <remarks>
/// <c>created</c>, seconds since 1970, is when the record of the model was made: some were made weeks before the launch, some after it. It proves nothing, so
/// the date is unknown and what is stated is kept with its source. Vendor and product are told by the id: <c>owned_by</c> may be "system", or who serves the
/// model. Source: OpenAI API reference, "Models", "The model object".
/// </remarks>
internal sealed class OpenAIModelReader : JsonFeedReader
{
    // 9999-12-31T23:59:59Z
    private const long LastSecond = 253_402_300_799;

    public override string Format => "OpenAI";

    protected override string Source => "OpenAI models";

    protected override bool IsMine(JsonHead head) => head.IsList
        ? IsModel(head.Record)
        : IsModel(head.Record) || (head.Below("data") is { } model ? IsModel(model) : IsEmptyList(head.Record));

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading)
    {
        if (nodes.Token == JsonToken.StartArray)
        {
            return ReadObjects(nodes, reading, IsModel, node => [ReadModel(node, reading)]);
        }

        var beside = nodes.Begin();
        return ReadListIn(nodes, reading, beside, "data", IsModel, node => [ReadModel(node, reading)]).Concat(ReadSingle(beside, reading));
    }

    private static bool IsModel(RecordNode node) => node.Has("id") && (node["object"] is "model" || (node.Has("owned_by") && node.Has("created")));

    private static bool IsEmptyList(RecordNode node) => node["object"] is "list" && node["data"] is List<object?> { Count: 0 };

    // Runs after all members were read.
    private static IEnumerable<ReadResult> ReadSingle(RecordNode beside, FeedReading reading)
    {
        if (IsModel(beside))
        {
            reading.IsRecognized = true;
            yield return ReadModel(beside, reading);
        }
    }

    private static ReadResult ReadModel(RecordNode node, FeedReading reading)
    {
        if (Text(node["id"]) is not { } id)
        {
            return reading.Problem(node.Origin(), node.Origin().PathOf("id"), node["id"], "is no id of a model. Expected text.");
        }

        return reading.Make(new FeedEntry(null, null)
        {
            Name = id,
            Model = reading.Options.Naming.Parse(id),
            Date = node["created"] is long seconds and >= 0 and <= LastSecond ? ReleaseDate.FromInstant(DateTimeOffset.FromUnixTimeSeconds(seconds)) : node["created"],
            DateField = "created",
            Proves = EvidenceKind.Nothing,
            Origin = node.Origin(),
        }.With("ownedBy", Text(node["owned_by"])));
    }
}
