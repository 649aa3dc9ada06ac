using System.Globalization;
using Newtonsoft.Json.Linq;
using ReleaseTools.Formats;
using ReleaseTools.Orders;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Catalogue;

/// <summary>The bundled catalogue against the facts that it is made from.</summary>
public sealed class CatalogueTests
{
    private static readonly string[] DatedByTheSecondSource = ["gpt-4", "gpt-3.5-turbo"];

    private static readonly Dictionary<string, Release> Catalogue = Read();

    public static TheoryData<string> Ids() => [.. Facts().Select(fact => (string)fact["id"]!)];

    [Fact]
    public void It_holds_all_models_and_the_four_older_launches() => Assert.Equal(235, Catalogue.Count);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_model_has_the_facts_of_its_source(string id)
    {
        var fact = Facts().Single(f => (string)f["id"]! == id);
        var release = Catalogue[id];
        if (!DatedByTheSecondSource.Contains(id))
        {
            Assert.Equal((string)fact["released"]!, release.Released.ToString());
        }

        Assert.Equal((string)fact["released"]!, release.Provenance[0].Stated.ToString());
        Assert.Contains("models.dev", release.Provenance[0].Source, StringComparison.Ordinal);
        Assert.Equal(ReleaseStatus.Released, release.Status);
        Assert.NotNull(release.Track);
        Assert.Equal((string?)fact["name"], Attribute(release, "title"));
        Assert.Equal((long?)fact["context"], Attribute(release, AttributeNames.Context));
        Assert.Equal((long?)fact["output"], Attribute(release, AttributeNames.Output));
        Assert.Equal((decimal?)fact["usd_per_million_input"], Attribute(release, AttributeNames.InputPrice));
        Assert.Equal((decimal?)fact["usd_per_million_output"], Attribute(release, AttributeNames.OutputPrice));
        Assert.Equal((bool?)fact["open_weights"], Attribute(release, AttributeNames.OpenWeights));
        Assert.Equal((string?)fact["knowledge"], Attribute(release, AttributeNames.KnowledgeCutoff)?.ToString());
        Assert.Equal(Texts(fact["modalities_in"]), Attribute(release, AttributeNames.InputModalities));
        Assert.Equal(Texts(fact["modalities_out"]), Attribute(release, AttributeNames.OutputModalities));
        var capabilities = (IEnumerable<string>?)Attribute(release, AttributeNames.Capabilities) ?? [];
        foreach (var capability in new[] { "reasoning", "tool_call", "attachment", "temperature", "structured_output" })
        {
            Assert.Equal((bool?)fact[capability] == true, capabilities.Contains(capability.Replace('_', '-')));
        }
    }

    [Theory]
    [InlineData("gpt-3", "2020-05-28", "3", null)]
    [InlineData("gpt-3-codex", "2021-07-07", "3", "codex")]
    [InlineData("llama-2", "2023-07-18", "2", null)]
    [InlineData("deepseek-2-coder", "2024-06-17", "2", "coder")]
    public void An_older_launch_comes_from_the_second_source(string name, string released, string version, string? variant)
    {
        var release = Catalogue[name];
        Assert.Equal((released, version, variant), (release.Released.ToString(), release.Version!.Text, release.Variant));
        Assert.Contains("Epoch", Assert.Single(release.Provenance).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gpt-4", "2023-03-15", "2023-11-06", "2023-03-15")]
    [InlineData("gpt-3.5-turbo", "2022-11-30", "2023-03-01", "2022-11-30")]
    [InlineData("gpt-5.1-codex", "2025-11-13", "2025-11-13", "2025-11-12")]
    public void Where_the_sources_disagree_both_are_kept(string name, string released, string first, string second)
    {
        var release = Catalogue[name];
        Assert.Equal(released, release.Released.ToString());
        Assert.Equal([first, second], release.Provenance.Select(source => source.Stated.ToString()));
    }

    [Fact]
    public void An_alias_names_a_release_that_is_there_and_is_none_itself()
    {
        var aliases = Catalogue.Values.Where(release => release.AliasOf is not null).ToList();
        Assert.NotEmpty(aliases);
        Assert.All(aliases, alias =>
        {
            var target = Catalogue[alias.AliasOf!];
            Assert.Null(target.AliasOf);
            Assert.Equal(alias.Vendor, target.Vendor);
            Assert.Equal(alias.Product, target.Product);
        });
        Assert.Equal("claude-opus-4-5", Catalogue["claude-opus-4-5-20251101"].AliasOf);
        Assert.Null(Catalogue["gpt-5-chat-latest"].AliasOf);
    }

    [Fact]
    public void A_date_that_the_names_contradict_is_said_to_be_doubtful()
    {
        var doubtful = Catalogue.Values.Where(release => release.Attributes.ContainsKey("doubt")).Select(release => release.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["claude-opus-4-5-20251101", "mistral-large-2512", "mistral-large-latest", "o3-deep-research", "o4-mini-deep-research"], doubtful);
    }

    [Fact]
    public void One_version_of_a_product_has_one_spelling() => Assert.All(
        Catalogue.Values.Where(release => release.Version is not null).GroupBy(release => (release.Vendor, release.Product, release.Version)),
        same => Assert.Single(same.Select(release => release.Version!.Text).Distinct()));

    // models.dev, codex minus general: GPT 5 +39, 5.1 and 5.2 on one day, 5.3 -26.
    [Theory]
    [InlineData("OpenAI/GPT 5", OrderOutcome.Conforms, 39)]
    [InlineData("OpenAI/GPT 5.1", OrderOutcome.Unknown, 0)]
    [InlineData("OpenAI/GPT 5.2", OrderOutcome.Unknown, 0)]
    [InlineData("OpenAI/GPT 5.3", OrderOutcome.Reversed, -26)]
    public void The_known_orders_come_out(string line, OrderOutcome outcome, int days)
    {
        var timeline = Timeline.Of(Catalogue.Values, ReleaseGrouping.Line);
        var options = new OrderOptions("Track", new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero), false);
        var result = OrderEngine.Evaluate(timeline, OrderRule.Parse("general -> specialized"), options).Single(r => r.Group == line);
        Assert.Equal((outcome, TimeSpan.FromDays(days)), (result.Outcome, result.Gap!.Gap));
    }

    [Fact]
    public void OpenAI_and_Anthropic_share_two_days()
    {
        string[] Days(string vendor) => [.. Catalogue.Values
            .Where(release => release.Vendor == vendor && release.AliasOf is null && release.Released.Precision == ReleaseDatePrecision.Day)
            .Select(release => release.Released.ToString())];
        Assert.Equal(["2025-08-05", "2026-02-05"], Days("OpenAI").Intersect(Days("Anthropic")).Order(StringComparer.Ordinal));
    }

    private static object? Attribute(Release release, string name) => release.Attributes.TryGetValue(name, out var value) ? value : null;

    private static IEnumerable<string>? Texts(JToken? token) => token?.Select(item => (string)item!);

    private static JArray Facts()
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(File.OpenText(Path.Combine(AppContext.BaseDirectory, "data", "ai-model-facts.json")))
        {
            FloatParseHandling = Newtonsoft.Json.FloatParseHandling.Decimal,
            Culture = CultureInfo.InvariantCulture,
        };
        return JArray.Load(reader);
    }

    private static Dictionary<string, Release> Read()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", "ai-releases.json"));
        var results = ReleaseReaders.Read(stream, null, new ReadOptions()).ToList();
        Assert.DoesNotContain(results, result => result.Problem is not null);
        return results.Where(result => result.Release is not null).ToDictionary(result => result.Release!.Name, result => result.Release!, StringComparer.Ordinal);
    }
}
