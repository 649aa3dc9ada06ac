using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class QuantilesTests
{
    private static readonly long[] Hundreds = [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000];

    [Theory]
    [InlineData(0, 100)]
    [InlineData(0.25, 325)]
    [InlineData(0.5, 550)]
    [InlineData(0.9, 910)]
    [InlineData(1, 1000)]
    public void Type7_IsThatOfR(double share, long expected) => Assert.Equal(expected, Quantiles.Type7(Hundreds, share));

    [Theory]
    [InlineData(0, 100)]
    [InlineData(0.25, 275)]
    [InlineData(0.5, 550)]
    [InlineData(0.9, 990)]
    [InlineData(1, 1000)]
    public void Type6_IsThatOfR(double share, long expected) => Assert.Equal(expected, Quantiles.Type6(Hundreds, share));

    [Fact]
    public void WholePlaces_SurviveRounding() => Assert.Equal(900, Quantiles.Type6(Hundreds[..9], 0.9));

    [Fact]
    public void OneValue_IsEveryQuantile() => Assert.Equal([7L, 7L, 7L], new[] { 0, 0.5, 1 }.Select(share => Quantiles.Type7([7], share)));

    [Fact]
    public void LongSpans_KeepTheirTicks() =>
        Assert.Equal(DateTime.MaxValue.Ticks - 1, Quantiles.Median([DateTime.MaxValue.Ticks - 2, DateTime.MaxValue.Ticks]));
}
