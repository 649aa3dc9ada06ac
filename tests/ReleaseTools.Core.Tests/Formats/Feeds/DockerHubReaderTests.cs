using ReleaseTools.Formats;
using ReleaseTools.Formats.Feeds;
using ReleaseTools.Naming;

namespace ReleaseTools.Tests.Formats.Feeds;

/// <summary>Docker Hub: a tag can be pushed again, so its date is a bound.</summary>
public sealed class DockerHubReaderTests
{
    [Fact]
    public void A_push_proves_that_it_was_out_by_then()
    {
        var results = Reading.File(Path.Combine("feeds", "dockerhub-tags.json"));
        var releases = results.Releases();
        Assert.Equal(["nginx 1.27.0", "nginx 1.27.0 alpine3.20", "nginx latest"], releases.Select(release => release.Name));
        Assert.Equal("../2026-02-05T17:38:53.123456Z", releases[0].Released.ToString());
        Assert.All(releases, release => Assert.Equal((EvidenceKind.NotLaterThan, null, "nginx", "general"),
            (release.Provenance[0].Proves, release.Vendor, release.Product, release.Track)));
        Assert.Equal(["1.27.0", "1.27.0", null], releases.Select(release => release.Version?.Text));
        Assert.Equal("alpine3.20", releases[1].Variant);
        Assert.Equal("This page holds 3 of 151 tags; the rest is on the pages that follow. Fetch what 'next' says and read it too.", Assert.Single(results.Warnings()));
    }

    [Theory]
    [InlineData("acme/rocket", "acme", "rocket")]
    [InlineData("library/redis", null, "redis")]
    [InlineData("redis", null, "redis")]
    [InlineData("hub.example/acme/rocket", "acme", "rocket")]
    public void The_caller_says_which_repository_it_is(string subject, string? vendor, string product)
    {
        var releases = Reading.File(Path.Combine("feeds", "dockerhub-tags.json"), new ReadOptions { Subject = subject }).Releases();
        Assert.All(releases, release => Assert.Equal((vendor, product), (release.Vendor, release.Product)));
    }

    [Fact]
    public void The_address_of_the_next_page_may_stand_last_and_in_the_newer_form()
    {
        const string Text = """
            {"results":[{"name":"1.0","tag_last_pushed":null,"last_updated":"2026-01-01T00:00:00Z"}],"next":null,"previous":"https://registry.example/v2/namespaces/acme/repositories/rocket/tags?page=1"}
            """;
        var release = Assert.Single(Reading.All(Text).Releases());
        Assert.Equal(("acme", "rocket", "../2026-01-01T00:00:00Z"), (release.Vendor, release.Product, release.Released.ToString()));
    }

    [Fact]
    public void Builds_for_platforms_count_once_and_variants_stay()
    {
        string[] tags = ["1.2.0", "1.2.0-linux-amd64", "1.2.0-linux-arm64", "1.2.0-alpine", "1.3.0-windows-amd64", "1.3.0-linux-arm64"];
        var text = $$"""{"results":[{{string.Join(",", tags.Select(tag => $$"""{"name":"{{tag}}","tag_last_pushed":"2026-01-01T00:00:00Z"}"""))}}]}""";
        var options = new ReadOptions { Subject = "acme/rocket" };
        Assert.Equal(["rocket 1.2.0", "rocket 1.2.0 alpine", "rocket 1.3.0"], Reading.All(text, options: options).Releases().Select(release => release.Name));
        Assert.Equal(6, Reading.All(text, options: options with { IncludePlatformBuilds = true }).Releases().Count);
    }

    [Theory]
    [InlineData("1.27.0", "1.27.0", null)]
    [InlineData("v2.1", "2.1", null)]
    [InlineData("8", "8", null)]
    [InlineData("3.13.0rc1-slim-bookworm", "3.13.0rc1", "slim-bookworm")]
    [InlineData("2.0.0-rc.1", "2.0.0-rc.1", null)]
    [InlineData("2.0.0-rc.1-alpine", "2.0.0-rc.1", "alpine")]
    [InlineData("18-jdk-alpine", "18", "jdk-alpine")]
    [InlineData("latest", null, null)]
    [InlineData("stable-alpine", null, null)]
    [InlineData("bookworm-20240101", null, null)]
    [InlineData("sha-7e3b21a", null, null)]
    [InlineData("7e3b21ac", null, null)]
    [InlineData("main", null, null)]
    [InlineData("-", null, null)]
    public void A_tag_is_a_version_and_a_variant_or_neither(string tag, string? version, string? variant) =>
        Assert.Equal((version, variant), ImageTag.Split(tag, NamingRules.Default));

    [Fact]
    public void A_bad_tag_is_one_problem_and_the_rest_goes_on()
    {
        const string Text = """
            {"results":[{"name":17,"tag_last_pushed":"2026-01-01T00:00:00Z"},{"name":"1.0","tag_last_pushed":"a while ago"},null,
             {"name":"1.1","tag_last_pushed":"2026-01-01T00:00:00Z","images":"none","full_size":1e400}],"next":17}
            """;
        var results = Reading.All(Text, options: new ReadOptions { Subject = "acme/rocket" });
        Assert.Equal(3, results.Problems().Count);
        Assert.Equal("rocket 1.1", Assert.Single(results, result => result.Release is not null).Release!.Name);
    }
}
