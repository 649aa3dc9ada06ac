using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class MultipleTestingTests
{
    // R's p.adjust, and the table of Benjamini and Hochberg (1995).
    [Theory]
    [InlineData(PValueCorrection.Holm, new[] { 0.04, 0.09, 0.09, 0.025, 0.2 })]
    [InlineData(PValueCorrection.BH, new[] { 0.025, 0.05, 0.05, 0.025, 0.2 })]
    [InlineData(PValueCorrection.BY, new[] { 0.0570833333333333, 0.114166666666667, 0.114166666666667, 0.0570833333333333, 0.456666666666667 })]
    [InlineData(PValueCorrection.None, new[] { 0.01, 0.04, 0.03, 0.005, 0.2 })]
    public void FiveValues_AreAdjustedAsInR(PValueCorrection correction, double[] expected) =>
        AssertClose(expected, MultipleTesting.Adjust([0.01, 0.04, 0.03, 0.005, 0.2], correction), 1e-14);

    [Fact]
    public void TheTableOf1995_HasFourRejectionsUnderBHAndThreeUnderHolm()
    {
        double[] values = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1.0];
        var adjusted = MultipleTesting.Adjust(values, PValueCorrection.BH);
        AssertClose(
            [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182, 0.714875, 0.753231, 0.813214, 1], adjusted, 5e-7);
        Assert.Equal(4, adjusted.Count(value => value <= 0.05));
        Assert.Equal(3, MultipleTesting.Adjust(values, PValueCorrection.Holm).Count(value => value <= 0.05));
    }

    [Theory]
    [InlineData(PValueCorrection.Holm)]
    [InlineData(PValueCorrection.BH)]
    [InlineData(PValueCorrection.BY)]
    [InlineData(PValueCorrection.None)]
    public void NothingAndOne_StayAsTheyAre(PValueCorrection correction)
    {
        Assert.Empty(MultipleTesting.Adjust([], correction));
        Assert.Equal([0.03], MultipleTesting.Adjust([0.03], correction));
    }

    [Theory]
    [InlineData(PValueCorrection.Holm)]
    [InlineData(PValueCorrection.BH)]
    [InlineData(PValueCorrection.BY)]
    public void TiesAreAdjustedAlike_AndNothingPassesOne(PValueCorrection correction)
    {
        var adjusted = MultipleTesting.Adjust([0.5, 0.02, 0.5, 0.02, 1, 0.9], correction);
        Assert.Equal(adjusted[1], adjusted[3]);
        Assert.Equal(adjusted[0], adjusted[2]);
        Assert.All(adjusted, value => Assert.InRange(value, 0, 1));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void WhatIsNoProbability_IsRefused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.Adjust([0.5, value], PValueCorrection.Holm));

    private static void AssertClose(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var index = 0; index < expected.Length; index++)
        {
            Assert.InRange(actual[index], expected[index] - tolerance, expected[index] + tolerance);
        }
    }
}
