using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

public sealed class GitRefsReaderTests
{
    private const string Id = "0123456789abcdef0123456789abcdef01234567";
    private const string Other = "89abcdef0123456789abcdef0123456789abcdef";
    private static readonly ReadOptions OfRocket = new() { Subject = "acme/rocket" };

    [Theory]
    [InlineData($"{Id} tag\trefs/tags/v1.0", "TBD", "annotated", null)]
    [InlineData($"{Id} commit\trefs/tags/v1.0", "TBD", "lightweight", Id)]
    [InlineData($"{Id} refs/tags/v1.0", "TBD", null, null)]
    [InlineData($"{Id}\trefs/tags/v1.0", "TBD", null, null)]
    [InlineData($"tag\t{Id}\tcommit\t{Other}\t1770289200\trefs/tags/v1.0", "2026-02-05T11:00:00Z", "annotated", Other)]
    [InlineData($"commit\t{Id}\t\t\t1770289200\trefs/tags/v1.0", "2026-02-05T11:00:00Z", "lightweight", Id)]
    [InlineData($"tag\t{Id}\ttag\t{Other}\t\trefs/tags/v1.0", "TBD", "annotated", null)]
    [InlineData($"blob\t{Id}\t\t\t\trefs/tags/v1.0", "TBD", "lightweight", null)]
    [InlineData("refs/tags/v1.0 1770289200 +0100", "2026-02-05T11:00:00Z", null, null)]
    [InlineData("1770289200 refs/tags/v1.0", "2026-02-05T11:00:00Z", null, null)]
    [InlineData("v1.0 2026-02-05 12:00:00 +0100", "2026-02-05T11:00:00Z", null, null)]
    [InlineData("v1.0 2026-02-05T12:00:00+01:00", "2026-02-05T11:00:00Z", null, null)]
    [InlineData("v1.0 Thu Feb 5 12:00:00 2026 +0100", "2026-02-05T11:00:00Z", null, null)]
    [InlineData("2026-02-05 12:00:00 +0100 v1.0", "2026-02-05T11:00:00Z", null, null)]
    [InlineData("v1.0\t2026-02-05", "2026-02-05", null, null)]
    [InlineData("2026-02-05 12:00:00 +0100  (HEAD -> main, tag: v1.0, origin/main)", "2026-02-05T11:00:00Z", null, null)]
    [InlineData($"{Id} 2026-02-05 12:00:00 +0100 (tag: v1.0)", "2026-02-05T11:00:00Z", null, Id)]
    [InlineData("2026-02-05T12:00:00+01:00 tag: v1.0", "2026-02-05T11:00:00Z", null, null)]
    public void A_line_is_a_tag(string line, string date, string? kind, string? commit)
    {
        var release = Assert.Single(Reading.All(line + "\n", options: OfRocket).Releases());
        Assert.Equal(("acme", "rocket", "1.0", ReleaseDate.Parse(date)), (release.Vendor, release.Product, release.Version?.Text, release.Released));
        Assert.Equal(("v1.0", kind, commit), (release.Attributes["tag"], Attribute(release, "tagKind"), Attribute(release, "commit")));
        Assert.Equal(("git", EvidenceKind.Published), (release.Provenance[0].Source, release.Provenance[0].Proves));
    }

    [Fact]
    public void Other_refs_and_what_a_tag_peels_to_are_left_out_with_a_note()
    {
        var results = Reading.All($"# pack-refs with: peeled fully-peeled sorted \n{Id} refs/heads/main\n{Id} refs/tags/v1.0\n^{Other}\n{Other}\trefs/tags/v1.0^{{}}\n");
        Assert.Equal("1.0", Assert.Single(results.Releases()).Version?.Text);
        Assert.StartsWith("Left out 2 refs", Assert.Single(results.Notes()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_shows_commits_without_tags_and_several_tags_of_one()
    {
        var results = Reading.All("2026-02-06 12:00:00 +0100  (HEAD -> main)\n2026-02-05 12:00:00 +0100  (tag: v1.0, tag: pkg/v2.0)\n2026-02-04 12:00:00 +0100\n", options: OfRocket);
        Assert.Equal([("rocket", "1.0"), ("pkg", "2.0")], results.Releases().Select(release => (release.Product, release.Version?.Text)));
    }

    [Theory]
    [InlineData("0", "1970-01-01T00:00:00Z", true)]
    [InlineData("4102444799", "2099-12-31T23:59:59Z", false)]
    [InlineData("-1000000000", "TBD", true)]
    [InlineData("253402300800", "TBD", true)]
    [InlineData("99999999999999999999", "TBD", true)]
    public void A_date_out_of_this_world_is_doubted(string seconds, string date, bool isDoubted)
    {
        var release = Assert.Single(Reading.All($"tag\t{Id}\tcommit\t{Other}\t{seconds}\trefs/tags/v1.0\n").Releases());
        Assert.Equal((ReleaseDate.Parse(date), isDoubted), (release.Released, release.Attributes.ContainsKey(AttributeNames.Doubt)));
    }

    // Tags of PostgreSQL, Go, Swift, GHC, libevent, the time zone database, curl, Azure's SDKs and others.
    [Theory]
    [InlineData("REL9_6_24", "rocket", "9.6.24", "general")]
    [InlineData("REL9_6_RC1", "rocket", "9.6_RC1", "preview")]
    [InlineData("REL_16_1", "rocket", "16.1", "general")]
    [InlineData("weekly.2011-01-01", "rocket", "2011-01-01", "general")]
    [InlineData("v.1.2.3", "rocket", "1.2.3", "general")]
    [InlineData("releases/v1.2.0", "rocket", "1.2.0", "general")]
    [InlineData("releases/gcc-13.2.0", "rocket", "13.2.0", "general")]
    [InlineData("rel/2.17.1", "rocket", "2.17.1", "general")]
    [InlineData("swift-5.9.2-RELEASE", "rocket", "5.9.2", "general")]
    [InlineData("ghc-9.8.1-release", "rocket", "9.8.1", "general")]
    [InlineData("release-2.1.12-stable", "rocket", "2.1.12", "general")]
    [InlineData("FIREFOX_120_0_RELEASE", "rocket", "120.0", "general")]
    [InlineData("2023b", "rocket", "2023b", "general")]
    [InlineData("2012e", "rocket", "2012e", "general")]
    [InlineData("debian/1%2.3-1", "rocket", null, "general")]
    [InlineData("rocket-7_72_0", "rocket", "7.72.0", "general")]
    [InlineData("rocket-release-7.72", "rocket", "7.72", "general")]
    [InlineData("tiny-rocket-7_72_0", "tiny-rocket", "7.72.0", "general")]
    [InlineData("azure-core_1.2.0", "azure-core", "1.2.0", "general")]
    [InlineData("Microsoft.Azure.Cosmos_3.1.0", "Microsoft.Azure.Cosmos", "3.1.0", "general")]
    [InlineData("boost_1.84.0", "rocket", "1.84.0", "general")]
    [InlineData("log4j-2.17.1", "rocket", "2.17.1", "general")]
    [InlineData("net8.0-v1.2", "net8.0", "1.2", "general")]
    [InlineData("jdk-21.0.1+12", "rocket", "21.0.1+12", "general")]
    [InlineData("v2.0.0-rc.1+exp.sha", "rocket", "2.0.0-rc.1+exp.sha", "preview")]
    public void A_tag_names_product_and_version(string tag, string product, string? version, string track)
    {
        var release = Assert.Single(Reading.All($"refs/tags/{tag} 2026-02-05T11:00:00Z\n", options: OfRocket).Releases());
        Assert.Equal((product, version, track), (release.Product, release.Version?.Text, release.Track));
    }

    [Fact]
    public void A_line_that_is_none_is_one_problem_and_the_rest_goes_on()
    {
        var results = Reading.All("v1.0 2026-02-05\nfatal: what is this\nv1.1 2026-02-06\n", "GitRefs");
        Assert.Equal(2, results.Problems().Single().Line);
        Assert.Equal(2, results.Count(result => result.Release is not null));
    }

    [Theory]
    [InlineData("Dear Sir, or Madam\nthis is a letter.")]
    [InlineData("commit\n")]
    [InlineData("name released\nGPT 2026-02-05\n")]
    public void What_git_does_not_write_is_not_taken_for_it(string text) => Assert.Equal(0, ReleaseReaders.All.Single(reader => reader.Format == "GitRefs").Recognize(text));

    private static object? Attribute(Release release, string name) => release.Attributes.TryGetValue(name, out var value) ? value : null;
}
