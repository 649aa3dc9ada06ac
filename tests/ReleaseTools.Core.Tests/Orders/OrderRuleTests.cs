using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Orders;

namespace ReleaseTools.Tests.Orders;

[Properties(MaxTest = 2000)]
public sealed class OrderRuleTests
{
    [Theory]
    [InlineData("general -> specialized", "general -> specialized")]
    [InlineData("general->specialized", "general -> specialized")]
    [InlineData("  a → b ->c ", "a -> b -> c")]
    [InlineData("library -> cli within 24h", "library -> cli within 1d")]
    [InlineData("library -> cli AFTER 1h", "library -> cli after 1h")]
    [InlineData("a -> b within 27 minutes after 1m 30s", "a -> b after 1m30s within 27m")]
    [InlineData("a -> b after PT1H within 00:90:00", null)]
    [InlineData("a -> b after PT1H within 02:00:00", "a -> b after 1h within 2h")]
    [InlineData("docs <-> cli within 30m", "docs <-> cli within 30m")]
    [InlineData("docs↔cli within P1DT2H", "docs <-> cli within 1d2h")]
    [InlineData("beta !-> stable", "beta !-> stable")]
    [InlineData("beta!→stable", "beta !-> stable")]
    [InlineData("Version  Ascending", "version ascending")]
    [InlineData("version -> ascending", "version -> ascending")]
    [InlineData("product:cli -> Product: \"the library\"", "product:cli -> product:\"the library\"")]
    [InlineData("licence:mit -> licence:'closed'", "licence:mit -> licence:closed")]
    [InlineData("@openai/codex -> gpt_5.3+x", "@openai/codex -> gpt_5.3+x")]
    [InlineData("'it''s' -> \"say \"\"so\"\"\"", "\"it's\" -> \"say \"\"so\"\"\"")]
    [InlineData("\"within\" -> 'after' within 1h", "\"within\" -> \"after\" within 1h")]
    [InlineData("gpt* -> opus-?", "gpt* -> opus-?")]
    [InlineData("a- -> -b", "a- -> -b")]
    [InlineData("track:a -> variant:a", "track:a -> variant:a")]
    [InlineData("größe -> 模型", "größe -> 模型")]
    public void Reads_every_notation(string text, string? canonical)
    {
        if (canonical is null)
        {
            Assert.False(OrderRule.TryParse(text, out _, out _));
            return;
        }

        var rule = OrderRule.Parse(text);
        Assert.Equal(canonical, rule.ToString());
        Assert.Equal(rule, OrderRule.Parse(canonical));
    }

    [Theory]
    [InlineData("", 1, "expected a label, as in 'general -> specialized'")]
    [InlineData("   ", 4, "expected a label")]
    [InlineData("general", 8, "expected '->', '<->' or '!->' after general")]
    [InlineData("GPT 5 -> x", 5, "a label of several words needs quotes")]
    [InlineData("general ->", 11, "expected a label after the arrow")]
    [InlineData("a -> within 24h", 6, "a label that is the word 'within' needs quotes")]
    [InlineData("a -> b within", 14, "expected a duration after 'within'")]
    [InlineData("a -> b within soon", 15, "expected a duration after 'within'")]
    [InlineData("a -> b within 7", 15, "has no unit")]
    [InlineData("a -> b within after 1h", 15, "expected a duration after 'within'")]
    [InlineData("a -> b within 1h within 2h", 18, "'within' stands twice")]
    [InlineData("a -> b within 1h after 2h", 24, "leaves no room")]
    [InlineData("a -> b later", 8, "expected 'within', 'after' or the end of the rule")]
    [InlineData("a -> b !-> c", 8, "only '->' makes a chain")]
    [InlineData("a <-> b <-> c within 1h", 9, "only '->' makes a chain")]
    [InlineData("a <-> b", 8, "expected 'within' and a duration")]
    [InlineData("a <-> b after 1h", 9, "takes 'within' only")]
    [InlineData("a !-> b within 1h", 9, "'!->' takes no limit")]
    [InlineData("a -> b -> A", 11, "the label A stands twice")]
    [InlineData("track: -> b", 8, "expected a label after 'track:'")]
    [InlineData("\"a -> b", 1, "the quote that opens here is never closed")]
    [InlineData("a -> ''", 6, "a label is not empty")]
    [InlineData("version ascending!", 18, "expected nothing more")]
    [InlineData("a -> b #", 8, "expected 'within', 'after' or the end")]
    [InlineData("a <- b", 3, "expected '->'")]
    public void An_error_names_the_column_and_what_was_expected(string text, int column, string message)
    {
        Assert.False(OrderRule.TryParse(text, out var rule, out var error));
        Assert.Null(rule);
        Assert.Equal(column, error!.Column);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains($"column {column}", Assert.Throws<FormatException>(() => OrderRule.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_no_rule() => Assert.False(OrderRule.TryParse(null, out _, out _));

    [Fact]
    public void A_rule_has_a_bounded_length() =>
        Assert.False(OrderRule.TryParse("a -> " + new string('b', 100_000), out _, out _));

    [Fact]
    public void Knows_its_kind_and_its_parts()
    {
        var rule = OrderRule.Parse("product:lib -> cli after 1h within 1d");
        Assert.Equal(OrderRuleKind.Chain, rule.Kind);
        Assert.Equal([("Product", "lib"), (null, "cli")], rule.Labels.Select(label => (label.Field, label.Text)));
        Assert.Equal((Duration.Parse("1h"), Duration.Parse("1d")), (rule.After!.Value, rule.Within!.Value));
        Assert.False(rule.IsVersionRule);
        Assert.True(OrderRule.Parse("version ascending").IsVersionRule);
        Assert.Equal(OrderRuleKind.Together, OrderRule.Parse("a <-> b within 1h").Kind);
        Assert.Equal(OrderRuleKind.Never, OrderRule.Parse("a !-> b").Kind);
    }

    [Theory]
    [InlineData("general -> specialized", "Track", "Line")]
    [InlineData("product:lib -> product:cli", "Track", "Vendor")]
    [InlineData("lib -> cli", "Product", "Vendor")]
    [InlineData("version:1.0 -> version:2.0", "Track", "Vendor,Product")]
    [InlineData("version ascending", "Track", "Vendor,Product")]
    [InlineData("OpenAI -> Anthropic", "vendor", "")]
    [InlineData("'GPT-5' -> 'GPT-5.1'", "Name", "")]
    public void Knows_the_grouping_in_which_it_makes_sense(string text, string by, string keys) =>
        Assert.Equal(keys, string.Join(",", OrderRule.Parse(text).DefaultGrouping(by).Keys));

    [Fact]
    public void Labels_make_one_chain()
    {
        var rule = Assert.Single(OrderRule.FromLabels(["general", "very special", "within"]));
        Assert.Equal("general -> \"very special\" -> \"within\"", rule.ToString());
        Assert.Throws<ArgumentException>(() => OrderRule.FromLabels(["general"]));
        Assert.Throws<ArgumentException>(() => OrderRule.FromLabels(["general", " "]));
        Assert.Throws<ArgumentException>(() => OrderRule.FromLabels(["general", "General"]));
    }

    [Property]
    public bool Labels_of_any_text_come_back(NonWhiteSpaceString one, NonWhiteSpaceString two)
    {
        if (string.Equals(one.Item.Trim(), two.Item.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var rule = OrderRule.FromLabels([one.Item, two.Item])[0];
        var read = OrderRule.Parse(rule.ToString());
        return read.Equals(rule) && read.Labels[0].Text == one.Item.Trim() && read.Labels[1].Text == two.Item.Trim();
    }

    [Property]
    public bool No_text_makes_the_parser_throw(string? text) =>
        OrderRule.TryParse(text, out var rule, out var error) ? rule.Equals(OrderRule.Parse(rule.ToString())) && error is null : error.Column >= 1;

    [Property]
    public Property No_text_that_looks_like_a_rule_makes_the_parser_throw() => Prop.ForAll(
        Gen.Elements("a", "b", "->", "→", "<->", "!->", "within", "after", "1h", "30 m", ":", "track:", "\"", "'", " ", "version", "ascending", "-", ">", "<", "!", "#", "7")
            .ListOf().Select(parts => string.Concat(parts)).ToArbitrary(),
        text => No_text_makes_the_parser_throw(text));
}
