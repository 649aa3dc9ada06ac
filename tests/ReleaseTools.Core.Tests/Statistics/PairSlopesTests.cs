using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class PairSlopesTests
{
    [Fact]
    public void Slopes_AreThoseOfThePairs()
    {
        // 10, 12, 11, 16: the slopes 2, 0.5, 2, -1, 2, 5.
        var slopes = Of(10, 12, 11, 16);
        Assert.Equal([-1, 0.5, 2, 2, 2, 5], Enumerable.Range(1, 6).Select(rank => slopes.At(rank)));
        Assert.Equal(2, slopes.Median);
    }

    [Fact]
    public void AnOutlier_MovesNothing() => Assert.Equal(1, Of(1, 2, 3, 4, 5, 6, 7, 1000).Median);

    [Property(MaxTest = 5)]
    public Property LongSeries_HaveTheRanksOfTheSortedSlopes() => Prop.ForAll(
        (from count in Gen.Choose(501, 700)
         from later in Gen.Choose(-50, 50).ArrayOf(count)
         from below in Gen.Choose(0, 3).ArrayOf(count)
         from place in Gen.Choose(0, 1000)
         select (Later: later, Below: below, Place: place)).ToArbitrary(),
        made =>
        {
            double[] later = [.. made.Later.Select(value => value * 1e9)];
            double[] earlier = [.. made.Later.Zip(made.Below, (value, below) => (value - below) * 1e9)];
            var slopes = new PairSlopes(earlier, later);
            var sorted = (from second in Enumerable.Range(0, later.Length)
                          from first in Enumerable.Range(0, second)
                          select (later[second] - earlier[first]) / (second - first)).Order().ToArray();
            var rank = 1 + ((sorted.Length - 1) * (long)made.Place / 1000);
            Assert.Equal(sorted.Length, slopes.Count);
            Assert.Equal(sorted[rank - 1], slopes.At(rank), 2.0);
        });

    [Fact]
    public void ByPlace_SlopesAreBetweenPlaces()
    {
        var slopes = PairSlopes.ByPlace([1, 1, 3, 7, 11], [0, 0, 0, 2, 4]);

        // Three pairs of one place have none; 3, 3, 2 to the fourth, 2.5, 2.5, 2 to the fifth, and 2 between these.
        Assert.Equal(7, slopes.Count);
        Assert.Equal([2, 2, 2, 2.5, 2.5, 3, 3], Enumerable.Range(1, 7).Select(rank => slopes.At(rank)));
        Assert.Equal(2.5, slopes.Median);
    }

    [Property(MaxTest = 5)]
    public Property LongSeriesByPlace_HaveTheRanksOfTheSortedSlopes() => Prop.ForAll(
        (from count in Gen.Choose(1001, 1200)
         from values in Gen.Choose(-50, 50).ArrayOf(count)
         from steps in Gen.Choose(0, 3).ArrayOf(count)
         from place in Gen.Choose(0, 1000)
         select (Values: values, Steps: steps, Place: place)).ToArbitrary(),
        made =>
        {
            var at = 0;
            var points = made.Values.Zip(made.Steps, (value, step) => (Value: value * 1e9, Place: (double)(at += step))).OrderBy(point => point.Place).ThenBy(point => point.Value).ToArray();
            var slopes = PairSlopes.ByPlace([.. points.Select(point => point.Value)], [.. points.Select(point => point.Place)]);
            var sorted = (from second in Enumerable.Range(0, points.Length)
                          from first in Enumerable.Range(0, second)
                          where points[second].Place > points[first].Place
                          select (points[second].Value - points[first].Value) / (points[second].Place - points[first].Place)).Order().ToArray();
            var rank = 1 + ((sorted.Length - 1) * (long)made.Place / 1000);
            Assert.Equal(sorted.Length, slopes.Count);
            Assert.Equal(sorted[rank - 1], slopes.At(rank), 2.0);
        });

    private static PairSlopes Of(params double[] values) => new(values, values);
}
