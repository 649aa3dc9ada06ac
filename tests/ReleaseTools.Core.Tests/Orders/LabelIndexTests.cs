using ReleaseTools.Orders;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Orders;

public sealed class LabelIndexTests
{
    private static readonly Release[] Train =
    [
        Made.Release("one", "2026-03-02", "Contoso", "library", "2.0.0", track: "general"),
        Made.Release("two", "2026-03-03", "Contoso", "cli", "2.0.0", track: "general", variant: "slim"),
        Made.Release("three", "2026-03-04", "Fabrikam", "docs", "2.0.0", track: "preview", variant: "full"),
    ];

    [Theory]
    [InlineData("general -> preview", "Track")]
    [InlineData("library -> cli within 24h", "Product")]
    [InlineData("LIB* -> cli -> docs", "Product")]
    [InlineData("full <-> slim within 1d", "Variant")]
    [InlineData("Contoso !-> Fabrikam", "Vendor")]
    [InlineData("one -> three", "Name")]
    [InlineData("product:library -> cli", "Product")]
    // one of the labels is a track, so tracks are meant and the other is wrong
    [InlineData("general -> cli", "Track")]
    // no property has them all
    [InlineData("library -> slim", "Track")]
    [InlineData("nothing -> nowhere", "Track")]
    // labels that say nothing decide nothing
    [InlineData("library -> *", "Product")]
    [InlineData("'(none)' -> slim", "Variant")]
    [InlineData("'(none)' -> *", "Track")]
    [InlineData("product:library -> product:cli", "Track")]
    [InlineData("version ascending", "Track")]
    public void Labels_are_looked_for_where_releases_have_them(string rule, string expected) =>
        Assert.Equal(expected, new LabelIndex(Train).KeyFor(OrderRule.Parse(rule)));

    [Fact]
    public void The_grouping_follows_the_key()
    {
        var rule = OrderRule.Parse("library -> cli");
        Assert.Equal(["Vendor"], rule.DefaultGrouping(new LabelIndex(Train).KeyFor(rule)).Keys);
    }

    [Fact]
    public void A_missing_label_comes_with_what_there_is_instead()
    {
        var missing = new LabelIndex(Train).Missing(OrderRule.Parse("generl -> preview -> cli -> product:dcs"), "track");
        Assert.Equal(["generl", "cli", "product:dcs"], missing.Select(label => label.Label.ToString()));
        Assert.Equal(["Track", "Track", "Product"], missing.Select(label => label.Key));
        Assert.Equal(["general", "preview"], missing[0].Values);
        Assert.Equal((2, 3), (missing[0].ValueCount, missing[2].ValueCount));
        Assert.Equal("general", missing[0].Suggestions[0]);
        Assert.Equal([null, "Product", null], missing.Select(label => label.FoundIn));
        Assert.Equal("docs", missing[2].Suggestions[0]);
    }

    [Fact]
    public void Values_are_bounded_and_those_of_lists_are_told_apart()
    {
        var many = Enumerable.Range(0, 50).Select(index => Made.Release($"r{index}", 2026).With("tags", new[] { $"t{index}", "all" })).ToArray();
        var index = new LabelIndex(many);
        Assert.Empty(index.Missing(OrderRule.Parse("tags:all -> tags:t49"), "Track"));
        var missing = Assert.Single(index.Missing(OrderRule.Parse("tags:all -> tags:none"), "Track"));
        Assert.Equal(51, missing.ValueCount);
        Assert.Equal(10, missing.Values.Count);
        Assert.Equal(["t0", "all", "t1"], missing.Values.Take(3));
    }

    [Fact]
    public void Versions_are_found_in_either_spelling_and_none_where_it_is()
    {
        var index = new LabelIndex(Train);
        Assert.Empty(index.Missing(OrderRule.Parse("version:v2.0.0 -> variant:'(none)'"), "Track"));
        Assert.Single(index.Missing(OrderRule.Parse("vendor:'(none)' -> general"), "Track"));
    }

    [Fact]
    public void It_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => new LabelIndex(Train, source.Token).KeyFor(OrderRule.Parse("a -> b")));
    }
}
