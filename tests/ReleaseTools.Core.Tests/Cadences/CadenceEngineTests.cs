using MathNet.Numerics.Distributions;
using ReleaseTools.Cadences;
using ReleaseTools.Tests.Statistics;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Cadences;

public sealed class CadenceEngineTests
{
    [Fact]
    public void AHandfulOfExactReleases_HasTheFiguresOfAHandCalculation()
    {
        // Gaps of 10, 20, 30 and 60 days; 45 days since the last.
        var cadence = Of("2026-05-15T00:00:00Z", "2025-12-01T00:00:00Z", "2025-12-11T00:00:00Z", "2025-12-31T00:00:00Z", "2026-01-30T00:00:00Z", "2026-03-31T00:00:00Z");
        Assert.Equal((5, 4, 0), (cadence.Events, cadence.Gaps, cadence.OpenEndedGaps));
        Assert.Equal(TimeSpan.FromDays(25), cadence.Median);
        Assert.True(cadence.MedianBounds!.Value.IsExact);
        Assert.Equal(TimeSpan.FromDays(30), cadence.Mean);
        Assert.Equal((TimeSpan.FromDays(17.5), TimeSpan.FromDays(37.5)), (cadence.LowerQuartile, cadence.UpperQuartile));
        Assert.Equal(Math.Sqrt((400.0 + 100 + 0 + 900) / 3) / 30, cadence.CoefficientOfVariation!.Value, 12);
        Assert.Equal(TimeSpan.FromDays(45), cadence.Elapsed);
        Assert.Equal((0.75, 0.75, 0.75), (cadence.ElapsedPercentile, cadence.ElapsedPercentileMinimum, cadence.ElapsedPercentileMaximum));
        Assert.Equal((TimeSpan.FromDays(60), false), (cadence.OverdueAfter, cadence.IsOverdue));
        Assert.Equal((1.0, true), (cadence.Trend!.Tau, cadence.Trend.IsExact));
        Assert.Equal(2.0 / 24, cadence.Trend.PValue, 12);
        Assert.Equal(CadenceDirection.None, cadence.Trend.Direction);

        // The slopes 10, 10, 30 / 1; 10, 20 / 1; 50 / 3.
        Assert.Equal(TimeSpan.FromDays(((50.0 / 3) + 10) / 2).Ticks, cadence.Trend.SlopePerGap.Ticks, 10.0);
        Assert.Null(cadence.Trend.SlopePerGapMinimum);
        Assert.Null(cadence.Changes);
        Assert.Null(cadence.Model);
        Assert.Equal("A release every 25 d (middle half 18 to 38 d), 45 d since the last: longer than 75 % of its gaps.", cadence.Message);
    }

    [Fact]
    public void DayPreciseDates_CarryTheirDay()
    {
        var cadence = Of("2026-03-01T12:00:00Z", "2026-01-01", "2026-01-11", "2026-01-31", "2026-02-10");
        Assert.Equal(TimeSpan.FromDays(10), cadence.Median);
        Assert.Equal((TimeSpan.FromDays(9).Ticks + 1, TimeSpan.FromDays(11).Ticks - 1), (cadence.MedianBounds!.Value.Minimum!.Value.Ticks, cadence.MedianBounds.Value.Maximum!.Value.Ticks));
        Assert.Equal(TimeSpan.FromDays(19), cadence.Elapsed);
        Assert.Equal((2.0 / 3, 2.0 / 3, 1.0), (cadence.ElapsedPercentile, cadence.ElapsedPercentileMinimum, cadence.ElapsedPercentileMaximum));
        Assert.Equal("A release every 10 ±1 d (middle half 10 to 15 d), 19 ±1 d since the last: longer than 67 to 100 % of its gaps.", cadence.Message);
    }

    [Fact]
    public void WhetherItIsOverdue_IsUnknownWhereTheDatesDoNotSay()
    {
        string[] days = ["2026-01-01", "2026-01-11", "2026-01-21", "2026-01-31", "2026-02-10"];
        Assert.False(Of("2026-02-15T00:00Z", days).IsOverdue);
        Assert.Null(Of("2026-02-20T12:00Z", days).IsOverdue);
        Assert.True(Of("2026-03-01T00:00Z", days).IsOverdue);
        Assert.Null(Of("2026-03-01T00:00Z", days[..4]).IsOverdue);
    }

    [Theory]
    [InlineData("Nothing with a date is out as of 2026-03-01, so there is no cadence (1 without a date).", "TBD")]
    [InlineData("Nothing with a date is out as of 2026-03-01, so there is no cadence (1 dated later).", "2027")]
    [InlineData("One release so far, 59 ±1 d ago: a gap needs two.", "2026-01-01")]
    [InlineData("One gap so far, of 30 d; 29 d since the last.", "2026-01-01T00:00:00Z", "2026-01-31T00:00:00Z")]
    [InlineData("No gap can be measured: each has a date at an end that is open (not later than, not before).", "../2026-01-01", "2026-02-01")]
    [InlineData("Half of its gaps are under 24 h, 59 ±1 d since the last: longer than all of its gaps.", "2026-01-01", "2026-01-01", "2026-01-01")]
    public void WhatCannotBeSaid_SaysWhy(string expected, params string[] dates) => Assert.Equal(expected, Of("2026-03-01T00:00:00Z", dates).Message);

    [Fact]
    public void AllAtOneInstant_HaveNoRhythm()
    {
        var cadence = Of("2026-03-01T00:00Z", [.. Enumerable.Repeat("2026-01-01T10:00:00Z", 12)]);
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (cadence.Median, cadence.Mean));
        Assert.Null(cadence.CoefficientOfVariation);
        Assert.Null(cadence.Burstiness);
        Assert.Null(cadence.FanoFactor);
        Assert.Null(cadence.Model);
        Assert.Null(cadence.Trend!.SlopePerYear);
        Assert.Empty(cadence.Changes!);
        Assert.True(cadence.IsOverdue);
    }

    [Fact]
    public void AllInOneYear_IsToldAsLittleAsIsKnown()
    {
        var cadence = Of("2026-03-01T00:00Z", [.. Enumerable.Repeat("2025", 12)]);
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromDays(365).Ticks - 1), (cadence.MedianBounds!.Value.Minimum, cadence.MedianBounds.Value.Maximum!.Value.Ticks));
        Assert.Equal((0, 12), (cadence.Weekdays.Known, cadence.Weekdays.TooCoarse));
        Assert.Null(cadence.FanoFactor);
        Assert.Null(cadence.IsOverdue);
    }

    [Fact]
    public void TheEndsOfTime_AreNoTrouble()
    {
        var cadence = Of("9999-12-31T23:59:59Z", "0001", "0001-01-01", "5000-06-01T00:00:00Z", "9999-12-31", "9999-12-31T23:59:59Z");
        Assert.Equal(4, cadence.Gaps);
        Assert.NotNull(cadence.Trend);
    }

    // The medians that the tags are known to have, when each tag with a version is an event.
    [Theory]
    [InlineData("PowerShell/PowerShell", 218, 1635479)]
    [InlineData("pester/Pester", 168, 923875)]
    [InlineData("curl/curl", 218, 4319872)]
    public void RealTags_HaveTheirKnownMedian(string name, int events, int seconds)
    {
        var cadence = Measure(GitTags.Of(name).Where(release => release.Version is not null), Made.Instant("2026-11-01"));
        Assert.Equal((events, events - 1), (cadence.Events, cadence.Gaps));
        Assert.Equal(seconds, Math.Round(cadence.Median!.Value.TotalSeconds));
        Assert.NotNull(cadence.Model);
    }

    [Fact]
    public void Weekdays_AreThoseOfTheZone()
    {
        // Friday 23:30 UTC is Saturday in Berlin; a day stays the day it is stated as.
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var cadence = Measure([Made.Release("a", "2026-02-06T23:30:00Z"), Made.Release("b", "2026-02-06"), Made.Release("c", "2026-02")], Made.Instant("2026-03-01"), berlin);
        Assert.Equal(["Friday 1", "Saturday 1"], cadence.Weekdays.Counts.Where(day => day.Releases > 0).Select(day => day.ToString()));
        Assert.Equal(["00 1"], cadence.Hours.Counts.Where(hour => hour.Releases > 0).Select(hour => hour.ToString()));
        Assert.Equal((1, 2), (cadence.Weekdays.TooCoarse, cadence.Hours.TooCoarse));
        Assert.Equal(("Europe/Berlin", 1.0), (cadence.Hours.TimeZone, cadence.Hours.Concentration));
        Assert.Null(cadence.Hours.PValue);
    }

    [Fact]
    public void OneWeekday_IsConcentrated()
    {
        var cadence = Of("2026-12-01T00:00Z", [.. Enumerable.Range(0, 10).Select(week => $"{new DateTime(2026, 1, 6).AddDays(7 * week):yyyy-MM-dd}")]);
        Assert.Equal(("Tuesday", 10), (cadence.Weekdays.Peak, cadence.Weekdays.Known));
        Assert.Equal(1, cadence.Weekdays.Concentration!.Value, 12);
        Assert.Equal(7 / Math.Pow(7, 10), cadence.Weekdays.PValue!.Value, 15);
        Assert.Equal(-1, cadence.Burstiness!.Value, 12);
        Assert.Equal(0, cadence.FanoFactor);
    }

    [Fact]
    public void APaceThatQuadruples_IsAChange()
    {
        var start = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var days = Enumerable.Range(0, 60).Select(gap => (gap < 30 ? 40 : 10) + (gap % 3)).Aggregate(new List<int> { 0 }, (all, gap) => [.. all, all[^1] + gap]);
        var cadence = Measure(days.Select(day => Made.Release($"r{day}", start.AddDays(day), product: $"p{day}")), start.AddDays(days[^1] + 1));
        var change = Assert.Single(cadence.Changes!);
        Assert.Equal((30, 30, 41.0, 11.0), (change.GapsBefore, change.GapsAfter, change.TypicalBefore.TotalDays, change.TypicalAfter.TotalDays));
        Assert.Equal(start.AddDays(days[30]), change.Date.Earliest);
        Assert.Equal(CadenceDirection.Shortening, cadence.Trend!.Direction);
        Assert.Contains("gaps are shortening by", cadence.Message, StringComparison.Ordinal);
        Assert.EndsWith($"; from {start.AddDays(days[30]):yyyy-MM-dd} on 11 d instead of 41 d.", cadence.Message, StringComparison.Ordinal);
    }

    // Asked at the moment at which the next release comes, the open gap is one more gap of the same kind: each rank is as likely, and one in ten
    // groups is overdue.
    [Fact]
    public void TheRankOfTheNextGap_IsUniform()
    {
        const int Count = 19;
        const int Runs = 2000;
        var ranks = new int[Count + 1];
        var overdue = 0;
        for (var run = 0; run < Runs; run++)
        {
            var gaps = Seeded.Gaps(Count + 1, 7, run);
            var moments = gaps.Aggregate(new List<long> { new DateTime(2020, 1, 1).Ticks }, (all, gap) => [.. all, all[^1] + gap]);
            var releases = moments.Take(Count + 1).Select((moment, place) => Made.Release($"r{place}", ReleaseDate.FromTicks(moment, moment), product: $"p{place}"));
            var cadence = Measure(releases, new DateTimeOffset(moments[^1], TimeSpan.Zero));
            ranks[(int)Math.Round(cadence.ElapsedPercentile!.Value * Count)]++;
            overdue += cadence.IsOverdue == true ? 1 : 0;
        }

        const double Expected = Runs / (Count + 1.0);
        var chiSquare = ranks.Sum(count => (count - Expected) * (count - Expected) / Expected);
        Assert.True(chiSquare < ChiSquared.InvCDF(Count, 1 - 1e-6), $"{chiSquare}: {string.Join(" ", ranks)}");
        Bands.AssertShare(overdue, Runs, 0.1);
    }

    [Fact]
    public void AHundredThousandReleases_TakeSeconds()
    {
        var moment = new DateTime(2000, 1, 1).Ticks;
        var releases = Seeded.Gaps(100_000, 8).Select((gap, place) =>
        {
            moment += gap / 100;
            return Made.Release($"r{place}", ReleaseDate.FromTicks(moment, moment));
        }).ToArray();
        var cadence = Measure(releases, new DateTimeOffset(moment, TimeSpan.Zero));
        Assert.Equal(100_000, cadence.Events);
        Assert.Equal(GapFamily.Exponential, cadence.Model);
        Assert.InRange(cadence.Trend!.SlopePerGapMinimum!.Value, TimeSpan.MinValue, cadence.Trend.SlopePerGapMaximum!.Value);
    }

    private static ReleaseCadence Of(string asOf, params string[] dates) =>
        Measure(dates.Select((date, place) => Made.Release($"r{place}", date, product: $"p{place}")), Made.Instant(asOf));

    private static ReleaseCadence Measure(IEnumerable<Release> releases, DateTimeOffset asOf, TimeZoneInfo? zone = null) =>
        Assert.Single(CadenceEngine.Measure(EventTrain.In(Timeline.Of(releases, ReleaseGrouping.None), asOf), new CadenceOptions(asOf, zone)));
}
