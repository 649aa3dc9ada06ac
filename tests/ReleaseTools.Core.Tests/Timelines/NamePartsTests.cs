using ReleaseTools.Gaps;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Timelines;

/// <summary>Names as people write them, asked of the article's own map of names to dates.</summary>
public sealed class NamePartsTests
{
    private static readonly Release[] Releases =
    [
        Of("anthropic_opus_4_6", "Anthropic", "Claude", "4.6", "opus"),
        Of("anthropic_opus_4_6_fast", "Anthropic", "Claude", "4.6", "opus fast"),
        Of("openai_gpt_5_3_codex", "OpenAI", "GPT", "5.3", "codex"),
        Of("openai_gpt_5_3_mini", "OpenAI", "GPT", "5.3", "mini"),
    ];

    [Theory]
    [InlineData("claude opus 4.6", "anthropic_opus_4_6")]
    [InlineData("Claude-4.6-Opus", "anthropic_opus_4_6")]
    [InlineData("Anthropic Claude fast", "anthropic_opus_4_6_fast")]
    [InlineData("codex gpt", "openai_gpt_5_3_codex")]
    public void The_words_of_vendor_product_version_and_variant_find_a_release(string asked, string expected) =>
        Assert.Equal(expected, NamedRelease.Resolve(Releases, asked).Name);

    [Fact]
    public void All_the_words_must_be_there()
    {
        var error = Assert.Throws<NameNotFoundException>(() => NamedRelease.Resolve(Releases, "claude opus 4.7"));
        Assert.Equal("anthropic_opus_4_6", error.Suggestions[0]);
        Assert.Throws<NameNotFoundException>(() => NamedRelease.Resolve(Releases, "claude * 4.6"));
    }

    [Fact]
    public void Words_of_several_are_ambiguous() =>
        Assert.Equal(2, Assert.Throws<AmbiguousNameException>(() => NamedRelease.Resolve(Releases, "5.3 gpt")).CandidateCount);

    [Theory]
    [InlineData("Antropic", "'Antropic' matches no vendor and no product in the input, which has the vendors Anthropic and OpenAI. Did you mean 'Anthropic'?")]
    [InlineData("Zzz*", "'Zzz*' matches no vendor and no product in the input, which has the vendors Anthropic and OpenAI.")]
    [InlineData(null, "The pattern matches no vendor and no product in the input, which has the vendors Anthropic and OpenAI.")]
    public void A_rival_that_is_not_there_is_an_error_that_says_who_is(string? asked, string expected) =>
        Assert.Equal(expected, MessageAgainst(asked, _ => false, Releases));

    [Fact]
    public void Many_vendors_are_counted()
    {
        var many = Enumerable.Range(1, 8).Select(number => Of($"r{number}", $"v{number}", "p", "1", null)).ToArray();
        Assert.Contains("has the vendors v1, v2, v3, v4, v5 and 3 more.", MessageAgainst("Zzzz", _ => false, many), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_a_rival_to_itself() => Assert.Equal(
        "Every release in the input is of 'OpenAI', the vendor that 'Open*' matches. A rival is a release of another vendor.",
        MessageAgainst("Open*", name => name == "OpenAI", Releases[2..]));

    private static string MessageAgainst(string? asked, Func<string, bool> pattern, Release[] releases) => Assert.Throws<NoRivalException>(
        () => RivalGaps.In(Made.Timeline(ReleaseGrouping.None, releases), new RivalQuery { Pattern = pattern, Asked = asked })).Message;

    private static Release Of(string name, string vendor, string product, string version, string? variant) =>
        Made.Release(name, ReleaseDate.FromDay(2026, 2, 5), vendor, product, version, variant: variant);
}
