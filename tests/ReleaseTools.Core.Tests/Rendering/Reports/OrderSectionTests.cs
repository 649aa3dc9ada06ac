using ReleaseTools.Orders;
using ReleaseTools.Patterns;
using ReleaseTools.Rendering;
using ReleaseTools.Rendering.Reports;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Rendering.Reports;

public sealed class OrderSectionTests
{
    private static readonly IReadOnlyList<Release> Catalogue = Aliases.Hide(Reported.Catalogue);

    private static ReportOptions With(params string[] rules) => Reported.Options() with { Rules = [.. rules.Select(OrderRule.Parse)] };

    [Fact]
    public void Without_rules_it_shows_the_patterns_and_what_breaks_them_first()
    {
        var patterns = PatternEngine.In(Timeline.Of(Catalogue, ReleaseGrouping.VendorAndProduct), new PatternOptions { AsOf = Reported.AsOf }).ToArray();
        var section = Reported.Section(ReportSectionKind.Order, Catalogue);
        Assert.Equal(
            patterns.Select(pattern => (pattern.Start.ToString(), pattern.Order, pattern.Outcome.ToString(), pattern.Message)).Order(),
            section.Texts("Began", "Order", "Outcome", "Why").Select(row => (row[0], row[1], row[2], row[3])).Order());
        var breaks = patterns.Count(pattern => pattern.Outcome == PatternOutcome.Breaks);
        Assert.All(section.Column("Outcome").Take(breaks), cell => Assert.Equal(("Breaks", Tone.Caution), (cell.Text, cell.Tone)));
        Assert.Contains(FormattableString.Invariant($" and {breaks} break it"), section.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void The_break_of_GPT_5_3_had_a_chance_of_25_per_cent()
    {
        var gpt = Catalogue.Where(release => release is { Vendor: "OpenAI", Product: "GPT" }).ToArray();
        var section = Reported.Section(ReportSectionKind.Order, gpt);
        Assert.Equal(["OpenAI/GPT: GPT 5.3", "Breaks", "25 %"], section.Texts("Line", "Outcome", "Chance of the break")[0]);
        Assert.Contains("specialized:code (gpt-5.3-codex, 2026-02-05) came 26d ±1d before general (gpt-5.3-chat-latest, 2026-03-03)", section.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_give_what_their_engine_says_what_is_not_kept_first()
    {
        var rule = OrderRule.Parse("general -> specialized");
        var results = OrderEngine.Evaluate(Timeline.Of(Catalogue, ReleaseGrouping.Line), rule, new OrderOptions("Track", Reported.AsOf, false)).ToArray();
        var section = Reported.Section(ReportSectionKind.Order, Catalogue, With("general -> specialized"));
        Assert.Equal(
            results.Select(result => (result.Group, result.Outcome.ToString(), result.Gap?.Bounds.ToString() ?? string.Empty, result.Message)).Order(),
            section.Texts("Group", "Outcome", "Gap", "Why").Select(row => ((string?)row[0], row[1], row[2], row[3])).Order());
        Assert.Equal("Reversed", section.Column("Outcome")[0].Text);
        Assert.Equal(section.Column("Outcome").Select(cell => cell.Order), section.Column("Outcome").Select(cell => cell.Order).Order());
    }

    [Theory]
    [InlineData("a -> b", "Vendor, Product")]
    [InlineData("cli -> library", "Vendor")]
    [InlineData("version ascending", "Vendor, Product")]
    [InlineData("vendor:X -> vendor:Y", "")]
    public void A_rule_is_tested_where_its_labels_are(string rule, string grouping)
    {
        Release[] releases =
        [
            Made.Release("1", ReleaseDate.FromDay(2026, 1, 1), "X", "cli", "1.0"), Made.Release("2", ReleaseDate.FromDay(2026, 1, 2), "X", "library", "1.1"),
            Made.Release("3", ReleaseDate.FromDay(2026, 1, 3), "Y", "library", "1.2", variant: "a"),
        ];
        var expected = grouping.Length == 0 ? [] : grouping.Split(", ");
        var place = new OrderTester(releases, grouping: null).PlaceOf(OrderRule.Parse(rule));
        Assert.Equal(rule.StartsWith('a') ? ["Line"] : expected, place.Grouping.Keys);
        Assert.Equal(["Status"], new OrderTester(releases, ReleaseGrouping.By(["Status"])).PlaceOf(OrderRule.Parse(rule)).Grouping.Keys);
    }

    [Fact]
    public void A_rule_that_tests_nothing_says_why_and_shows_nothing_to_be_in_order()
    {
        var section = Reported.Section(ReportSectionKind.Order, Catalogue, With("generall -> specialized:code"));
        Assert.Null(section.Table);
        Assert.Equal("The rule tested nothing, so nothing is shown to be in order.", section.Lead);
        Assert.Contains(section.Notes, note => note.Contains("no release has the track 'generall' (did you mean 'general'?)", StringComparison.Ordinal));
    }

    [Fact]
    public void Some_rules_of_several_that_test_nothing_are_counted()
    {
        var section = Reported.Section(ReportSectionKind.Order, Catalogue, With("general -> specialized", "foo -> bar"));
        Assert.EndsWith("1 rule tested nothing.", section.Lead, StringComparison.Ordinal);
        Assert.Contains(section.Notes, note => note.StartsWith("The rule 'foo -> bar' tested nothing: no release has the track 'foo'", StringComparison.Ordinal));
    }
}
