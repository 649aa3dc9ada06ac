using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

public sealed class MavenReleaseReaderTests
{
    private const string Artifact = """
        <?xml version="1.0" encoding="UTF-8"?>
        <metadata>
          <groupId>com.acme</groupId>
          <artifactId>rocket</artifactId>
          <versioning>
            <latest>2.0.0-SNAPSHOT</latest>
            <release>1.1.0</release>
            <versions><version>1.0.0</version><version>1.1.0</version><version>1.2.0-rc1</version><version>2.0.0-SNAPSHOT</version></versions>
            <lastUpdated>20260205173853</lastUpdated>
          </versioning>
        </metadata>
        """;

    [Fact]
    public void Versions_are_dated_no_better_than_the_list()
    {
        var results = Reading.All(Artifact);
        var releases = results.Releases();
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0-rc1", "2.0.0-SNAPSHOT"], releases.Select(release => release.Version?.Text));
        Assert.Equal(["general", "general", "preview", "preview"], releases.Select(release => release.Track));
        Assert.All(releases, release => Assert.Equal(("com.acme:rocket", ReleaseDate.Parse("../2026-02-05T17:38:53Z")), (release.Product, release.Released)));
        Assert.Single(results, result => result.Warning is not null);
    }

    [Theory]
    [InlineData("33.0.0-jre", "general")]
    [InlineData("1.9.0.Final", "general")]
    [InlineData("5.9.2-RELEASE", "general")]
    [InlineData("1.2.0-1", "general")]
    [InlineData("2.0.0-M1", "preview")]
    [InlineData("2.0-alpha-1", "preview")]
    [InlineData("2.0.0-CR2", "preview")]
    [InlineData("9.0.0.b3", "preview")]
    public void Only_a_usual_word_after_a_hyphen_makes_a_preview(string version, string track)
    {
        var releases = Reading.All(Artifact.Replace("<version>1.1.0<", $"<version>{version}<", StringComparison.Ordinal)).Releases();
        Assert.Equal((version, track), (releases[1].Version?.Text, releases[1].Track));
    }

    [Theory]
    [InlineData("<lastUpdated>20260205173853</lastUpdated>", "", 0)]
    [InlineData("20260205173853", "20261305173853", 1)]
    [InlineData("20260205173853", "2026-02-05", 1)]
    public void Without_a_time_of_the_list_dates_are_unknown(string part, string instead, int problems)
    {
        var results = Reading.All(Artifact.Replace(part, instead, StringComparison.Ordinal));
        Assert.Equal(problems, results.Problems().Count);
        Assert.All(results.Where(result => result.Release is not null), result => Assert.Equal(ReleaseDate.Unknown, result.Release!.Released));
        Assert.Equal(4, results.Count(result => result.Release is not null));
    }

    [Fact]
    public void The_list_of_one_snapshot_is_that_version()
    {
        const string Snapshot = """
            <metadata xmlns="http://maven.apache.org/METADATA/1.1.0"><groupId>com.acme</groupId><artifactId>rocket</artifactId><version>2.0-SNAPSHOT</version>
            <versioning><snapshot><timestamp>20260205.173853</timestamp><buildNumber>3</buildNumber></snapshot><lastUpdated>20260205173853</lastUpdated></versioning></metadata>
            """;
        var release = Assert.Single(Reading.All(Snapshot).Releases());
        Assert.Equal(("2.0-SNAPSHOT", "preview"), (release.Version?.Text, release.Track));
    }
}
