using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

public sealed class JsonReleaseReaderTests
{
    private const string Article =
        """{"anthropic_opus_4_6": "2026-02-06 14:27:00 UTC", "openai_gpt_5_3_codex": "2026-02-06 14:54:00 UTC", "gap": "27 minutes"}""";

    [Theory]
    [InlineData("""[{"name":"a","released":"2026"},{"name":"b","released":"2027"}]""")]
    [InlineData("""{"releases":[{"name":"a","released":"2026"},{"name":"b","released":"2027"}]}""")]
    [InlineData("""{"made":"by hand","stuff":[{"name":"a","released":"2026"},{"name":"b","released":"2027"}],"more":[{"name":"Bob"}]}""")]
    [InlineData("""{"data":{"items":[{"name":"a","released":"2026"},{"name":"b","released":"2027"}]}}""")]
    [InlineData("{\"name\":\"a\",\"released\":\"2026\"}\n{\"name\":\"b\",\"released\":\"2027\"}\n")]
    [InlineData("{\"name\":\"a\",\n\"released\":\"2026\"}\n{\"name\":\"b\",\"released\":\"2027\"}\n")]
    [InlineData("""{"a":{"released":"2026"},"b":{"released":"2027"}}""")]
    [InlineData("""{"models":{"a":{"released":"2026"},"b":{"released":"2027"}}}""")]
    [InlineData("""{"a":"2026","b":"2027"}""")]
    [InlineData("""{"timeline":{"a":"2026","b":"2027"},"generated":"2026-03-01"}""")]
    [InlineData("""[{"a":"2026"},{"b":"2027"}]""")]
    [InlineData("""/* comment */ [{"name":"a",/*c*/"released":"2026"},{"name":"b","released":"2027"}]""")]
    [InlineData("""{"credits":[{"name":"models.dev","link":"https://models.dev"}],"releases":[{"name":"a","released":"2026"},{"name":"b","released":"2027"}]}""")]
    public void Every_shape_is_read(string json)
    {
        var releases = Reading.All(json, json[0] == '/' ? "Json" : null).Releases();
        Assert.Equal([("a", "2026"), ("b", "2027")], releases.Select(release => (release.Name, release.Released.ToString())));
    }

    [Fact]
    public void The_articles_map_gives_two_releases_and_says_why_not_three()
    {
        var results = Reading.All(Article);
        Assert.Equal(
            [("anthropic_opus_4_6", "2026-02-06T14:27:00Z"), ("openai_gpt_5_3_codex", "2026-02-06T14:54:00Z")],
            results.Releases().Select(release => (release.Name, release.Released.ToString())));
        var note = Assert.Single(results.Notes());
        Assert.Contains("gap", note, StringComparison.Ordinal);
        Assert.Contains("27 minutes", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_phrases_in_a_map_are_releases()
    {
        var releases = Reading.All("""{"gpt_5_3_codex":"Released Feb 2026","gpt_5_3_chat":"TBD","claude_x":"Possible specialized release"}""").Releases();
        Assert.Equal(
            [(ReleaseStatus.Released, "2026-02"), (ReleaseStatus.Announced, "TBD"), (ReleaseStatus.Speculative, "TBD")],
            releases.Select(release => (release.Status, release.Released.ToString())));
        Assert.Equal(ReleaseTrack.Specialized, releases[2].Track);
    }

    [Fact]
    public void A_broken_date_in_a_map_is_a_problem()
    {
        var problem = Assert.Single(Reading.All("""{"a":"2026-02-06","b":"2026-13-06"}""").Problems());
        Assert.Equal(("b", 1L), (problem.Property, problem.Line));
    }

    [Fact]
    public void One_release_is_read_with_its_nested_facts()
    {
        var release = Assert.Single(Reading.All(
            """{"id":7,"author":{"login":"octo","id":1},"tag_name":"v7.6.1","created_at":"2026-01-01T00:00:00Z","published_at":"2026-01-02T00:00:00Z","prerelease":false,"assets":[{"name":"x.zip","created_at":"2026-01-01T00:00:00Z"}],"limits":{"context":8}}""", "Json").Releases());
        Assert.Equal(("v7.6.1", "octo", "2026-01-02T00:00:00Z"), (release.Name, release.Vendor, release.Released.ToString()));
        Assert.Equal(8L, release.Attributes["limits.context"]);
    }

    [Fact]
    public void A_bad_record_is_one_problem_with_its_place()
    {
        var results = Reading.All("[\n  {\"name\": \"a\", \"released\": \"2026\"},\n  {\"name\": \"b\",\n   \"released\": \"nope\"},\n  7,\n  {\"name\": \"c\", \"released\": \"2026\"}\n]");
        Assert.Equal(2, results.Count(result => result.Release is not null));
        var problem = results.Problems()[0];
        Assert.Equal((4L, "[1].released", "nope", false), (problem.Line!.Value, problem.Property, problem.Value, problem.IsFatal));
        Assert.NotNull(problem.Column);
        Assert.Equal(5L, results.Problems()[1].Line);
    }

    [Theory]
    [InlineData("""[{"name":"a","released":"2026"},{"name":"b","rel""")]
    [InlineData("""[{"name":"a","released":"2026"},""")]
    [InlineData("""[{"name":"a","released":"2026"}""")]
    [InlineData("""{"releases":[{"name":"a","released":"2026"}""")]
    [InlineData("""{"releases":[{"name":"a","released":"2026"}]""")]
    [InlineData("""[{"name":"a","released":"2026"},{"name":"b","price":NaN}]""")]
    [InlineData("""[{"name":"a","released":"2026"},{"name":"b" "c"}]""")]
    public void What_is_complete_comes_before_one_fatal_problem(string json)
    {
        var results = Reading.All(json);
        Assert.Equal("a", results.First(result => result.Release is not null).Release!.Name);
        var problem = Assert.Single(results.Problems());
        Assert.True(problem.IsFatal);
        Assert.Equal(1L, problem.Line);
        Assert.Equal(results.Count - 1, results.FindIndex(result => result.Problem is not null));
    }

    [Fact]
    public void A_bad_line_of_json_lines_is_one_problem()
    {
        var results = Reading.All("{\"name\":\"a\",\"released\":\"2026\"}\n{\"name\":\"b\",\"released\":\n{\"name\":\"c\",\"released\":\"nope\"}\n\n{\"name\":\"d\",\"released\":\"2026\"}\n", "ndjson");
        Assert.Equal(["a", "d"], results.Where(result => result.Release is not null).Select(result => result.Release!.Name));
        Assert.Equal([2L, 3L], results.Problems().Select(problem => problem.Line!.Value));
        Assert.All(results.Problems(), problem => Assert.False(problem.IsFatal));
    }

    [Fact]
    public void The_last_of_a_member_given_twice_counts_and_a_note_says_so()
    {
        var results = Reading.All("""[{"name":"a","released":"2025","released":"2026"}]""");
        Assert.Equal("2026", results.Releases().Single().Released.ToString());
        Assert.Contains("released", Assert.Single(results.Notes()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_is_a_number_keeps_its_digits() =>
        Assert.Equal("1.10", Reading.All("""[{"product":"x","version":1.10,"released":"2026"}]""").Releases().Single().Version!.Text);

    [Fact]
    public void Whole_numbers_beyond_64_bits_keep_their_digits() =>
        Assert.Equal(18446744073709551616m, Reading.All("""[{"name":"x","released":"2026","big":18446744073709551616}]""").Releases().Single().Attributes["big"]);

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"releases":[]}""")]
    public void An_empty_list_is_a_note(string json)
    {
        Assert.Empty(Reading.All(json).Releases());
        Assert.NotEmpty(Reading.All(json).Notes());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"colour":"red"}""")]
    public void An_object_with_nothing_in_it_is_fatal(string json) => Assert.True(Reading.All(json).Problems().Single().IsFatal);

    [Fact]
    public void A_map_of_any_length_is_read()
    {
        var json = "{" + string.Join(",", Enumerable.Range(0, 5000).Select(number => $"\"model_{number}\":\"2026-02-06\"")) + ",\"gap\":\"27 minutes\"}";
        var results = Reading.All(json);
        Assert.Equal(5000, results.Releases().Count);
        Assert.Single(results.Notes());
    }

    [Fact]
    public void The_houses_own_schema_comes_back_exactly()
    {
        var builder = new ReleaseBuilder
        {
            Name = "gpt-5.3-codex",
            Vendor = "OpenAI",
            Product = "GPT",
            Version = ReleaseVersion.Parse("5.3"),
            Released = ReleaseDate.Parse("../2026-02-05T18:08:08Z"),
            Sequence = new ReleaseSequence("a -> b", 2),
            AliasOf = "gpt-5.3",
        };
        builder.AddProvenance(new Provenance("HN", "https://example.org", DateTimeOffset.UnixEpoch, EvidenceKind.NotLaterThan, ReleaseDate.Parse("2026-02-05T18:08:08Z")));
        builder.AddProvenance(new Provenance("catalogue", stated: ReleaseDate.Parse("2026-02-05")));
        builder.SetAttribute("context", 400000L);
        builder.SetAttribute("inputPrice", 1.50m);
        builder.SetAttribute("text", "007 2026-02-06 true");
        builder.SetAttribute("openWeights", false);
        builder.SetAttribute("knowledgeCutoff", ReleaseDate.Parse("2024-04"));
        builder.SetAttribute("modalities", (IReadOnlyList<string>)["text", "image"]);
        var bare = new ReleaseBuilder { Name = "openai gpt-5 codex", Status = ReleaseStatus.Withdrawn };

        var expected = new[] { builder.Build(), bare.Build() };
        using var text = new StringWriter();
        JsonReleaseWriter.Write(text, expected, [("models.dev", "https://models.dev", "MIT")]);
        var actual = Reading.All(text.ToString(), options: new ReadOptions { SourceName = "file.json" }).Releases();

        Assert.Equal(expected.Length, actual.Count);
        foreach (var (left, right) in expected.Zip(actual))
        {
            Assert.Equal((left.Name, left.Vendor, left.Product, left.Version, left.Variant), (right.Name, right.Vendor, right.Product, right.Version, right.Variant));
            Assert.Equal((left.Track, left.Specialty, left.Released, left.Status, left.AliasOf), (right.Track, right.Specialty, right.Released, right.Status, right.AliasOf));
            Assert.Equal(left.Sequence, right.Sequence);
            Assert.Equal(left.Provenance, right.Provenance);
            Assert.Equal(left.Attributes.OrderBy(pair => pair.Key), right.Attributes.OrderBy(pair => pair.Key), AttributeComparer);
        }
    }

    [Theory]
    [InlineData("x", 1, 1)]
    [InlineData("[1, x]", 1, 5)]
    [InlineData("""[{"name":"b" "c"}]""", 1, 14)]
    [InlineData("[\n  {\"name\": x}]", 2, 12)]
    public void A_fault_has_its_true_place(string json, long line, long column)
    {
        var problem = Reading.All(json, "Json").Problems().Last();
        Assert.Equal((line, column), (problem.Line!.Value, problem.Column!.Value));
    }

    [Theory]
    [InlineData("""[{"name":"a","shipping":"2026"},{"name":"b","shipping":"2026"}]""", true)]
    [InlineData("{\"name\":\"a\",\"shipping\":1}\n{\"name\":\"b\",\"shipping\":2}", true)]
    [InlineData("""[{"name":"a","shipping":"2026"},{"name":"b","date":"2026"}]""", false)]
    [InlineData("""{"a":"2026"}""", false)]
    [InlineData("""{"schema":"releasetools.releases/1","releases":[{"name":"a"}]}""", false)]
    public void Releases_without_any_date_are_one_warning(string json, bool isWarned) =>
        Assert.Equal(isWarned ? 1 : 0, Reading.All(json).Count(result => result.Warning?.Contains("name, shipping", StringComparison.Ordinal) == true));

    [Fact]
    public void An_announcement_is_a_fact_about_a_release_and_no_release()
    {
        var release = Assert.Single(Reading.All("""{"name":"x","announced":"2026-02-01"}""").Releases());
        Assert.Equal(ReleaseDate.FromDay(2026, 2, 1), release.Attributes[AttributeNames.Announced]);
    }

    [Fact]
    public void A_later_schema_is_fatal() =>
        Assert.True(Reading.All("""{"schema":"releasetools.releases/9","releases":[]}""").Problems().Single().IsFatal);

    private static bool AttributeComparer(KeyValuePair<string, object?> left, KeyValuePair<string, object?> right) =>
        left.Key == right.Key
        && left.Value!.GetType().IsArray == right.Value!.GetType().IsArray
        && (left.Value is IReadOnlyList<string> list ? list.SequenceEqual((IReadOnlyList<string>)right.Value) : left.Value.Equals(right.Value));
}
