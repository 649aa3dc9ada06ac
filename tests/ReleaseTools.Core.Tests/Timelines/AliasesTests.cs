using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Timelines;

public sealed class AliasesTests
{
    [Theory]
    [InlineData("a b>a", "a")]
    [InlineData("b>A a", "a")]
    [InlineData("b>a", "b")]
    [InlineData("a b>a c>b", "a c")]
    [InlineData("a>b b>a", "a b")]
    [InlineData("", "")]
    public void An_alias_is_hidden_only_where_its_target_is_present_and_none_itself(string given, string expected)
    {
        var releases = given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split('>'))
            .Select(parts => new ReleaseBuilder { Name = parts[0], AliasOf = parts.ElementAtOrDefault(1) }.Build()).ToList();
        Assert.Equal(expected, string.Join(' ', Aliases.Hide(releases).Select(release => release.Name)));
    }
}
