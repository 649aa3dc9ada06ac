using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

/// <summary>A registry of crates and the index of Cargo: created_at and pubtime are publications, updated_at is not.</summary>
public sealed class CratesReleaseReaderTests
{
    [Fact]
    public void The_date_is_the_creation_of_the_version()
    {
        var releases = Reading.File(Path.Combine("feeds", "crates-versions.json")).Releases();
        Assert.Equal(["rocket-fuel 1.1.0", "rocket-fuel 1.0.0-alpha.1"], releases.Select(release => release.Name));
        Assert.Equal(["2026-02-05T17:38:53.123456Z", "2026-01-30T08:00:00Z"], releases.Select(release => release.Released.ToString()));
        Assert.Equal([ReleaseStatus.Released, ReleaseStatus.Withdrawn], releases.Select(release => release.Status));
        Assert.Equal(["general", "preview"], releases.Select(release => release.Track));
        Assert.Equal("leaks", releases[1].Attributes["yankedReason"]);
    }

    [Theory]
    [InlineData("""{"versions":[{"num":"1.0.0","created_at":"2026-01-01T00:00:00Z"}],"crate":{"name":"fuel","max_version":"1.0.0"}}""", "fuel")]
    [InlineData("""{"versions":[{"crate":"fuel","num":"1.0.0","created_at":"2026-01-01T00:00:00Z"}],"meta":{"total":1}}""", "fuel")]
    [InlineData("""{"versions":[{"num":"1.0.0","created_at":"2026-01-01T00:00:00Z"}]}""", "subject")]
    [InlineData("""{"version":{"crate":"fuel","num":"1.0.0","created_at":"2026-01-01T00:00:00Z","yanked":false}}""", "fuel")]
    public void The_crate_is_named_by_the_version_by_what_stands_beside_it_or_by_the_caller(string text, string product)
    {
        var release = Assert.Single(Reading.All(text, options: new ReadOptions { Subject = "subject" }).Releases());
        Assert.Equal((product, "1.0.0", "2026-01-01T00:00:00Z"), (release.Product, release.Version?.Text, release.Released.ToString()));
    }

    [Fact]
    public void A_bad_version_is_one_problem_and_the_rest_goes_on()
    {
        const string Text = """
            {"versions":[{"crate":"fuel","num":null,"created_at":"2026-01-01T00:00:00Z"},{"crate":"fuel","num":"1.0.0","created_at":[1]},"x",
              {"crate":"fuel","num":"1.1.0","created_at":"2026-01-01T00:00:00Z","unknown":{"deep":[{"er":1e999}]},"downloads":99999999999999999999999}]}
            """;
        var results = Reading.All(Text);
        Assert.Equal(["versions[0].num", "versions[1].created_at", "versions[2]"], results.Problems().Select(problem => problem.Property));
        Assert.Equal("1.1.0", Assert.Single(results, result => result.Release is not null).Release!.Version?.Text);
    }

    [Fact]
    public void A_crate_without_versions_is_an_empty_list() =>
        Assert.Empty(Reading.All("""{"crate":{"name":"fuel","max_version":"0.0.0"},"versions":[]}""").Releases());

    [Fact]
    public void A_page_of_versions_says_that_more_follow()
    {
        const string First = """{"versions":[{"crate":"fuel","num":"1.1.0","created_at":"2026-01-02T00:00:00Z"}],"meta":{"total":2,"next_page":"?per_page=1&seek=x"}}""";
        const string Last = """{"versions":[{"crate":"fuel","num":"1.0.0","created_at":"2026-01-01T00:00:00Z"}],"meta":{"total":2,"next_page":null}}""";
        Assert.Contains("?per_page=1&seek=x", Assert.Single(Reading.All(First).Warnings()), StringComparison.Ordinal);
        Assert.Empty(Reading.All(First + Last).Warnings());
        Assert.Equal(2, Reading.All(First + Last).Releases().Count);
    }

    [Fact]
    public void Lines_of_the_index_have_a_date_since_the_registry_writes_it()
    {
        var results = Reading.File(Path.Combine("feeds", "cratesindex-rocket-fuel.ndjson"));
        var releases = results.Releases();
        Assert.Equal(["TBD", "2026-01-15T12:53:12Z"], releases.Select(release => release.Released.ToString()));
        Assert.Equal([ReleaseStatus.Released, ReleaseStatus.Withdrawn], releases.Select(release => release.Status));
        Assert.StartsWith("1 lines have no 'pubtime'", Assert.Single(results.Notes()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_of_the_index_is_one_problem_and_the_rest_goes_on()
    {
        const string Text = """
            {"name":"fuel","vers":"1.0.0","cksum":"0","yanked":false}
            {"name":"fuel","vers":

            {"name":"fuel","vers":{"x":1},"cksum":"0"}
            [1]
            {"name":"fuel","vers":"1.1.0","cksum":"0","pubtime":"yesterday evening"}
            {"name":"fuel","vers":"1.2.0","cksum":"0"}
            """;
        var results = Reading.All(Text);
        Assert.Equal([2L, 4L, 5L, 6L], results.Problems().Select(problem => problem.Line));
        Assert.Equal(["1.0.0", "1.2.0"], results.Where(result => result.Release is not null).Select(result => result.Release!.Version?.Text));
    }
}
