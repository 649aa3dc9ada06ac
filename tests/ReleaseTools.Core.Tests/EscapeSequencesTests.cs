namespace ReleaseTools.Core.Tests;

public class EscapeSequencesTests
{
    [Theory]
    [InlineData("a\u001b[31mred\u001b[0mb", "aredb")]
    [InlineData("a\u001b[38;5;214mb", "ab")]
    [InlineData("a\u001b[?25lb", "ab")]
    [InlineData("a\u009b0mb", "ab")]
    [InlineData("a\u001b]0;title\u0007b", "ab")]
    [InlineData("a\u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\b", "alinkb")]
    [InlineData("a\u0090payload\u009cb", "ab")]
    [InlineData("a\u001b[31", "a")]
    [InlineData("a\u001b[", "a")]
    [InlineData("a\u001b", "a")]
    // Nothing ends it, so it hides nothing either.
    [InlineData("a\u001b]0;title b", "a0;title b")]
    // Text, not a sequence.
    [InlineData("a[0mb", "a[0mb")]
    [InlineData("Größe ünd", "Größe ünd")]
    public void What_steers_a_terminal_goes_as_a_whole(string text, string expected) => Assert.Equal(expected, DisplayText.Clean(text));

    [Theory]
    [InlineData("\u001b[31mx", 5)]
    [InlineData("\u009b31mx", 4)]
    [InlineData("\u001b]0;t\u0007x", 6)]
    [InlineData("\u001bc", 0)]
    [InlineData("\u001b", 0)]
    [InlineData("x", 0)]
    [InlineData("\u0085", 0)]
    public void A_sequence_is_as_long_as_its_standard_says(string text, int length) => Assert.Equal(length, EscapeSequences.LengthAt(text, 0));
}
