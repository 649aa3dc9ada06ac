using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Gaps;
using ReleaseTools.Tests.Statistics;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;
using ReleaseTools.Trends;
using static ReleaseTools.Tests.Trends.TrendMaking;

namespace ReleaseTools.Tests.Trends;

public class MedianTrendTests
{
    private static readonly DateTime Begin = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Gaps_that_shrink_are_a_trend_and_each_is_of_the_period_that_it_ends_in()
    {
        // Gaps of 100, 95, 90 ... days.
        var day = 0;
        Release[] releases = [.. Enumerable.Range(0, 18).Select(index => Of(day += index == 0 ? 0 : 105 - (5 * index)))];
        var trend = TrendEngine.Measure(releases, Ask(TrendMetric.Cadence) with { Until = "2022" });
        Assert.Equal((TrendDirection.Decreasing, true, TrendTest.MannKendall), (trend.Direction, trend.IsExact, trend.Test));
        Assert.Equal(3, trend.Periods[0].Count);
        Assert.Equal(TimeSpan.FromDays(95), trend.Periods[0].Value);
        Assert.True((TimeSpan)trend.Slope! < TimeSpan.Zero);
    }

    [Fact]
    public void A_project_has_the_medians_that_a_person_counts()
    {
        var trend = TrendEngine.Measure(GitTags.Of("PowerShell/PowerShell"), Ask(TrendMetric.Cadence, asOf: "2026-11-01"));
        Release[] tags = [.. GitTags.Of("PowerShell/PowerShell").OrderBy(tag => tag.Released)];
        double[] gaps = [.. tags.Zip(tags.Skip(1)).Where(pair => pair.Second.Released.Earliest!.Value.Year == 2019)
            .Select(pair => (pair.Second.Released.Earliest!.Value - pair.First.Released.Earliest!.Value).TotalDays).Order()];
        var year = trend.Periods.Single(period => period.Label == "2019");
        Assert.Equal(gaps.Length, year.Count);
        Assert.Equal((gaps[(gaps.Length - 1) / 2] + gaps[gaps.Length / 2]) / 2, ((TimeSpan)year.Value!).TotalDays, 1e-6);
        Assert.True(trend.Periods[^1].IsPartial);
    }

    [Fact]
    public void A_rival_of_the_same_day_is_less_than_a_day_away()
    {
        Release[] releases = [One("2020-01-01", vendor: "A"), One("2020-01-01", vendor: "B"), One("2020-03-01", vendor: "A")];
        var period = TrendEngine.Measure(releases, Ask(TrendMetric.RivalGap)).Periods[0];
        Assert.Equal((3, TimeSpan.Zero, TimeSpan.Zero), (period.Count, period.Value, period.Minimum));
        Assert.Equal(TimeSpan.FromDays(1) - TimeSpan.FromTicks(1), period.Maximum);
    }

    [Fact]
    public void Rivals_of_a_group_are_looked_for_everywhere()
    {
        Release[] releases = [One("2020-01-01", vendor: "A"), One("2020-01-11", vendor: "B"), One("2020-02-01", vendor: "A"), One("2020-12-31", vendor: "C")];
        var trends = TrendEngine.Measure(Timeline.Of(releases, ReleaseGrouping.Vendor), Ask(TrendMetric.RivalGap)).ToArray();
        Assert.Equal(["A", "B", "C"], trends.Select(trend => trend.Group));
        Assert.Equal(TimeSpan.FromDays(15.5), trends[0].Periods[0].Value);
        Assert.Equal(TimeSpan.FromDays(10), trends[1].Periods[0].Value);
    }

    [Fact]
    public void What_has_no_rival_in_reach_is_counted()
    {
        Release[] releases = [One("2020-01-01", vendor: "A"), One("2020-01-03", vendor: "B"), One("2020-06-01", vendor: "A")];
        var trend = TrendEngine.Measure(releases, Ask(TrendMetric.RivalGap) with { Within = Duration.Parse("7d") });
        Assert.Equal((2, 1), (trend.Periods[0].Count, trend.Unmeasured));
    }

    [Fact]
    public void Without_a_rival_there_is_an_error() =>
        Assert.Throws<NoRivalException>(() => TrendEngine.Measure([One("2020-01-01"), One("2020-02-01")], Ask(TrendMetric.RivalGap)));

    [Fact]
    public void Prices_have_medians_and_free_is_a_price()
    {
        Release[] releases =
        [
            One("2020-01-01", price: 0), One("2020-02-01", price: 4), One("2020-03-01", price: 1), One("2021-01-01", price: 2.5m), One("2021-02-01"), One("2021-12-31", price: 0.5m),
        ];
        var trend = TrendEngine.Measure(releases, Ask(TrendMetric.Price));
        Assert.Equal([1.0, 1.5], trend.Periods.Select(period => period.Value));
        Assert.Equal(("USD per million tokens", 1), (trend.Unit, trend.Unmeasured));
    }

    [Fact]
    public void A_price_that_falls_each_month_is_a_trend()
    {
        var trend = TrendEngine.Measure(Enumerable.Range(1, 12).Select(month => One($"2020-{month:00}-01", price: 13 - month)), Ask(TrendMetric.Price, TrendPeriodUnit.Month) with { Until = "2020" });
        Assert.Equal((TrendDirection.Decreasing, -66.0), (trend.Direction, trend.Statistic));
        Assert.Equal(-12, (double)trend.Slope!, 0.1);
    }

    [Fact]
    public void A_price_that_grows_with_time_has_its_slope_however_irregular_the_dates_are()
    {
        // A dollar for each 100 days, and years of 365.2425 days.
        int[] days = [0, 10, 20, 30, 400, 410, 1000, 1010, 1400];
        var trend = TrendEngine.Measure(days.Select(day => One(Begin.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), price: 1 + (day / 100m))), Ask(TrendMetric.Price) with { Until = "2023" });
        Assert.Equal(3.652425, (double)trend.Slope!, 1e-9);
    }

    [Fact]
    public void A_coarsely_dated_rival_may_have_been_nearer()
    {
        // The nearest by its middle is five days away; that of some day of the year may be of the same day, and is no farther than five days and the width of two days either.
        Release[] releases = [One("2020-02-10", vendor: "A"), One("2020-02-15", vendor: "B"), One("2020", vendor: "C"), One("2021-12-31", vendor: "B")];
        var period = TrendEngine.Measure(Timeline.Of(releases, ReleaseGrouping.Vendor), Ask(TrendMetric.RivalGap)).First().Periods[0];
        Assert.Equal((TimeSpan.FromDays(5), TimeSpan.Zero), (period.Value, period.Minimum));
        Assert.Equal(TimeSpan.FromDays(6) - TimeSpan.FromTicks(1), period.Maximum);
    }

    [Property(MaxTest = 200)]
    public Property The_bounds_of_a_rival_gap_are_those_of_all_pairs() => Prop.ForAll(
        (from start in Gen.Choose(0, 40) from length in Gen.Choose(0, 12) from vendor in Gen.Choose(0, 3) select (start, length, vendor)).NonEmptyListOf().ToArbitrary(),
        made =>
        {
            Release[] releases = [.. made.Select(one => Made.Release("r", ReleaseDate.FromTicks(one.start, one.start + one.length), vendor: one.vendor == 0 ? null : $"V{one.vendor}"))];
            var bounds = new RivalBounds(releases);
            foreach (var release in releases)
            {
                var (start, end) = (release.Released.EarliestTicks, release.Released.LatestTicks);
                var rivals = releases.Where(other => other.Vendor is not null && other.Vendor != release.Vendor).Select(other => other.Released).ToArray();
                var expected = rivals.Length == 0 ? default((long Least, long Most)?) : (
                    rivals.Min(rival => Math.Max(0, Math.Max(rival.EarliestTicks - end, start - rival.LatestTicks))),
                    rivals.Min(rival => Math.Max(end - rival.EarliestTicks, rival.LatestTicks - start)));
                Assert.Equal(expected, bounds.Of(release.Released, release.Vendor));
            }
        });

    [Fact]
    public void Sizes_of_one_family_are_one_witness()
    {
        // Two families of six prices each: twelve figures, two occasions.
        var releases = Enumerable.Range(0, 12).Select(index => Made.Release(
            $"m{index}", index < 6 ? "2020-01-01" : "2021-01-01", version: index < 6 ? "1" : "2", variant: $"v{index}").With("inputPrice", (decimal)index));
        var trend = TrendEngine.Measure(releases, Ask(TrendMetric.Price) with { Until = "2021" });
        Assert.Equal((2, TrendDirection.Unknown), (trend.Tested, trend.Direction));
        Assert.Equal([6, 6], trend.Periods.Select(period => period.Count));
    }

    [Fact]
    public void An_answer_is_the_first_of_a_rival_and_what_has_none_stays_open()
    {
        Release[] releases =
        [
            One("2020-01-01", vendor: "A", specialty: "code"), One("2020-01-05", vendor: "A", specialty: "code"), One("2020-02-01", vendor: "B", specialty: "CODE"),
            One("2020-05-01", vendor: "B", specialty: "math"), One("2020-05-01", vendor: "C", specialty: "vision"), One("2020-05", vendor: "A", specialty: "vision"),
        ];
        var trend = TrendEngine.Measure(releases, Ask(TrendMetric.ResponseTime));
        Assert.Equal((2, 1), (trend.Periods[0].Count, trend.Open));
        Assert.Contains("Without an answer yet: 1", trend.Message, StringComparison.Ordinal);

        // Code after 31 days; of vision nobody knows who led, and the answer came within May.
        var alone = TrendEngine.Measure(releases.Take(4), Ask(TrendMetric.ResponseTime)).Periods[0];
        Assert.Equal(TimeSpan.FromDays(31), alone.Value);
        var shared = TrendEngine.Measure(releases.Skip(4), Ask(TrendMetric.ResponseTime)).Periods[0];
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromDays(31) - TimeSpan.FromTicks(1)), (shared.Minimum, shared.Maximum));
    }

    [Fact]
    public void Below_five_figures_nothing_is_told()
    {
        var trend = TrendEngine.Measure(Enumerable.Range(0, 5).Select(index => Of(index * 30)), Ask(TrendMetric.Cadence) with { Until = "2020" });
        Assert.Equal((TrendDirection.Unknown, null), (trend.Direction, trend.PValue));
        Assert.Contains("4 figures lie in whole periods, and no order of fewer than 5 is rare", trend.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_too_coarse_for_any_two_gaps_tell_nothing()
    {
        var trend = TrendEngine.Measure(Enumerable.Range(1, 9).Select(index => One("2020", vendor: $"V{index}")), Ask(TrendMetric.Cadence) with { Until = "2020" });
        Assert.Equal((TrendDirection.Unknown, null), (trend.Direction, trend.PValue));
        Assert.Contains("too coarse", trend.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_gaps_are_seldom_called_a_trend_and_shrinking_ones_often()
    {
        const int Runs = 300;
        Bands.AssertShare(Trends(_ => 1), Runs, 0.05);
        Assert.True(Trends(index => 5 - (index * 0.12)) > Runs * 0.9);

        int Trends(Func<int, double> stretch) => Enumerable.Range(0, Runs).Count(run =>
        {
            var at = 0.0;
            var releases = Seeded.Exponential(40, run, 3).Select((gap, index) => Moment(at += 20 * gap * stretch(index))).ToArray();
            return TrendEngine.Measure(releases, Ask(TrendMetric.Cadence) with { Until = "2029" }).Direction is TrendDirection.Increasing or TrendDirection.Decreasing;
        });
    }

    [Fact]
    public void Rivals_at_random_are_seldom_called_a_trend()
    {
        const int Runs = 300;
        var found = Enumerable.Range(0, Runs).Count(run =>
        {
            var draws = Seeded.Even(200, run, 4);
            var releases = Enumerable.Range(0, 100).Select(index => Moment(draws[index] * 1095, $"V{(int)(draws[100 + index] * 3)}"));
            return TrendEngine.Measure(releases, Ask(TrendMetric.RivalGap, TrendPeriodUnit.Quarter) with { Since = "2020", Until = "2022" }).Direction
                is TrendDirection.Increasing or TrendDirection.Decreasing;
        });
        Bands.AssertShare(found, Runs, 0.05);
    }

    private static Release Of(int day) => One(Begin.AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static Release Moment(double day, string vendor = "V") =>
        new ReleaseBuilder { Name = FormattableString.Invariant($"{vendor} {day}"), Vendor = vendor, Released = Begin.AddDays(day) }.Build();
}
