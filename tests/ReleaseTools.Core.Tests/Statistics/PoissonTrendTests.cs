using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public class PoissonTrendTests
{
    // From exact fractions, event by event, by a program of its own.
    [Theory]
    [InlineData(new[] { 0, 1, 2, 4 }, new[] { 31.0, 28, 31, 30 }, 0.04084249913737258)]
    [InlineData(new[] { 1, 0, 3 }, new[] { 1.0, 1, 1 }, 0.37037037037037035)]
    public void The_p_value_is_exact(int[] counts, double[] lengths, double expected)
    {
        var test = PoissonTrend.Of(counts, lengths, [.. Enumerable.Range(0, counts.Length)])!.Value;
        Assert.True(test.IsExact);
        Assert.Equal(expected, test.PValue, 1e-12);
    }

    [Fact]
    public void Beyond_some_effort_the_normal_distribution_stands_in()
    {
        int[] counts = [.. Enumerable.Repeat(1_000, 40)];
        var test = PoissonTrend.Of(counts, [.. counts.Select(_ => 1.0)], [.. Enumerable.Range(0, 40)])!.Value;
        Assert.False(test.IsExact);
        Assert.Equal(1, test.PValue, 1e-9);
    }

    [Fact]
    public void Without_events_there_is_nothing_to_test() => Assert.Null(PoissonTrend.Of([0, 0], [1, 1], [0, 1]));

    [Fact]
    public void A_constant_rate_is_rejected_as_often_as_it_should_be()
    {
        const int Runs = 600;
        var rejected = Enumerable.Range(0, Runs).Count(run =>
        {
            var counts = new int[12];
            foreach (var share in Seeded.Even(60, run, 1))
            {
                counts[(int)(share * counts.Length)]++;
            }

            return PoissonTrend.Of(counts, [.. counts.Select(_ => 1.0)], [.. Enumerable.Range(0, 12)])!.Value.PValue < 0.05;
        });
        Bands.AssertShare(rejected, Runs, 0.05);
    }

    // Garwood (1936), as tabulated since: Pearson and Hartley, Biometrika Tables for Statisticians, table 40.
    [Theory]
    [InlineData(0, 0, 3.689)]
    [InlineData(1, 0.0253, 5.572)]
    [InlineData(10, 4.795, 18.39)]
    public void The_interval_of_a_count_is_the_tabulated_one(int count, double lower, double upper)
    {
        var interval = PoissonInterval.Garwood(count);
        Assert.Equal(lower, interval.Lower, 5e-4);
        Assert.Equal(upper, interval.Upper, 5e-3);
    }

    // By the binomial distribution with one half: for 10 values the second from either end, for 100 the fortieth.
    [Theory]
    [InlineData(0, null)]
    [InlineData(5, null)]
    [InlineData(6, 1)]
    [InlineData(10, 2)]
    [InlineData(20, 6)]
    [InlineData(100, 40)]
    [InlineData(100_000, 49_690)]
    public void The_ranks_about_a_median_are_the_tabulated_ones(int count, int? lower) => Assert.Equal(lower, MedianRanks.Lower(count));
}
