using Newtonsoft.Json.Linq;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

/// <summary>NuGet's registrations and catalog: year 1900 is no date, unlisted is not withdrawn, and pages may be elsewhere.</summary>
public sealed class NuGetReleaseReaderTests
{
    [Fact]
    public void Year_1900_says_unlisted_and_nothing_of_the_date()
    {
        var release = Index().Releases()[0];
        Assert.Equal(("Acme.Rocket 1.0.0", "Acme.Rocket", "1.0.0"), (release.Name, release.Product, release.Version?.Text));
        Assert.Equal((ReleaseDate.Unknown, ReleaseStatus.Released), (release.Released, release.Status));
        Assert.Equal(false, release.Attributes["listed"]);
        Assert.Equal(ReleaseDate.Unknown, Assert.Single(release.Provenance).Stated);
    }

    [Fact]
    public void An_unlisted_version_with_a_date_keeps_it()
    {
        var release = Index().Releases()[2];
        Assert.Equal((ReleaseDate.Parse("2026-02-05T17:38:53Z"), "preview"), (release.Released, release.Track));
        Assert.Equal(false, release.Attributes["listed"]);
    }

    [Fact]
    public void Deprecation_vulnerabilities_and_build_metadata_come_along()
    {
        var release = Index().Releases()[1];
        Assert.Equal(("1.1.0+build.5", ReleaseDate.Parse("2026-01-30T08:09:10.123Z")), (release.Version?.Text, release.Released));
        Assert.Equal("Use Acme.Launcher", release.Attributes["deprecated"]);
        Assert.Equal(["Legacy", "CriticalBugs"], (IEnumerable<string>)release.Attributes["deprecationReasons"]!);
        Assert.Equal("Acme.Launcher", release.Attributes["alternatePackage"]);
        Assert.Equal(["https://advisory.example/1", "https://advisory.example/2"], (IEnumerable<string>)release.Attributes["vulnerabilities"]!);
        Assert.Equal("high", release.Attributes["vulnerabilitySeverity"]);
        Assert.False(release.Attributes.ContainsKey("listed"));
        Assert.Equal("https://registry.example/reg/acme.rocket/1.1.0.json", Assert.Single(release.Provenance).Link);
    }

    [Fact]
    public void Pages_that_are_not_inlined_are_told()
    {
        var results = Index();
        Assert.Equal(4, results.Releases().Count);
        Assert.Contains("1 pages", Assert.Single(results.Warnings()), StringComparison.Ordinal);
        Assert.Contains("64 versions", results.Warnings()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_its_own_is_read()
    {
        var page = JObject.Parse(File.ReadAllText(DataFile("nuget-index.json")))["items"]![0]!;
        Assert.Equal(4, Reading.All(page.ToString()).Releases().Count);
    }

    [Fact]
    public void A_leaf_of_its_own_has_the_address_of_its_entry_only()
    {
        const string Text = """
            {"@id":"https://registry.example/reg/acme.rocket/1.1.0-rc.1.json","@type":["Package","x"],"catalogEntry":"https://registry.example/catalog/2",
             "listed":false,"packageContent":"https://registry.example/flat/y.nupkg","published":"2026-01-30T08:09:10Z","registration":"https://registry.example/reg/acme.rocket/index.json"}
            """;
        var release = Assert.Single(Reading.All(Text).Releases());
        Assert.Equal(("acme.rocket", "1.1.0-rc.1", "2026-01-30T08:09:10Z"), (release.Product, release.Version?.Text, release.Released.ToString()));
        Assert.Equal(false, release.Attributes["listed"]);
    }

    [Fact]
    public void An_empty_registration_is_an_empty_list() =>
        Assert.Empty(Reading.All("""{"@type":["catalog:CatalogRoot","PackageRegistration"],"count":0,"items":[]}""").Releases());

    [Fact]
    public void A_bad_version_is_one_problem_and_the_rest_goes_on()
    {
        const string Text = """
            {"count":1,"items":[{"lower":"1.0.0","upper":"4.0.0","items":[
              {"catalogEntry":{"id":"X","version":"1.0.0","published":"soonish"},"packageContent":""},
              {"catalogEntry":{"id":"X","version":{"a":1},"published":"2026-01-01T00:00:00Z"},"packageContent":""},
              "odd", 7, null, {"x":1},
              {"catalogEntry":{"id":"X","version":"4.0.0","published":"2026-01-01T00:00:00Z"},"packageContent":""}]}]}
            """;
        var results = Reading.All(Text);
        Assert.Equal(6, results.Problems().Count);
        Assert.Equal("items[0].items[0].published", results.Problems()[0].Property);
        Assert.Equal("4.0.0", Assert.Single(results, result => result.Release is not null).Release!.Version?.Text);
    }

    [Fact]
    public void A_real_registration_is_read_whole_by_an_independent_count()
    {
        var leaves = JObject.Parse(File.ReadAllText(DataFile("nuget-newtonsoft.json"))).SelectTokens("items[*].items[*].catalogEntry").ToList();
        var results = Reading.File(Path.Combine("feeds", "nuget-newtonsoft.json"));
        var releases = results.Releases();
        Assert.Equal(leaves.Select(leaf => ((string?)leaf["id"], (string?)leaf["version"])), releases.Select(release => (release.Product, release.Version?.Text)));
        Assert.Equal(leaves.Select(leaf => leaf["published"] is not null), releases.Select(release => release.Released.IsKnown));
        Assert.Contains("no 'published'", Assert.Single(results.Warnings()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_catalog_has_the_true_date_of_what_is_unlisted()
    {
        var release = Assert.Single(Reading.File(Path.Combine("feeds", "nugetcatalog-leaf.json")).Releases());
        Assert.Equal(("Acme.Rocket", "1.0.0", ReleaseDate.Parse("2025-12-01T10:11:12.123Z")), (release.Product, release.Version?.Text, release.Released));
        Assert.Equal((ReleaseStatus.Released, false), (release.Status, (bool)release.Attributes["listed"]!));
    }

    [Theory]
    [InlineData("\"created\":\"1900-01-01T00:00:00Z\",\"published\":\"1900-01-01T00:00:00Z\"", "TBD")]
    [InlineData("\"published\":\"2026-01-30T08:09:10Z\"", "2026-01-30T08:09:10Z")]
    [InlineData("\"created\":null,\"published\":\"2026-01-30T08:09:10Z\"", "2026-01-30T08:09:10Z")]
    [InlineData("\"x\":1", "TBD")]
    public void A_catalog_leaf_without_created_has_what_published_says(string dates, string expected)
    {
        var text = $$"""{"@type":"PackageDetails","id":"X","version":"1.0.0",{{dates}}}""";
        Assert.Equal(expected, Assert.Single(Reading.All(text).Releases()).Released.ToString());
    }

    [Fact]
    public void What_the_catalog_deleted_is_withdrawn()
    {
        const string Text = """
            [{"@type":["PackageDelete","catalog:Permalink"],"catalog:commitTimeStamp":"2026-03-01T00:00:00Z","id":"acme.rocket","originalId":"Acme.Rocket","published":"2026-03-01T00:00:00Z","version":"1.0.0"},
             {"@type":["PackageDetails"],"id":"Acme.Rocket","version":"2.0.0","created":"2026-02-01T00:00:00Z"}]
            """;
        var releases = Reading.All(Text).Releases();
        Assert.Equal((ReleaseStatus.Withdrawn, ReleaseDate.Unknown, "Acme.Rocket"), (releases[0].Status, releases[0].Released, releases[0].Product));
        Assert.Equal(ReleaseDate.Parse("2026-03-01T00:00:00Z"), releases[0].Attributes["deleted"]);
        Assert.Equal(ReleaseStatus.Released, releases[1].Status);
    }

    [Fact]
    public void A_long_registration_is_never_held_whole()
    {
        // Longer than a record may be, so that one who gathers it fails.
        var filling = new string('x', 100_000);
        var leaves = Enumerable.Range(0, 120).Select(at =>
            $$$"""{"catalogEntry":{"id":"X","version":"1.{{{at}}}.0","published":"2026-01-01T00:00:00Z","description":"{{{filling}}}"},"packageContent":""}""");
        var text = $$"""{"@type":"PackageRegistration","count":1,"items":[{"items":[{{string.Join(",", leaves)}}]}]}""";
        Assert.Equal(120, Reading.All(text).Releases().Count);
    }

    private static List<ReadResult> Index() => Reading.File(Path.Combine("feeds", "nuget-index.json"));

    private static string DataFile(string name) => Path.Combine(AppContext.BaseDirectory, "data", "feeds", name);
}
