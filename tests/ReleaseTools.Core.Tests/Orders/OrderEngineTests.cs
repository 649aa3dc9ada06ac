using ReleaseTools.Orders;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Orders;

/// <summary>Each outcome, from two releases whose dates are written out.</summary>
public sealed class OrderEngineTests
{
    private static readonly DateTimeOffset AsOf = Made.Instant("2026-04-01T00:00:00Z");

    [Theory]
    // exact
    [InlineData("a -> b", "2026-02-06T14:27:00Z", "2026-02-06T14:54:00Z", OrderOutcome.Conforms, "a (A, 2026-02-06T14:27:00Z) came 27m before b (B, 2026-02-06T14:54:00Z).")]
    [InlineData("a -> b", "2026-02-06T14:54:00Z", "2026-02-06T14:27:00Z", OrderOutcome.Reversed, "b (B, 2026-02-06T14:27:00Z) came 27m before a (A, 2026-02-06T14:54:00Z).")]
    [InlineData("a -> b", "2026-02-06T14:27:00Z", "2026-02-06T14:27:00Z", OrderOutcome.Tied, "a (A, 2026-02-06T14:27:00Z) and b (B, 2026-02-06T14:27:00Z) came at the same instant.")]
    // day and month
    [InlineData("a -> b", "2025-08-07", "2025-09-15", OrderOutcome.Conforms, "a (A, 2025-08-07) came 39d ±1d before b (B, 2025-09-15).")]
    [InlineData("a -> b", "2026-03-03", "2026-02-05", OrderOutcome.Reversed, "b (B, 2026-02-05) came 26d ±1d before a (A, 2026-03-03).")]
    [InlineData("a -> b", "2026-02-05", "2026-02-05", OrderOutcome.Unknown, "The dates cannot say whether a (A, 2026-02-05) came before b (B, 2026-02-05): <1d.")]
    [InlineData("a -> b", "2026-02", "2026-02-05", OrderOutcome.Unknown, null)]
    [InlineData("a -> b", "2026-02", "2026-03-01", OrderOutcome.Conforms, null)]
    [InlineData("a -> b", "2026", "2026-02-05", OrderOutcome.Unknown, null)]
    // open ends and no date
    [InlineData("a -> b", "../2026-02-05T17:38:53Z", "2026-02-05T18:00:00Z", OrderOutcome.Conforms, null)]
    [InlineData("a -> b", "../2026-02-05T17:38:53Z", "2026-02-05T17:00:00Z", OrderOutcome.Unknown, null)]
    [InlineData("a -> b", "2026-02-05T18:00:00Z", "../2026-02-05T17:38:53Z", OrderOutcome.Reversed, null)]
    [InlineData("a -> b", "2026-02-05T18:00:00Z", "2026-02-05T18:00:00Z/..", OrderOutcome.Conforms, null)]
    [InlineData("a -> b", "TBD", "2026-02-05", OrderOutcome.Unknown, null)]
    [InlineData("a -> b", "2026-02-05", "TBD", OrderOutcome.Unknown, "The dates cannot say whether a (A, 2026-02-05) came before b (B, date unknown): ?.")]
    // the two launches of 2026-02-05 by all that is proved of them: who was first stays open
    [InlineData("a -> b", "2026-02-05T00:00:00Z/2026-02-05T17:38:53Z", "2026-02-05T00:00:00Z/2026-02-05T18:08:08Z", OrderOutcome.Unknown, null)]
    [InlineData("b -> a", "2026-02-05T00:00:00Z/2026-02-05T17:38:53Z", "2026-02-05T00:00:00Z/2026-02-05T18:08:08Z", OrderOutcome.Unknown, null)]
    // after
    [InlineData("a -> b after 1h", "2026-02-06T14:00:00Z", "2026-02-06T15:00:00Z", OrderOutcome.Conforms, "a (A, 2026-02-06T14:00:00Z) came 1h before b (B, 2026-02-06T15:00:00Z), not sooner than 1h.")]
    [InlineData("a -> b after 1h", "2026-02-06T14:00:00Z", "2026-02-06T14:59:59Z", OrderOutcome.Early, "b (B, 2026-02-06T14:59:59Z) came 59m59s after a (A, 2026-02-06T14:00:00Z), sooner than 1h.")]
    [InlineData("a -> b after 1h", "2026-02-06T14:00:00Z", "2026-02-06T14:00:00Z", OrderOutcome.Early, null)]
    [InlineData("a -> b after 1h", "2026-02-06T14:00:00Z", "2026-02-06T13:00:00Z", OrderOutcome.Reversed, null)]
    [InlineData("a -> b after 2d", "2026-02-05", "2026-02-05", OrderOutcome.Early, "b (B, 2026-02-05) came certainly sooner than 2d after a (A, 2026-02-05), and may even have come before it: <1d.")]
    [InlineData("a -> b after 1d", "2026-02-05", "2026-02-06", OrderOutcome.Unknown, "The dates cannot say whether b (B, 2026-02-06) came in time after a (A, 2026-02-05): 1d ±1d, and the rule asks for not sooner than 1d.")]
    [InlineData("a -> b after 1d", "2026-02-05", "2026-02-07", OrderOutcome.Conforms, null)]
    // within
    [InlineData("a -> b within 1h", "2026-02-06T14:00:00Z", "2026-02-06T15:00:00Z", OrderOutcome.Conforms, null)]
    [InlineData("a -> b within 1h", "2026-02-06T14:00:00Z", "2026-02-06T15:00:01Z", OrderOutcome.Late, "b (B, 2026-02-06T15:00:01Z) came 1h1s after a (A, 2026-02-06T14:00:00Z), later than 1h.")]
    [InlineData("a -> b within 1d", "2026-02-05", "2026-02-06", OrderOutcome.Unknown, null)]
    [InlineData("a -> b within 1d", "2026-02-05", "2026-02-07", OrderOutcome.Late, null)]
    [InlineData("a -> b within 2d", "2026-02-05", "2026-02-06", OrderOutcome.Conforms, null)]
    [InlineData("a -> b after 1h within 2h", "2026-02-06T14:00:00Z", "2026-02-06T15:30:00Z", OrderOutcome.Conforms, null)]
    // together
    [InlineData("a <-> b within 30m", "2026-02-06T14:27:00Z", "2026-02-06T14:54:00Z", OrderOutcome.Conforms, null)]
    [InlineData("a <-> b within 30m", "2026-02-06T14:54:00Z", "2026-02-06T14:27:00Z", OrderOutcome.Conforms, "a (A, 2026-02-06T14:54:00Z) and b (B, 2026-02-06T14:27:00Z) came 27m apart, within 30m.")]
    [InlineData("a <-> b within 26m", "2026-02-06T14:54:00Z", "2026-02-06T14:27:00Z", OrderOutcome.Late, null)]
    [InlineData("a <-> b within 30m", "2026-02-05", "2026-02-05", OrderOutcome.Unknown, null)]
    [InlineData("a <-> b within 1d", "2026-02-05", "2026-02-05", OrderOutcome.Conforms, null)]
    [InlineData("a <-> b within 1d", "2026-02-05", "2026-02-08", OrderOutcome.Late, null)]
    // never
    [InlineData("a !-> b", "2026-02-06", "2026-02-05", OrderOutcome.Conforms, null)]
    [InlineData("a !-> b", "2026-02-05", "2026-02-06", OrderOutcome.Reversed, "b (B, 2026-02-06) came after a (A, 2026-02-05): 1d ±1d.")]
    [InlineData("a !-> b", "2026-02-05", "2026-02-05", OrderOutcome.Unknown, null)]
    [InlineData("a !-> b", "2026-02-05T00:00:00Z", "2026-02-05T00:00:00Z", OrderOutcome.Tied, null)]
    // dated after the moment asked about: still to come
    [InlineData("a -> b", "2026-02-05", "2026-05-01", OrderOutcome.Pending, null)]
    [InlineData("a -> b", "2026-05-01", "2026-02-05", OrderOutcome.Reversed, null)]
    [InlineData("a -> b", "2026-05-02", "2026-05-01", OrderOutcome.Pending, null)]
    [InlineData("a !-> b", "2026-02-05", "2026-05-01", OrderOutcome.Pending, null)]
    [InlineData("a !-> b", "2026-05-01", "2026-02-05", OrderOutcome.Pending, null)]
    public void What_dates_come_to(string rule, string a, string b, OrderOutcome expected, string? message)
    {
        var result = Single(rule, At("a", a), At("b", b));
        Assert.Equal(expected, result.Outcome);
        if (message is not null)
        {
            Assert.Equal(message, result.Message);
        }

        Assert.Equal(["A", "B"], new[] { result.First!.Name, result.Second!.Name }.Order());
        Assert.Equal(expected is OrderOutcome.Reversed or OrderOutcome.Early or OrderOutcome.Late, result.Violations.Count == 1);
        Assert.EndsWith(".", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReleaseStatus.Released, ReleaseStatus.Announced, OrderOutcome.Pending)]
    [InlineData(ReleaseStatus.Released, ReleaseStatus.Speculative, OrderOutcome.Pending)]
    [InlineData(ReleaseStatus.Announced, ReleaseStatus.Announced, OrderOutcome.Pending)]
    [InlineData(ReleaseStatus.Announced, ReleaseStatus.Released, OrderOutcome.Reversed)]
    [InlineData(ReleaseStatus.Announced, ReleaseStatus.Withdrawn, OrderOutcome.Reversed)]
    [InlineData(ReleaseStatus.Speculative, ReleaseStatus.Released, OrderOutcome.Unknown)]
    [InlineData(ReleaseStatus.Speculative, ReleaseStatus.Announced, OrderOutcome.Pending)]
    public void What_status_comes_to_where_there_are_no_dates(ReleaseStatus a, ReleaseStatus b, OrderOutcome expected) =>
        Assert.Equal(expected, Single("a -> b", At("a", "TBD", a), At("b", "TBD", b)).Outcome);

    [Fact]
    public void An_overtaken_announcement_is_reversed_as_of_the_moment_and_says_since_when()
    {
        var result = Single("general -> specialized", At("general", "TBD", ReleaseStatus.Announced), At("specialized", "2026-02-05"));
        Assert.Equal(OrderOutcome.Reversed, result.Outcome);
        Assert.Equal("specialized (SPECIALIZED, 2026-02-05) has been out since 2026-02-05, and general (GENERAL, announced) was still to come on 2026-04-01T00:00:00Z.", result.Message);
        Assert.Equal(TimeSpan.FromDays(-54).Ticks - 1, result.Gap!.Maximum!.Value.Ticks);
        Assert.Null(result.Gap.Minimum);
        Assert.Equal("SPECIALIZED", result.Gap.Leader);
    }

    // As of 2026-04-01.
    [Theory]
    [InlineData("a -> b within 24h", ReleaseStatus.Announced, OrderOutcome.Late)]
    [InlineData("a <-> b within 24h", ReleaseStatus.Announced, OrderOutcome.Late)]
    [InlineData("a -> b within 60d", ReleaseStatus.Announced, OrderOutcome.Pending)]
    [InlineData("a -> b", ReleaseStatus.Announced, OrderOutcome.Pending)]
    [InlineData("a -> b within 24h", ReleaseStatus.Speculative, OrderOutcome.Pending)]
    public void What_is_still_to_come_when_its_time_has_passed_is_late(string rule, ReleaseStatus awaited, OrderOutcome expected)
    {
        var result = Single(rule, At("a", "2026-03-01"), At("b", "TBD", awaited));
        Assert.Equal(expected, result.Outcome);
        Assert.Equal(expected == OrderOutcome.Late, result.Message.EndsWith("and the 1d allowed had passed.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_time_allowed_has_passed_only_when_it_certainly_has()
    {
        Assert.Equal(OrderOutcome.Pending, Single("a -> b within 1d", At("a", "2026-03"), At("b", "2026-05", ReleaseStatus.Announced)).Outcome);
        Assert.Equal(OrderOutcome.Late, Single("a -> b within 1d", At("a", "2026-02"), At("b", "2026-05", ReleaseStatus.Announced)).Outcome);
    }

    [Fact]
    public void A_label_comes_with_its_first_release()
    {
        var result = Single("a -> b", At("a", "2026-02-01"), At("a", "2026-03-01"), At("b", "2026-02-10"), At("b", "2026-01", name: "wide"));
        Assert.Equal(OrderOutcome.Reversed, result.Outcome);
        Assert.Equal(("A", "wide"), (result.First!.Name, result.Second!.Name));
        var open = Single("a -> b", At("a", "2026-02-01"), At("a", "TBD", name: "undated"), At("b", "2026-01-10"));
        Assert.Equal((OrderOutcome.Unknown, "A"), (open.Outcome, open.First!.Name));
    }

    [Fact]
    public void A_stated_order_settles_what_dates_cannot()
    {
        Assert.Equal((OrderOutcome.Conforms, "a (A, 2026-02-05) came before b (B, 2026-02-05): the order is stated, not dated."), Stated("a -> b", "one", 1, "one", 2));
        Assert.Equal((OrderOutcome.Reversed, "b (B, 2026-02-05) came before a (A, 2026-02-05): the order is stated, not dated."), Stated("a -> b", "one", 2, "one", 1));
        Assert.Equal(OrderOutcome.Unknown, Stated("a -> b", "one", 1, "other", 2).Outcome);
        Assert.Equal(OrderOutcome.Unknown, Stated("a -> b", "one", 1, "one", 1).Outcome);
        Assert.Equal(OrderOutcome.Unknown, Stated("a -> b after 1h", "one", 1, "one", 2).Outcome);
        Assert.Equal(OrderOutcome.Conforms, Stated("a -> b within 1d", "one", 1, "one", 2).Outcome);
        Assert.Equal(OrderOutcome.Unknown, Stated("a -> b within 1h", "one", 1, "one", 2).Outcome);
        Assert.Equal(OrderOutcome.Reversed, Stated("a !-> b", "one", 1, "one", 2).Outcome);
        Assert.Equal(OrderOutcome.Conforms, Stated("a !-> b", "one", 2, "one", 1).Outcome);

        static (OrderOutcome Outcome, string Message) Stated(string rule, string chainOfA, int placeOfA, string chainOfB, int placeOfB)
        {
            var result = Single(
                rule,
                Made.Release("A", "2026-02-05", track: "a", sequence: new ReleaseSequence(chainOfA, placeOfA)),
                Made.Release("B", "2026-02-05", track: "b", sequence: new ReleaseSequence(chainOfB, placeOfB)));
            return (result.Outcome, result.Message);
        }
    }

    [Fact]
    public void All_that_came_after_are_violations_of_never()
    {
        var result = Single("beta !-> stable", At("beta", "2026-02-02"), At("stable", "2026-02-01"), At("stable", "2026-02-03", name: "s2"), At("stable", "2026-02-04", name: "s3"), At("stable", "2026-02", name: "wide"));
        Assert.Equal(OrderOutcome.Reversed, result.Outcome);
        Assert.Equal(["s2", "s3"], result.Violations.Select(gap => gap.To!.Name));
        Assert.StartsWith("2 releases of stable came after beta", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_is_compared_pair_by_pair()
    {
        var results = Evaluate("a -> b -> c within 5d", ReleaseGrouping.Line, false, At("a", "2026-02-01"), At("b", "2026-02-05"), At("c", "2026-02-20"));
        Assert.Equal([("a -> b within 5d", OrderOutcome.Conforms), ("b -> c within 5d", OrderOutcome.Late)], results.Select(result => (result.Rule, result.Outcome)));
    }

    [Fact]
    public void A_missing_middle_is_skipped_and_its_limits_with_it()
    {
        var result = Assert.Single(Evaluate("a -> b -> c within 5d", ReleaseGrouping.Line, false, At("a", "2026-02-20"), At("c", "2026-02-01")));
        Assert.Equal(("a -> c", OrderOutcome.Reversed), (result.Rule, result.Outcome));
    }

    [Fact]
    public void Incomplete_groups_are_left_out_unless_asked_for()
    {
        Release[] releases =
        [
            Made.Release("1a", "2026-02-01", track: "a", version: "1"),
            Made.Release("2b", "2026-02-01", track: "b", version: "2"),
            Made.Release("3c", "2026-02-01", track: "c", version: "3"),
        ];
        Assert.Empty(Evaluate("a -> b", ReleaseGrouping.Line, false, releases));
        Assert.Equal(
            [("V/P 1", OrderOutcome.Pending), ("V/P 2", OrderOutcome.Unknown)],
            Evaluate("a -> b", ReleaseGrouping.Line, true, releases).Select(result => (result.Group, result.Outcome)));
        Assert.All(Evaluate("a !-> b", ReleaseGrouping.Line, true, releases), result => Assert.Equal(OrderOutcome.Conforms, result.Outcome));
        Assert.All(Evaluate("a <-> b within 1d", ReleaseGrouping.Line, true, releases), result => Assert.Equal(OrderOutcome.Pending, result.Outcome));
    }

    [Theory]
    [InlineData("product:library -> product:cli", "Track")]
    [InlineData("Library -> CLI", "product")]
    [InlineData("lib* -> *", "Product")]
    [InlineData("language:c -> language:java", "Track")]
    [InlineData("version:v1.0 -> version:2.0", "Track")]
    [InlineData("'(none)' -> fast", "Variant")]
    [InlineData("old -> new", "tags")]
    [InlineData("library -> line:'cli 2.0'", "Product")]
    public void Labels_are_found_where_they_say(string rule, string by)
    {
        var library = Made.Release("L", "2026-02-01", product: "library", version: "1.0").With("language", "C").With("tags", new[] { "old", "big" });
        var cli = Made.Release("C", "2026-02-02", product: "cli", version: "2.0", variant: "fast").With("language", "Java").With("tags", new[] { "small", "new" });
        var timeline = Made.Timeline(ReleaseGrouping.None, cli, library);
        var result = Assert.Single(OrderEngine.Evaluate(timeline, OrderRule.Parse(rule), new OrderOptions(by, AsOf, false)));
        Assert.Equal((OrderOutcome.Conforms, "L", "C"), (result.Outcome, result.First!.Name, result.Second!.Name));
    }

    [Fact]
    public void By_nothing_is_an_error() => Assert.Throws<ArgumentException>(() =>
        OrderEngine.Evaluate(Made.Timeline(ReleaseGrouping.None), OrderRule.Parse("a -> b"), new OrderOptions(" ", AsOf, false)));

    [Theory]
    [InlineData(OrderOutcome.Conforms, false, false, true)]
    [InlineData(OrderOutcome.Pending, true, false, true)]
    [InlineData(OrderOutcome.Tied, false, false, true)]
    [InlineData(OrderOutcome.Tied, true, true, false)]
    [InlineData(OrderOutcome.Unknown, false, false, false)]
    [InlineData(OrderOutcome.Unknown, true, true, true)]
    [InlineData(OrderOutcome.Reversed, false, true, false)]
    [InlineData(OrderOutcome.Early, false, true, false)]
    [InlineData(OrderOutcome.Late, false, true, false)]
    public void A_gate_fails_closed(OrderOutcome outcome, bool strict, bool unknownPasses, bool expected) =>
        Assert.Equal(expected, OrderVerdict.Passes(outcome, strict, unknownPasses));

    private static Release At(string track, string date, ReleaseStatus status = ReleaseStatus.Released, string? name = null) =>
        Made.Release(name ?? track.ToUpperInvariant(), ReleaseDate.Parse(date), track: track, status: status);

    private static ReleaseOrderResult Single(string rule, params Release[] releases) =>
        Assert.Single(Evaluate(rule, ReleaseGrouping.None, false, releases));

    private static List<ReleaseOrderResult> Evaluate(string rule, ReleaseGrouping grouping, bool includeIncomplete, params Release[] releases) =>
        OrderEngine.Evaluate(Made.Timeline(grouping, releases), OrderRule.Parse(rule), new OrderOptions("Track", AsOf, includeIncomplete)).ToList();
}
