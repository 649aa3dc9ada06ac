using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class MannKendallTests
{
    // The tables of Kendall (1975), and of Hollander and Wolfe (1973).
    [Theory]
    [InlineData(4, 6, 0.042)]
    [InlineData(5, 8, 0.042)]
    [InlineData(8, 16, 0.031)]
    [InlineData(10, 21, 0.036)]
    [InlineData(10, 23, 0.023)]
    [InlineData(10, 25, 0.014)]
    public void TheExactTail_IsThatOfTheTables(int count, int score, double expected) =>
        Assert.Equal(expected, new KendallDistribution(count).AtLeast(score), 0.0005);

    [Fact]
    public void TheCriticalScore_IsTheLeastThatIsRareEnough()
    {
        Assert.Null(new KendallDistribution(4).Critical(0.025));
        Assert.Equal(10, new KendallDistribution(5).Critical(0.025));
        Assert.Equal(23, new KendallDistribution(10).Critical(0.025));
    }

    [Fact]
    public void ARisingSeries_HasTheLeastP()
    {
        var rising = Of(1, 2, 3, 4, 5, 6);
        Assert.Equal((15, 0, true), (rising.Score, rising.Undecided, rising.IsExact));
        Assert.Equal(2.0 / 720, rising.PValue, 12);
        Assert.Equal(-15, Of(6, 5, 4, 3, 2, 1).Score);
    }

    [Fact]
    public void WithoutTies_TheVarianceIsTheTextbooks() => Assert.Equal(60.0 * 59 * 125 / 18, Of([.. Enumerable.Range(0, 60).Select(i => (long)i * 37 % 61)]).Variance, 6);

    [Fact]
    public void WithTies_TheVarianceHasKendallsCorrection()
    {
        // 30 values in three groups of ten: n (n - 1) (2n + 5) less t (t - 1) (2t + 5) for each group, over 18.
        var tied = Of([.. Enumerable.Range(0, 30).Select(i => (long)i * 7 % 3)]);
        Assert.Equal(((30.0 * 29 * 65) - (3 * 10.0 * 9 * 25)) / 18, tied.Variance, 6);
        Assert.False(tied.IsExact);
    }

    [Fact]
    public void EqualValues_HaveNoTrend()
    {
        var level = Of([.. Enumerable.Repeat(5L, 40)]);
        Assert.Equal((0, 780, 1.0), (level.Score, level.Undecided, level.PValue));
    }

    [Fact]
    public void OverlappingBounds_CountForNeitherSide()
    {
        var test = MannKendall.Of([0, 5, 8, 30], [9, 15, 20, 40]);
        Assert.Equal((3, 3), (test.Score, test.Undecided));
    }

    // Truth: the definition, on every order of the values.
    [Property(MaxTest = 40)]
    public Property SmallSeries_AgreeWithAllPermutations() => Prop.ForAll(
        (from count in Gen.Choose(3, 6)
         from lower in Gen.Choose(0, 6).ArrayOf(count)
         from width in Gen.Choose(0, 2).ArrayOf(count)
         select lower.Zip(width, (low, wide) => ((long)low, (long)low + wide)).ToArray()).ToArbitrary(),
        values =>
        {
            var test = MannKendall.Of([.. values.Select(value => value.Item1)], [.. values.Select(value => value.Item2)]);
            var scores = Orders(values).Select(Score).ToArray();
            Assert.Equal(Score(values), test.Score);
            Assert.Equal(scores.Average(score => (double)score * score), test.Variance, 8);
            Assert.True(test.IsExact);
            Assert.Equal(scores.Count(score => Math.Abs(score) >= Math.Abs(test.Score)) / (double)scores.Length, test.PValue, 10);
        });

    [Fact]
    public void UnderChance_TheShareOfRejectionsIsThatOfTheExactTest()
    {
        const int Count = 20;
        var level = 2 * new KendallDistribution(Count).AtLeast(new KendallDistribution(Count).Critical(0.025)!.Value);
        Assert.InRange(level, 0.03, 0.05);
        Bands.AssertShare(Rejections(Count, 2000, 1), 2000, level);
    }

    [Fact]
    public void UnderChance_TheApproximationRejectsOneInTwenty() => Bands.AssertShare(Rejections(80, 2000, 2), 2000, 0.05);

    [Fact]
    public void ManyValues_TakeNoTime()
    {
        var test = Of(Seeded.Gaps(100_000, 3));
        Assert.InRange(test.PValue, 0.0001, 1);
    }

    private static int Rejections(int count, int runs, int stream) => Enumerable.Range(0, runs).Count(run => Of(Seeded.Gaps(count, stream, run)).PValue < 0.05);

    private static MannKendall Of(params long[] values) => MannKendall.Of(values, values);

    private static long Score((long Least, long Most)[] values) =>
        (from later in Enumerable.Range(0, values.Length)
         from earlier in Enumerable.Range(0, later)
         select values[earlier].Most < values[later].Least ? 1L : values[earlier].Least > values[later].Most ? -1 : 0).Sum();

    private static IEnumerable<T[]> Orders<T>(T[] values) => values.Length == 0
        ? [[]]
        : values.SelectMany((first, place) => Orders(values.Where((_, other) => other != place).ToArray()).Select(rest => rest.Prepend(first).ToArray()));
}
