using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Leaders;

namespace ReleaseTools.Tests.Leaders;

public sealed class LinearOrderingTests
{
    [Property]
    public Property NoOrderIsBetter() => Prop.ForAll(Matrices(1, 6), matrix =>
    {
        var count = (int)Math.Sqrt(matrix.Length);
        var order = new int[count];
        var sum = new LinearOrdering(count).Solve(matrix, order);
        return order.Order().SequenceEqual(Enumerable.Range(0, count))
            && Math.Abs(sum - Sum(matrix, order)) < 1e-9
            && Permutations(count).All(other => Sum(matrix, other) <= sum + 1e-9);
    });

    [Property(MaxTest = 30)]
    public Property OfManyRows_NoMoveHelps() => Prop.ForAll(Matrices(LinearOrdering.MostExact + 1, 20), matrix =>
    {
        var count = (int)Math.Sqrt(matrix.Length);
        var order = new int[count];
        var ordering = new LinearOrdering(count);
        var sum = ordering.Solve(matrix, order);
        Assert.False(ordering.IsExact);
        return order.Order().SequenceEqual(Enumerable.Range(0, count)) && (
            from row in order
            from place in Enumerable.Range(0, count)
            select order.Where(other => other != row).ToList() is var moved && Inserted(moved, place, row) && Sum(matrix, moved) <= sum + 1e-6).All(isNoBetter => isNoBetter);
    });

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(40)]
    public void ATrueOrder_IsFound(int count)
    {
        int[] truth = [.. Enumerable.Range(0, count).Select(place => place * 7 % count)];
        truth = truth.Distinct().Count() == count ? truth : [.. Enumerable.Range(0, count).Reverse()];
        var matrix = new double[count * count];
        for (var place = 0; place < count; place++)
        {
            for (var later = place + 1; later < count; later++)
            {
                matrix[(truth[place] * count) + truth[later]] = 1;
                matrix[(truth[later] * count) + truth[place]] = -1;
            }
        }

        var order = new int[count];
        Assert.Equal(count * (count - 1) / 2.0, new LinearOrdering(count).Solve(matrix, order));
        Assert.Equal(truth, order);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(20)]
    public void OfEqualOrders_TheLowerNumbersGoFirst(int count)
    {
        var order = new int[count];
        Assert.Equal(0, new LinearOrdering(count).Solve(new double[count * count], order));
        Assert.Equal(Enumerable.Range(0, count), order);
    }

    // A second matrix must not see what the first left behind.
    [Fact]
    public void WorkingMemory_IsUsedAgain()
    {
        var ordering = new LinearOrdering(3);
        var order = new int[3];
        ordering.Solve([0, 1, 1, -1, 0, 1, -1, -1, 0], order);
        Assert.Equal([0, 1, 2], order);
        ordering.Solve([0, -1, -1, 1, 0, -1, 1, 1, 0], order);
        Assert.Equal([2, 1, 0], order);
    }

    private static bool Inserted(List<int> order, int place, int row)
    {
        order.Insert(place, row);
        return true;
    }

    private static Arbitrary<double[]> Matrices(int least, int most) => Gen.Choose(least, most).SelectMany(count => Gen.Choose(-4, 4).ArrayOf(count * count).Select(values =>
    {
        var matrix = new double[count * count];
        for (var row = 0; row < count; row++)
        {
            for (var column = row + 1; column < count; column++)
            {
                matrix[(row * count) + column] = values[(row * count) + column] / 3.0;
                matrix[(column * count) + row] = -values[(row * count) + column] / 3.0;
            }
        }

        return matrix;
    })).ToArbitrary();

    private static double Sum(double[] matrix, IReadOnlyList<int> order) =>
        (from place in Enumerable.Range(0, order.Count) from later in Enumerable.Range(place + 1, order.Count - place - 1) select matrix[(order[place] * order.Count) + order[later]]).Sum();

    private static IEnumerable<int[]> Permutations(int count) => count == 0
        ? [[]]
        : Permutations(count - 1).SelectMany(rest => Enumerable.Range(0, count).Select(place => (int[])[.. rest.Take(place), count - 1, .. rest.Skip(place)]));
}
