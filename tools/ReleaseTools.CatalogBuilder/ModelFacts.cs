using Newtonsoft.Json.Linq;
using ReleaseTools.Naming;

namespace ReleaseTools.CatalogBuilder;

/// <summary>Reads the facts taken from models.dev.</summary>
internal static class ModelFacts
{
    private const string Source = "models.dev@f3fc6922";

    private static readonly string[] Capabilities = ["reasoning", "tool_call", "attachment", "temperature", "structured_output"];

    public static (string Source, string Link, string Licence) Credit => ("models.dev, commit f3fc6922", "https://models.dev", "MIT");

    public static List<ReleaseBuilder> Read(string path) =>
        [.. JArray.Parse(File.ReadAllText(path)).Cast<JObject>().Select(ToBuilder)];

    private static ReleaseBuilder ToBuilder(JObject fact)
    {
        var id = Required(fact, "id");
        var title = Required(fact, "name");
        var vendor = Required(fact, "vendor");
        var byId = NamingRules.Default.Parse(id, vendor);
        var byTitle = NamingRules.Default.Parse(title, vendor);
        var released = ReleaseDate.Parse(Required(fact, "released"));
        var builder = new ReleaseBuilder
        {
            Name = id,
            Vendor = byId.Vendor,
            Product = byId.Product,
            Version = VersionOf(byId, byTitle),
            Variant = byId.Variant,
            Track = byId.Track,
            Specialty = byId.Specialty,
            Released = released,
        };
        builder.AddProvenance(new Provenance(Source, Credit.Link, stated: released));
        AddAttributes(builder, fact, title);
        builder.SetAttribute(AttributeNames.Snapshot, byId.Snapshot.IsKnown ? byId.Snapshot : default(ReleaseDate?));
        return builder;
    }

    // Some ids carry a date stamp where their title has the version (mistral-large-2411 is Mistral Large 2.1), and one version
    // has one spelling (claude-opus-4-0 and claude-opus-4-20250514 are both Claude Opus 4).
    private static ReleaseVersion? VersionOf(ReleaseName byId, ReleaseName byTitle) =>
        byTitle.Product == byId.Product && byTitle.Version is { } titled && (byId.Version is null || titled.Equals(byId.Version)) ? titled : byId.Version;

    private static void AddAttributes(ReleaseBuilder builder, JObject fact, string title)
    {
        builder.SetAttribute("title", title);
        builder.SetAttribute("lifecycle", (string?)fact["status"]);
        builder.SetAttribute(AttributeNames.Context, (long?)fact["context"]);
        builder.SetAttribute(AttributeNames.Output, (long?)fact["output"]);
        builder.SetAttribute(AttributeNames.InputPrice, (decimal?)fact["usd_per_million_input"]);
        builder.SetAttribute(AttributeNames.OutputPrice, (decimal?)fact["usd_per_million_output"]);
        builder.SetAttribute(AttributeNames.InputModalities, Texts(fact["modalities_in"]));
        builder.SetAttribute(AttributeNames.OutputModalities, Texts(fact["modalities_out"]));
        builder.SetAttribute(
            AttributeNames.Capabilities,
            Array.AsReadOnly(Capabilities.Where(c => (bool?)fact[c] == true).Select(c => c.Replace('_', '-')).ToArray()));
        builder.SetAttribute(AttributeNames.OpenWeights, (bool?)fact["open_weights"]);
        builder.SetAttribute(AttributeNames.KnowledgeCutoff, Date(fact["knowledge"]));
        builder.SetAttribute(AttributeNames.LastUpdated, Date(fact["last_updated"]));
    }

    private static string Required(JObject fact, string name) =>
        (string?)fact[name] ?? throw new InvalidDataException($"A fact has no '{name}': {fact}");

    private static ReleaseDate? Date(JToken? token) => (string?)token is { } text ? ReleaseDate.Parse(text) : default(ReleaseDate?);

    private static IReadOnlyList<string>? Texts(JToken? token) =>
        token is JArray list ? [.. list.Select(item => (string)item!)] : null;
}
