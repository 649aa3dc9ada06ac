using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads the catalogue of models.dev: all providers with their models, one provider, or the fields of one model's TOML file as JSON.</summary>
/// <remarks>
/// The date is <c>release_date</c>, to the day or the month: when the catalogue says that the model was published. The vendor is the provider, so that a model
/// that several providers offer is a release of each; what else the id says is told by the naming rules, and the version also by the title, as some ids have a
/// date stamp in its place. Source: models.dev, README ("API", "Model schema").
/// </remarks>
internal sealed class ModelsDevReader : JsonFeedReader
{
    private static readonly string[] Capabilities = ["reasoning", "tool_call", "attachment", "temperature", "structured_output"];

    public override string Format => "ModelsDev";

    protected override string Source => "models.dev";

    protected override bool IsMine(JsonHead head) => IsModel(head.Record)
        || (!head.IsList && (IsProvider(head.Record) || head.Record.Members.Any(member => member.Value is RecordNode provider && IsProvider(provider))));

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading) => nodes.Token == JsonToken.StartArray
        ? ReadObjects(nodes, reading, IsModel, node => [ReadModel(node, null, null, reading)])
        : ReadProviders(nodes, reading);

    private static bool IsModel(RecordNode node) =>
        node.Has("release_date") && (node["limit"] is RecordNode || node["modalities"] is RecordNode || node["cost"] is RecordNode);

    private static bool IsProvider(RecordNode node) =>
        node["models"] is RecordNode models && models.Members.Any(member => member.Value is RecordNode model && IsModel(model));

    // A map of providers; or one provider, or one model, whose members stand where the providers would.
    private static IEnumerable<ReadResult> ReadProviders(JsonNodes nodes, FeedReading reading)
    {
        var single = nodes.Begin();
        var waiting = new List<(string Key, RecordNode Model)>();
        foreach (var member in nodes.Members())
        {
            if (nodes.Token == JsonToken.StartObject)
            {
                var isModels = member == "models";
                foreach (var result in isModels ? ReadModels(nodes, Text(single["id"]), waiting, reading) : ReadProvider(nodes, member, single, reading))
                {
                    yield return result;
                }
            }
            else
            {
                nodes.AddValue(single, member);
            }

            EndRecord(waiting, reading);
        }

        foreach (var (key, model) in waiting)
        {
            yield return ReadModel(model, key, Text(single["id"]), reading);
        }

        if (IsModel(single))
        {
            reading.IsRecognized = true;
            yield return ReadModel(single, null, null, reading);
        }
    }

    private static IEnumerable<ReadResult> ReadProvider(JsonNodes nodes, string name, RecordNode parent, FeedReading reading)
    {
        var provider = nodes.Begin();
        foreach (var member in nodes.Members())
        {
            if (member == "models" && nodes.Token == JsonToken.StartObject)
            {
                foreach (var result in ReadModels(nodes, name, [], reading))
                {
                    yield return result;
                }
            }
            else
            {
                nodes.AddValue(provider, member);
            }
        }

        parent.Set(name, provider, provider.Line, provider.Column);
    }

    // The models of a provider that has not said yet who it is wait for that, as one record.
    private static IEnumerable<ReadResult> ReadModels(JsonNodes nodes, string? provider, List<(string Key, RecordNode Model)> waiting, FeedReading reading)
    {
        foreach (var key in nodes.Members())
        {
            var origin = new RecordOrigin(nodes.Line, nodes.Column, nodes.Path);
            var value = nodes.ReadValue();
            if (value is not RecordNode model)
            {
                yield return reading.Problem(origin, null, value, "is no model. Expected an object.");
                continue;
            }

            reading.IsRecognized |= IsModel(model);
            if (provider is null)
            {
                waiting.Add((key, model));
            }
            else
            {
                yield return ReadModel(model, key, provider, reading);
            }

            EndRecord(waiting, reading);
        }
    }

    private static void EndRecord(List<(string Key, RecordNode Model)> waiting, FeedReading reading)
    {
        if (waiting.Count == 0)
        {
            reading.EndRecord();
        }
    }

    private static ReadResult ReadModel(RecordNode node, string? key, string? provider, FeedReading reading)
    {
        var title = Text(node["name"]);
        if ((Text(node["id"]) ?? key ?? title) is not { } id)
        {
            return reading.Problem(node.Origin(), null, null, "does not say which model it is. Expected 'id' or 'name'.");
        }

        var naming = reading.Options.Naming;
        var byId = naming.Parse(id, provider);
        var byTitle = title is null ? byId : naming.Parse(title, provider);
        var isTitled = byTitle.Product == byId.Product && byTitle.Version is not null && (byId.Version is null || byTitle.Version.Equals(byId.Version));
        var entry = new FeedEntry(null, isTitled ? byTitle.Version!.Text : null)
        {
            Name = id,
            Vendor = provider,
            Model = byId,
            Date = node["release_date"],
            DateField = "release_date",
            IsPrerelease = node["status"] is "alpha" or "beta" ? true : null,
            Origin = node.Origin(),
        };
        return reading.Make(AddFacts(entry.With("title", title).With("provider", provider), node));
    }

    private static FeedEntry AddFacts(FeedEntry entry, RecordNode node)
    {
        var limit = node["limit"] as RecordNode;
        var cost = node["cost"] as RecordNode;
        var modalities = node["modalities"] as RecordNode;
        return entry
            .With("lifecycle", Text(node["status"]))
            .With(AttributeNames.Context, limit?["context"])
            .With(AttributeNames.Output, limit?["output"])
            .With(AttributeNames.InputPrice, cost?["input"])
            .With(AttributeNames.OutputPrice, cost?["output"])
            .With(AttributeNames.InputModalities, modalities?["input"])
            .With(AttributeNames.OutputModalities, modalities?["output"])
            .With(AttributeNames.Capabilities, Capabilities.Where(each => node[each] is true).Select(each => each.Replace('_', '-')).ToArray())
            .With(AttributeNames.OpenWeights, node["open_weights"])
            .With(AttributeNames.KnowledgeCutoff, node["knowledge"])
            .With(AttributeNames.LastUpdated, node["last_updated"]);
    }
}
