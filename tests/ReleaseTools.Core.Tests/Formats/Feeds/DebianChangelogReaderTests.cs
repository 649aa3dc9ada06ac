using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

public sealed class DebianChangelogReaderTests
{
    private const string Changelog = """
        rocket (1:1.3-1) UNRELEASED; urgency=medium

          * Not yet.

         -- Ann Example <ann@example.org>  Fri, 06 Feb 2026 09:00:00 +0000

        rocket (1:1.2-3) unstable; urgency=high

          * Fix (Closes: #1).
          rocket (9.9) unstable; urgency=low is no heading, for it is indented

         -- Ann Example <ann@example.org>  Thu, 05 Feb 2026 12:00:00 +0100

        rocket (1:1.2~rc1-1) experimental unstable; urgency=low, binary-only=yes

          * Early.

         -- Ann Example <ann@example.org>  Mon, 1 Jan 2026 00:00:00 -0500

        rocket (1:1.1~dfsg-2~bpo12+1) bookworm-backports; urgency=medium
         -- Ann Example <ann@example.org>  Wed, 31 Dec 2025 00:00:00 +0000
        """;

    [Fact]
    public void An_entry_is_a_release_at_the_time_of_its_last_line()
    {
        var releases = Reading.All(Changelog).Releases();
        Assert.Equal(["1:1.3-1", "1:1.2-3", "1:1.2~rc1-1", "1:1.1~dfsg-2~bpo12+1"], releases.Select(release => release.Version?.Text));
        Assert.Equal(
            [ReleaseDate.NotBefore(new DateTimeOffset(2026, 2, 6, 9, 0, 0, TimeSpan.Zero)), "2026-02-05T11:00:00Z", "2026-01-01T05:00:00Z", "2025-12-31T00:00:00Z"],
            releases.Select(release => release.Released));
        Assert.All(releases, release => Assert.Equal(("rocket", null), (release.Product, release.Vendor)));
        Assert.Equal(("unstable", "high"), (releases[1].Attributes["distribution"], releases[1].Attributes["urgency"]));
        Assert.Equal("rocket 1:1.2-3", releases[1].Name);
    }

    [Fact]
    public void UNRELEASED_is_announced_and_a_revision_is_no_prerelease()
    {
        var releases = Reading.All(Changelog).Releases();
        Assert.Equal([ReleaseStatus.Announced, ReleaseStatus.Released, ReleaseStatus.Released, ReleaseStatus.Released], releases.Select(release => release.Status));
        Assert.Equal(["general", "general", "preview", "general"], releases.Select(release => release.Track));
    }

    [Theory]
    [InlineData("3.1-20221030-2", "general")]
    [InlineData("2.1.12-stable-8", "general")]
    [InlineData("2.6.1.136-31a7-1", "general")]
    [InlineData("2.36-9+deb12u14", "general")]
    [InlineData("1.2-3~bpo12+1", "general")]
    [InlineData("1:14.0.0~+rc4-1", "preview")]
    [InlineData("1:14~++20220202101403+91632c8ac97f-1~exp1", "preview")]
    [InlineData("3.0.0~~alpha16-1", "preview")]
    [InlineData("0.9.0.M2-1", "preview")]
    [InlineData("5.3.3alpha-0.0", "preview")]
    [InlineData("1.0-rc1-2", "preview")]
    public void Every_version_is_read_and_only_what_came_before_one_is_a_preview(string version, string track)
    {
        var release = Assert.Single(Reading.All($"a ({version}) unstable; urgency=low\n -- A <a@b>  Thu, 05 Feb 2026 12:00:00 +0100\n").Releases());
        Assert.Equal((version, track), (release.Version?.Text, release.Track));
    }

    [Fact]
    public void What_a_tilde_marks_is_earlier_however_it_is_written() => Assert.All(
        new[] { "14.0.0~+rc4-1", "14.0.0~~alpha16-1", "14~++20220202101403+91632c8ac97f-1~exp1" },
        text => Assert.True(ReleaseVersion.Parse(text) < ReleaseVersion.Parse("14.0.0")));

    [Fact]
    public void An_epoch_goes_before_all_numbers() => Assert.True(ReleaseVersion.Parse("1:0.9-1") > ReleaseVersion.Parse("20.1-1"));

    [Fact]
    public void An_entry_without_its_last_line_is_not_finished()
    {
        var releases = Reading.All("a (1.0) unstable; urgency=low\n\n  * x\n\nb (2.0) unstable; urgency=low\n -- A <a@b>  Thu, 05 Feb 2026 12:00:00 +0100\n").Releases();
        Assert.Equal([(ReleaseStatus.Announced, "TBD"), (ReleaseStatus.Released, "2026-02-05T11:00:00Z")], releases.Select(release => (release.Status, release.Released.ToString())));
    }

    [Fact]
    public void A_bad_date_is_one_problem() =>
        Assert.Equal(1, Reading.All("a (1.0) unstable; urgency=low\n -- A <a@b>  Thu, 35 Feb 2026 12:00:00 +0100\n").Problems().Single().Line);
}
