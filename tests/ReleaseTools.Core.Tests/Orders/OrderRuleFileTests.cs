using ReleaseTools.Orders;

namespace ReleaseTools.Tests.Orders;

public sealed class OrderRuleFileTests
{
    [Fact]
    public void Reads_a_rule_a_line_with_comments_and_empty_lines()
    {
        var file = Read("# the train\r\n\r\nlibrary -> cli within 24h   # a day\r\n  'C#' -> \"F#\" # quoted\nversion ascending");
        Assert.Empty(file.Errors);
        Assert.Equal(["library -> cli within 1d", "\"C#\" -> \"F#\"", "version ascending"], file.Rules.Select(rule => rule.ToString()));
    }

    [Fact]
    public void A_wrong_line_is_named_and_the_others_are_read()
    {
        var file = Read("a -> b\n\n  c -> \nd -> e within soon\nf -> g");
        Assert.Equal(["a -> b", "f -> g"], file.Rules.Select(rule => rule.ToString()));
        Assert.Equal([(3, 8), (4, 15)], file.Errors.Select(error => (error.Line, error.Column)));
        Assert.Equal("line 3, column 8: expected a label after the arrow", file.Errors[0].ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only words\n")]
    public void A_file_without_rules_has_none(string text)
    {
        Assert.Empty(Read(text).Rules);
        Assert.Empty(Read(text).Errors);
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("a -> b # again\n", 10_001)]
    [InlineData("\n", 1_048_577)]
    [InlineData("#", 1)]
    [InlineData("x\n\0", 2)]
    public void A_file_without_end_comes_to_an_end(string repeated, int line)
    {
        using var endless = new Endless(repeated);
        Assert.Equal(line, Assert.Single(OrderRuleFile.Read(endless).Errors, error => !error.Message.StartsWith("expected", StringComparison.Ordinal)).Line);
    }

    [Fact]
    public void What_is_no_text_is_said()
    {
        var file = Read("a -> b\nc\0");
        Assert.Equal("line 2, column 2: a NUL character, so this is no text", Assert.Single(file.Errors).ToString());
        Assert.Equal("a -> b", Assert.Single(file.Rules).ToString());
    }

    [Fact]
    public void A_list_that_is_too_long_is_said() =>
        Assert.Equal("a list has at most 1048576 characters", Assert.Single(Read(new string('\n', 1 << 21)).Errors).Message);

    [Fact]
    public void A_long_comment_is_no_error()
    {
        var file = Read($"a -> b #{new string('x', 9000)}\nc -> d");
        Assert.Equal((2, 0), (file.Rules.Count, file.Errors.Count));
    }

    [Fact]
    public void Errors_and_rules_are_bounded()
    {
        Assert.Equal(100, Read(string.Join("\n", Enumerable.Repeat("nonsense", 1000))).Errors.Count);
        var many = Read(string.Join("\n", Enumerable.Repeat("a -> b", 20_000)));
        Assert.Equal((10_000, 10_001), (many.Rules.Count, Assert.Single(many.Errors).Line));
    }

    private static OrderRuleFile Read(string text)
    {
        using var reader = new StringReader(text);
        return OrderRuleFile.Read(reader);
    }

    private sealed class Endless(string repeated) : TextReader
    {
        private int _next;

        public override int Read() => repeated[_next++ % repeated.Length];
    }
}
