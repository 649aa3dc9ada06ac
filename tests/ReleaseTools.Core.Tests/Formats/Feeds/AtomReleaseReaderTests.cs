using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

/// <summary>Atom: published is publication, updated is not later than, and the address of a code host tells the tag.</summary>
public sealed class AtomReleaseReaderTests
{
    // As GitHub writes releases.atom; tags.atom differs in id and title of the feed only.
    private const string Host = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en-US">
          <id>tag:git.example,2008:https://git.example/acme/rocket/releases</id>
          <link type="text/html" rel="alternate" href="https://git.example/acme/rocket/releases"/>
          <link type="application/atom+xml" rel="self" href="https://git.example/acme/rocket/releases.atom"/>
          <title>Release notes from rocket</title>
          <updated>2026-02-05T17:38:53Z</updated>
          <entry>
            <id>tag:git.example,2008:Repository/49609581/v1.2.0</id>
            <updated>2026-02-05T18:38:53+01:00</updated>
            <link rel="alternate" type="text/html" href="https://git.example/acme/rocket/releases/tag/v1.2.0"/>
            <title>Rocket 1.2 "Apollo"</title>
            <content type="html">&lt;h2&gt;notes&lt;/h2&gt;</content>
            <author><name>someone</name></author>
            <media:thumbnail height="30" width="30" url="https://git.example/u/1"/>
          </entry>
          <entry>
            <id>tag:git.example,2008:Repository/49609581/pkg/v2.0.0-rc.1</id>
            <updated>2026-02-04T00:00:00Z</updated>
            <title/>
          </entry>
          <entry>
            <id>x</id>
            <link href="https://git.example/acme/rocket/releases/tag/%40acme%2Fpkg%401.0.0"/>
            <published>2026-02-01T10:00:00Z</published><updated>2026-02-03T00:00:00Z</updated>
            <title>the package</title>
          </entry>
        </feed>
        """;

    [Fact]
    public void A_code_host_tells_owner_repository_and_tag_by_its_addresses()
    {
        var releases = Reading.All(Host).Releases();
        Assert.Equal(
            [("acme", "rocket", "1.2.0", "general"), ("acme", "pkg", "2.0.0-rc.1", "preview"), ("acme", "@acme/pkg", "1.0.0", "general")],
            releases.Select(release => (release.Vendor, release.Product, release.Version?.Text, release.Track)));
        Assert.Equal(("v1.2.0", "Rocket 1.2 \"Apollo\""), (releases[0].Attributes["tag"], releases[0].Attributes["title"]));
        Assert.Equal("https://git.example/acme/rocket/releases/tag/v1.2.0", releases[0].Provenance[0].Link);
    }

    [Fact]
    public void An_update_is_no_publication()
    {
        var releases = Reading.All(Host).Releases();
        Assert.Equal(ReleaseDate.Parse("../2026-02-05T17:38:53Z"), releases[0].Released);
        Assert.Equal((EvidenceKind.NotLaterThan, ReleaseDate.Parse("2026-02-05T17:38:53Z")), (releases[0].Provenance[0].Proves, releases[0].Provenance[0].Stated));
        Assert.Equal(ReleaseDate.Parse("2026-02-01T10:00:00Z"), releases[2].Released);
        Assert.Equal(EvidenceKind.Published, releases[2].Provenance[0].Proves);
    }

    [Theory]
    [InlineData("serde 1.0.200", "serde", "1.0.200")]
    [InlineData("GPT-5.3 Codex", "GPT", "5.3")]
    [InlineData("my-lib@2.1.0", "my-lib", "2.1.0")]
    [InlineData("v3.1.4", "Rocket", "3.1.4")]
    public void A_title_that_names_a_version_is_a_release_of_it(string title, string product, string version)
    {
        var release = Assert.Single(Reading.All(News(title)).Releases());
        Assert.Equal((product, version), (release.Product, release.Version?.Text));
    }

    [Theory]
    [InlineData("We moved to a new office")]
    [InlineData("<b>odd</b>")]
    public void Any_other_title_is_a_name_and_no_more(string title)
    {
        var release = Assert.Single(Reading.All(News(System.Security.SecurityElement.Escape(title))).Releases());
        Assert.Equal((title, null, null), (release.Name, release.Version, release.Vendor));
    }

    [Fact]
    public void Another_prefix_and_markup_in_the_title_change_nothing()
    {
        const string Text = """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Rocket</a:title><a:entry><a:published>2026-02-05T12:00:00Z</a:published>
            <a:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">serde <b>1.0</b></div></a:title></a:entry></a:feed>
            """;
        var release = Assert.Single(Reading.All(Text).Releases());
        Assert.Equal(("serde", "1.0", ReleaseDate.Parse("2026-02-05T12:00:00Z")), (release.Product, release.Version?.Text, release.Released));
    }

    [Fact]
    public void An_entry_without_a_date_is_unknown_and_a_bad_date_is_one_problem()
    {
        var text = News("serde 1.0").Replace("2026-02-05T12:00:00Z", "some day", StringComparison.Ordinal)
            .Replace("</feed>", "<entry><title>serde 1.1</title></entry></feed>", StringComparison.Ordinal);
        var results = Reading.All(text);
        Assert.Equal(("published", false), (results.Problems().Single().Property, results.Problems().Single().IsFatal));
        Assert.Equal(ReleaseDate.Unknown, results.Single(result => result.Release is not null).Release!.Released);
    }

    [Fact]
    public void A_web_page_is_told_as_one()
    {
        var problem = Assert.Single(Reading.All("<!DOCTYPE html>\n<html><body>Not found</body></html>", "Atom").Problems());
        Assert.True(problem.IsFatal);
        Assert.Contains("web page", problem.Message, StringComparison.Ordinal);
        Assert.Contains("web page", Reading.All("<html lang='en'><p>no").Problems().Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_cut_off_gives_what_stands_before()
    {
        var results = Reading.All(Host[..Host.IndexOf("pkg/v2", StringComparison.Ordinal)]);
        Assert.Single(results, result => result.Release is not null);
        Assert.True(results[^1].Problem!.IsFatal);
    }

    private static string News(string title) =>
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Rocket releases</title><entry><title>{title}</title><published>2026-02-05T12:00:00Z</published></entry></feed>";
}
