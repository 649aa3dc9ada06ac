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

    [Fact]
    public void A_line_without_end_takes_bounded_memory()
    {
        using var endless = new Endless(50_000_000);
        var file = OrderRuleFile.Read(endless);
        Assert.Equal(1, Assert.Single(file.Errors).Line);
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

    private sealed class Endless(int length) : TextReader
    {
        private int _left = length;

        public override int Read() => _left-- > 0 ? 'a' : -1;
    }
}
