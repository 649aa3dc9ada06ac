using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

public sealed class KeepAChangelogReaderTests
{
    private static readonly ReadOptions OfRocket = new() { SourceName = "/home/me/rocket/CHANGELOG.md" };

    [Theory]
    [InlineData("## [1.2.0] - 2026-02-05", "1.2.0", "2026-02-05")]
    [InlineData("## 1.2.0 (2026-02-05)", "1.2.0", "2026-02-05")]
    [InlineData("# 1.2.0 / 2026-02-05", "1.2.0", "2026-02-05")]
    [InlineData("### v1.2.0 — 2026/2/5 ###", "1.2.0", "2026-02-05")]
    [InlineData("## [v1.2.0-rc.1](https://git.example/compare/a...b) (2026-02-05)", "1.2.0-rc.1", "2026-02-05")]
    [InlineData("## **Version 1.2.0** - February 5, 2026", "1.2.0", "2026-02-05")]
    [InlineData("## Release 1.2 (Feb 2026)", "1.2", "2026-02")]
    [InlineData("## 1.2.0", "1.2.0", "TBD")]
    [InlineData("## `1.2.0`: 2026-02-05 \"Apollo\"", "1.2.0", "2026-02-05")]
    [InlineData("## 2026-02-05, Version 1.2.0 (Current), @someone", "1.2.0", "2026-02-05")]
    [InlineData("1.2.0 (2026-02-05)\n------------------", "1.2.0", "2026-02-05")]
    [InlineData("1.2.0 / 2026-02-05\n===", "1.2.0", "2026-02-05")]
    public void A_heading_is_a_release(string heading, string version, string date)
    {
        var release = Assert.Single(Reading.All($"# Changelog\n\n{heading}\n\n- something\n", options: OfRocket).Releases());
        Assert.Equal(("rocket", version, ReleaseDate.Parse(date), ReleaseStatus.Released), (release.Product, release.Version?.Text, release.Released, release.Status));
    }

    [Theory]
    [InlineData("## ,[1.2.0] - 2026-02-05\n## 1.0 (2025-01-01)", null)]
    [InlineData("## \u202E 1.2.0 (2026-02-05)\n## 1.0 (2025-01-01)", "1.2.0")]
    public void A_product_of_nothing_is_none(string text, string? version)
    {
        var releases = Reading.All(text).Releases();
        Assert.Equal([.. version is null ? Array.Empty<string>() : [version], "1.0"], releases.Select(release => release.Name));
    }

    [Fact]
    public void The_product_may_stand_before_the_version()
    {
        var releases = Reading.All("## rocket 1.2.0\n## Launcher v2.0 (2026-02-05)\n## Gone 18\n", options: OfRocket).Releases();
        Assert.Equal([("rocket", "1.2.0"), ("Launcher", "2.0")], releases.Select(release => (release.Product, release.Version?.Text)));
    }

    [Theory]
    [InlineData("## [1.2.0] - 2026-02-05 [YANKED]")]
    [InlineData("## v1.2.0 - 2026-02-05 (yanked)")]
    public void A_yanked_release_is_withdrawn(string heading)
    {
        var release = Assert.Single(Reading.All(heading).Releases());
        Assert.Equal((ReleaseStatus.Withdrawn, ReleaseDate.Parse("2026-02-05")), (release.Status, release.Released));
    }

    [Theory]
    [InlineData("## [Unreleased]")]
    [InlineData("## Unreleased (2.0)")]
    [InlineData("## [2.0.0] - Unreleased")]
    [InlineData("## 2.0.0 (TBD)")]
    [InlineData("## 2.0.0 - YYYY-MM-DD")]
    public void What_is_not_released_is_left_out_with_a_note(string heading)
    {
        var results = Reading.All($"{heading}\n\n## 1.0.0 - 2026-01-01\n");
        Assert.Equal("1.0.0", Assert.Single(results.Releases()).Version?.Text);
        Assert.Equal("Left out 1 sections of what is not released.", Assert.Single(results.Notes()));
    }

    [Fact]
    public void Only_headings_count_and_none_in_code_or_comments()
    {
        const string Text = """
            # Changelog
            <!--
            ## 9.0.0 - 2020-01-01
            -->
            ## [1.1.0] - 2026-02-05
            ### Added
            ### 3.0 for those who upgrade
            ### Node 18
            ## 1.0.5 with thanks to all
            #9.1.0 is no heading
                ## 9.2.0 - 2020-01-01
            - ## 9.3.0
            ```markdown
            ## 9.4.0 - 2020-01-01
            ~~~
            ```
            ~~~~
            ```
            ## 9.5.0 - 2020-01-01
            ~~~~
            ## 2026-02-01
            ## 1.0.0 - 2026-01-01

            [1.1.0]: https://git.example/acme/rocket/compare/v1.0.0...v1.1.0
            [v1.0.0]: <https://git.example/acme/rocket/releases/tag/v1.0.0>
            """;
        var releases = Reading.All(Text).Releases();
        Assert.Equal([("1.1.0", "2026-02-05"), ("1.0.5", "TBD"), ("1.0.0", "2026-01-01")], releases.Select(release => (release.Version?.Text, release.Released.ToString())));
        Assert.Equal(
            ["https://git.example/acme/rocket/compare/v1.0.0...v1.1.0", null, "https://git.example/acme/rocket/releases/tag/v1.0.0"],
            releases.Select(release => release.Provenance[0].Link));
    }

    [Fact]
    public void A_monorepos_headings_name_their_packages()
    {
        var release = Assert.Single(Reading.All("# Log\n## @acme/pkg@1.2.0 (2026-02-05)\n", options: OfRocket).Releases());
        Assert.Equal(("@acme/pkg", "1.2.0"), (release.Product, release.Version?.Text));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("CHANGELOG.md", null)]
    [InlineData("/src/rocket/docs/CHANGELOG.md", "rocket")]
    [InlineData(@"C:\src\rocket\HISTORY.md", "rocket")]
    [InlineData(@"C:\CHANGELOG.md", null)]
    [InlineData("/src/rocket/rocket-ui.md", "rocket-ui")]
    [InlineData("https://git.example/acme/rocket/raw/main/CHANGELOG.md?x=1", "rocket")]
    public void The_product_is_never_called_CHANGELOG(string? path, string? product) =>
        Assert.Equal(product, Assert.Single(Reading.All("## 1.2.0 - 2026-02-05", options: new ReadOptions { SourceName = path }).Releases()).Product);

    [Fact]
    public void A_text_without_releases_under_this_format_is_an_error() =>
        Assert.True(Reading.All("# Read me\n\nThis is no changelog.\n", "KeepAChangelog").Problems().Single().IsFatal);
}
