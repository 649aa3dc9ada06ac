using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Forecasts;
using ReleaseTools.Statistics;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

#pragma warning disable CA5394 // Seeded on purpose: a failure must come again.

namespace ReleaseTools.Tests.Forecasts;

public sealed class ForecastEngineTests
{
    private const string Pinned = "Weibull 137.757697216 7.194957799 0.998256702 2.868272326";

    private static readonly Lazy<IReadOnlyList<Release>> Tags = new(() => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "git-tags.csv"))
        .Skip(1).Select(line => line.Split(',')).Where(cells => cells[2].Length > 0)
        .Select(cells => Made.Release(cells[3], ReleaseDate.Parse(cells[5]), cells[0], cells[1], cells[2]))]);

    [Fact]
    public void OnRealTags_ItBeatsBothNaiveForecasts()
    {
        var forecasts = Forecast(Tags.Value, "2026-03-01").Where(forecast => forecast.Gaps > 100).ToArray();
        Assert.Equal(3, forecasts.Length);
        Assert.All(forecasts, forecast =>
        {
            var backtest = forecast.Backtest!;
            Assert.True(backtest.Forecast.MeanCrps < backtest.LastGap.MeanCrps);
            Assert.True(backtest.Forecast.MeanCrps < backtest.MedianGap.MeanCrps);

            // All gaps taken as they are is a strong forecast of these long series; it is not worse than that by more than 3 %.
            Assert.True(backtest.Forecast.MeanCrps.Ticks < 1.03 * backtest.AllGaps.MeanCrps.Ticks);
            Assert.InRange(backtest.Coverage, 0.7, 0.9);
        });
    }

    [Fact]
    public void TheSameDigits_OnEveryBuild()
    {
        var forecast = Forecast(Steady(24, 7), DaysAfter(5, Steady(24, 7)))[0];
        Assert.Equal(23, forecast.GapsUsed);
        Assert.Equal(Pinned, FormattableString.Invariant(
            $"{forecast.Model} {forecast.Models[0].Aicc:0.000000000} {(forecast.P50!.Value - forecast.AsOf).TotalDays:0.000000000} {forecast.Horizons[0].Probability:0.000000000} {forecast.Backtest!.Forecast.MeanCrps.TotalDays:0.000000000}"));
    }

    // All on one day, strict seconds, strict years from the year 1, strict days of which the last is dated to a year: all long silent.
    [Theory]
    [InlineData("2026-01-01 2026-01-01 2026-01-01 2026-01-01 2026-01-01 2026-01-01 2026-01-01 2026-01-01 2026-01-01 2026-01-01", "2026-11-23")]
    [InlineData("2025-01-01T00:00:01Z 2025-01-01T00:00:02Z 2025-01-01T00:00:03Z 2025-01-01T00:00:04Z 2025-01-01T00:00:05Z 2025-01-01T00:00:06Z 2025-01-01T00:00:07Z 2025-01-01T00:00:08Z 2025-01-01T00:00:09Z", "2026-11-23")]
    [InlineData("0001-01-01T00:00:00Z 0002-01-01T00:00:00Z 0003-01-01T00:00:00Z 0004-01-01T00:00:00Z 0005-01-01T00:00:00Z 0006-01-01T00:00:00Z 0007-01-01T00:00:00Z 0008-01-01T00:00:00Z 0009-01-01T00:00:00Z", "9999-12-31")]
    [InlineData("2025-01-01 2025-01-02 2025-01-03 2025-01-04 2025-01-05 2025-01-06 2025-01-07 2025-01-08 2025-01-09 2025", "2026-11-23")]
    [InlineData("2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020", "9999-12-31")]
    public void ALongSilenceGivesNumbersAndNothingInThePast(string dates, string asOf)
    {
        Release[] releases = [.. dates.Split(' ').Select((date, number) => Made.Release($"r{number}", ReleaseDate.Parse(date), "V", "P", $"1.{number}"))];
        var forecast = Forecast(releases, asOf)[0];
        Assert.Equal(forecast.IsSilent ? 0 : 2, forecast.Horizons.Count);
        Assert.Equal(forecast.IsSilent, forecast.SilenceChance < 0.001);
        Assert.All(forecast.Horizons, horizon => Assert.InRange(horizon.Probability, 0, 1));
        Assert.True(forecast.IsSilent || forecast.Horizons[0].Probability <= forecast.Horizons[1].Probability);
        Assert.All(new[] { forecast.P10, forecast.P50, forecast.P90, forecast.Expected }, date => Assert.False(date < forecast.AsOf));
        Assert.DoesNotContain("NaN", forecast.Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 60)]
    public Property NoDateLiesBeforeTheMoment() => Prop.ForAll(
        Gen.Choose(0, 400_000).Two().SelectMany(pair => Gen.Choose(1, 14).Select(count => (Seed: pair.Item1, Later: pair.Item2, Count: count))).ToArbitrary(),
        made =>
        {
            var (forecast, train) = OfMixedDates(made.Seed, made.Later, made.Count);
            var asOf = forecast.AsOf;

            // A date is missing only where it lies beyond the year 9999.
            bool IsLaterThanAll(double days) => days > (DateTimeOffset.MaxValue - asOf).TotalDays - 1;
            return forecast.Message.Length > 0 && (forecast.P50 is null
                || (forecast.P10 >= asOf && forecast.P50 >= forecast.P10
                    && (forecast.P90 is { } late ? late >= forecast.P50 : IsLaterThanAll(Remaining(forecast, train).Quantile(0.9)))
                    && (forecast.Expected is { } mean ? mean >= asOf : IsLaterThanAll(Remaining(forecast, train).Mean))
                    && forecast.Horizons[0].Probability is >= 0 and <= 1));
        });

    [Theory]
    [InlineData("2020-01-08T18:00Z", true)]
    [InlineData("2020-01-10", true)]
    [InlineData("2021-09-01", false)]
    public void WhatTheRhythmCannotExplain_IsNotForecast(string asOf, bool isForecast)
    {
        // Five gaps of a day or two, and then some hours, two days, or twenty months of silence.
        var dates = new[] { "2020-01-01", "2020-01-02", "2020-01-04", "2020-01-05", "2020-01-07", "2020-01-08T12:00:00Z" };
        var forecast = Forecast([.. dates.Select((date, number) => Made.Release($"{number}", date, version: $"{number}"))], asOf)[0];
        Assert.Equal(isForecast, forecast.P50 is not null);
        Assert.Equal(!isForecast, forecast.IsSilent);
        Assert.Equal(isForecast, forecast.SilenceChance >= 0.001);
        Assert.Equal(isForecast ? GapFamily.Empirical : null, forecast.Model);
        Assert.NotNull(forecast.Backtest);
        if (!isForecast)
        {
            Assert.StartsWith("Nothing has come for 6", forecast.Message, StringComparison.Ordinal);
            Assert.Contains("less likely than 1 in 1000", forecast.Message, StringComparison.Ordinal);
            Assert.Empty(forecast.Horizons);
        }
    }

    [Fact]
    public void AfterGapsOfNothingOnly_TheMeanIsANumber()
    {
        // Releases at one instant and a silence of 608 days, at which the chance to last longer is too small for a number.
        var gaps = new EmpiricalGaps([0, 0, 0, 0, 0, 0]);
        Assert.Equal(gaps.MeanResidual(1), gaps.MeanResidual(608), 1e-15);
        Assert.False(double.IsNaN(OfMixedDates(327_077, 136_047, 11).Forecast.SilenceChance!.Value));
    }

    [Fact]
    public void ALongSilenceAfterGapsOfNothing_IsExpectedToLastBeyondTheCalendar()
    {
        // Four of eight gaps are about nothing, none is longer than 36 days, and for 478 days there was silence: only shapes of the longest tails explain both, and
        // their mean lies millions of years ahead. So there are a P10 and a P50, and neither a P90 nor a mean.
        var (forecast, train) = OfMixedDates(224_376, 133_771, 9);
        Assert.Equal(8, forecast.Gaps);
        Assert.True(forecast.P10 > forecast.AsOf && forecast.P50 > forecast.P10);
        Assert.Null(forecast.P90);
        Assert.Null(forecast.Expected);
        Assert.True(Remaining(forecast, train).Mean > 1e8);
        Assert.Contains("to after 9999", forecast.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLongerTheSilence_TheLaterTheDate_AndNeverThePast()
    {
        var releases = Steady(20, 3);
        var last = releases[^1].Released.Latest!.Value;
        foreach (var days in new[] { 0, 10, 30, 100, 1000, 100_000 })
        {
            var asOf = last.AddDays(days);
            var forecast = ForecastEngine.Forecast(EventTrain.In(Timeline.Of(releases, ReleaseGrouping.None), asOf), new ForecastOptions(asOf, ["30d"]))[0];
            Assert.Equal(days > 30, forecast.IsSilent);
            Assert.True(forecast.IsSilent || (forecast.P10 >= asOf && forecast.P90 > forecast.P50));
        }
    }

    [Fact]
    public void FewGaps_GiveNoForecastAndAReason()
    {
        Assert.Equal("Nothing with a date is out as of 2020-01-01, so there is no forecast.", Forecast([Made.Release("a", ReleaseDate.Unknown)], "2020-01-01T00:00:00Z")[0].Message);
        var forecast = Forecast(Steady(4, 1), "2020-12-01")[0];
        Assert.Null(forecast.P50);
        Assert.Null(forecast.Backtest);
        Assert.Equal("3 gaps so far: a forecast needs 4, or two other groups with as many and -Pool.", forecast.Message);

        var empirical = Forecast(Steady(7, 1), DaysAfter(5, Steady(7, 1)))[0];
        Assert.Equal(GapFamily.Empirical, empirical.Model);
        Assert.True(empirical.Backtest!.IsTooShort);
    }

    [Fact]
    public void AnAnnouncement_ChangesNothing_AndIsTold()
    {
        var releases = Steady(12, 2);
        var announced = Made.Release("next", ReleaseDate.Parse("2021"), status: ReleaseStatus.Announced);
        var without = Forecast(releases, "2020-12-01")[0];
        var with = Forecast([.. releases, announced], "2020-12-01")[0];
        Assert.Equal(without.P50, with.P50);
        Assert.EndsWith("; 1 release is announced or expected, which says nothing about when.", with.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AfterAChangeOfRhythm_OnlyTheNewGapsCount()
    {
        var random = RandomStreams.Of(4);
        var slow = ForecastCoverageTests.Draw(new GammaGaps(90, 9), 25, random);
        var fast = ForecastCoverageTests.Draw(new GammaGaps(10, 9), 15, random);
        var series = ForecastCoverageTests.Series([.. slow, .. fast]);
        var next = ForecastProcedure.After(series, series.Count, 0, null, null, CancellationToken.None);
        Assert.InRange(next.First, 24, 26);
        Assert.InRange(next.Distribution!.Quantile(0.5), 7, 13);

        // Before eight gaps of the new rhythm no shape can be told, and the old gaps stay.
        Assert.Equal(0, ForecastProcedure.After(series, 31, 0, null, null, CancellationToken.None).First);
    }

    [Fact]
    public void AnImpreciseLastDate_WidensWhatIsExpected()
    {
        var random = RandomStreams.Of(6);
        var truth = new GammaGaps(30, 4);
        var remaining = new RemainingTime(truth, 10, 25);
        var lasted = new List<double>();
        while (lasted.Count < 5_000)
        {
            var elapsed = 10 + (15 * random.NextDouble());
            var gap = truth.Quantile(random.NextDouble());
            if (gap > elapsed)
            {
                lasted.Add(gap - elapsed);
            }
        }

        lasted.Sort();
        foreach (var share in new[] { 0.1, 0.5, 0.9 })
        {
            Assert.Equal(share, lasted.Count(days => days <= remaining.Quantile(share)) / (double)lasted.Count, 0.025);
            Assert.Equal(share, remaining.Within(remaining.Quantile(share)), 1e-9);
        }

        Assert.Equal(lasted.Average(), remaining.Mean, 0.8);
    }

    [Fact]
    public void Pooling_HelpsShortSeriesOfOneKind()
    {
        // Groups whose logarithms of gaps lie about a common mean, six gaps each; the seventh is forecast.
        double own = 0, pooled = 0;
        for (var set = 0; set < 15; set++)
        {
            var random = RandomStreams.Of(2, set);
            var centres = new LogNormalGaps(3, 0.4);
            var spreads = new LogNormalGaps(Math.Log(0.6), 0.25);
            var groups = Enumerable.Range(0, 8).Select(_ => ForecastCoverageTests.Draw(
                new LogNormalGaps(Math.Log(centres.Quantile(random.NextDouble())), spreads.Quantile(random.NextDouble())), 7, random)).ToArray();
            var series = groups.Select(ForecastCoverageTests.Series).ToArray();
            for (var group = 0; group < series.Length; group++)
            {
                var prior = PooledPrior.Of(series.Where((_, other) => other != group).Select(other => ForecastProcedure.Fits(other, 6, 0, null, CancellationToken.None).Fits));
                own += ForecastProcedure.After(series[group], 6, 0, null, null, CancellationToken.None).Distribution!.Crps(groups[group][6]);
                pooled += ForecastProcedure.After(series[group], 6, 0, prior, null, CancellationToken.None).Distribution!.Crps(groups[group][6]);
            }
        }

        Assert.True(pooled < own, FormattableString.Invariant($"{pooled} against {own}"));
    }

    [Fact]
    public void Pooling_HelpsRealTagsCutShort()
    {
        // Stretches of seven releases of each project as groups of their own; what follows each is forecast.
        Release[] Cut(string product, int stretch) => [.. Tags.Value.Where(release => release.Product == product).OrderBy(release => release.Released).Skip(stretch * 20).Take(7)];
        Release[] releases = [.. new[] { "PowerShell", "Pester", "curl" }.SelectMany(product => Enumerable.Range(0, 7).SelectMany(stretch =>
            Cut(product, stretch).Select(release => Made.Release(release.Name, release.Released, product, $"{stretch}", release.Version?.ToString()))))];
        var own = Forecast(releases, "2026-03-01", grouping: ReleaseGrouping.VendorAndProduct);
        var pooled = Forecast(releases, "2026-03-01", pool: true, ReleaseGrouping.VendorAndProduct);

        // Each group's backtest; where the pool has no other group yet it is the same forecast.
        double Mean(IReadOnlyList<ReleaseForecast> forecasts) => forecasts.Where((_, place) => own[place].Backtest is not null && pooled[place].Backtest?.Origins == own[place].Backtest!.Origins)
            .Average(forecast => forecast.Backtest!.Forecast.MeanCrps.TotalDays);
        Assert.True(Mean(pooled) < Mean(own), FormattableString.Invariant($"{Mean(pooled)} against {Mean(own)}"));
    }

    [Fact]
    public void WithOthers_OneGapIsEnough()
    {
        Release[] releases = [.. Steady(12, 1, "A"), .. Steady(12, 2, "B"), .. new[] { "2020-05-10", "2020-05-24" }.Select(date => Made.Release(date, date, "C", version: date))];
        Assert.Null(Forecast(releases, "2020-06-01", grouping: ReleaseGrouping.VendorAndProduct)[2].P50);
        var forecast = Forecast(releases, "2020-06-01", pool: true, ReleaseGrouping.VendorAndProduct)[2];
        Assert.NotNull(forecast.P50);
        Assert.True(forecast.IsPooled);
        Assert.Contains("drawn towards the other groups", forecast.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileTrains_AreAnsweredQuickly()
    {
        var equal = Enumerable.Range(0, 60).Select(number => Made.Release($"{number}", ReleaseDate.Parse("2020-01-05T00:00:00Z"), version: $"{number}"));
        Assert.NotEmpty(Forecast([.. equal], "2020-02-01")[0].Message);

        var strict = Enumerable.Range(0, 60).Select(number => Made.Release($"{number}", ReleaseDate.FromInstant(Made.Instant("2015-01-01").AddDays(number * 14)), version: $"{number}"));
        var forecast = Forecast([.. strict], "2017-04-10")[0];
        Assert.InRange(forecast.P50!.Value, Made.Instant("2017-04-12"), Made.Instant("2017-04-25"));

        Release[] ends = [.. Enumerable.Range(0, 6).Select(number => Made.Release($"{number}", ReleaseDate.FromYear(1 + (number * 1999)), version: $"{number}"))];
        Assert.NotEmpty(Forecast(ends, "9999-12-31")[0].Message);
    }

    [Fact]
    public void ItCanBeCancelled() => Assert.Throws<OperationCanceledException>(() => ForecastEngine.Forecast(
        EventTrain.In(Timeline.Of(Tags.Value, ReleaseGrouping.None)), new ForecastOptions(Made.Instant("2026-03-01"), []), null, new CancellationToken(true)));

    private static (ReleaseForecast Forecast, EventTrain Train) OfMixedDates(int seed, int later, int count)
    {
        var random = RandomStreams.Of(seed);
        string[] dates = ["2020-01-05", "2020-01", "2020-02-03T10:00:00Z", "2020-Q1", "2020-03-01T00:00:00Z", "../2020-02-01", "2020-04-01/2020-04-09", "2020-01-05"];
        Release[] releases = [.. Enumerable.Range(0, count).Select(number => Made.Release($"{number}", ReleaseDate.Parse(dates[random.Next(dates.Length)]), version: $"{number}"))];
        var asOf = Made.Instant("2020-01-01").AddHours(later % 30_000);
        var trains = EventTrain.In(Made.Timeline(ReleaseGrouping.None, releases), asOf);
        return (ForecastEngine.Forecast(trains, new ForecastOptions(asOf, ["30d"]))[0], trains[0]);
    }

    private static RemainingTime Remaining(ReleaseForecast forecast, EventTrain train)
    {
        var series = GapSeries.Of(train);
        var least = Math.Max(0, forecast.ElapsedBounds!.Value.Minimum!.Value.TotalDays);
        return new(
            ForecastProcedure.After(series, series.Count, least, null, null, CancellationToken.None).Distribution!, least, forecast.ElapsedBounds.Value.Maximum!.Value.TotalDays);
    }

    private static string DaysAfter(int days, params Release[] releases) => ReleaseDate.FromInstant(releases[^1].Released.Latest!.Value.AddDays(days)).ToString();

    private static IReadOnlyList<ReleaseForecast> Forecast(IReadOnlyList<Release> releases, string asOf, bool pool = false, ReleaseGrouping? grouping = null)
    {
        var moment = ReleaseDate.Parse(asOf).Latest!.Value;
        var trains = EventTrain.In(Timeline.Of(releases, grouping ?? ReleaseGrouping.VendorAndProduct), moment);
        return ForecastEngine.Forecast(trains, new ForecastOptions(moment, ["30d", "90d"], pool));
    }

    private static Release[] Steady(int count, int seed, string vendor = "V")
    {
        var random = RandomStreams.Of(seed);
        var at = Made.Instant("2020-01-01");
        return [.. Enumerable.Range(0, count).Select(number =>
            Made.Release($"{number}", ReleaseDate.FromInstant(at = at.AddDays(new GammaGaps(12, 4).Quantile(random.NextDouble()))), vendor, version: $"{number}"))];
    }
}
