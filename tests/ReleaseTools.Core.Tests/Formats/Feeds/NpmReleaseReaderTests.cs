using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

/// <summary>npm's packuments: time has more than versions, and less.</summary>
public sealed class NpmReleaseReaderTests
{
    [Fact]
    public void Only_what_versions_has_counts()
    {
        const string Text = """
            {"_id":"left","name":"left","dist-tags":{"latest":"1.0.1","old":"1.0.0"},
             "versions":{"1.0.0":{"name":"left","version":"1.0.0","dist":{},"deprecated":"use right"},"1.0.1":{"dist":{}},"2.0.0-beta.1":{"dist":{}}},
             "time":{"created":"2026-01-01T00:00:00.000Z","modified":"2026-03-01T00:00:00.000Z","1.0.0":"2026-01-01T00:00:00.123Z",
                     "1.0.1":"2026-01-02T00:00:00.000Z","1.0.2":"2026-01-03T00:00:00.000Z","2.0.0-beta.1":"2026-02-01T00:00:00.000Z"},
             "readme":"# left"}
            """;
        var results = Reading.All(Text);
        var releases = results.Releases();
        Assert.Equal(["left 1.0.0", "left 1.0.1", "left 2.0.0-beta.1"], releases.Select(release => release.Name));
        Assert.Equal(ReleaseDate.Parse("2026-01-01T00:00:00.123Z"), releases[0].Released);
        Assert.Equal("use right", releases[0].Attributes["deprecated"]);
        Assert.Equal(["latest"], (IEnumerable<string>)releases[1].Attributes["distTags"]!);
        Assert.Equal("preview", releases[2].Track);
        Assert.Contains(results.Notes(), note => note.StartsWith("Left out 1 versions", StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_may_come_in_any_order()
    {
        const string Text = """{"time":{"1.0.0":"2026-01-01T00:00:00.000Z"},"versions":{"1.0.0":{"dist":{}}},"dist-tags":{},"name":"left"}""";
        Assert.Equal(ReleaseDate.Parse("2026-01-01T00:00:00Z"), Assert.Single(Reading.All(Text).Releases()).Released);
    }

    [Fact]
    public void An_abbreviated_packument_says_that_it_has_no_times()
    {
        const string Text = """{"name":"left","dist-tags":{"latest":"1.0.0"},"versions":{"1.0.0":{"name":"left","version":"1.0.0","dist":{}}},"modified":"2026-03-01T00:00:00.000Z"}""";
        var results = Reading.All(Text);
        var release = Assert.Single(results.Releases());
        Assert.Equal(ReleaseDate.Parse("../2026-03-01T00:00:00Z"), release.Released);
        Assert.Equal(EvidenceKind.NotLaterThan, Assert.Single(release.Provenance).Proves);
        Assert.Contains("abbreviated", Assert.Single(results, result => result.Warning is not null).Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unpublished_package_is_withdrawn()
    {
        const string Text = """
            {"_id":"gone","name":"gone","time":{"created":"2026-01-01T00:00:00.000Z","modified":"2026-01-05T00:00:00.000Z","1.0.0":"2026-01-01T00:00:00.000Z",
             "unpublished":{"name":"x","time":"2026-01-05T00:00:00.000Z","tags":{"latest":"1.0.0"},"maintainers":[],"versions":["1.0.0","1.0.1"]}}}
            """;
        var releases = Reading.All(Text).Releases();
        Assert.All(releases, release => Assert.Equal(ReleaseStatus.Withdrawn, release.Status));
        Assert.Equal(["2026-01-01T00:00:00Z", "TBD"], releases.Select(release => release.Released.ToString()));
    }

    [Fact]
    public void Builds_for_platforms_count_once()
    {
        string[] versions = ["0.1.0", "0.1.0-linux-x64", "0.1.0-darwin-arm64", "0.2.0-alpha.1-win32-x64", "0.2.0-alpha.1-linux-arm64", "0.3.0-next.1"];
        var text = $$"""
            {"name":"@acme/tool","dist-tags":{},"versions":{ {{string.Join(",", versions.Select(version => $"\"{version}\":{{}}"))}} },
             "time":{ {{string.Join(",", versions.Select((version, at) => $"\"{version}\":\"2026-01-0{9 - at}T00:00:00.000Z\""))}} } }
            """;
        var once = Reading.All(text).Releases();
        Assert.Equal(["0.1.0", "0.3.0-next.1", "0.2.0-alpha.1"], once.Select(release => release.Version?.Text));
        Assert.Equal(["general", "preview", "preview"], once.Select(release => release.Track));
        Assert.Equal(ReleaseDate.Parse("2026-01-05T00:00:00Z"), once[2].Released);
        Assert.Equal(["win32-x64", "linux-arm64"], (IEnumerable<string>)once[2].Attributes["platforms"]!);
        Assert.Null(once[2].Variant);

        var each = Reading.All(text, options: new ReadOptions { IncludePlatformBuilds = true }).Releases();
        Assert.Equal([null, "linux-x64", "darwin-arm64", "win32-x64", "linux-arm64", null], each.Select(release => release.Variant));
        Assert.Equal("general", each[1].Track);
    }

    [Theory]
    [InlineData("1.0.0-linux")]
    [InlineData("1.0.0-x86_64-unknown-linux-gnu")]
    [InlineData("1.0.0-windows-amd64")]
    [InlineData("1.0.0-aarch64-apple-darwin")]
    public void The_usual_names_of_platforms_are_known(string version)
    {
        var text = $$"""{"name":"tool","dist-tags":{},"versions":{"{{version}}":{} },"time":{"{{version}}":"2026-01-01T00:00:00.000Z"} }""";
        Assert.Equal("1.0.0", Assert.Single(Reading.All(text).Releases()).Version?.Text);
    }

    [Theory]
    [InlineData("1.0.0-beta.linuxlike")]
    [InlineData("1.0.0-x64beta")]
    public void A_prerelease_may_sound_like_a_platform(string version)
    {
        var text = $$"""{"name":"tool","dist-tags":{},"versions":{"{{version}}":{} },"time":{"{{version}}":"2026-01-01T00:00:00.000Z"} }""";
        Assert.Equal(version, Assert.Single(Reading.All(text).Releases()).Version?.Text);
    }

    [Fact]
    public void The_map_of_npm_view_is_read()
    {
        const string Text = """{"created":"2026-01-01T00:00:00.000Z","modified":"2026-03-01T00:00:00.000Z","1.0.0":"2026-01-01T00:00:00.000Z","1.0.1":"2026-01-02T00:00:00.000Z"}""";
        var releases = Reading.All(Text, options: new ReadOptions { Subject = "left" }).Releases();
        Assert.Equal(["left 1.0.0", "left 1.0.1"], releases.Select(release => release.Name));
    }

    [Theory]
    [InlineData("npm-left-pad.json")]
    [InlineData("npm-chalk.json")]
    public void A_real_packument_is_read_row_by_row_as_an_independent_reader_does(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "data", "feeds", file);
        var packument = JsonConvert.DeserializeObject<JObject>(File.ReadAllText(path), new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
        var expected = ((JObject)packument["versions"]!).Properties().Select(version => (
            (string)packument["name"]!, version.Name, DateTimeOffset.Parse((string)packument["time"]![version.Name]!, CultureInfo.InvariantCulture).UtcDateTime));
        var releases = Reading.File(Path.Combine("feeds", file)).Releases();
        Assert.Equal(expected, releases.Select(release => (release.Product!, release.Version!.Text, release.Released.Earliest!.Value.UtcDateTime)));
        Assert.All(releases, release => Assert.True(release.Released.IsExact));
    }

    [Fact]
    public void A_registry_that_knows_no_such_package_is_an_error() =>
        Assert.True(Assert.Single(Reading.All("""{"error":"Not found"}""", "Npm").Problems()).IsFatal);
}
