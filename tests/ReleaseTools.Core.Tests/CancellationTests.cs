using ReleaseTools.Gaps;
using ReleaseTools.Orders;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests;

public sealed class CancellationTests
{
    // More than the steps between two looks at a token, all of one date, and falling so that they must be sorted.
    private static readonly Release[] Releases =
        [.. Enumerable.Range(0, 10_000).Select(index => Made.Release($"r{index}", ReleaseDate.FromDay(2026, 1, 1), $"V{index % 3}", version: $"{10_000 - index}"))];

    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public void A_sort_is_stopped_within_a_few_thousand_comparisons()
    {
        using var source = new CancellationTokenSource();
        var comparisons = 0;
        var pace = new CancellationPace(source.Token);
        Assert.Throws<OperationCanceledException>(() => pace.Sort([.. Enumerable.Range(0, 100_000)], 0, 100_000, (left, right) =>
        {
            if (++comparisons == 10_000)
            {
                source.Cancel();
            }

            return right.CompareTo(left);
        }));
        Assert.InRange(comparisons, 10_000, 15_000);
    }

    [Fact]
    public void A_sort_keeps_the_order_of_what_is_equal()
    {
        int[] numbers = [.. Enumerable.Range(0, 1000)];
        new CancellationPace(default).Sort(numbers, 0, numbers.Length, (left, right) => (left % 7).CompareTo(right % 7));
        Assert.Equal(Enumerable.Range(0, 1000).OrderBy(number => number % 7), numbers);
    }

    [Fact]
    public void What_a_comparison_itself_throws_stays_as_it_is() =>
        Assert.IsType<FormatException>(Assert.Throws<InvalidOperationException>(
            () => new CancellationPace(default).Sort([1, 2, 3], 0, 3, (_, _) => throw new FormatException())).InnerException);

    [Fact]
    public void Ordering_one_group_can_be_stopped()
    {
        var day = Releases[0].Released;
        long[] Of(long ticks) => [.. Enumerable.Repeat(ticks, Releases.Length)];
        var order = new TimelineOrder(Releases, Of(day.EarliestTicks), Of(day.LatestTicks), Cancelled);
        Assert.Throws<OperationCanceledException>(() => order.Sort([.. Enumerable.Range(0, Releases.Length)], 0, Releases.Length));
    }

    [Theory]
    [InlineData("r77x")]
    [InlineData("r*x")]
    [InlineData("r77")]
    public void Finding_a_name_can_be_stopped(string name) =>
        Assert.Throws<OperationCanceledException>(() => NamedRelease.Resolve(Releases, name, Cancelled));

    [Fact]
    public void Looking_for_rivals_can_be_stopped()
    {
        var query = new RivalQuery { Pattern = name => name == "V1", Within = new Duration(TimeSpan.FromSeconds(1)) };
        Assert.Throws<OperationCanceledException>(() => RivalGaps.In(Timeline.Of(Releases, ReleaseGrouping.None), query, Cancelled).Count());
    }

    [Fact]
    public void Looking_for_rivals_can_be_stopped_while_none_is_found()
    {
        using var source = new CancellationTokenSource();
        var far = Releases.Append(Made.Release("far", ReleaseDate.FromDay(2020, 1, 1), "Rival"));
        var query = new RivalQuery { Pattern = name => name == "Rival", Within = new Duration(TimeSpan.FromSeconds(1)) };
        var gaps = RivalGaps.In(Timeline.Of(far, ReleaseGrouping.None), query, source.Token);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => gaps.Count());
    }

    [Theory]
    [InlineData("version ascending")]
    [InlineData("a -> b")]
    public void Testing_a_rule_can_be_stopped(string rule)
    {
        var timeline = Timeline.Of(Releases, ReleaseGrouping.None);
        var options = new OrderOptions("Track", Made.Instant("2026-02-01"), IncludeIncomplete: false);
        Assert.Throws<OperationCanceledException>(() => OrderEngine.Evaluate(timeline, OrderRule.Parse(rule), options, Cancelled).Count());
    }
}
