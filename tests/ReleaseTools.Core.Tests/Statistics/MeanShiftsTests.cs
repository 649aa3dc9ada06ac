using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class MeanShiftsTests
{
    [Fact]
    public void AClearShift_IsFoundWhereItIs()
    {
        double[] values = [1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8];
        Assert.Equal([6], MeanShifts.In(values, 2));
    }

    [Fact]
    public void WhatDoesNotVary_DoesNotChange() => Assert.Empty(MeanShifts.In([.. Enumerable.Repeat(4.5, 50)], 5));

    [Fact]
    public void LessThanTwoSegments_HaveNoChange() => Assert.Empty(MeanShifts.In([1, 1, 1, 9, 9], 3));

    [Fact]
    public void TheNoise_IsThatOfTheDifferences() => Assert.Equal((1.0 + 4 + 9) / 6, MeanShifts.NoiseVariance([1, 2, 4, 1]));

    // Truth: the cheapest of all segmentations, one by one.
    [Property(MaxTest = 300)]
    public Property TheSegments_CostTheLeast() => Prop.ForAll(
        (from count in Gen.Choose(4, 13)
         from shortest in Gen.Choose(1, 4)
         from values in Gen.Choose(0, 8).ArrayOf(count)
         from shift in Gen.Choose(0, 12)
         select (Values: values.Select((value, place) => (double)value + (place > count / 2 ? shift : 0)).ToArray(), Shortest: shortest)).ToArbitrary(),
        made =>
        {
            var changes = MeanShifts.In(made.Values, made.Shortest);
            if (made.Values.Distinct().Count() == 1 || made.Values.Length < 2 * made.Shortest)
            {
                Assert.Empty(changes);
                return;
            }

            Assert.All(Bounds(changes, made.Values.Length), segment => Assert.True(segment.To - segment.From >= made.Shortest));
            var cheapest = Segmentations(made.Values.Length, made.Shortest).Min(some => Cost(made.Values, some));
            Assert.Equal(cheapest, Cost(made.Values, changes), 8);
        });

    // Exponential gaps, whose logarithms have a long tail to the short side, are harder than normal ones. Measured: 3.0 % of series of 30, 1.7 % of 100.
    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    public void WithoutAChange_OneIsRarelyInvented(int count)
    {
        var invented = Enumerable.Range(0, 2000).Count(run => MeanShifts.In(Logs(count, 1, count, run), 5).Count > 0);
        Assert.True(invented < 100, $"{invented} of 2000");
    }

    [Fact]
    public void FourTimesTheRate_IsFoundNearItsPlace()
    {
        var found = Enumerable.Range(0, 1000).Count(run => MeanShifts.In(Logs(100, 4, 50, run), 5).Any(change => Math.Abs(change - 50) <= 10));
        Assert.True(found > 900, $"{found} of 1000");
    }

    [Fact]
    public void ManyValues_TakeNoTime()
    {
        var changes = MeanShifts.In(Logs(100_000, 4, 40_000, 1), 5);
        Assert.Contains(changes, change => Math.Abs(change - 40_000) <= 100);
    }

    // Logarithms of exponential gaps, whose rate changes at a place.
    private static double[] Logs(int count, double factor, int at, int run) =>
        [.. Seeded.Exponential(count, count, run).Select((gap, place) => Math.Log(gap / (place < at ? 1 : factor)))];

    private static double Cost(double[] values, IReadOnlyList<int> changes) =>
        Bounds(changes, values.Length).Sum(segment =>
        {
            var some = values[segment.From..segment.To];
            var mean = some.Average();
            return some.Sum(value => (value - mean) * (value - mean)) / MeanShifts.NoiseVariance(values);
        }) + (changes.Count * MeanShifts.Penalty(values.Length));

    private static IEnumerable<(int From, int To)> Bounds(IReadOnlyList<int> changes, int count) =>
        changes.Prepend(0).Zip(changes.Append(count), (from, to) => (from, to));

    private static IEnumerable<int[]> Segmentations(int count, int shortest) =>
        Enumerable.Range(0, 1 << (count - 1))
            .Select(bits => Enumerable.Range(1, count - 1).Where(place => (bits >> (place - 1) & 1) == 1).ToArray())
            .Where(changes => Bounds(changes, count).All(segment => segment.To - segment.From >= shortest));
}
