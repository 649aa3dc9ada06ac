using ReleaseTools.Rendering;

namespace ReleaseTools.Tests.Rendering;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("GPT-5", 5)]
    [InlineData("文心一言", 8)]
    [InlineData("e\u0301", 1)]
    [InlineData("\u0e17\u0e35\u0e48", 1)]
    [InlineData("한글", 4)]
    [InlineData("ＡＢ", 4)]
    [InlineData("😀", 2)]
    [InlineData("●◆▲○■•×▷─━│└┘├┤┴…", 17)]
    public void Columns_are_those_of_a_terminal(string text, int columns) => Assert.Equal(columns, TextWidth.Of(text));

    [Theory]
    [InlineData("GPT-5.3-Codex", 13, "GPT-5.3-Codex")]
    [InlineData("GPT-5.3-Codex", 8, "GPT-5.3…")]
    [InlineData("文心一言 4.5", 6, "文心…")]
    [InlineData("文心一言 4.5", 5, "文心…")]
    [InlineData("文心一言 4.5", 4, "文…")]
    [InlineData("ae\u0301bc", 3, "ae\u0301…")]
    [InlineData("😀😀", 2, "…")]
    [InlineData("ab", 1, "…")]
    public void What_is_too_long_is_cut_between_characters(string text, int columns, string expected)
    {
        Assert.Equal(expected, TextWidth.Cut(text, columns));
        Assert.InRange(TextWidth.Of(TextWidth.Cut(text, columns)), 0, columns);
    }

    [Theory]
    [InlineData("take less time", 14, "take less time")]
    [InlineData("take less time", 13, "take less|time")]
    [InlineData("take less time", 4, "take|less|time")]
    [InlineData("文心 一言", 8, "文心|一言")]
    [InlineData("a wider window", 2, "a|wider|window")]
    [InlineData("", 3, "")]
    public void What_is_too_long_for_a_line_goes_on_in_the_next(string text, int columns, string expected) =>
        Assert.Equal(expected, string.Join('|', TextWidth.Wrap(text, columns)));
}
