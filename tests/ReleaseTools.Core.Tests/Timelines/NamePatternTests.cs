using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Timelines;

public sealed class NamePatternTests
{
    [Theory]
    [InlineData("openai", "OpenAI", true)]
    [InlineData("open*", "OpenAI", true)]
    [InlineData("*ai", "OpenAI", true)]
    [InlineData("o?en*i", "OpenAI", true)]
    [InlineData("*", "", true)]
    [InlineData("a*b*c", "axxbxxbxxc", true)]
    [InlineData("a*b*c", "axxbxxbxx", false)]
    [InlineData("?", "", false)]
    [InlineData("open", "OpenAI", false)]
    [InlineData("[ab]", "a", false)]
    [InlineData("I*", "istanbul", true)]
    public void Matches_whole_names_without_case(string pattern, string text, bool expected) =>
        Assert.Equal(expected, new NamePattern(pattern).Matches(text));

    [Fact]
    public void A_hostile_pattern_takes_no_exponential_time() =>
        Assert.False(new NamePattern(string.Concat(Enumerable.Repeat("*a", 50)) + "b").Matches(new string('a', 5000)));
}
