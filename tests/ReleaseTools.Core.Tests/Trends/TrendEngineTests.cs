using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;
using ReleaseTools.Trends;
using static ReleaseTools.Tests.Trends.TrendMaking;

namespace ReleaseTools.Tests.Trends;

public class TrendEngineTests
{
    public static TheoryData<TrendMetric> Metrics => [.. Enum.GetValues<TrendMetric>()];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Where_nothing_is_known_the_record_says_so(TrendMetric metric)
    {
        Release[][] inputs = [[], [One("TBD"), One("TBD", vendor: "W")], [One("../2020-05-01"), One("../2020-06-01", vendor: "W")]];
        Assert.All(inputs, releases =>
        {
            if (metric == TrendMetric.RivalGap && releases.Length == 0)
            {
                return;
            }

            var trend = TrendEngine.Measure(releases, Ask(metric) with { Within = Duration.Parse("1d") });
            Assert.Equal((TrendDirection.Unknown, null, null), (trend.Direction, trend.PValue, trend.Slope));
            Assert.Empty(trend.Periods);
            Assert.Contains("cannot be told", trend.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_burst_is_counted_where_it_begins_and_a_quiet_period_has_none()
    {
        Release[] releases =
        [
            One("2020-01-01", vendor: "A"), One("2020-01-01", vendor: "B"), One("2020-07-01", vendor: "A"), One("2021-01-31", vendor: "B"), One("2021-02-01", vendor: "C"),
            One("2022-12-31", vendor: "A"),
        ];
        var trend = TrendEngine.Measure(releases, Ask(TrendMetric.BurstRate) with { Within = Duration.Parse("2d") });
        Assert.Equal([1.0, 1.0, 0.0], trend.Periods.Select(period => period.Value));
        Assert.Equal([false, false, false], trend.Periods.Select(period => period.IsPartial));
        Assert.Contains("make more bursts by themselves", trend.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bursts_that_the_dates_only_allow_are_left_open()
    {
        Release[] releases = [One("2020-01-01", vendor: "A"), One("2020-01-01", vendor: "B"), One("2020-12-31", vendor: "A")];
        var period = TrendEngine.Measure(releases, Ask(TrendMetric.BurstRate) with { Within = Duration.Parse("1h") }).Periods[0];
        Assert.Equal((0.0, 1), (period.Value, period.Undecided));
    }

    [Fact]
    public void The_first_period_of_a_count_is_whole_only_if_the_data_begin_with_it()
    {
        Release[] releases = [One("2020-05-01", vendor: "A"), One("2021-05-01", vendor: "B"), One("2022-12-31", vendor: "A")];
        var options = Ask(TrendMetric.BurstRate) with { Within = Duration.Parse("1d") };
        Assert.True(TrendEngine.Measure(releases, options).Periods[0].IsPartial);
        Assert.False(TrendEngine.Measure(releases, options with { Since = "2020" }).Periods[0].IsPartial);
    }

    [Fact]
    public void Bursts_need_a_window() => Assert.Throws<ArgumentException>(() => TrendEngine.Measure([], Ask(TrendMetric.BurstRate)));

    [Fact]
    public void A_period_begins_at_midnight_in_its_zone_and_a_day_stays_a_day()
    {
        var pacific = TimeZoneInfo.CreateCustomTimeZone("West", TimeSpan.FromHours(-8), "West", "West");
        Release[] releases = [One("2020-03-31", "general"), One("2020-04-01T05:00:00Z", "general"), One("2020-06-30", "general")];
        var trend = TrendEngine.Measure(releases, Ask(TrendMetric.SpecializedShare, TrendPeriodUnit.Quarter) with { Zone = pacific });
        Assert.Equal([2, 1], trend.Periods.Select(period => period.Count));
        Assert.Equal(Made.Instant("2020-04-01T08:00:00Z"), trend.Periods[1].Start);
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        Release[] releases =
        [
            One("2020-01-01", "general"), One("TBD", "general"), One("2031-01-01", "general"), Made.Release("soon", "2020-05-01", track: "general", status: ReleaseStatus.Announced),
        ];
        var trend = TrendEngine.Measure(releases, Ask(TrendMetric.SpecializedShare));
        Assert.Equal((1, 1, 1), (trend.NotOut, trend.AfterAsOf, trend.Undated));
    }

    [Fact]
    public void What_lies_before_the_span_does_not_count_against_it()
    {
        Release[] releases = [One("2018-01-01", "preview"), One("2020-01-01", "general"), One("2020-12-31", "general")];
        Assert.Equal(0, TrendEngine.Measure(releases, Ask(TrendMetric.SpecializedShare) with { Since = "2020" }).Unmeasured);
    }

    [Fact]
    public void More_periods_than_a_person_reads_are_a_reason()
    {
        Release[] releases = [One("0001-01-01", "general"), One("2020-12-31", "specialized")];
        Assert.Contains("24240 periods", TrendEngine.Measure(releases, Ask(TrendMetric.SpecializedShare, TrendPeriodUnit.Month)).Message, StringComparison.Ordinal);
        Assert.Equal(2020, TrendEngine.Measure(releases, Ask(TrendMetric.SpecializedShare)).Periods.Count);
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void The_end_of_the_calendar_is_no_obstacle(TrendMetric metric)
    {
        Release[] releases = [.. Enumerable.Range(0, 30).Select(index =>
            One($"99{90 + (index / 3)}-{(index % 3 * 4) + 4:00}-28", "general", $"V{index % 2}", "code", index)), One("9999-12-31", "general", "V0")];
        var options = new TrendOptions { Metric = metric, AsOf = DateTimeOffset.MaxValue, Period = TrendPeriodUnit.Month, Within = Duration.Parse("100d"), Zone = TimeZoneInfo.CreateCustomTimeZone("W", TimeSpan.FromHours(-11), "W", "W") };
        Assert.NotEmpty(TrendEngine.Measure(releases, options).Periods);
    }

    [Fact]
    public void Many_releases_take_little_time()
    {
        var start = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var timeline = Timeline.Of(
            Enumerable.Range(0, 100_000).Select(index => new ReleaseBuilder
            {
                Name = $"r{index}",
                Vendor = $"V{index % 7}",
                Track = index % 3 == 0 ? "specialized" : "general",
                Released = start.AddMinutes(index * 97 % 9_000_000),
            }.Build()),
            ReleaseGrouping.None);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.All(
            new[] { TrendMetric.SpecializedShare, TrendMetric.RivalGap, TrendMetric.Cadence },
            metric => Assert.NotNull(TrendEngine.Measure(timeline, Ask(metric)).Single().PValue));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_stopped_measurement_stops() =>
        Assert.Throws<OperationCanceledException>(() => TrendEngine.Measure([One("2020-01-01")], Ask(TrendMetric.Cadence), new CancellationToken(canceled: true)));
}
