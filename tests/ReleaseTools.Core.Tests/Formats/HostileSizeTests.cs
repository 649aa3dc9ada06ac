using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

/// <summary>Texts whose reading would take time with the square of their length, or more, if a reader looked at some part of them again and again.</summary>
public sealed class HostileSizeTests
{
    // Each takes a second or two; read carelessly, many minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Texts { get; } = new()
    {
        { "GitRefs", Lines(100, index => $"{new string('a', 40)} refs/tags/{index}{Repeat("1_", 30_000)}") },
        { "GitRefs", Lines(2000, index => $"{new string('a', 40)} refs/tags/{index}{Repeat("a-", 2000)}") },
        { "KeepAChangelog", "## [1.2.0] - 2026-02-05\n" + Lines(2000, _ => "## 1.2 " + new string(' ', 3900) + "x") },
        { "KeepAChangelog", "## [1.2.0] - 2026-02-05\n" + Lines(2000, _ => "## 1.2 [](" + new string('a', 3900)) },
        { "KeepAChangelog", "## [1.2.0] - 2026-02-05\n" + Lines(2000, _ => "## 1.2 [](" + new string(' ', 3900)) },
        { "Atom", $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x{new string(' ', 4000)}x</title><entry><title>v1.0</title><updated>2026-02-05T00:00:00Z</updated></entry></feed>" },
        { "Arrow", "A" + Repeat(" -> A", 200_000) },
        { "PyPISimple", Simple("a", Repeat("-1", 230)) },
        { "PyPISimple", Simple(Repeat("a-", 1_000_000), Repeat("a-", 200)) },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task The_time_does_not_grow_with_the_square_of_the_length(string format, string text)
    {
        var results = await Task.Run(() => Reading.All(text, format)).WaitAsync(Patience);
        Assert.NotEmpty(results);
        Assert.DoesNotContain(results.Problems(), problem => problem.Message.Contains("too long", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# C#", "C#")]
    [InlineData("# 1.2 ##", "1.2")]
    [InlineData("   ## 1.2\t", "1.2")]
    [InlineData("    ## 1.2", null)]
    [InlineData("####### 1.2", null)]
    [InlineData("#1.2", null)]
    [InlineData("## ##", null)]
    [InlineData("#", null)]
    public void A_heading_is_read_as_Markdown_has_it(string line, string? text) =>
        Assert.Equal(text, new ReleaseTools.Formats.Feeds.MarkdownHeadings().Next(line, out _));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(index => line(index) + "\n"));

    private static string Simple(string project, string stem) => $$"""{"meta":{"api-version":"1.1"},"name":"{{project}}","files":["""
        + string.Join(",", Enumerable.Range(0, 20_000).Select(index => $$"""{"filename":"{{stem}}{{index}}.tar.gz","hashes":{},"upload-time":"2026-02-05T00:00:00Z"}""")) + "]}";
}
