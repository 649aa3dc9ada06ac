using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

/// <summary>endoflife.date: one release is one cycle, and lts may be a date.</summary>
public sealed class EndOfLifeReaderTests
{
    [Fact]
    public void A_product_of_version_1_lists_its_cycles()
    {
        var releases = Reading.File(Path.Combine("feeds", "endoflife-product.json")).Releases();
        Assert.Equal(["nodejs 23", "nodejs 22"], releases.Select(release => release.Name));
        Assert.Equal(["2024-10-16", "2024-04-24"], releases.Select(release => release.Released.ToString()));
        Assert.Equal(["general", "lts"], releases.Select(release => release.Track));
        var lts = releases[1].Attributes;
        Assert.Equal(("Jod", true, "22.14.0"), (lts["codename"], lts["maintained"], lts["latest"]));
        Assert.Equal(ReleaseDate.Parse("2024-10-29"), lts["ltsFrom"]);
        Assert.Equal(ReleaseDate.Parse("2027-04-30"), lts["eol"]);
        Assert.Equal(ReleaseDate.Parse("2025-10-21"), lts["eoas"]);
        Assert.Equal(ReleaseDate.Parse("2025-02-11"), lts["latestReleaseDate"]);
        Assert.False(lts.ContainsKey("eoes"));
    }

    [Fact]
    public void The_older_interface_lists_cycles_of_what_the_caller_names()
    {
        var releases = Reading.File(Path.Combine("feeds", "endoflife-cycles.json"), new ReadOptions { Subject = "nodejs" }).Releases();
        Assert.Equal(["nodejs 22", "nodejs 8", "nodejs 7.4"], releases.Select(release => release.Name));
        Assert.Equal(["2024-04-24", "TBD", "TBD"], releases.Select(release => release.Released.ToString()));
        Assert.Equal(["lts", "lts", "general"], releases.Select(release => release.Track));
        Assert.All(releases, release => Assert.Equal(ReleaseStatus.Released, release.Status));
        Assert.Equal(ReleaseDate.Parse("2024-10-29"), releases[0].Attributes["ltsFrom"]);
        Assert.Equal((true, true, "Carbon"), (releases[1].Attributes["eol"], releases[1].Attributes["support"], releases[1].Attributes["codename"]));
        Assert.False(releases[1].Attributes.ContainsKey("ltsFrom"));
    }

    [Fact]
    public void The_full_list_has_many_products()
    {
        const string Text = """
            {"total":2,"result":[
              {"releases":[{"name":"1.0","releaseDate":"2026-01-01","isEol":false}],"name":"rocket"},
              {"name":"empty","releases":[]}, {"name":"odd","releases":7}, "x",
              {"name":"fuel","releases":[{"name":"2.0","releaseDate":null,"isEol":false},{"name":{},"isEol":true},"y"]}]}
            """;
        var results = Reading.All(Text);
        Assert.Equal(["rocket 1.0", "fuel 2.0"], results.Where(result => result.Release is not null).Select(result => result.Release!.Name));
        Assert.Equal(4, results.Problems().Count);
    }

    [Fact]
    public void One_cycle_of_version_1_is_read()
    {
        const string Text = """{"schema_version":"1.2.0","result":{"name":"22","releaseDate":"2024-04-24","isLts":true,"isEol":false}}""";
        Assert.Equal("nodejs 22", Assert.Single(Reading.All(Text, options: new ReadOptions { Subject = "nodejs" }).Releases()).Name);
    }

    [Fact]
    public void A_cycle_that_is_no_number_keeps_its_name()
    {
        const string Text = """{"result":{"name":"macos","releases":[{"name":"sequoia","releaseDate":"2024-09-16","isEol":false}]}}""";
        var release = Assert.Single(Reading.All(Text).Releases());
        Assert.Equal(("macos sequoia", null), (release.Name, release.Version));
    }
}
