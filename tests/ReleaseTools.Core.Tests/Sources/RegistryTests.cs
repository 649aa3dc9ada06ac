using ReleaseTools.Formats;
using ReleaseTools.Sources;

namespace ReleaseTools.Tests.Sources;

/// <summary>Each source from its settings to its releases, against a server that answers under the same paths as the real one.</summary>
public sealed class RegistryTests : IDisposable
{
    private readonly TestEnvironment _user = new();
    private readonly TestClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _user.Dispose();
    }

    [Fact]
    public void NuGet_reads_the_registration_that_the_service_index_names()
    {
        using var server = Serve(path => path switch
        {
            "/v3/index.json" => ServiceIndex,
            "/reg-semver2/acme.rocket/index.json" => """
                { "count": 1, "items": [ { "@id": "BASE/reg-semver2/acme.rocket/index.json#page/1.0.0/1.1.0", "count": 2, "lower": "1.0.0", "upper": "1.1.0-rc.1", "items": [
                  { "@id": "BASE/1", "catalogEntry": { "id": "Acme.Rocket", "version": "1.0.0", "listed": true, "published": "2026-02-05T17:38:53.12+00:00" } },
                  { "@id": "BASE/2", "catalogEntry": { "id": "Acme.Rocket", "version": "1.1.0-rc.1", "listed": false, "published": "1900-01-01T00:00:00+00:00" } } ] } ] }
                """,
            _ => null,
        });
        _user.Write("work/project/nuget.config", $"""<configuration><packageSources><add key="own" value="{server.Address}v3/index.json"/></packageSources></configuration>""");

        var found = Find("NuGet", "Acme.Rocket");

        Assert.Equal(["Acme.Rocket 1.0.0 2026-02-05T17:38:53.12Z general", "Acme.Rocket 1.1.0-rc.1 TBD preview"], found);
    }

    [Fact]
    public void NuGet_fetches_the_pages_that_stand_elsewhere()
    {
        using var server = Serve(path => path switch
        {
            "/v3/index.json" => ServiceIndex,
            "/reg-semver2/acme.rocket/index.json" => """
                { "count": 2, "items": [ { "@id": "BASE/pages/1.json", "count": 1, "lower": "1.0.0", "upper": "1.0.0" }, { "@id": "BASE/pages/2.json", "count": 1, "lower": "2.0.0", "upper": "2.0.0" } ] }
                """,
            "/pages/1.json" => Page("1.0.0", "2026-01-01T00:00:00Z"),
            "/pages/2.json" => Page("2.0.0", "2026-02-01T00:00:00Z"),
            _ => null,
        });

        Assert.Equal(["Acme.Rocket 1.0.0 2026-01-01T00:00:00Z general", "Acme.Rocket 2.0.0 2026-02-01T00:00:00Z general"], Find("NuGet", "Acme.Rocket", server, "v3/index.json"));

        static string Page(string version, string published) => $$"""
            { "@id": "BASE/pages/x", "count": 1, "lower": "{{version}}", "upper": "{{version}}", "items": [ { "@id": "BASE/1", "catalogEntry": { "id": "Acme.Rocket", "version": "{{version}}", "published": "{{published}}" } } ] }
            """;
    }

    [Fact]
    public void NuGet_asks_the_next_source_where_one_does_not_know_the_package_or_fails()
    {
        using var unknowing = Serve(path => path == "/v3/index.json" ? ServiceIndex : null);
        using var failing = new TestServer(_ => TestReply.Of(501));
        using var knowing = Serve(path => path switch
        {
            "/v3/index.json" => ServiceIndex,
            "/reg-semver2/acme.rocket/index.json" => """
                { "count": 1, "items": [ { "@id": "BASE/p", "count": 1, "lower": "1.0.0", "upper": "1.0.0", "items": [ { "@id": "BASE/1", "catalogEntry": { "id": "Acme.Rocket", "version": "1.0.0", "published": "2026-02-05T00:00:00Z" } } ] } ] }
                """,
            _ => null,
        });
        _user.Write("work/project/nuget.config", $"""
            <configuration><packageSources>
              <add key="a" value="{unknowing.Address}v3/index.json"/><add key="b" value="{failing.Address}v3/index.json"/><add key="c" value="{knowing.Address}v3/index.json"/>
            </packageSources></configuration>
            """);

        var results = Results("NuGet", "Acme.Rocket", Query());

        Assert.Single(results, result => result.Release is not null);
        Assert.Contains("501", Assert.Single(results, result => result.Warning is not null).Warning, StringComparison.Ordinal);
        Assert.Equal(SourceFault.ServerFailed, Fault("NuGet", "Acme.Unknown").Fault);
    }

    [Fact]
    public void NuGet_names_packages_close_to_one_that_is_not_known()
    {
        using var server = Serve(path => path switch
        {
            "/v3/index.json" => ServiceIndex,
            "/complete?q=Acme.Rocke&take=3" => """{ "totalHits": 1, "data": ["Acme.Rocket"] }""",
            _ => null,
        });

        var failure = Fault("NuGet", "Acme.Rocke", server, "v3/index.json");

        Assert.Equal(SourceFault.NotFound, failure.Fault);
        Assert.Contains("'Acme.Rocket'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Npm_escapes_the_slash_of_a_scope()
    {
        using var server = Serve(path => path == "/npm/@acme%2Frocket"
            ? """{ "name": "@acme/rocket", "versions": { "1.0.0": {} }, "time": { "1.0.0": "2026-02-05T17:38:53.120Z" } }"""
            : null);
        _user.NpmSays = server.Address + "npm/";

        Assert.Equal(["@acme/rocket 1.0.0 2026-02-05T17:38:53.12Z general"], Find("Npm", "@acme/rocket"));
    }

    [Theory]
    [InlineData("simple/")]
    [InlineData("")]
    public void PyPI_reads_the_simple_interface_in_JSON_under_the_normal_name(string registry)
    {
        using var server = new TestServer(request => request.Path == "/simple/acme-rocket/" && request["Accept"] == "application/vnd.pypi.simple.v1+json"
            ? TestReply.Of(200, """
                { "meta": { "api-version": "1.1" }, "name": "acme-rocket", "versions": ["1.0"], "files": [
                  { "filename": "acme_rocket-1.0.tar.gz", "url": "https://registry.example/f", "hashes": {}, "yanked": false, "upload-time": "2026-02-05T17:38:53.120000Z" } ] }
                """).With("Content-Type", "application/vnd.pypi.simple.v1+json")
            : TestReply.Of(404));

        Assert.Equal(["acme-rocket 1.0 2026-02-05T17:38:53.12Z general"], Find("PyPI", "Acme._Rocket", server, registry));
    }

    [Fact]
    public void PyPI_reads_the_JSON_interface_of_an_address_that_ends_in_pypi()
    {
        using var server = Serve(path => path == "/pypi/acme-rocket/json"
            ? """
              { "info": { "name": "acme-rocket", "version": "1.0" }, "releases": { "1.0": [ { "filename": "acme_rocket-1.0.tar.gz", "packagetype": "sdist", "upload_time_iso_8601": "2026-02-05T17:38:53.120000Z", "yanked": false } ] }, "urls": [] }
              """
            : null);

        Assert.Equal(["acme-rocket 1.0 2026-02-05T17:38:53.12Z general"], Find("PyPI", "acme_rocket", server, "pypi"));
    }

    [Fact]
    public void Crates_reads_the_pages_of_the_interface()
    {
        using var server = Serve(path => path switch
        {
            "/api/v1/crates/rocket/versions?per_page=100" => """{ "versions": [ { "crate": "rocket", "num": "1.1.0", "created_at": "2026-02-05T17:38:53Z", "yanked": true } ], "meta": { "total": 2, "next_page": "?per_page=100&seek=1" } }""",
            "/api/v1/crates/rocket/versions?per_page=100&seek=1" => """{ "versions": [ { "crate": "rocket", "num": "1.0.0", "created_at": "2026-01-05T00:00:00Z", "yanked": false } ], "meta": { "total": 2, "next_page": null } }""",
            _ => null,
        });

        var results = Results("Crates", "rocket", Query(new Uri(server.Address, "")));

        Assert.Equal([ReleaseStatus.Withdrawn, ReleaseStatus.Released], results.Where(result => result.Release is not null).Select(result => result.Release!.Status));
    }

    [Theory]
    [InlineData("a", "/index/1/a")]
    [InlineData("ab", "/index/2/ab")]
    [InlineData("abc", "/index/3/a/abc")]
    [InlineData("Rocket-Fuel", "/index/ro/ck/rocket-fuel")]
    public void Crates_finds_a_crate_in_a_sparse_index(string crate, string path)
    {
        using var server = new TestServer(request => request.Path == path
            ? TestReply.Of(200, $$"""{"name":"{{crate}}","vers":"1.0.0","deps":[],"cksum":"0","features":{},"yanked":false}""" + "\n").With("Content-Type", "text/plain")
            : TestReply.Of(404));
        _user.Write("home/.cargo/config.toml", $"[registries.own]\nindex = \"sparse+{server.Address}index/\"\n");

        Assert.Equal([$"{crate} 1.0.0 TBD general"], Find("Crates", crate));
    }

    [Fact]
    public void GitHub_stops_at_the_number_of_pages_that_was_asked_for_and_says_so()
    {
        using var server = new TestServer(request => TestReply
            .Json("""[{ "tag_name": "v1.0.0", "draft": false, "published_at": "2026-01-15T18:00:00Z" }]""")
            .With("Link", $"<{request.Path}1>; rel=\"next\""));
        var query = new SourceQuery { Registry = server.Address, NoCache = true, Client = _client.Client, User = _user, Directory = _user.Project, MaxPages = 3 };

        var results = Results("GitHub", "acme/rocket", query);

        Assert.Equal(3, results.Count(result => result.Release is not null));
        Assert.Equal(3, server.Requests.Count);
        Assert.Contains("3 pages", Assert.Single(results, result => result.Warning is not null).Warning, StringComparison.Ordinal);
        Assert.All(server.Requests, request => Assert.Equal("application/vnd.github+json", request["Accept"]));
    }

    [Fact]
    public void A_page_that_comes_again_ends_the_list()
    {
        using var server = new TestServer(request => TestReply
            .Json("""[{ "tag_name": "v1.0.0", "draft": false, "published_at": "2026-01-15T18:00:00Z" }]""")
            .With("Link", $"<{request.Path}>; rel=\"next\""));

        Assert.Contains("again", Assert.Single(Results("GitHub", "acme/rocket", Query(server.Address)), result => result.Warning is not null).Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_leads_off_to_http_is_not_followed_and_what_was_read_stands()
    {
        using var server = new TestServer(_ => TestReply
            .Json("""[{ "tag_name": "v1.0.0", "draft": false, "published_at": "2026-01-15T18:00:00Z" }]""")
            .With("Link", "<http://registry.example/?page=2>; rel=\"next\""));
        using var results = ReleaseSources.Find("GitHub")!.Find("acme/rocket", Query(server.Address), CancellationToken.None).GetEnumerator();

        Assert.True(results.MoveNext());
        Assert.NotNull(results.Current.Release);
        Assert.Equal(SourceFault.Redirect, Assert.Throws<SourceException>(() =>
        {
            while (results.MoveNext())
            {
                // Notes may come before.
            }
        }).Fault);
    }

    [Fact]
    public void EndOfLife_reads_both_of_its_interfaces_and_names_products_close_to_one_that_is_not_known()
    {
        using var server = Serve(path => path switch
        {
            "/api/v1/products/nodejs" => """{ "schema_version": "1.2.0", "result": { "name": "nodejs", "label": "Node.js", "category": "framework", "releases": [ { "name": "22", "label": "22", "releaseDate": "2024-04-24", "isLts": false, "isEol": false } ] } }""",
            "/api/v1/products" => """{ "total": 2, "result": [ { "name": "nodejs" }, { "name": "windows" } ] }""",
            "/api/nodejs.json" => """[{ "cycle": "22", "releaseDate": "2024-04-24", "eol": "2027-04-30", "latest": "22.14.0", "latestReleaseDate": "2025-02-11", "lts": false }]""",
            _ => null,
        });

        Assert.Contains(Find("EndOfLife", "NodeJS", server, "api/v1"), text => text.EndsWith("22 2024-04-24 general", StringComparison.Ordinal));
        Assert.Contains(Find("EndOfLife", "nodejs", server, "api"), text => text.EndsWith("22 2024-04-24 general", StringComparison.Ordinal));
        var failure = Fault("EndOfLife", "nodjs", server, "api/v1");
        Assert.Equal(SourceFault.NotFound, failure.Fault);
        Assert.Contains("'nodejs'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HuggingFace_reads_a_model_an_author_and_a_model_without_author()
    {
        const string Model = """{ "_id": "1", "id": "acme/rocket-7b", "modelId": "acme/rocket-7b", "createdAt": "2026-02-05T17:38:53.000Z", "tags": [], "private": false, "gated": false }""";
        using var server = Serve(path => path.Split('?') switch
        {
            ["/api/models/acme/rocket-7b"] => Model,
            ["/api/models", var query] => query.StartsWith("author=acme&", StringComparison.Ordinal) ? $"[{Model}]" : "[]",
            ["/api/models/rocket"] => Model.Replace("acme/", string.Empty, StringComparison.Ordinal),
            _ => null,
        });
        _user.Set("HF_ENDPOINT", server.Address.AbsoluteUri).Set("HF_TOKEN", "hf_x");

        Assert.Single(Find("HuggingFace", "acme/rocket-7b"), text => text.Contains("2026-02-05T17:38:53Z", StringComparison.Ordinal));
        Assert.Single(Find("HuggingFace", "acme"));
        Assert.Single(Find("HuggingFace", "rocket"));
        Assert.Equal(SourceFault.NotFound, Fault("HuggingFace", "nobody").Fault);
        Assert.All(server.Requests, request => Assert.Equal("Bearer hf_x", request["Authorization"]));
    }

    [Fact]
    public void Atom_reads_the_feed_at_an_address()
    {
        using var server = Serve(path => path == "/acme/rocket/releases.atom" ? """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <id>tag:git.example,2008:https://git.example/acme/rocket/releases</id>
              <entry><id>tag:git.example,2008:Repository/1/v1.1.0</id><updated>2026-02-05T17:38:53Z</updated><title>Rocket 1.1</title>
                <link rel="alternate" type="text/html" href="https://git.example/acme/rocket/releases/tag/v1.1.0"/></entry>
              <entry><id>tag:git.example,2008:Repository/1/v1.0.0</id><published>2026-01-01T00:00:00Z</published><updated>2026-01-09T00:00:00Z</updated><title>Rocket 1.0</title>
                <link rel="alternate" type="text/html" href="https://git.example/acme/rocket/releases/tag/v1.0.0"/></entry>
            </feed>
            """ : null);

        // An update is not a publication.
        Assert.Equal(["rocket 1.1.0 ../2026-02-05T17:38:53Z general", "rocket 1.0.0 2026-01-01T00:00:00Z general"], Find("Atom", $"{server.Address}acme/rocket/releases.atom"));
    }

    [Fact]
    public void DockerHub_reads_the_tags_of_all_pages_without_a_word_about_pages()
    {
        using var server = Serve(path => path switch
        {
            "/v2/repositories/library/rocket/tags?page_size=100" => """{ "count": 2, "next": "BASE/v2/repositories/library/rocket/tags?page=2&page_size=100", "previous": null, "results": [ { "name": "1.1.0", "tag_last_pushed": "2026-02-05T17:38:53.1Z", "last_updated": "2026-02-05T17:38:53.1Z", "images": [], "tag_status": "active" } ] }""",
            "/v2/repositories/library/rocket/tags?page=2&page_size=100" => """{ "count": 2, "next": null, "previous": null, "results": [ { "name": "1.0.0", "tag_last_pushed": "2026-01-05T00:00:00Z", "last_updated": "2026-01-05T00:00:00Z", "images": [], "tag_status": "active" } ] }""",
            _ => null,
        });

        var results = Results("DockerHub", "rocket", Query(server.Address));

        Assert.Equal(["../2026-02-05T17:38:53.1Z", "../2026-01-05T00:00:00Z"], results.Where(result => result.Release is not null).Select(result => result.Release!.Released.ToString()));
        Assert.DoesNotContain(results, result => result.Warning is not null);
    }

    [Fact]
    public void What_is_read_says_where_and_when_it_was_read()
    {
        using var server = Serve(_ => """{ "name": "rocket", "versions": { "1.0.0": {} }, "time": { "1.0.0": "2026-02-05T17:38:53.120Z" } }""");
        var asked = new DateTimeOffset(2026, 2, 6, 14, 27, 0, TimeSpan.Zero);
        var query = new SourceQuery { Registry = server.Address, NoCache = true, Client = _client.Client, User = _user, Directory = _user.Project, AskedAt = asked };

        var provenance = Assert.Single(Results("Npm", "rocket", query), result => result.Release is not null).Release!.Provenance[0];

        Assert.Equal(asked, provenance.RetrievedAt);
        Assert.Equal(server.Address + "rocket", provenance.Link);
    }

    [Fact]
    public void A_name_cannot_lead_to_another_path()
    {
        foreach (var (source, name) in new[] { ("NuGet", ".."), ("Npm", "../secret"), ("Npm", "@a/b/c"), ("PyPI", "a/b"), ("Crates", "a.b"), ("GitHub", "a/.."), ("EndOfLife", "a?b"), ("HuggingFace", "a/b/c"), ("DockerHub", "a b"), ("Atom", "feed") })
        {
            Assert.Equal(SourceFault.NameInvalid, Fault(source, name, Query(new Uri("https://registry.example/"))).Fault);
        }
    }

    private const string ServiceIndex = """
        { "version": "3.0.0", "resources": [
          { "@id": "BASE/reg/", "@type": "RegistrationsBaseUrl" }, { "@id": "BASE/reg-semver2/", "@type": "RegistrationsBaseUrl/3.6.0" }, { "@id": "BASE/complete", "@type": "SearchAutocompleteService" } ] }
        """;

    // BASE in a body is the server's own address.
    private static TestServer Serve(Func<string, string?> body) => new(request => body(request.Path) is { } text
        ? TestReply.Json(text.Replace("BASE", $"http://{request["Host"]}", StringComparison.Ordinal))
        : TestReply.Of(404));

    private static List<ReadResult> Results(string source, string name, SourceQuery query) => [.. ReleaseSources.Find(source)!.Find(name, query, CancellationToken.None)];

    private static SourceException Fault(string source, string name, SourceQuery query) => Assert.Throws<SourceException>(() => Results(source, name, query));

    private SourceException Fault(string source, string name, TestServer? server = null, string path = "") =>
        Fault(source, name, Query(server is null ? null : new Uri(server.Address, path)));

    private List<string> Find(string source, string name, TestServer? server = null, string path = "")
    {
        var results = Results(source, name, Query(server is null ? null : new Uri(server.Address, path)));
        Assert.DoesNotContain(results, result => result.Problem is not null);
        return [.. results.Select(result => result.Release).OfType<Release>().Select(release => $"{release.Name} {release.Released} {release.Track}")];
    }

    private SourceQuery Query(Uri? registry = null) => new() { Registry = registry, NoCache = true, Client = _client.Client, User = _user, Directory = _user.Project };
}
