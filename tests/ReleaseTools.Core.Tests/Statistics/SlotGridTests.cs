using ReleaseTools.Statistics;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Statistics;

public sealed class SlotGridTests
{
    private static readonly SlotGrid Days = new(Made.Instant("2025-01-01"), Made.Instant("2026-06-30"), TimeSpan.FromDays(1));

    [Fact]
    public void TheSpanOfTheModelsDevVector_Has546Days() => Assert.Equal(546, Days.Count);

    [Theory]
    [InlineData("2025-01-01", 0L)]
    [InlineData("2025-01-01T23:59:59Z", 0L)]
    [InlineData("2025-01-02T00:00:00Z", 1L)]
    [InlineData("2024-12-31T23:59:59Z", -1L)]
    [InlineData("2024-12-31", -1L)]
    [InlineData("2026-06-30", 545L)]
    [InlineData("2026-07-01", 546L)]
    [InlineData("2025-01", null)]
    [InlineData("2025-01-01/2025-01-02", null)]
    [InlineData("../2025-01-01", null)]
    [InlineData("TBD", null)]
    public void ADate_LiesInOneSlotOrIsTooCoarse(string date, long? slot) => Assert.Equal(slot, Days.SlotOf(ReleaseDate.Parse(date)));

    [Theory]
    [InlineData("1d", "1d")]
    [InlineData("24h", "1d")]
    [InlineData("36h", "1h")]
    [InlineData("27m", "1m")]
    [InlineData("60m", "1h")]
    [InlineData("90s", "1s")]
    [InlineData("0s", "1d")]
    [InlineData("2w", "1d")]
    public void TheWidth_IsTheLargestUnitOfAWindow(string window, string width) =>
        Assert.Equal(Duration.Parse(width).Length, SlotGrid.WidthFor(Duration.Parse(window)));

    [Fact]
    public void TheGrid_StartsAtTheBoundaryBefore()
    {
        var grid = new SlotGrid(Made.Instant("2026-02-05T17:38:53Z"), Made.Instant("2026-02-05T18:08:08Z"), TimeSpan.FromMinutes(1));
        Assert.Equal(Made.Instant("2026-02-05T17:38Z"), grid.Start);
        Assert.Equal(31, grid.Count);
        Assert.Equal(Made.Instant("2026-02-05T18:08Z"), grid.StartOf(30));
    }

    [Fact]
    public void ASpanThatEndsBeforeItStarts_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotGrid(Made.Instant("2026-02-02"), Made.Instant("2026-02-01"), TimeSpan.FromDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotGrid(Made.Instant("2026-02-01"), Made.Instant("2026-02-01"), TimeSpan.Zero));
    }
}
