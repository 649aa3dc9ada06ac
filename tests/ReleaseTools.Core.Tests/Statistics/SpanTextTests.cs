using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class SpanTextTests
{
    [Theory]
    [InlineData("18d", "18 d")]
    [InlineData("3d12h", "3.5 d")]
    [InlineData("9d23h", "10 d")]
    [InlineData("36h", "36 h")]
    [InlineData("27m", "27 min")]
    [InlineData("90s", "90 s")]
    [InlineData("0s", "0 s")]
    [InlineData("500ms", "0.5 s")]
    [InlineData("4000d", "4000 d")]
    public void ALength_HasOneUnit(string length, string expected) => Assert.Equal(expected, SpanText.Of(Duration.Parse(length).Length));

    [Theory]
    [InlineData("9d", "31d", "9 to 31 d")]
    [InlineData("27m", "3d", "27 min to 3 d")]
    [InlineData("0s", "3d", "0 to 3 d")]
    public void ARange_SaysItsUnitOnceWhereItCan(string from, string to, string expected) =>
        Assert.Equal(expected, SpanText.Range(Duration.Parse(from).Length, Duration.Parse(to).Length));

    [Fact]
    public void WhatCannotBeNegative_IsNotShownSo() =>
        Assert.Equal("0 to 40 d", SpanText.Of(GapBounds.FromTicks(10 * TimeSpan.TicksPerDay, 0, 40 * TimeSpan.TicksPerDay)));

    [Theory]
    [InlineData("2026-01-01", "2026-01-19", "18 ±1 d")]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-19T00:00:00Z", "18 d")]
    [InlineData("2026-01-01T00:00Z", "2026-01-19T00:00Z", "18 d")]
    [InlineData("2026-01-01", "2026-01-01", "under 24 h")]
    [InlineData("2026-01-01", "2026-01-04T06:00:00Z", "2.8 ±0.6 d")]
    [InlineData("2026-01", "2026-02", "30 ±30 d")]
    [InlineData("2026-01-01", "2026-02-01/..", "at least 30 d")]
    [InlineData("2026-01-01", "../2026-02-01", "at most 32 d")]
    [InlineData("../2026-01-01", "../2026-02-01", "?")]
    public void Bounds_AreShownAsFarAsTheyMatter(string from, string to, string expected) =>
        Assert.Equal(expected, SpanText.Of(ReleaseDate.Parse(to) - ReleaseDate.Parse(from)));
}
