using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

/// <summary>Feeds of models: models.dev, Hugging Face and OpenAI, whose dates prove very different things.</summary>
public sealed class ModelFeedTests
{
    [Fact]
    public void The_catalogue_has_the_day_or_the_month_and_the_usual_facts()
    {
        var releases = Reading.File(Path.Combine("feeds", "modelsdev-api.json")).Releases();
        Assert.Equal(["claude-opus-4-6", "gpt-5.3-codex", "openai/gpt-5.3-codex"], releases.Select(release => release.Name));
        Assert.Equal(["2026-02-05", "2026-02-05", "2026-02"], releases.Select(release => release.Released.ToString()));
        var opus = releases[0];
        Assert.Equal(("Anthropic", "Claude", "4.6", "opus"), (opus.Vendor, opus.Product, opus.Version?.Text, opus.Variant));
        Assert.Equal((200000L, 128000L), (opus.Attributes[AttributeNames.Context], opus.Attributes[AttributeNames.Output]));
        Assert.Equal((5L, 25L), (opus.Attributes[AttributeNames.InputPrice], opus.Attributes[AttributeNames.OutputPrice]));
        Assert.Equal(["text", "image", "pdf"], (IEnumerable<string>)opus.Attributes[AttributeNames.InputModalities]!);
        Assert.Equal(["reasoning", "tool-call", "attachment", "temperature"], (IEnumerable<string>)opus.Attributes[AttributeNames.Capabilities]!);
        Assert.Equal(false, opus.Attributes[AttributeNames.OpenWeights]);
        Assert.Equal(ReleaseDate.Parse("2025-05"), opus.Attributes[AttributeNames.KnowledgeCutoff]);
        Assert.Equal(ReleaseDate.Parse("2026-02-05"), opus.Attributes[AttributeNames.LastUpdated]);
        Assert.Equal(("Claude Opus 4.6", "anthropic"), (opus.Attributes["title"], opus.Attributes["provider"]));
    }

    [Fact]
    public void A_model_of_several_providers_is_a_release_of_each()
    {
        var releases = Reading.File(Path.Combine("feeds", "modelsdev-api.json")).Releases();
        Assert.Equal([("OpenAI", "GPT", "5.3", "specialized"), ("openrouter", "GPT", "5.3", "preview")],
            releases.Skip(1).Select(release => (release.Vendor!, release.Product!, release.Version!.Text, release.Track!)));
    }

    [Fact]
    public void The_fields_of_one_model_are_read()
    {
        var release = Assert.Single(Reading.File(Path.Combine("feeds", "modelsdev-model.json")).Releases());
        Assert.Equal(("Claude Opus 4.6", "Anthropic", "Claude", "4.6"), (release.Name, release.Vendor, release.Product, release.Version?.Text));
    }

    [Theory]
    [InlineData("""{"id":"openai","name":"OpenAI","models":{"gpt-5":{"name":"GPT-5","release_date":"2025-08-07","limit":{"context":1} } } }""")]
    [InlineData("""{"models":{"gpt-5":{"limit":{"context":1},"release_date":"2025-08-07","name":"GPT-5"} },"name":"OpenAI","id":"openai"}""")]
    public void One_provider_is_read_in_any_order(string text)
    {
        var release = Assert.Single(Reading.All(text).Releases());
        Assert.Equal(("gpt-5", "OpenAI", "5", "2025-08-07"), (release.Name, release.Vendor, release.Version?.Text, release.Released.ToString()));
    }

    [Fact]
    public void A_bad_model_is_one_problem_and_the_rest_goes_on()
    {
        const string Text = """
            {"acme":{"models":{"a":17,"rocket-1":{"release_date":20260205,"limit":{}},"rocket-2":{"limit":{"context":"lots","output":1e400},"cost":"free","release_date":""},
             "rocket-3":{"release_date":"2026-02-05","modalities":{"input":"text"},"limit":{"context":99999999999999999999},"open_weights":"maybe"}}},"odd":[1],"empty":{"models":{}}}
            """;
        var results = Reading.All(Text);
        Assert.Equal(["acme.models.a", "acme.models.rocket-1.release_date"], results.Problems().Select(problem => problem.Property));
        Assert.Equal(["rocket-2", "rocket-3"], results.Where(result => result.Release is not null).Select(result => result.Release!.Name));
    }

    [Fact]
    public void A_repository_on_the_hub_was_not_out_before_it_was_made()
    {
        var releases = Reading.File(Path.Combine("feeds", "huggingface-models.json")).Releases();
        Assert.Equal(["../2022-03-02T23:29:04Z", "2026-01-30T08:09:10Z/.."], releases.Select(release => release.Released.ToString()));
        Assert.Equal([EvidenceKind.NotLaterThan, EvidenceKind.NotBefore], releases.Select(release => release.Provenance[0].Proves));
        Assert.Equal(["openai-community", "acme-labs"], releases.Select(release => release.Vendor));
        Assert.Equal(["openai-community/gpt2", "acme-labs/Rocket-2.1-8B-Instruct"], releases.Select(release => release.Name));
        Assert.Equal((false, 14347531L, "text-generation"), (releases[0].Attributes["gated"], releases[0].Attributes["downloads"], releases[0].Attributes["task"]));
        Assert.Equal(("manual", ReleaseDate.Parse("2026-02-05T00:00:00Z")), (releases[1].Attributes["gated"], releases[1].Attributes[AttributeNames.LastUpdated]));
    }

    [Theory]
    [InlineData("""{"id":"meta-llama/Llama-3.1-8B","author":"meta-llama","createdAt":"2024-07-14T22:20:15.000Z","siblings":[]}""", "Meta", "Llama", "2024-07-14T22:20:15Z/..")]
    [InlineData("""{"_id":"1","modelId":"meta-llama/Llama-3.1-8B","likes":3}""", "Meta", "Llama", "TBD")]
    [InlineData("""{"siblings":[],"downloads":1,"lastModified":"2024-08-01T00:00:00.000Z","createdAt":null,"id":"gpt2"}""", "OpenAI", "GPT", "TBD")]
    public void One_model_of_the_hub_is_read(string text, string vendor, string product, string released)
    {
        var release = Assert.Single(Reading.All(text).Releases());
        Assert.Equal((vendor, product, released), (release.Vendor, release.Product, release.Released.ToString()));
    }

    [Fact]
    public void A_record_made_by_OpenAI_proves_nothing_of_the_launch()
    {
        var releases = Reading.File(Path.Combine("feeds", "openai-models.json")).Releases();
        Assert.All(releases, release => Assert.Equal((ReleaseDate.Unknown, ReleaseStatus.Released), (release.Released, release.Status)));
        Assert.Equal([EvidenceKind.Nothing, EvidenceKind.Nothing], releases.Select(release => release.Provenance[0].Proves));
        Assert.Equal(["2023-06-27T16:13:31Z", "2025-03-17T22:49:51Z"], releases.Select(release => release.Provenance[0].Stated.ToString()));
        Assert.Equal(["openai", "system"], releases.Select(release => release.Attributes["ownedBy"]));
        Assert.Equal(["OpenAI", "OpenAI"], releases.Select(release => release.Vendor));
        Assert.Equal(["gpt-4", "o1-pro"], releases.Select(release => release.Name));
    }

    [Fact]
    public void Interfaces_made_like_OpenAIs_may_serve_the_models_of_others()
    {
        const string Text = """
            {"data":[{"id":"claude-opus-4-6","created":0,"owned_by":"vllm"},{"id":"nobody-knows","object":"model","created":1e300,"owned_by":7},
             {"id":["x"],"object":"model","created":1},{"id":"gpt-5.3-codex","object":"model","created":1770300000123,"owned_by":"openai"}],"object":"list"}
            """;
        var results = Reading.All(Text);
        var releases = results.Where(result => result.Release is not null).Select(result => result.Release!).ToList();
        Assert.Equal([("claude-opus-4-6", "Anthropic"), ("gpt-5.3-codex", "OpenAI")], releases.Select(release => (release.Name, release.Vendor!)));
        Assert.True(releases[0].Attributes.ContainsKey(AttributeNames.Doubt));
        Assert.Equal("2026-02-05T14:00:00.123Z", releases[1].Provenance[0].Stated.ToString());
        Assert.Equal(2, results.Problems().Count);
    }

    [Fact]
    public void An_empty_list_of_models_is_one() => Assert.Empty(Reading.All("""{"data":[],"object":"list"}""").Releases());
}
