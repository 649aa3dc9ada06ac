using ReleaseTools.Rendering;

namespace ReleaseTools.Core.Tests.Rendering;

public class SparklineTests
{
    [Fact]
    public void Bars_are_as_high_as_their_numbers_and_only_nothing_is_lowest() =>
        Assert.Equal("▁▂▅█▂", Sparkline.Of([0, 0.01, 50, 100, 1], GlyphSet.Unicode));

    [Fact]
    public void What_is_not_known_is_not_nothing()
    {
        Assert.Equal("▁·█·", Sparkline.Of([0, null, 3, double.NaN], GlyphSet.Unicode));
        Assert.Equal("_?#?", Sparkline.Of([0, null, 3, double.PositiveInfinity], GlyphSet.Ascii));
    }

    [Fact]
    public void Without_any_height_all_are_lowest() => Assert.Equal("▁▁", Sparkline.Of([0, 0], GlyphSet.Unicode));

    [Fact]
    public void Of_a_long_series_the_last_are_shown() => Assert.Equal("…▁█", Sparkline.Of([5, 5, 0, 5], GlyphSet.Unicode, columns: 3));

    [Fact]
    public void Any_two_numbers_have_a_range() => Assert.Equal("▁█", Sparkline.Of([double.MinValue, double.MaxValue], GlyphSet.Unicode));

    [Fact]
    public void Of_nothing_there_is_nothing() => Assert.Empty(Sparkline.Of([], GlyphSet.Unicode));
}
