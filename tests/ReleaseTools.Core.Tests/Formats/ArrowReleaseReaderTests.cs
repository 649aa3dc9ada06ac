namespace ReleaseTools.Tests.Formats;

public sealed class ArrowReleaseReaderTests
{
    [Theory]
    [InlineData("GPT-5.3 Codex (specialized) -> GPT-5.3 Chat (general, TBD)")]
    [InlineData("GPT-5.3 Codex (specialized) → GPT-5.3 Chat (general, TBD)")]
    [InlineData("  - GPT-5.3 Codex (specialized)-->GPT-5.3 Chat (general) (TBD)  ")]
    public void A_chain_gives_an_order_without_dates(string line)
    {
        var releases = Reading.All(line).Releases();
        Assert.Equal(["GPT-5.3 Codex", "GPT-5.3 Chat"], releases.Select(release => release.Name));
        Assert.Equal(["specialized", "general"], releases.Select(release => release.Track));
        Assert.Equal([ReleaseStatus.Released, ReleaseStatus.Announced], releases.Select(release => release.Status));
        Assert.Equal([1, 2], releases.Select(release => release.Sequence!.Position));
        Assert.Single(releases.Select(release => release.Sequence!.Chain).Distinct());
        Assert.All(releases, release => Assert.False(release.Released.IsKnown));
    }

    [Fact]
    public void Several_chains_of_any_length_are_apart()
    {
        var releases = Reading.All("# patterns\nGPT-3 (general) -> GPT-3 Codex (specialized)\r\n\r\nGPT-4 (general) -> GPT-4 Turbo (optimized) -> code capabilities\nGPT-3 (general) -> GPT-3 Codex (specialized)\n").Releases();
        Assert.Equal(7, releases.Count);
        Assert.Equal([2, 3, 2], releases.GroupBy(release => release.Sequence!.Chain).Select(chain => chain.Count()));
        Assert.Equal(("code capabilities", 3), (releases[4].Name, releases[4].Sequence!.Position));
        Assert.Equal("optimized", releases[3].Track);
    }

    [Fact]
    public void Words_in_brackets_are_tracks_statuses_dates_or_remarks()
    {
        var releases = Reading.All("A (2026-02-06, lts) -> B (rumored) -> C (Expected Q3 2026) -> D (my favourite)").Releases();
        Assert.Equal(["2026-02-06", "TBD", "2026-Q3", "TBD"], releases.Select(release => release.Released.ToString()));
        Assert.Equal([ReleaseStatus.Released, ReleaseStatus.Speculative, ReleaseStatus.Announced, ReleaseStatus.Released], releases.Select(release => release.Status));
        Assert.Equal("lts", releases[0].Track);
        Assert.Equal("my favourite", releases[3].Attributes["remark"]);
    }

    [Theory]
    [InlineData("no arrow here")]
    [InlineData("A -> -> B")]
    [InlineData("A ->")]
    [InlineData("A (general -> B")]
    [InlineData("A general) -> B")]
    public void A_bad_line_is_one_problem(string line)
    {
        var results = Reading.All($"X -> Y\n{line}\nZ -> W\n");
        Assert.Equal(4, results.Count(result => result.Release is not null));
        Assert.Equal((2L, false), (results.Problems().Single().Line!.Value, results.Problems().Single().IsFatal));
    }
}
