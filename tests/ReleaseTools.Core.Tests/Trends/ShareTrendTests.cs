using ReleaseTools.Statistics;
using ReleaseTools.Tests.Statistics;
using ReleaseTools.Timelines;
using ReleaseTools.Trends;
using static ReleaseTools.Tests.Trends.TrendMaking;

namespace ReleaseTools.Tests.Trends;

public class ShareTrendTests
{
    private static readonly TrendOptions Yearly = Ask(TrendMetric.SpecializedShare) with { Until = "2025" };

    [Fact]
    public void A_share_that_grows_is_seen_with_its_figures()
    {
        var trend = TrendEngine.Measure(Years((2022, 1, 19), (2023, 4, 16), (2024, 9, 11), (2025, 15, 5)), Yearly);
        Assert.Equal((TrendDirection.Increasing, TrendTest.CochranArmitage, true, 80), (trend.Direction, trend.Test, trend.IsExact, trend.Tested));
        Assert.Equal(["2022", "2023", "2024", "2025"], trend.Periods.Select(period => period.Label));
        Assert.Equal([0.05, 0.2, 0.45, 0.75], trend.Periods.Select(period => period.Value));
        Assert.Equal([1, 4, 9, 15], trend.Periods.Select(period => period.Matching!.Value));
        Assert.Equal(ProportionInterval.ClopperPearson(4, 20).Lower, trend.Periods[1].Low);
        Assert.Equal(0.235, (double)trend.Slope!, 1e-12);
        Assert.StartsWith("The share of specialized releases increases by 23.5 points a year (p < 0.001): 5 % of 20 in 2022, 75 % of 20 in 2025.", trend.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_that_stays_has_no_trend() =>
        Assert.Equal(TrendDirection.None, TrendEngine.Measure(Years((2022, 5, 15), (2023, 6, 14), (2024, 4, 16), (2025, 5, 15)), Yearly).Direction);

    [Fact]
    public void An_empty_period_is_unknown_and_keeps_its_place()
    {
        var trend = TrendEngine.Measure(Years((2022, 1, 9), (2024, 5, 5), (2025, 9, 1)), Yearly);
        Assert.Equal(4, trend.Periods.Count);
        Assert.Null(trend.Periods[1].Value);
        Assert.Null(trend.Periods[1].Low);
        Assert.Equal(0, trend.Periods[1].Count);
    }

    [Fact]
    public void The_running_period_is_shown_and_not_tested()
    {
        var releases = Years((2022, 1, 19), (2023, 4, 16), (2024, 9, 11), (2025, 15, 5)).ToArray();
        var trend = TrendEngine.Measure(releases, Yearly with { AsOf = Timelines.Made.Instant("2025-06-30") });
        Assert.Equal([false, false, false, true], trend.Periods.Select(period => period.IsPartial));
        Assert.Equal(60, trend.Tested);
        Assert.Contains("Not whole, so not tested: 2025.", trend.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_end_with_their_last_release_unless_somebody_says_otherwise()
    {
        Release[] releases = [.. Years((2022, 1, 9), (2023, 5, 5), (2024, 9, 1)), One("2025-03-05", "general")];
        Assert.Equal(("2025", true), Last(Yearly with { Until = null }));
        Assert.Equal(("2027", false), Last(Yearly with { Until = "2027" }));

        (string Label, bool IsPartial) Last(TrendOptions options) => TrendEngine.Measure(releases, options).Periods is var periods
            ? (periods[^1].Label, periods[^1].IsPartial)
            : default;
    }

    [Fact]
    public void What_may_lie_in_several_periods_is_in_none_and_in_the_bounds_of_each()
    {
        Release[] releases = [One("2022-01-05", "specialized"), One("2022-02-05", "general"), One("2022", "specialized"), One("2022-03-01"), One("2022-12-31", "general")];
        var trend = TrendEngine.Measure(releases, Yearly with { Period = TrendPeriodUnit.Quarter, Until = "2022" });
        Assert.Equal((1, 1), (trend.Unplaced, trend.Unmeasured));
        var first = trend.Periods[0];
        Assert.Equal((2, 2, 0.5), (first.Count, first.Undecided, first.Value));
        Assert.Equal(1 / 3.0, (double)first.Minimum!, 1e-12);
        Assert.Equal(3 / 4.0, (double)first.Maximum!, 1e-12);
        Assert.Null(trend.Periods[1].Value);
        Assert.Equal(1, trend.Periods[1].Undecided);
    }

    [Fact]
    public void A_month_is_precise_enough_for_a_month() =>
        Assert.Equal(0, TrendEngine.Measure([One("2022-01", "general"), One("2022-03", "specialized")], Yearly with { Period = TrendPeriodUnit.Month }).Unplaced);

    [Fact]
    public void Releases_of_one_line_on_one_date_count_once_of_each_kind()
    {
        Release[] family = [.. new[] { "general", "general", "specialized", "specialized" }.Select((track, index) =>
            Timelines.Made.Release($"m{index}", "2022-05-05", version: "1", track: track, variant: $"v{index}"))];
        var period = TrendEngine.Measure(family, Yearly).Periods[0];
        Assert.Equal((2, 1), (period.Count, period.Matching));
    }

    [Fact]
    public void Previews_take_no_part_unless_they_are_asked_for()
    {
        Release[] releases = [One("2022-01-01", "general"), One("2022-02-01", "preview"), One("2022-03-01", "specialized")];
        Assert.Equal((2, 1), (TrendEngine.Measure(releases, Yearly).Periods[0].Count, TrendEngine.Measure(releases, Yearly).Unmeasured));
        Assert.Equal(1 / 3.0, (double)TrendEngine.Measure(releases, Yearly with { Track = "Preview" }).Periods[0].Value!, 1e-12);
    }

    [Fact]
    public void The_share_can_be_of_one_specialty()
    {
        Release[] releases = [One("2022-01-01", "specialized", specialty: "code"), One("2022-02-01", "specialized", specialty: "math"), One("2022-03-01", "general")];
        Assert.Equal(1, TrendEngine.Measure(releases, Yearly with { Specialty = "co*" }).Periods[0].Matching);
    }

    [Fact]
    public void Numbers_too_small_to_show_a_trend_say_so()
    {
        var trend = TrendEngine.Measure([One("2022-01-01", "general"), One("2023-01-01", "general"), One("2024-01-01", "specialized")], Yearly with { Until = "2024" });
        Assert.Equal(TrendDirection.Unknown, trend.Direction);
        Assert.Contains("cannot be told: 1 of 3 releases", trend.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("general", "0 of 3 releases")]
    [InlineData("specialized", "3 of 3 releases")]
    public void Where_all_are_of_one_kind_nothing_could_have_been_seen(string track, string counted)
    {
        var trend = TrendEngine.Measure([One("2022-01-01", track), One("2023-01-01", track), One("2024-01-01", track)], Yearly with { Until = "2024" });
        Assert.Equal((TrendDirection.Unknown, 1.0), (trend.Direction, trend.PValue));
        Assert.Contains($"cannot be told: {counted}", trend.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_that_stays_is_seldom_called_a_trend_and_one_that_doubles_often()
    {
        const int Runs = 300;
        int none = Rejected(_ => 0.3, 1), strong = Rejected(year => 0.1 + (0.12 * year), 2);

        // An exact test rejects at most as often as it says.
        Bands.AssertShare(Math.Max(none, (int)(Runs * 0.05)), Runs, 0.05);
        Assert.True(strong > Runs * 0.9, FormattableString.Invariant($"{strong} of {Runs}"));

        int Rejected(Func<int, double> share, int path) => Enumerable.Range(0, Runs).Count(run =>
        {
            var draws = Seeded.Even(120, run, path);
            int[] hits = [.. Enumerable.Range(0, 6).Select(year => Enumerable.Range(0, 20).Count(index => draws[(year * 20) + index] < share(year)))];
            return CochranArmitage.Of(hits, [20, 20, 20, 20, 20, 20], [0, 1, 2, 3, 4, 5]) is { PValue: < 0.05 };
        });
    }
}
