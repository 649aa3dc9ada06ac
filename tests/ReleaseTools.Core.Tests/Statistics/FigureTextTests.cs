using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData(0.15591, "p = 0.16")]
    [InlineData(0.0796, "p = 0.08")]
    [InlineData(0.0042, "p = 0.0042")]
    [InlineData(0.0009, "p < 0.001")]
    [InlineData(0, "p < 0.001")]
    [InlineData(1, "p = 1")]
    [InlineData(0.04996, "p = 0.04996")]
    [InlineData(0.0499999, "p = 0.05")]
    [InlineData(0.05, "p = 0.05")]
    [InlineData(0.051, "p = 0.051")]
    public void P_HasTwoSignificantDigits(double value, string text) => Assert.Equal(text, FigureText.P(value));

    [Theory]
    [InlineData(0.93, "93 %")]
    [InlineData(0.9999, "> 99 %")]
    [InlineData(1, "100 %")]
    [InlineData(0.0001, "< 1 %")]
    [InlineData(0, "0 %")]
    public void Percent_KeepsAllAndNothingApart(double share, string text) => Assert.Equal(text, FigureText.Percent(share));

    [Theory]
    [InlineData(1.43, "1.4")]
    [InlineData(0.0678, "0.07")]
    [InlineData(27.46, "27.5")]
    [InlineData(140.3, "140")]
    [InlineData(3, "3")]
    public void Numbers_AreShort(double value, string text) => Assert.Equal(text, FigureText.Number(value));

    [Fact]
    public void OneIsNotSeveral() => Assert.Equal("1 gap, 2 gaps", $"{FigureText.Count(1, "gap")}, {FigureText.Count(2, "gap")}");
}
