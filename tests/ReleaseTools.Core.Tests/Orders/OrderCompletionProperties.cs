using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Orders;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Orders;

/// <summary>No outcome contradicts any way to make the dates exact, and Unknown is said only where two ways differ.</summary>
/// <remarks>What is expected of exact instants is written down here anew, by comparing numbers, and does not use the engine.</remarks>
[Properties(Arbitrary = [typeof(OrderCompletionProperties)], MaxTest = 500)]
public sealed class OrderCompletionProperties
{
    private static readonly DateTimeOffset AsOf = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Arbitrary<Release[]> Releases()
    {
        var release =
            from date in ImpreciseDates.Known()
            from track in Gen.Elements("a", "b")
            from version in Gen.Elements("1", "2", "3")
            select Made.Release("r", date, track: track, version: version);
        return release.ArrayOf(3).ToArbitrary();
    }

    public static Arbitrary<OrderRule> Rules()
    {
        var limit = Gen.Choose(0, 8).Select(ticks => new Duration(TimeSpan.FromTicks(ticks)));
        var rule = Gen.OneOf(
            Gen.Constant("a -> b"),
            Gen.Constant("a !-> b"),
            limit.Select(within => $"a -> b within {within}"),
            limit.Select(after => $"a -> b after {after}"),
            limit.Select(within => $"a <-> b within {within}"),
            limit.Two().Select(two => $"a -> b after {(two.Item1 < two.Item2 ? two.Item1 : two.Item2)} within {(two.Item1 < two.Item2 ? two.Item2 : two.Item1)}"));
        return rule.Select(OrderRule.Parse).ToArbitrary();
    }

    [Property]
    public void Label_rules_agree_with_every_completion(Release[] releases, OrderRule rule)
    {
        var result = Evaluate(releases, rule).SingleOrDefault();
        if (result is null)
        {
            Assert.True(releases.All(release => release.Track == "a") || releases.All(release => release.Track == "b"));
            return;
        }

        var exact = ImpreciseDates.Completions(releases).Select(completion => OfInstants(completion, rule)).ToHashSet();
        Check(result.Outcome, exact);
    }

    [Property]
    public void The_version_rule_agrees_with_every_completion(Release[] releases)
    {
        // Releases of one imprecise date are taken to be in the order of their versions, so such completions do not count.
        var result = Evaluate(releases, OrderRule.Parse("version ascending")).Single();
        var exact = ImpreciseDates.Completions(releases).Where(completion => KeepsVersionsOfOneDate(releases, completion)).Select(VersionsOfInstants).ToHashSet();
        Check(result.Outcome, exact);
    }

    private static void Check(OrderOutcome outcome, HashSet<OrderOutcome> exact)
    {
        switch (outcome)
        {
            case OrderOutcome.Conforms:
                Assert.Subset(new HashSet<OrderOutcome> { OrderOutcome.Conforms, OrderOutcome.Tied }, exact);
                break;
            case OrderOutcome.Unknown:
                Assert.Contains(exact, one => one is OrderOutcome.Conforms or OrderOutcome.Tied);
                Assert.Contains(exact, one => one is not OrderOutcome.Conforms and not OrderOutcome.Tied);
                break;
            case OrderOutcome.Early:
                Assert.Subset(new HashSet<OrderOutcome> { OrderOutcome.Early, OrderOutcome.Reversed }, exact);
                break;
            default:
                Assert.Equal([outcome], exact);
                break;
        }
    }

    private static OrderOutcome OfInstants(Release[] releases, OrderRule rule)
    {
        var a = releases.Where(release => release.Track == "a").Min(release => release.Released.EarliestTicks);
        var allOfB = releases.Where(release => release.Track == "b").Select(release => release.Released.EarliestTicks).ToList();
        var gap = allOfB.Min() - a;
        return rule.Kind switch
        {
            OrderRuleKind.Never => allOfB.Any(b => b > a) ? OrderOutcome.Reversed : allOfB.Contains(a) ? OrderOutcome.Tied : OrderOutcome.Conforms,
            OrderRuleKind.Together => Math.Abs(gap) > rule.Within!.Value.Length.Ticks ? OrderOutcome.Late : OrderOutcome.Conforms,
            _ => gap < 0 ? OrderOutcome.Reversed
                : gap < (rule.After?.Length.Ticks ?? 0) ? OrderOutcome.Early
                : gap > (rule.Within?.Length.Ticks ?? long.MaxValue) ? OrderOutcome.Late
                : gap == 0 ? OrderOutcome.Tied
                : OrderOutcome.Conforms,
        };
    }

    private static OrderOutcome VersionsOfInstants(Release[] releases) =>
        releases.Any(one => releases.Any(other => one.Released.EarliestTicks < other.Released.EarliestTicks && one.Version!.CompareTo(other.Version) > 0))
            ? OrderOutcome.Reversed
            : OrderOutcome.Conforms;

    private static bool KeepsVersionsOfOneDate(Release[] releases, Release[] completion) =>
        !Enumerable.Range(0, releases.Length).Any(one => Enumerable.Range(0, releases.Length).Any(other =>
            releases[one].Released == releases[other].Released
            && releases[one].Version!.CompareTo(releases[other].Version) < 0
            && completion[one].Released.EarliestTicks > completion[other].Released.EarliestTicks));

    private static IEnumerable<ReleaseOrderResult> Evaluate(Release[] releases, OrderRule rule) =>
        OrderEngine.Evaluate(Made.Timeline(ReleaseGrouping.None, releases), rule, new OrderOptions("Track", AsOf, false));
}
