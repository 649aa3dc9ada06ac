using ReleaseTools.Gaps;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Gaps;

public sealed class NamedGapTests
{
    private static readonly Release[] Releases =
    [
        Made.Release("GPT-5.3 Codex", ReleaseDate.FromDay(2026, 2, 5), "OpenAI"),
        Made.Release("GPT-5.3 Chat", ReleaseDate.FromDay(2026, 3, 3), "OpenAI"),
    ];

    [Fact]
    public void The_gap_is_signed_from_the_first_name_to_the_second()
    {
        var gap = NamedGap.Between(Releases, "gpt-5.3 chat", "gpt-5.3 codex");
        Assert.Equal("-26d ±1d", gap.Bounds.ToString());
        Assert.Equal("GPT-5.3 Codex", gap.Leader);
        Assert.Null(gap.Group);
    }
}
