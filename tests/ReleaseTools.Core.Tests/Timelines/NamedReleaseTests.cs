using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Timelines;

public sealed class NamedReleaseTests
{
    private static readonly Release[] Releases =
    [
        Made.Release("GPT-5", ReleaseDate.FromDay(2025, 8, 7), "OpenAI"),
        Made.Release("GPT-5.3 Codex", ReleaseDate.FromDay(2026, 2, 5), "OpenAI"),
        Made.Release("GPT-5.3 Chat", ReleaseDate.FromDay(2026, 3, 3), "OpenAI"),
        Made.Release("Claude Opus 4.6", ReleaseDate.FromDay(2026, 2, 5), "Anthropic"),
        Made.Release("curl 11.1", ReleaseDate.FromDay(2020, 1, 1), "curl"),
        Made.Release("twice", ReleaseDate.FromDay(2020, 1, 1), "one"),
        Made.Release("twice", ReleaseDate.FromDay(2020, 1, 2), "two"),
    ];

    [Theory]
    [InlineData("gpt-5", "GPT-5")]
    [InlineData("GPT-5.3 Codex", "GPT-5.3 Codex")]
    [InlineData("gpt_5_3_codex", "GPT-5.3 Codex")]
    [InlineData("gpt 5.3-codex", "GPT-5.3 Codex")]
    [InlineData("openai/gpt-5.3-codex", "GPT-5.3 Codex")]
    [InlineData("openai_gpt_5_3_codex", "GPT-5.3 Codex")]
    [InlineData("codex", "GPT-5.3 Codex")]
    [InlineData("5.3 Chat", "GPT-5.3 Chat")]
    [InlineData("Opus 4.6", "Claude Opus 4.6")]
    [InlineData("*opus*", "Claude Opus 4.6")]
    [InlineData("GPT-5.3 C?at", "GPT-5.3 Chat")]
    [InlineData("two/twice", "twice")]
    public void Finds_the_one_release_of_a_name(string name, string expected) =>
        Assert.Equal(expected, NamedRelease.Resolve(Releases, name).Name);

    [Theory]
    [InlineData("curl 1.11")]
    [InlineData("ode")]
    [InlineData("GPT-6")]
    [InlineData("*six*")]
    [InlineData("")]
    [InlineData("--")]
    public void A_name_that_fits_nothing_is_an_error(string name) =>
        Assert.Equal(name, Assert.Throws<NameNotFoundException>(() => NamedRelease.Resolve(Releases, name)).Name);

    [Fact]
    public void The_closest_names_are_suggested()
    {
        var error = Assert.Throws<NameNotFoundException>(() => NamedRelease.Resolve(Releases, "Claude Opis 4.6"));
        Assert.Equal("Claude Opus 4.6", error.Suggestions[0]);
        Assert.StartsWith("No release is named 'Claude Opis 4.6'. The closest are 'Claude Opus 4.6'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("twice", 2)]
    [InlineData("gpt-5.3", 2)]
    [InlineData("*", 7)]
    public void A_name_that_fits_several_lists_them(string name, int count)
    {
        var error = Assert.Throws<AmbiguousNameException>(() => NamedRelease.Resolve(Releases, name));
        Assert.Equal(count, error.CandidateCount);
        Assert.Equal(count, error.Candidates.Count);
        Assert.Contains(error.Candidates[0].Released.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_candidates_is_bounded()
    {
        var many = Enumerable.Range(0, 500).Select(_ => Releases[0]).ToArray();
        var error = Assert.Throws<AmbiguousNameException>(() => NamedRelease.Resolve(many, "GPT-5"));
        Assert.Equal((500, 10), (error.CandidateCount, error.Candidates.Count));
        Assert.Contains("and 490 more", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_gives_way_to_its_release()
    {
        var alias = new ReleaseBuilder { Name = "claude-opus-4.6-20260205", Vendor = "Anthropic", AliasOf = "Claude Opus 4.6" }.Build();
        Assert.Equal("Claude Opus 4.6", NamedRelease.Resolve([.. Releases, alias], "Opus 4.6").Name);
        Assert.Same(alias, NamedRelease.Resolve([.. Releases, alias], "20260205"));
    }
}
