using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public class CochranArmitageTests
{
    // Agresti (2002), Categorical Data Analysis, the table of alcohol and infant malformation: malformations by the mother's drinking, scores 0, 0.5, 1.5, 4, 7, here doubled. He gives 6.57; the exact
    // p-value is from exact fractions, summed by a program of its own.
    [Fact]
    public void The_example_of_malformations_comes_out()
    {
        var test = CochranArmitage.Of([48, 38, 5, 1, 1], [17_114, 14_502, 793, 127, 38], [0, 1, 3, 8, 14])!.Value;
        Assert.Equal(6.570133944705556, test.Z * test.Z, 1e-9);
        Assert.True(test.IsExact);
        Assert.Equal(0.017249757610375033, test.PValue, 1e-9);
    }

    [Fact]
    public void Beyond_some_effort_the_normal_distribution_stands_in()
    {
        var test = CochranArmitage.Of([4_800, 3_800, 500, 100, 100], [1_711_400, 1_450_200, 79_300, 12_700, 3_800], [0, 1, 3, 8, 14])!.Value;
        Assert.False(test.IsExact);
        Assert.Equal(657.0133944705556, test.Z * test.Z, 1e-6);
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2, 5 }, new[] { 5, 6, 7, 8 }, new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 5, 5, 5, 3 }, new[] { 5, 6, 7, 8 }, new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 1, 0, 3 }, new[] { 4, 4, 4 }, new[] { 0, 2, 5 })]
    [InlineData(new[] { 2, 2 }, new[] { 3, 9 }, new[] { 0, 1 })]
    public void The_exact_p_value_is_that_of_all_deals(int[] hits, int[] trials, int[] scores)
    {
        // Every single trial is dealt a success or none: no formula of the implementation is used.
        int[] owners = [.. trials.SelectMany((count, group) => Enumerable.Repeat(scores[group], count))];
        var seen = hits.Select((count, group) => count * scores[group]).Sum();
        var mean = (double)hits.Sum() * owners.Sum() / owners.Length;
        long all = 0, far = 0;
        for (var deal = 0; deal < 1 << owners.Length; deal++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)deal) != hits.Sum())
            {
                continue;
            }

            var sum = owners.Where((_, trial) => (deal >> trial & 1) == 1).Sum();
            all++;
            far += Math.Abs(sum - mean) >= Math.Abs(seen - mean) - 1e-9 ? 1 : 0;
        }

        Assert.Equal((double)far / all, CochranArmitage.Of(hits, trials, scores)!.Value.PValue, 1e-12);
    }

    [Fact]
    public void A_rise_and_its_mirror_image_are_equally_rare()
    {
        var up = CochranArmitage.Of([1, 2, 6], [10, 9, 8], [0, 1, 2])!.Value;
        var down = CochranArmitage.Of([6, 2, 1], [8, 9, 10], [0, 1, 2])!.Value;
        Assert.Equal(up.PValue, down.PValue, 1e-12);
        Assert.Equal(up.Z, -down.Z, 1e-12);
    }

    [Fact]
    public void One_success_of_three_trials_cannot_show_a_trend() =>
        Assert.Equal(2.0 / 3, CochranArmitage.Of([0, 0, 1], [1, 1, 1], [0, 1, 2])!.Value.LeastPValue, 1e-12);

    [Theory]
    [InlineData(new[] { 0, 0 }, new[] { 5, 5 }, new[] { 0, 1 })]
    [InlineData(new[] { 5, 5 }, new[] { 5, 5 }, new[] { 0, 1 })]
    [InlineData(new[] { 1, 3 }, new[] { 5, 5 }, new[] { 2, 2 })]
    public void Where_nothing_differs_there_is_nothing_to_test(int[] hits, int[] trials, int[] scores) => Assert.Null(CochranArmitage.Of(hits, trials, scores));
}
