using ReleaseTools.Coincidences;
using ReleaseTools.Statistics;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Coincidences;

public sealed class CoincidenceEngineTests
{
    private static readonly NullModel[] ClosedForms = [NullModel.Poisson, NullModel.Exact];

    [Fact]
    public void DaysOnly_CannotBeTestedAtMinutes()
    {
        var coincidence = Assert.Single(Measure("27m", Series("OpenAI", "2026-02-05", "2026-03-05"), Series("Anthropic", "2026-02-05T17:38:53Z")));
        Assert.Equal("27m cannot be tested: all 2 dates of OpenAI are known to the day only.", coincidence.Message);
        Assert.Null(coincidence.CoincidenceCount);
        Assert.Null(coincidence.IsUnusual);
        Assert.Empty(coincidence.Nulls);
        Assert.Equal(0, coincidence.TestCount);
        Assert.Equal(new SeriesUse(0, 0, 2, 0, 0), coincidence.EventsA);
    }

    [Theory]
    [InlineData("2026-02", "known to the month only")]
    [InlineData("../2026-02-05", "known too coarsely")]
    public void WhatIsTooCoarse_IsLeftOutAndTold(string date, string known)
    {
        var coincidence = Assert.Single(Measure("1d", Series("A", "2026-01-01", "2026-02-06", date), Series("B", "2026-01-02", "2026-02-07", "2026-02-20")));
        Assert.Equal(1, coincidence.EventsA.TooCoarse);
        Assert.Contains($"Left out: 1 date of A {known}.", coincidence.Message, StringComparison.Ordinal);
        Assert.NotNull(coincidence.CoincidenceCount);
    }

    [Fact]
    public void TheSpan_IsWhatBothHaveInCommon()
    {
        var coincidence = Assert.Single(Measure(
            "1d", Series("A", "2020-01-01", "2026-01-10", "2026-02-10", "2026-02-11"), Series("B", "2026-01-05", "2026-01-11", "2026-02-10", "2026-12-31")));
        Assert.Equal(Made.Instant("2026-01-05"), coincidence.Start);
        Assert.Equal(Made.Instant("2026-02-12").AddTicks(-1), coincidence.End);
        Assert.Equal(38, coincidence.SlotCount);
        Assert.Equal(new SeriesUse(3, 1, 0, 0, 0), coincidence.EventsA);
        Assert.Equal(new SeriesUse(3, 1, 0, 0, 0), coincidence.EventsB);
        Assert.Equal(3, coincidence.CoincidenceCount);
        Assert.Equal(2, coincidence.TriggerCount);
    }

    [Fact]
    public void AStatedSpan_IsTaken()
    {
        var options = Options("1d") with { Since = Made.Instant("2026-01-01"), Until = Made.Instant("2026-01-31T12:00Z") };
        var coincidence = Assert.Single(CoincidenceEngine.Measure([Series("A", "2025", "2026-01-10", "2026-02"), Series("B", "2026-01-11")], options));
        Assert.Equal(31, coincidence.SlotCount);

        // A year before the span and a month behind it are too coarse for a slot, and yet certainly outside.
        Assert.Equal(new SeriesUse(1, 2, 0, 0, 0), coincidence.EventsA);
        Assert.Equal(1.0, coincidence.Rate);
    }

    [Fact]
    public void EventsInOneSlot_AreOne()
    {
        var coincidence = Assert.Single(Measure("1d", Series("A", "2026-01-01", "2026-01-01T10:00Z", "2026-01-05"), Series("B", "2026-01-01", "2026-01-05")));
        Assert.Equal(new SeriesUse(2, 0, 0, 1, 0), coincidence.EventsA);
        Assert.Equal("2 used, 1 in the slot of another", coincidence.EventsA.ToString());
    }

    [Fact]
    public void Directed_CountsWhatComesAfter_InBothOrders()
    {
        EventTrain[] trains = [Series("A", "2026-01-01", "2026-01-10"), Series("B", "2026-01-02", "2026-01-10", "2026-01-20")];
        var both = CoincidenceEngine.Measure(trains, Options("1d") with { IsDirected = true, Since = Made.Instant("2026-01-01"), Until = Made.Instant("2026-01-31") });
        Assert.Equal(["A after B: 1 of 2, 1 of 3", "B after A: 2 of 3, 2 of 2"], both.Select(one =>
            $"{one.SeriesA} after {one.SeriesB}: {one.CoincidenceCount} of {one.EventsA.Used}, {one.TriggerCount} of {one.EventsB.Used}"));
        Assert.Contains("1 of 2 of A within 1d after B", both[0].Message, StringComparison.Ordinal);
        Assert.Single(CoincidenceEngine.Measure(trains, Options("1d")));
    }

    [Fact]
    public void TheLag_MovesTheWindow()
    {
        EventTrain[] trains = [Series("A", "2026-01-08", "2026-01-20"), Series("B", "2026-01-01", "2026-01-19")];
        var options = Options("1d") with { Lag = new Duration(TimeSpan.FromDays(7)), IsDirected = true, Since = Made.Instant("2026-01-01"), Until = Made.Instant("2026-01-31") };
        Assert.Equal([1, 0], CoincidenceEngine.Measure(trains, options).Select(one => one.CoincidenceCount));
        var edged = CoincidenceEngine.Measure(trains, options with { EdgeCorrection = true })[0];
        // Lag and window are eight slots: the first of A's events is in the eighth.
        Assert.Equal((0, 1, 1), (edged.CoincidenceCount, edged.EventsA.Used, edged.EventsA.AtEdge));
        Assert.Equal((1, 2, 0), (edged.TriggerCount, edged.EventsB.Used, edged.EventsB.AtEdge));
    }

    [Fact]
    public void TheCorrection_IsOverWhatWasTested()
    {
        EventTrain[] trains = [Series("A", "2026-01-01", "2026-01-10"), Series("B", "2026-01-02", "2026-01-10"), Series("C", "2026-02"), Series("D")];
        var all = CoincidenceEngine.Measure(trains, Options("1d", "2d", "2d") with { Since = Made.Instant("2026-01-01"), Until = Made.Instant("2026-12-31") });
        Assert.Equal(12, all.Count);
        Assert.All(all, one => Assert.Equal(2, one.TestCount));
        var tested = all.Where(one => one.Nulls.Count > 0).ToArray();
        Assert.Equal(2, tested.Length);
        for (var model = 0; model < ClosedForms.Length; model++)
        {
            Assert.Equal(
                MultipleTesting.Adjust([.. tested.Select(one => one.Nulls[model].PValue!.Value)], PValueCorrection.Holm),
                tested.Select(one => one.Nulls[model].CorrectedPValue!.Value));
            Assert.All(tested, one => Assert.InRange(one.Nulls[model].PValueAcrossWindows!.Value, one.Nulls[model].PValue!.Value, 2 * one.Nulls[model].PValue!.Value));
        }
    }

    [Fact]
    public void WindowsOfDifferentSlots_ShareBonferronisBound()
    {
        EventTrain[] trains = [Series("A", "2026-01-01T10:00:00Z", "2026-01-10T11:00:00Z"), Series("B", "2026-01-01T10:20:00Z", "2026-01-10T11:10:00Z")];
        var all = CoincidenceEngine.Measure(trains, Options("27m", "1d"));
        Assert.Equal([TimeSpan.FromMinutes(1), TimeSpan.FromDays(1)], all.Select(one => one.Slot));
        Assert.All(all, one => Assert.Equal(Math.Min(1, 2 * one.Nulls[1].PValue!.Value), one.Nulls[1].PValueAcrossWindows));
        var common = CoincidenceEngine.Measure(trains, Options("27m", "1d") with { Slot = TimeSpan.FromMinutes(1) });
        Assert.All(common, one => Assert.Equal(TimeSpan.FromMinutes(1), one.Slot));
    }

    [Theory]
    [InlineData("1d", "7h", "do not fit the calendar")]
    [InlineData("1d", "36h", "do not fit the calendar")]
    [InlineData("1h", "1d", "no whole number of slots")]
    [InlineData("0.5s", null, "no whole number of seconds")]
    [InlineData("9999999d", null, "longer than the calendar")]
    [InlineData("1h", "0.1s", "do not fit the calendar")]
    public void WhatMakesNoSense_IsAnError(string window, string? slot, string message)
    {
        var options = Options(window) with { Slot = slot is null ? null : Duration.Parse(slot).Length };
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => CoincidenceEngine.Measure([], options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileSeries_GetARecordEach()
    {
        EventTrain[] trains =
        [
            Series("one", "2026-01-01"), Series("same", "2026-01-01", "2026-01-01"), Series("none"), Series("open", "../2026-01-01", "2026-01-01/.."),
            Series("ends of time", "0001-01-01", "9999-12-31"), Series("year", "2026"), Series("exact", "2026-01-01T00:00:00Z"),
        ];
        foreach (var window in new[] { "0d", "1s", "1h", "1d", "9999d" })
        {
            foreach (var isDirected in new[] { true, false })
            {
                var options = new CoincidenceOptions { Windows = [Duration.Parse(window)], IsDirected = isDirected, EdgeCorrection = isDirected, Draws = 9 };
                var all = CoincidenceEngine.Measure(trains, options);
                Assert.Equal(isDirected ? 42 : 21, all.Count);
                Assert.All(all, one => Assert.EndsWith(".", one.Message, StringComparison.Ordinal));
                Assert.All(all.SelectMany(one => one.Nulls).Where(test => test.PValue is not null), test => Assert.InRange(test.PValue!.Value, double.Epsilon, 1));
            }
        }
    }

    [Fact]
    public void TheSeed_DecidesAndTheOtherPairsDoNot()
    {
        var tags = new[] { "PowerShell/PowerShell", "curl/curl", "pester/Pester" }.Select(GitTags.Of)
            .Select(releases => EventTrain.In(Timeline.Of(releases, ReleaseGrouping.By(["Product"])))[0]).ToArray();
        var options = new CoincidenceOptions { Windows = [new Duration(TimeSpan.FromDays(1)), new Duration(TimeSpan.FromDays(3))], Draws = 199, Seed = 7 };
        var all = Figures(CoincidenceEngine.Measure(tags, options));
        Assert.Equal(all, Figures(CoincidenceEngine.Measure(tags, options)));
        Assert.Equal(all.Skip(all.Count / 3 * 2), Figures(CoincidenceEngine.Measure([.. tags.Skip(1)], options)));
        Assert.NotEqual(all, Figures(CoincidenceEngine.Measure(tags, options with { Seed = 8 })));

        // The digits of one call, so that both builds are held to them.
        var first = CoincidenceEngine.Measure(tags, options)[0];
        Assert.Equal((26, 163), (first.CoincidenceCount, first.EventsA.Used));
        double[] pinned = [6.828310023350744E-05, 6.649967060111832E-05, 0.007921837866385001, 0.08480517207889665, 5.4067426145925515E-05];
        double[] across = [0.00012464381152377238, 0.0001239744223629589, 0.01241087932400317, 0.115, 0.005];
        Assert.All(first.Nulls.Select((test, model) => test.PValue!.Value / pinned[model]), ratio => Assert.Equal(1, ratio, 1e-9));
        Assert.All(first.Nulls.Select((test, model) => test.PValueAcrossWindows!.Value / across[model]), ratio => Assert.Equal(1, ratio, 1e-9));
    }

    [Fact]
    public void Cancelled_ItEnds()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            CoincidenceEngine.Measure([Series("A", "2026-01-01"), Series("B", "2026-01-02")], Options("1d"), cancellation: source.Token));
    }

    [Fact]
    public void TheSentence_SaysWhereTheModelsDiffer()
    {
        // Both come every second Tuesday, on the same ones: a rhythm and a weekday, which is all that there is.
        var days = Enumerable.Range(0, 20).Select(index => Made.Instant("2025-01-07").AddDays(14 * index).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var coincidence = Assert.Single(CoincidenceEngine.Measure([Series("A", days), Series("B", days)], new CoincidenceOptions { Windows = [default], Draws = 999 }));
        Assert.Equal((20, 20), (coincidence.CoincidenceCount, coincidence.EventsA.Used));
        Assert.False(coincidence.IsUnusual);
        Assert.StartsWith("20 of 20 of A on the same day as B; 1.5 expected; not unusual, circular shift p = 0.07", coincidence.Message, StringComparison.Ordinal);
        Assert.EndsWith("not where each keeps its own rhythm (circular shift).", coincidence.Message, StringComparison.Ordinal);
    }

    private static List<string> Figures(IReadOnlyList<ReleaseCoincidence> all) =>
        [.. all.SelectMany(one => one.Nulls.Select(test => FormattableString.Invariant($"{one} {test.Model} {test.PValue:R} {test.TriggerPValue:R} {test.PValueAcrossWindows:R}")))];

    private static IReadOnlyList<ReleaseCoincidence> Measure(string window, params EventTrain[] trains) => CoincidenceEngine.Measure(trains, Options(window));

    private static CoincidenceOptions Options(params string[] windows) => new() { Windows = [.. windows.Select(Duration.Parse)], NullModels = ClosedForms };

    private static EventTrain Series(string name, params string[] dates)
    {
        Release[] releases = [.. dates.Select((date, index) => Made.Release($"{name} {index}", ReleaseDate.Parse(date), vendor: name, product: null))];
        var awaited = Made.Release("awaited", ReleaseDate.Unknown, vendor: name, status: ReleaseStatus.Announced);
        return Assert.Single(EventTrain.In(Made.Timeline(ReleaseGrouping.By(["Vendor"]), [.. releases, awaited])));
    }
}
