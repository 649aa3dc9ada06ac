using MathNet.Numerics.Distributions;
using ReleaseTools.Leaders;
using ReleaseTools.Statistics;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Leaders;

public sealed class LeaderOrderTests
{
    private static readonly DateTimeOffset Start = Made.Instant("2026-01-01");

    [Fact]
    public void WhoAlwaysComesFirst_Leads()
    {
        var leaders = LeaderOrder.Of([Every("C", 40), Every("A", 0), Every("B", 27)], new LeaderOptions());
        Assert.Equal(["A", "B", "C"], leaders.Select(one => one.Group));
        Assert.Equal([1, 2, 3], leaders.Select(one => one.Place));
        Assert.Equal([1.0, 0.0, -1.0], leaders.Select(one => one.LeadIndex));
        Assert.Equal(["B", "C"], leaders[0].Others.Select(other => other.Other));
        Assert.All(leaders, one =>
        {
            Assert.Equal((one.Place, one.Place), (one.BestPlace, one.WorstPlace));
            Assert.Equal(one.Place == 1 ? 1 : 0, one.FirstShare!.Value, 2);
            Assert.Equal((3, 1.0, true), (one.Groups, one.OrderIndex, one.IsExactOrder));
            Assert.Equal(0.001, one.OrderPValue!.Value, 12);
            Assert.True(one.OrderPValueInterval!.Value.Upper < 0.01);
        });
        Assert.Equal(
            "Place 1 of 3, whichever pairs are drawn anew: first in 40 and later in 0 of 40 matched pairs. Tossing coins would seldom give as clear an order of the 3 (p = 0.001).",
            leaders[0].Message);
    }

    [Fact]
    public void OfTwo_ThePValueIsExact()
    {
        var leaders = LeaderOrder.Of([Every("A", 0, 5), Every("B", 27, 5)], new LeaderOptions());
        Assert.All(leaders, one => Assert.Equal(0.0625, one.OrderPValue!.Value, 12));
        Assert.All(leaders, one => Assert.Null(one.OrderPValueInterval));
        Assert.Equal([1.0, -1.0], leaders.Select(one => one.Others.Single().Index));
    }

    // One pair says little, however certain it is: the bootstrap of one pair alone would always repeat it.
    [Fact]
    public void OfASinglePair_EitherMayLead()
    {
        var leaders = LeaderOrder.Of([Every("A", 0, 1), Every("B", 27, 1)], new LeaderOptions());
        Assert.All(leaders, one => Assert.Equal((1, 2), (one.BestPlace, one.WorstPlace)));
        Assert.InRange(leaders[0].FirstShare!.Value, 0.7, 0.8);
        Assert.Equal(1.0, leaders[0].OrderPValue!.Value, 12);
        Assert.Equal(
            "Place 1 of 2, but it could be any: first in 1 and later in 0 of 1 matched pair. All pairs hang together in 1 cluster, too few to tell an order from chance (p = 1).",
            leaders[0].Message);
    }

    [Fact]
    public void DaysThatAreShared_TellNoOrder()
    {
        EventTrain Days(string vendor) => Train(vendor, Enumerable.Range(1, 20).Select(day => ReleaseDate.FromDay(2026, 1, day)));
        var leaders = LeaderOrder.Of([Days("A"), Days("B"), Days("C")], new LeaderOptions());
        Assert.All(leaders, one =>
        {
            Assert.Null(one.Place);
            Assert.Equal((1, 3, 0.0, 1.0), (one.BestPlace, one.WorstPlace, one.LeadIndex, one.OrderPValue));
            Assert.Equal((40, 40), (one.Matched, one.Undecided));
            Assert.InRange(one.FirstShare!.Value, 0.2, 0.47);
            Assert.Equal("The dates tell no order: first in 0 and later in 0 of 40 matched pairs, 40 too coarsely dated to tell.", one.Message);
        });
    }

    [Fact]
    public void WhatCannotBeCompared_SaysWhy()
    {
        Assert.Empty(LeaderOrder.Of([], new LeaderOptions()));
        Assert.Equal("There is no other group to lead or to follow.", LeaderOrder.Of([Every("A", 0)], new LeaderOptions()).Single().Message);

        var options = new LeaderOptions { Within = Duration.Parse("27m"), MinimumEventCount = 2 };
        var leaders = LeaderOrder.Of([Train("none", []), Every("one", 0, 1), Every("far", 60), Every("A", 0), Every("B", 20)], options);
        Assert.Equal(["A", "B", "none", "one", "far"], leaders.Select(one => one.Group));
        Assert.Equal(
            [
                "Nothing of it is out and dated.", "It has 1 event, fewer than the 2 asked for.",
                "No release of it and one of another group are each other's nearest within 27m.",
            ],
            leaders.Skip(2).Select(one => one.Message));
        Assert.All(leaders.Skip(2), one => Assert.Equal((null, null, null, null), (one.Place, one.BestPlace, one.LeadIndex, one.FirstShare)));
        Assert.Equal(
            "No release of it has a nearest neighbour in another group.", LeaderOrder.Of([Train("A", ["../2026-01-01"]), Every("B", 0)], new LeaderOptions())[0].Message);
    }

    [Fact]
    public void ManyGroups_AreSortedBySearch()
    {
        var leaders = LeaderOrder.Of([.. Enumerable.Range(0, 20).Select(number => Every($"G{number:00}", 60 - (3 * number), 12))], new LeaderOptions { Draws = 99 });
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"G{19 - number:00}"), leaders.Select(one => one.Group));
        Assert.False(leaders[0].IsExactOrder);
        Assert.Equal(0.01, leaders[0].OrderPValue!.Value, 12);
    }

    // Pinned: both builds of the library give these digits.
    [Fact]
    public void TheSameSeed_GivesTheSameDigits()
    {
        var random = RandomStreams.Of(7);
        EventTrain[] trains = [.. Enumerable.Range(0, 4).Select(number => Poisson($"G{number}", random))];
        string Text(int seed) => string.Join("; ", LeaderOrder.Of(trains, new LeaderOptions { Seed = seed }).Select(one => FormattableString.Invariant($"{one} {one.FirstShare:0.000} {one.OrderPValue}")));
        Assert.Equal(Text(3), Text(3));
        Assert.NotEqual(Text(3), Text(4));
        Assert.Equal("1. G0 (1 to 4) 0.219 0.905; 2. G2 (1 to 4) 0.389 0.905; 3. G3 (1 to 4) 0.144 0.905; 4. G1 (1 to 4) 0.247 0.905", Text(3));
    }

    // Four groups that know nothing of each other: how often the order passes for one at 5 %.
    [Fact]
    public void OrdersOfChance_AreSeldomCalledClear()
    {
        const int Runs = 500;
        var random = RandomStreams.Of(2026, 1);
        var clear = 0;
        for (var run = 0; run < Runs; run++)
        {
            var leaders = LeaderOrder.Of([.. Enumerable.Range(0, 4).Select(number => Poisson($"G{number}", random))], new LeaderOptions { Draws = 99, Seed = run });
            clear += leaders[0].OrderPValue <= 0.05 ? 1 : 0;
        }

        Assert.InRange(clear, 0, Binomial999(Runs, 0.05));
    }

    // A single release that happens to be before all others is the nearest of one release of each other group: many pairs, one coincidence.
    [Fact]
    public void OneEarlyRelease_IsNoEvidenceForAnOrder()
    {
        const int Runs = 300;
        var random = RandomStreams.Of(2026, 6);
        var clear = 0;
        for (var run = 0; run < Runs; run++)
        {
            EventTrain[] trains = [Train("single", [ReleaseDate.FromInstant(Start.AddSeconds(random.Next(500 * 86_400)))]), .. Enumerable.Range(0, 8).Select(number => Poisson($"G{number}", random))];
            clear += LeaderOrder.Of(trains, new LeaderOptions { Draws = 39, Seed = run, Within = Duration.Parse("20d") })[0].OrderPValue <= 0.05 ? 1 : 0;
        }

        Assert.InRange(clear, 0, Binomial999(Runs, 0.05));
    }

    [Fact]
    public void AStopStops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => LeaderOrder.Of([Every("A", 0), Every("B", 27)], new LeaderOptions(), null, source.Token));
    }

    // What a count of that many trials exceeds in one of a thousand cases.
    private static int Binomial999(int trials, double share) =>
        Enumerable.Range(0, trials + 1).First(count => Binomial.CDF(share, trials, count) >= 0.999);

    private static EventTrain Every(string vendor, int minutes, int count = 20) =>
        Train(vendor, Enumerable.Range(0, count).Select(day => ReleaseDate.FromInstant(Start.AddDays(7 * day).AddMinutes(minutes))));

    private static EventTrain Poisson(string vendor, MathNet.Numerics.Random.RandomSource random) =>
        Train(vendor, Enumerable.Range(0, 20).Select(_ => ReleaseDate.FromInstant(Start.AddSeconds(random.Next(500 * 86_400)))));

    private static EventTrain Train(string vendor, IEnumerable<ReleaseDate> dates)
    {
        Release[] releases = [.. dates.Select((date, index) => Made.Release($"{vendor}{index}", date, vendor, product: null))];
        return EventTrain.In(Made.Timeline(ReleaseGrouping.By(["Vendor"]), releases.Length == 0 ? [Made.Release(vendor, "TBD", vendor)] : releases)).Single();
    }
}
