using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public class DatedMannKendallTests
{
    [Fact]
    public void Moments_that_are_told_apart_make_the_plain_test_whatever_their_order()
    {
        long[] values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3], moments = [.. Enumerable.Range(0, 10).Select(place => (long)place)];
        long[] turned = [.. values.Reverse()], turnedMoments = [.. moments.Reverse()];
        Assert.Equal(MannKendall.Of(values, values), DatedMannKendall.Of(turned, turned, turnedMoments, turnedMoments));
    }

    [Fact]
    public void What_is_of_one_day_has_no_order()
    {
        long[] rising = [1, 2, 3, 4, 5, 6, 7, 8, 9], day = new long[9];
        var test = DatedMannKendall.Of(rising, rising, day, day);
        Assert.Equal((0, 1.0), (test.Score, test.PValue));
    }

    // S, its variance and p over all orders of six values, counted pair by pair.
    [Theory]
    [InlineData(new long[] { 1, 2, 2, 5, 6, 7 }, new long[] { 1, 3, 4, 5, 6, 7 }, new long[] { 0, 0, 1, 1, 2, 3 }, new long[] { 0, 0, 1, 2, 2, 3 })]
    [InlineData(new long[] { 9, 1, 8, 2, 7, 3 }, new long[] { 9, 2, 8, 4, 7, 9 }, new long[] { 0, 1, 1, 1, 4, 4 }, new long[] { 3, 1, 1, 1, 4, 4 })]
    public void Score_variance_and_p_value_are_those_of_all_orders(long[] least, long[] most, long[] earliest, long[] latest)
    {
        List<long> scores = [];
        var seen = Score([0, 1, 2, 3, 4, 5]);
        Permute([], [0, 1, 2, 3, 4, 5]);
        var test = DatedMannKendall.Of(least, most, earliest, latest);
        Assert.Equal(seen, test.Score);
        Assert.Equal(scores.Average(score => (double)score * score), test.Variance, 1e-9);
        Assert.Equal(scores.Count(score => Math.Abs(score) >= Math.Abs(seen)) / 720.0, test.PValue, 1e-12);

        void Permute(int[] taken, int[] left)
        {
            if (left.Length == 0)
            {
                scores.Add(Score(taken));
            }

            foreach (var next in left)
            {
                Permute([.. taken, next], [.. left.Where(other => other != next)]);
            }
        }

        long Score(int[] valueAt)
        {
            long sum = 0;
            for (var i = 0; i < 6; i++)
            {
                for (var j = 0; j < 6; j++)
                {
                    sum += latest[i] < earliest[j] ? (most[valueAt[i]] < least[valueAt[j]] ? 1 : least[valueAt[i]] > most[valueAt[j]] ? -1 : 0) : 0;
                }
            }

            return sum;
        }
    }
}
