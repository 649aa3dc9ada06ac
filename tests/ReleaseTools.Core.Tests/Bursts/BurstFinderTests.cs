using System.Globalization;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using ReleaseTools.Bursts;
using ReleaseTools.Statistics;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Bursts;

public sealed class BurstFinderTests
{
    private static readonly DateTimeOffset Start = Made.Instant("2025-01-06");

    [Fact]
    public void TwentySevenMinutes_AreABurstWithALeader()
    {
        var search = In("27m", ("Anthropic", "2026-02-06T14:27:00Z"), ("OpenAI", "2026-02-06T14:54:00Z"), ("OpenAI", "2025-11-01T10:00:00Z"), ("Google", "2025-12-01T10:00:00Z"));
        var burst = Assert.Single(search.Bursts);
        Assert.Equal((2, true, "Anthropic", "27m"), (burst.VendorCount, burst.IsCertain, burst.Leader, burst.Span.ToString()));
        Assert.Equal(["Anthropic", "OpenAI"], burst.Vendors);
        Assert.Equal(("2026-02-06T14:27:00Z", "2026-02-06T14:54:00Z"), (burst.Start.ToString(), burst.End.ToString()));
        Assert.NotNull(burst.PValue);
        Assert.True(burst.PValueInterval!.Value.Lower <= burst.PValue && burst.PValue <= burst.PValueInterval.Value.Upper);
        Assert.Contains("Anthropic was first.", burst.Message, StringComparison.Ordinal);
        Assert.Equal("2026-02-06T14:27:00Z: Anthropic, OpenAI within 27m", burst.ToString());
        Assert.Empty(In("26m", ("Anthropic", "2026-02-06T14:27:00Z"), ("OpenAI", "2026-02-06T14:54:00Z")).Bursts);
    }

    // A day says neither that it was 27 minutes nor that it was not.
    [Fact]
    public void DaysThatAllowTheWindow_AreCountedOrShownAsPossible()
    {
        (string, string)[] day = [("Anthropic", "2026-02-05"), ("OpenAI", "2026-02-05")];
        var search = In("27m", day);
        Assert.Empty(search.Bursts);
        Assert.Equal(1, search.Possible);

        var burst = Assert.Single(BurstFinder.In(Trains(day), new BurstOptions { Within = Duration.Parse("27m"), IncludePossible = true }).Bursts);
        Assert.False(burst.IsCertain);
        Assert.Equal((null, null, null, 0), (burst.PValue, burst.Level, burst.Leader, burst.Draws));
        Assert.Equal("<1d", burst.Span.ToString());
        Assert.StartsWith("Perhaps 2 vendors within 27m: the dates are too coarse", burst.Message, StringComparison.Ordinal);

        Assert.True(Assert.Single(In("1d", day).Bursts).IsCertain);
    }

    [Fact]
    public void NeighbouringDays_AreCertainlyWithinTwoDays_AndPerhapsWithinOne()
    {
        (string, string)[] days = [("A", "2026-02-05"), ("B", "2026-02-06")];
        var burst = Assert.Single(In("2d", days).Bursts);
        Assert.Equal(("A", "1d ±1d", TimeSpan.FromTicks(1)), (burst.Leader, burst.Span.ToString(), burst.Span.Minimum));
        Assert.Equal((0, 1), (In("1d", days).Bursts.Count, In("1d", days).Possible));
        Assert.Equal((0, 0), (In("1d", ("A", "2026-02-05"), ("B", "2026-02-07")).Bursts.Count, In("1d", ("A", "2026-02-05"), ("B", "2026-02-07")).Possible));
    }

    [Fact]
    public void ACoarseDate_HidesNoCertainBurst()
    {
        var search = In("1d", ("A", "2026-02-15"), ("B", "2026-02-15"), ("C", "2026-02"), ("D", "2026-02-15/.."));
        Assert.Equal(["A", "B"], Assert.Single(search.Bursts).Vendors);
        Assert.Equal((0, 1), (search.Possible, search.OpenEnded));
    }

    [Fact]
    public void SeveralReleasesOfAVendor_CountOnceAndAreAllListed()
    {
        var timeline = Made.Timeline(
            ReleaseGrouping.By(["Vendor"]),
            Made.Release("A large", "2026-02-05", "A", version: "1"), Made.Release("A small", "2026-02-05", "A", version: "1"), Made.Release("A other", "2026-02-05", "A", "Q"),
            Made.Release("B", "2026-02-05", "B"));
        var burst = Assert.Single(BurstFinder.In(EventTrain.In(timeline), new BurstOptions { Within = Duration.Parse("1d") }).Bursts);
        Assert.Equal(2, burst.VendorCount);
        Assert.Equal(["A other", "A large", "A small", "B"], burst.Members.Select(release => release.Name));
        Assert.Empty(BurstFinder.In(EventTrain.In(timeline), new BurstOptions { Within = Duration.Parse("1d"), MinimumVendorCount = 3 }).Bursts);
    }

    [Fact]
    public void TheLeader_IsBeforeAllOthers_OrUnknown()
    {
        Assert.Equal("A", In("1d", ("A", "2026-02-05T01:00Z"), ("B", "2026-02-05T02:00Z"), ("A", "2026-02-05T03:00Z")).Bursts[0].Leader);
        Assert.Null(In("1d", ("A", "2026-02-05T01:00:00Z"), ("B", "2026-02-05T01:00:00Z")).Bursts[0].Leader);
        Assert.Null(In("2d", ("A", "2026-02-05"), ("B", "2026-02-05T12:00:00Z"), ("C", "2026-02-06")).Bursts[0].Leader);
    }

    [Fact]
    public void OddTimelines_AreAnswered()
    {
        Assert.Empty(In("1d").Bursts);
        Assert.Empty(In("1d", ("A", "2026")).Bursts);
        Assert.Empty(In("0s", ("A", "2026-02-05T01:00:00Z"), ("B", "2026-02-05T01:00:01Z")).Bursts);
        var same = Assert.Single(In("0s", ("A", "2026-02-05T01:00:00Z"), ("B", "2026-02-05T01:00:00Z")).Bursts);
        Assert.Equal((1.0, default(int?)), (same.PValue, same.Level));
        Assert.Single(In("10675199d", ("A", "0001-01-01T00:00:00Z"), ("B", "9999-12-31T23:59:59Z")).Bursts);
        Assert.Single(In("1d", ("A", "0001-01-01"), ("B", "0001-01-01T05:00:00Z"), ("B", "9999-12-31")).Bursts);
    }

    // Pinned: both builds of the library give these digits, on any number of threads.
    [Fact]
    public void TheSameSeed_GivesTheSameDigits()
    {
        var random = RandomStreams.Of(5);
        var trains = Trains([.. Enumerable.Range(0, 90).Select(index => ($"V{index % 5}", Start.AddMinutes(random.Next(200 * 1440)).ToString("u", CultureInfo.InvariantCulture)))]);
        string Text(int seed) => string.Join("; ", BurstFinder.In(trains, new BurstOptions { Within = Duration.Parse("12h"), MinimumVendorCount = 3, Draws = 499, Seed = seed }).Bursts
            .Select(one => FormattableString.Invariant($"{one} {one.PValue} {one.Level}")));
        Assert.Equal(Text(3), Text(3));
        Assert.Equal(
            "2025-05-03T23:22:00Z: V2, V4, V1 within 10h32m 0.628 0; 2025-06-17T10:42:00Z: V3, V2, V4 within 10h12m 0.628 0; 2025-07-17T18:29:00Z: V2, V3, V4 within 8h18m 0.628 0",
            Text(3));
    }

    [Fact]
    public void AnInjectedBurst_IsFound()
    {
        var random = RandomStreams.Of(2026, 2);
        var found = 0;
        for (var run = 0; run < 50; run++)
        {
            var dates = Launches(random, vendors: 6, events: 15).Concat(Enumerable.Range(0, 6).Select(vendor => ($"V{vendor}", "2025-06-12")));
            found += BurstFinder.In(Trains([.. dates]), new BurstOptions { Within = Duration.Parse("1d"), Draws = 199, Seed = run }).Bursts
                .Any(burst => burst.Start == "2025-06-12" && burst.VendorCount == 6 && burst.PValue <= 0.05) ? 1 : 0;
        }

        Assert.True(found > 45, $"{found} of 50");
    }

    // Vendors that know nothing of each other and all launch from Tuesday to Thursday: the calendar is no burst.
    [Theory]
    [InlineData("1d", 2000)]
    [InlineData("3d", 1000)]
    public void VendorsWithOneWeekdayProfile_SeldomMakeABurst(string within, int runs)
    {
        var random = RandomStreams.Of(2026, 3);
        var called = 0;
        for (var run = 0; run < runs; run++)
        {
            called += IsCalled(Trains(Launches(random, vendors: 4, events: 12)), within, run) ? 1 : 0;
        }

        Assert.InRange(called, 0, Most(runs));
    }

    // Counts of vendors are few, so that p-values come in steps and few are below 5 %. Spread evenly over its step, each p-value is as probable as another: the
    // shares below 5, 25, 50 and 75 % are those of the steps of a fair die, not just below them.
    [Fact]
    public void UnderTheNull_PValuesAreUniform()
    {
        const int Runs = 2000;
        var random = RandomStreams.Of(2026, 5);
        var options = new BurstOptions { Within = Duration.Parse("2d"), Draws = 39 };
        var values = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var trains = Trains([("V0", "2025-01-06"), .. Launches(random, vendors: 8, events: 6), ("V0", "2026-01-05")]);
            VendorEvent[] events = [.. trains.SelectMany((train, vendor) => train.Events.Select(one => new VendorEvent(one, vendor)))];
            var maximum = new VendorMaximum(events.Length, trains.Count);
            for (var index = 0; index < events.Length; index++)
            {
                maximum.Set(index, WindowStarts.Certain(events[index], options.Within.Length.Ticks));
            }

            var most = maximum.Find();
            var scan = BurstScan.Of(events, trains.Count, options with { Seed = run });
            var (atLeast, more) = (scan.PValue(most)!.Value, scan.PValue(most + 1)!.Value - (1.0 / (options.Draws + 1)));
            values.Add(more + (Uniform(random) * (atLeast - more)));
        }

        Assert.All(
            new[] { 0.05, 0.25, 0.5, 0.75 },
            share => Assert.InRange(values.Count(value => value <= share), Quantile(share, Runs, 0.0005), Quantile(share, Runs, 0.9995)));
    }

    [Fact]
    public void ExactTimesInOfficeHours_SeldomMakeABurst()
    {
        const int Runs = 400;
        var random = RandomStreams.Of(2026, 4);
        var called = 0;
        for (var run = 0; run < Runs; run++)
        {
            (string, string)[] dates = [.. Enumerable.Range(0, 48).Select(index =>
                ($"V{index % 4}", Start.AddDays((7 * random.Next(20)) + 1 + random.Next(3)).AddHours(16).AddSeconds(random.Next(4 * 3600)).ToString("u", CultureInfo.InvariantCulture)))];
            called += IsCalled(Trains(dates), "2h", run) ? 1 : 0;
        }

        Assert.InRange(called, 0, Most(Runs));
    }

    [Fact]
    public void AStopStops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => BurstFinder.In(Trains([("A", "2026-02-05"), ("B", "2026-02-05")]), new BurstOptions { Within = Duration.Parse("1d") }, null, source.Token));
    }

    private static bool IsCalled(IReadOnlyList<EventTrain> trains, string within, int seed) =>
        BurstFinder.In(trains, new BurstOptions { Within = Duration.Parse(within), Draws = 19, Seed = seed }).Bursts.Any(burst => burst.PValue <= 0.05);

    private static double Uniform(Xoshiro256StarStar random) => (random.NextFullRangeInt32() * Math.Pow(2, -32)) + 0.5;

    private static int Most(int runs) => Quantile(0.05, runs, 0.999);

    private static int Quantile(double share, int runs, double probability) => Enumerable.Range(0, runs + 1).First(count => Binomial.CDF(share, runs, count) >= probability);

    // From Tuesday to Thursday of any week of a year; the release of a day may have company of the same vendor.
    private static (string Vendor, string Date)[] Launches(Xoshiro256StarStar random, int vendors, int events) => [.. Enumerable.Range(0, vendors * events).Select(index =>
        ($"V{index % vendors}", Start.AddDays((7 * random.Next(52)) + 1 + random.Next(3)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))];

    private static BurstSearch In(string within, params (string Vendor, string Date)[] releases) =>
        BurstFinder.In(Trains(releases), new BurstOptions { Within = Duration.Parse(within), Draws = 199 });

    private static IReadOnlyList<EventTrain> Trains((string Vendor, string Date)[] releases) => EventTrain.In(Made.Timeline(
        ReleaseGrouping.By(["Vendor"]), [.. releases.Select((one, index) => Made.Release($"r{index}", one.Date, one.Vendor, product: null))]));
}
