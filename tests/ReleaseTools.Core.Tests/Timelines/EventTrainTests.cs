using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Timelines;

public sealed class EventTrainTests
{
    [Fact]
    public void OneLineOnOneDate_IsOneEvent()
    {
        var train = Train(
            Made.Release("GPT-5", "2025-08-07", product: "GPT", version: "5"),
            Made.Release("GPT-5 mini", "2025-08-07", product: "GPT", version: "5.0"),
            Made.Release("o9", "2025-08-07", product: "o", version: "9"),
            Made.Release("GPT-5 Codex", "2025-09-15", product: "GPT", version: "5"));
        Assert.Equal(["GPT-5", "o9", "GPT-5 Codex"], train.Events.Select(one => one.Release.Name));
        Assert.Equal([2, 1, 1], train.Events.Select(one => one.Count));
    }

    [Fact]
    public void AnotherPrecision_IsAnotherDate()
    {
        var train = Train(
            Made.Release("a", "2025-08-07", version: "5"), Made.Release("b", "2025-08-07T10:00Z", version: "5"), Made.Release("c", "2025-08", version: "5"));
        Assert.Equal(["c", "a", "b"], train.Events.Select(one => one.Release.Name));
    }

    [Fact]
    public void WithoutAProduct_EachIsALineOfItsOwn() =>
        Assert.Equal(2, Train(Made.Release("a", "2025-08-07", product: null), Made.Release("b", "2025-08-07", product: null)).Events.Count);

    [Fact]
    public void VendorsOfOneGroup_KeepTheirLines() =>
        Assert.Equal(2, Train(Made.Release("a", "2025", vendor: "V", version: "1"), Made.Release("b", "2025", vendor: "W", version: "1")).Events.Count);

    [Fact]
    public void WhatIsNotOutOrHasNoDate_IsLeftOutAndCounted()
    {
        var train = Train(
            Made.Release("out", "2025-01-01"),
            Made.Release("withdrawn", "2025-01-02", status: ReleaseStatus.Withdrawn),
            Made.Release("announced", "2025-01-03", status: ReleaseStatus.Announced),
            Made.Release("undated", "TBD"),
            Made.Release("later", "2026-01-01"));
        Assert.Equal(["out", "withdrawn"], train.Events.Select(one => one.Release.Name));
        Assert.Equal(new Omissions(NotOut: 1, AfterAsOf: 1, Undated: 1), train.LeftOut);
    }

    [Fact]
    public void EachGroup_HasItsTrain()
    {
        var trains = EventTrain.In(
            Made.Timeline(ReleaseGrouping.By(["Vendor"]), Made.Release("a", "2025", vendor: "V"), Made.Release("b", "TBD", vendor: "W")));
        Assert.Equal(["V: 1 events", "W: 0 events"], trains.Select(train => train.ToString()));
    }

    private static EventTrain Train(params Release[] releases) =>
        Assert.Single(EventTrain.In(Made.Timeline(ReleaseGrouping.None, releases), Made.Instant("2025-12-31")));
}
