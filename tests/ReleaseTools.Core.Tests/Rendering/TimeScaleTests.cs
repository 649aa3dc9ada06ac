using System.Globalization;
using FsCheck.Xunit;
using ReleaseTools.Rendering;

namespace ReleaseTools.Tests.Rendering;

public sealed class TimeScaleTests
{
    [Theory]
    [InlineData("2026-02-06T14:20:00Z", "2026-02-06T15:00:00Z", 80, "14:20 14:25 14:30 14:35 14:40 14:45 14:50 14:55 15:00")]
    [InlineData("2026-02-05T20:00:00Z", "2026-02-06T20:00:00Z", 80, "21:00 02-06 03:00 06:00 09:00 12:00 15:00 18:00")]
    [InlineData("2026-02-01T00:00:00Z", "2026-02-28T00:00:00Z", 60, "02-02 02-09 02-16 02-23")]
    [InlineData("2025-12-20T00:00:00Z", "2026-01-04T00:00:00Z", 80, "12-20 12-22 12-24 12-26 12-28 12-30 2026 01-03")]
    [InlineData("2025-11-15T00:00:00Z", "2026-06-10T00:00:00Z", 80, "2025-12 2026-01 2026-02 2026-03 2026-04 2026-05 2026-06")]
    [InlineData("2018-03-01T00:00:00Z", "2026-06-10T00:00:00Z", 60, "2019 2020 2021 2022 2023 2024 2025 2026")]
    [InlineData("1998-03-01T00:00:00Z", "2026-06-10T00:00:00Z", 60, "2000 2005 2010 2015 2020 2025")]
    [InlineData("0001-01-01T00:00:00Z", "9999-12-31T00:00:00Z", 60, "0001 2000 4000 6000 8000")]
    public void Ticks_stand_at_round_times(string from, string to, int columns, string labels)
    {
        var ticks = Scale(from, to).Ticks(columns);
        Assert.Equal(labels, string.Join(" ", ticks.Select(tick => tick.Label)));
    }

    [Property(MaxTest = 300)]
    public void Ticks_ascend_lie_inside_and_do_not_touch(uint start, uint length, byte width)
    {
        var from = new DateTimeOffset(1990, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(start % 1_000_000_000);
        var columns = 40 + width;
        var scale = new TimeScale(from, from.AddSeconds(60 + (length % 2_000_000_000)));

        var ticks = scale.Ticks(columns);

        Assert.All(ticks, tick => Assert.InRange(tick.Instant, scale.From, scale.To));
        Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.True((pair.Second.Place - pair.First.Place) * columns >= pair.First.Label.Length));
    }

    [Fact]
    public void What_lies_outside_is_at_the_ends()
    {
        var scale = Scale("2026-01-01T00:00:00Z", "2026-01-03T00:00:00Z");
        Assert.Equal((0, 0.5, 1), (scale.PlaceOf(long.MinValue), scale.PlaceOf(new DateTime(2026, 1, 2).Ticks), scale.PlaceOf(long.MaxValue)));
        Assert.Throws<ArgumentException>(() => new TimeScale(scale.From, scale.From));
    }

    private static TimeScale Scale(string from, string to) =>
        new(DateTimeOffset.Parse(from, CultureInfo.InvariantCulture), DateTimeOffset.Parse(to, CultureInfo.InvariantCulture));
}
