using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

/// <summary>GitHub's releases, by the traps of the plan: a draft has no date, and created_at is the commit's.</summary>
public sealed class GitHubReleaseReaderTests
{
    private const string Stable = """
        {"url":"https://api.example/repos/acme/rocket/releases/7","html_url":"https://git.example/acme/rocket/releases/tag/v1.2.0","id":7,
         "tag_name":"v1.2.0","name":"Rocket 1.2","draft":false,"prerelease":false,
         "created_at":"2026-01-30T08:00:00Z","published_at":"2026-02-05T17:38:53Z","body":"notes"}
        """;

    [Fact]
    public void The_date_is_the_publication_and_not_the_commit()
    {
        var release = Assert.Single(Reading.All($"[{Stable}]").Releases());
        Assert.Equal(("acme", "rocket", "1.2.0", "rocket 1.2.0"), (release.Vendor, release.Product, release.Version?.Text, release.Name));
        Assert.Equal(ReleaseDate.Parse("2026-02-05T17:38:53Z"), release.Released);
        Assert.Equal((ReleaseStatus.Released, "general"), (release.Status, release.Track));
        Assert.Equal(("v1.2.0", "Rocket 1.2"), (release.Attributes["tag"], release.Attributes["title"]));
        var provenance = Assert.Single(release.Provenance);
        Assert.Equal(("GitHub", EvidenceKind.Published, release.Released), (provenance.Source, provenance.Proves, provenance.Stated));
        Assert.Equal("https://git.example/acme/rocket/releases/tag/v1.2.0", provenance.Link);
    }

    [Theory]
    [InlineData("null", "TBD")]
    [InlineData("\"2026-02-05T17:38:53Z\"", "2026-02-05T17:38:53Z")]
    public void A_draft_is_announced_even_if_it_carries_a_date(string published, string expected)
    {
        var text = Stable.Replace("\"draft\":false", "\"draft\":true", StringComparison.Ordinal)
            .Replace("\"published_at\":\"2026-02-05T17:38:53Z\"", $"\"published_at\":{published}", StringComparison.Ordinal);
        var release = Assert.Single(Reading.All($"[{text}]").Releases());
        Assert.Equal((ReleaseStatus.Announced, ReleaseDate.Parse(expected)), (release.Status, release.Released));
    }

    [Fact]
    public void A_prerelease_is_on_track_preview_by_flag_or_by_version()
    {
        var flagged = Stable.Replace("\"prerelease\":false", "\"prerelease\":true", StringComparison.Ordinal);
        var versioned = Stable.Replace("v1.2.0", "v1.2.0-rc.1", StringComparison.Ordinal);
        Assert.All(Reading.All($"[{flagged},{versioned}]").Releases(), release => Assert.Equal("preview", release.Track));
    }

    [Fact]
    public void Pages_one_after_the_other_are_one_list() =>
        Assert.Equal(3, Reading.All($"[{Stable}]\n[{Stable},{Stable}]\n[]").Releases().Count);

    [Theory]
    [InlineData("published", ReleaseStatus.Released)]
    [InlineData("unpublished", ReleaseStatus.Announced)]
    [InlineData("deleted", ReleaseStatus.Withdrawn)]
    public void A_webhook_wraps_one_release(string action, ReleaseStatus status)
    {
        var text = $$"""{"action":"{{action}}","release":{{Stable}},"repository":{"full_name":"acme/launcher"} }""";
        var release = Assert.Single(Reading.All(text).Releases());
        Assert.Equal((status, "launcher"), (release.Status, release.Product));
    }

    [Theory]
    [InlineData("pkg@1.2.0", "pkg", "1.2.0")]
    [InlineData("@acme/pkg@1.2.0", "@acme/pkg", "1.2.0")]
    [InlineData("pkg/v1.2.0", "pkg", "1.2.0")]
    [InlineData("sdk/go/v1.2.0", "sdk/go", "1.2.0")]
    [InlineData("pkg-v1.2.0-beta.1", "pkg", "1.2.0-beta.1")]
    [InlineData("rocket-1.2.0", "rocket", "1.2.0")]
    [InlineData("rocket-1_2_0", "rocket", "1_2_0")]
    [InlineData("Rocket@1.2.0", "rocket", "1.2.0")]
    [InlineData("llvmorg-17.0.1", "rocket", "17.0.1")]
    [InlineData("go1.22.1", "rocket", "1.22.1")]
    [InlineData("release-1.27.0", "rocket", "1.27.0")]
    [InlineData("v8", "rocket", "8")]
    [InlineData("nightly", "rocket", null)]
    public void A_tag_tells_the_package_and_the_version(string tag, string product, string? version)
    {
        var release = Assert.Single(Reading.All($"[{Stable.Replace("\"v1.2.0\"", $"\"{tag}\"", StringComparison.Ordinal)}]").Releases());
        Assert.Equal((product, version), (release.Product, release.Version?.Text));
        Assert.Equal(version is null ? $"rocket {tag}" : $"{product} {version}", release.Name);
    }

    [Fact]
    public void What_gh_lists_is_read_with_the_repository_that_the_caller_names()
    {
        const string Listed = """[{"tagName":"v1.2.0","name":"One","isDraft":false,"isPrerelease":true,"publishedAt":"2026-02-05T17:38:53Z","createdAt":"2026-01-30T08:00:00Z"}]""";
        var release = Assert.Single(Reading.All(Listed, options: new ReadOptions { Subject = "acme/rocket" }).Releases());
        Assert.Equal(("acme", "rocket", "preview"), (release.Vendor, release.Product, release.Track));
        Assert.Equal(ReleaseDate.Parse("2026-02-05T17:38:53Z"), release.Released);
    }

    [Fact]
    public void A_release_of_nobody_knows_which_repository_keeps_its_tag()
    {
        var release = Assert.Single(Reading.All("""{"tag_name":"v1.2.0","draft":false,"published_at":"2026-02-05T17:38:53Z"}""").Releases());
        Assert.Equal(("v1.2.0", null, "1.2.0"), (release.Name, release.Product, release.Version?.Text));
    }

    [Fact]
    public void A_bad_record_is_one_problem_and_the_rest_goes_on()
    {
        var bad = Stable.Replace("\"2026-02-05T17:38:53Z\"", "\"soon enough\"", StringComparison.Ordinal);
        var untagged = Stable.Replace("\"v1.2.0\"", "null", StringComparison.Ordinal);
        var results = Reading.All($"[{bad},{untagged},17,{Stable}]");
        Assert.Equal(3, results.Problems().Count);
        Assert.Equal("published_at", results.Problems()[0].Property?.Split('.')[^1]);
        Assert.Single(results, result => result.Release is not null);
    }

    [Fact]
    public void A_clock_that_was_never_set_is_flagged()
    {
        var results = Reading.All($"[{Stable.Replace("2026-02-05T17:38:53Z", "1970-01-01T00:00:00Z", StringComparison.Ordinal)}]");
        var release = Assert.Single(results.Releases());
        Assert.Equal(ReleaseDate.Parse("1970-01-01T00:00:00Z"), release.Released);
        Assert.Contains("never set", (string)release.Attributes[AttributeNames.Doubt]!, StringComparison.Ordinal);
        Assert.Single(results, result => result.Warning is not null);
    }

    [Fact]
    public void Another_JSON_under_this_format_is_an_error() =>
        Assert.True(Assert.Single(Reading.All("""{"name":"x"}""", "GitHub").Problems()).IsFatal);
}
