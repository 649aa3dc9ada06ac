using ReleaseTools.Formats;
using ReleaseTools.Formats.Feeds;

namespace ReleaseTools.Tests.Formats.Feeds;

/// <summary>PyPI's two interfaces: a version is as old as its first file, and yanked once all its files are.</summary>
public sealed class PyPIReleaseReaderTests
{
    [Fact]
    public void The_date_is_the_first_upload()
    {
        var releases = Reading.File(Path.Combine("feeds", "pypi-requests.json")).Releases();
        Assert.Equal(["requests 0.0.1", "requests 2.31.0"], releases.Select(release => release.Name));
        Assert.Equal(ReleaseDate.Parse("2023-05-22T15:12:42.313790Z"), releases[1].Released);
        Assert.Equal((2L, EvidenceKind.Published), ((long)releases[1].Attributes["files"]!, releases[1].Provenance[0].Proves));
        Assert.Equal((ReleaseDate.Unknown, 0L, ReleaseStatus.Released), (releases[0].Released, (long)releases[0].Attributes["files"]!, releases[0].Status));
    }

    [Fact]
    public void A_time_without_a_zone_is_UTC_whatever_zone_the_user_gives()
    {
        const string Text = """{"info":{"name":"left"},"releases":{"1.0":[{"filename":"left-1.0.zip","packagetype":"sdist","upload_time":"2011-02-14T12:00:00"}]}}""";
        var options = new ReadOptions { Zone = TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(9), "x", "x") };
        Assert.Equal(ReleaseDate.Parse("2011-02-14T12:00:00Z"), Assert.Single(Reading.All(Text, options: options).Releases()).Released);
    }

    [Theory]
    [InlineData("true", "true", ReleaseStatus.Withdrawn, null)]
    [InlineData("true", "false", ReleaseStatus.Released, 1L)]
    [InlineData("false", "false", ReleaseStatus.Released, null)]
    public void Yanked_are_files(string first, string second, ReleaseStatus status, long? yanked)
    {
        var text = $$"""
            {"info":{"name":"left"},"releases":{"1.0":[
              {"filename":"a","upload_time_iso_8601":"2026-01-02T00:00:00Z","yanked":{{first}},"yanked_reason":"leaks"},
              {"filename":"b","upload_time_iso_8601":"2026-01-01T00:00:00Z","yanked":{{second}},"yanked_reason":null}] } }
            """;
        var release = Assert.Single(Reading.All(text).Releases());
        Assert.Equal((status, ReleaseDate.Parse("2026-01-01T00:00:00Z")), (release.Status, release.Released));
        Assert.Equal(yanked, release.Attributes.GetValueOrDefault("yankedFiles"));
        Assert.Equal(first == "true" ? "leaks" : null, release.Attributes.GetValueOrDefault("yankedReason"));
    }

    [Fact]
    public void The_answer_for_one_version_has_no_releases()
    {
        const string Text = """
            {"urls":[{"filename":"left-1.0.zip","packagetype":"sdist","upload_time_iso_8601":"2026-01-02T00:00:00Z"},{"filename":"left-1.0.whl","upload_time_iso_8601":"2026-01-01T00:00:00Z"}],
             "info":{"name":"left","version":"1.0rc1"},"last_serial":1}
            """;
        var release = Assert.Single(Reading.All(Text).Releases());
        Assert.Equal(("left 1.0rc1", "preview", "2026-01-01T00:00:00Z"), (release.Name, release.Track, release.Released.ToString()));
    }

    [Fact]
    public void A_file_without_a_time_makes_the_date_a_bound()
    {
        const string Text = """
            {"info":{"name":"left"},"releases":{
              "1.0":[{"filename":"a","upload_time_iso_8601":"2026-01-02T00:00:00Z"},{"filename":"b","upload_time_iso_8601":null}],
              "2.0":[{"filename":"c","upload_time_iso_8601":"around noon"},{"filename":"d","upload_time_iso_8601":"2026-02-01T00:00:00Z"},17],
              "3.0":[{"filename":"e","upload_time_iso_8601":{"x":1}}], "4.0":"none", "5.0":[]}}
            """;
        var results = Reading.All(Text);
        var releases = results.Where(result => result.Release is not null).Select(result => result.Release!).ToList();
        Assert.Equal(["../2026-01-02T00:00:00Z", "../2026-02-01T00:00:00Z", "TBD"], releases.Select(release => release.Released.ToString()));
        Assert.Equal(["1.0", "2.0", "5.0"], releases.Select(release => release.Version?.Text));
        Assert.Equal(4, results.Problems().Count);
    }

    [Theory]
    [InlineData("1.0a1", "preview")]
    [InlineData("1.0.dev3", "preview")]
    [InlineData("1.0a", "preview")]
    [InlineData("1.0-preview-2", "preview")]
    [InlineData("1.0.post1", "general")]
    [InlineData("1.0-1", "general")]
    [InlineData("1.0-r3", "general")]
    [InlineData("1.0.post1.dev2", "preview")]
    [InlineData("1!2.0", "general")]
    [InlineData("1.0+cu118", "general")]
    [InlineData("2004d", "general")]
    public void PEP_440_says_what_a_preview_is(string version, string track)
    {
        var text = $$"""{"info":{"name":"left"},"releases":{"{{version}}":[] } }""";
        var release = Assert.Single(Reading.All(text).Releases());
        Assert.Equal((track, $"left {version}"), (release.Track, release.Name));
    }

    [Fact]
    public void A_post_release_with_a_hyphen_comes_after_its_version()
    {
        var releases = Reading.All("""{"info":{"name":"left"},"releases":{"1.0-1":[],"1.0":[],"1.0-post2":[],"1.1":[]}}""").Releases();
        Assert.Equal(["1.0", "1.0.post1", "1.0.post2", "1.1"], releases.Select(release => release.Version!).Order().Select(version => version.Text));
    }

    [Fact]
    public void The_Simple_index_tells_versions_by_the_names_of_files()
    {
        var releases = Reading.File(Path.Combine("feeds", "pypisimple-requests.json")).Releases();
        Assert.Equal(["0.0.1", "2.31.0"], releases.Select(release => release.Version?.Text));
        Assert.Equal(["TBD", "2023-05-22T15:12:42.31379Z"], releases.Select(release => release.Released.ToString()));
        Assert.Equal([0L, 2L], releases.Select(release => release.Attributes["files"]));
    }

    [Theory]
    [InlineData("zope.interface", "zope.interface-5.4.0-cp310-cp310-manylinux_2_5_x86_64.whl", "5.4.0")]
    [InlineData("zope.interface", "zope_interface-5.4.0.tar.gz", "5.4.0")]
    [InlineData("zope-interface", "Zope.Interface-5.4.0.zip", "5.4.0")]
    [InlineData("python-dateutil", "python-dateutil-2.8.2.tar.gz", "2.8.2")]
    [InlineData("python-dateutil", "python_dateutil-2.8.2-py2.py3-none-any.whl", "2.8.2")]
    [InlineData("torch", "torch-2.0.1+cu118-1-cp310-cp310-linux_x86_64.whl", "2.0.1+cu118")]
    [InlineData("left", "left-1.0_1-py3-none-any.whl", "1.0-1")]
    [InlineData("left", "left-1.0-1.tar.gz", "1.0-1")]
    [InlineData("left", "left-1.0.win32-py2.7.exe", "1.0")]
    [InlineData("left", "left-1.0.win-amd64-py3.4.exe", "1.0")]
    [InlineData("left", "left-1.0.macosx-10.9-x86_64.tar.gz", "1.0")]
    [InlineData("left", "left-1.0.linux-x86_64.tar.gz", "1.0")]
    [InlineData("left", "left-1.0-py2.7.egg", "1.0")]
    [InlineData("left", "left-1.0-py3.8-linux-x86_64.egg", "1.0")]
    [InlineData("left", "left-1.0-1.noarch.rpm", "1.0")]
    [InlineData("left-2-right", "left-2-right-1.0.tgz", "1.0")]
    [InlineData("left", "left-1!2.0.tar.bz2", "1!2.0")]
    [InlineData("left", "right-1.0.tar.gz", null)]
    [InlineData("left", "left.tar.gz", null)]
    [InlineData("left", "left-1.0.tar.gz.asc", null)]
    [InlineData("left", "left-final.zip", null)]
    [InlineData("left", "left-1.0-py3.whl", null)]
    [InlineData("left", "", null)]
    [InlineData("", "left-1.0.zip", null)]
    [InlineData(null, "my-left-1.0.zip", "1.0")]
    public void A_file_name_tells_the_version(string? project, string file, string? version) =>
        Assert.Equal(version, PythonFileName.VersionOf(file, project));

    [Fact]
    public void Spellings_of_one_version_are_one_and_odd_files_are_told()
    {
        const string Text = """
            {"files":[{"filename":"my-left-1.0.0-beta1.tar.gz","hashes":{},"upload-time":"2026-01-02T00:00:00Z","yanked":"leaks"},
                      {"filename":"my_left-1.0b1-py3-none-any.whl","hashes":{},"upload-time":"2026-01-01T00:00:00Z","yanked":"leaks"},
                      {"filename":"other-1.0.zip","hashes":{}}, {"filename":17,"hashes":{}}, "odd"],
             "meta":{"api-version":"1.0"},"name":"My.Left"}
            """;
        var results = Reading.All(Text);
        var release = Assert.Single(results, result => result.Release is not null).Release!;
        Assert.Equal(("My.Left", ReleaseStatus.Withdrawn, "2026-01-01T00:00:00Z"), (release.Product, release.Status, release.Released.ToString()));
        Assert.Equal((2L, "leaks"), ((long)release.Attributes["files"]!, release.Attributes["yankedReason"]));
        Assert.StartsWith("Left out 2 files", Assert.Single(results.Notes()), StringComparison.Ordinal);
        Assert.Single(results.Problems());
    }

    [Fact]
    public void An_index_without_upload_times_has_no_dates()
    {
        const string Text = """{"meta":{"api-version":"1.0"},"name":"left","files":[{"filename":"left-1.0.zip","url":"x","hashes":{}}]}""";
        var release = Assert.Single(Reading.All(Text).Releases());
        Assert.Equal((ReleaseDate.Unknown, ReleaseStatus.Released), (release.Released, release.Status));
    }
}
