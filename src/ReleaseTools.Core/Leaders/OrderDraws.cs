using MathNet.Numerics.Random;
using ReleaseTools.Statistics;

namespace ReleaseTools.Leaders;

/// <summary>What other orders chance would give: by drawing what is matched anew, and by tossing coins for who came first. Not thread-safe.</summary>
internal sealed class OrderDraws
{
    private const int RanksPath = 1;
    private const int CoinsPath = 2;
    private const int PatienceMask = 0xFFFF;
    private const double Negligible = 1e-9;

    private readonly LeadMatrix _matrix;
    private readonly LeaderOptions _options;
    private readonly LinearOrdering _ordering;
    private readonly double[] _values;
    private readonly int[] _order;
    private readonly int[] _sums;
    private readonly int[] _counts;

    public OrderDraws(LeadMatrix matrix, LeaderOptions options, LinearOrdering ordering)
    {
        _matrix = matrix;
        _options = options;
        _ordering = ordering;
        _values = new double[matrix.Count * matrix.Count];
        _order = new int[matrix.Count];
        _sums = new int[matrix.Pairs.Count];
        _counts = new int[matrix.Pairs.Count];
    }

    /// <summary>How often each group takes each place when the clusters of matched pairs are drawn anew with replacement (Efron 1979, Ann. Statist. 7, 1-26).</summary>
    /// <remarks>
    /// Two additions keep the places from looking surer than they are. A pair that the dates leave undecided falls either way by the toss of a
    /// coin, since one of the two was first. And beside the n clusters that there are, of which n are drawn, there is one that may as well be the mirror image of one of
    /// them, because the bootstrap of a single cluster would be certain of it. Orders that are equally good are taken at random.
    /// </remarks>
    /// <returns>Counts, by group and then place.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public int[][] Places(IProgress<double>? progress, CancellationToken cancellation)
    {
        var random = RandomStreams.Of(_options.Seed, RanksPath);
        var counts = Enumerable.Range(0, _matrix.Count).Select(_ => new int[_matrix.Count]).ToArray();
        int[] places = [.. Enumerable.Range(0, _matrix.Count)];
        var groups = new int[_matrix.Count];
        for (var draw = 0; draw < _options.Draws; draw++)
        {
            progress?.Report(draw / (2.0 * _options.Draws));
            Shuffle(places, random);
            Resample(random, cancellation);
            _matrix.Fill(_values, places, pair => _counts[pair] == 0 ? 0 : _sums[pair] / (double)_counts[pair]);
            _ordering.Solve(_values, _order);
            for (var group = 0; group < groups.Length; group++)
            {
                groups[places[group]] = group;
            }

            for (var place = 0; place < _order.Length; place++)
            {
                counts[groups[_order[place]]][place]++;
            }
        }

        return counts;
    }

    /// <summary>How many of the draws give an order at least as clear when each cluster is as it was or its mirror image by the toss of a coin.</summary>
    /// <remarks>
    /// The surrogates follow Kreuz et al. (2017): each has its own best order, as the data have. Signs are flipped cluster by cluster, because who
    /// came first in the pairs of one cluster is not independent; for two groups every pair is a cluster.
    /// </remarks>
    /// <param name="sum">The sum above the diagonal of the order of the data.</param>
    /// <param name="progress">Takes the second half of the progress.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public int AsClear(double sum, IProgress<double>? progress, CancellationToken cancellation)
    {
        var random = RandomStreams.Of(_options.Seed, CoinsPath);
        int[] places = [.. Enumerable.Range(0, _matrix.Count)];
        var count = 0;
        for (var draw = 0; draw < _options.Draws; draw++)
        {
            progress?.Report(0.5 + (draw / (2.0 * _options.Draws)));
            Flip(random, cancellation);
            _matrix.Fill(_values, places, pair => _sums[pair] / (double)_matrix.Pairs[pair].Lead.Matched);
            count += _ordering.Solve(_values, _order) >= sum - Negligible ? 1 : 0;
        }

        return count;
    }

    private void Resample(RandomSource random, CancellationToken cancellation)
    {
        Array.Clear(_sums, 0, _sums.Length);
        Array.Clear(_counts, 0, _counts.Length);
        var clusters = _matrix.Clusters.Count;
        for (var draw = 0; draw < clusters; draw++)
        {
            StopNowAndThen(draw, cancellation);
            var drawn = random.Next(clusters + 1);
            var sign = 1;
            if (drawn == clusters)
            {
                drawn = random.Next(clusters);
                sign = Toss(random);
            }

            for (var match = _matrix.Clusters.StartOf(drawn); match < _matrix.Clusters.StartOf(drawn + 1); match++)
            {
                var (pair, score, isUndecided) = _matrix.Clusters[match];
                _sums[pair] += isUndecided ? Toss(random) : sign * score;
                _counts[pair]++;
            }
        }
    }

    private void Flip(RandomSource random, CancellationToken cancellation)
    {
        Array.Clear(_sums, 0, _sums.Length);
        for (var cluster = 0; cluster < _matrix.Clusters.Count; cluster++)
        {
            StopNowAndThen(cluster, cancellation);
            var sign = Toss(random);
            for (var match = _matrix.Clusters.StartOf(cluster); match < _matrix.Clusters.StartOf(cluster + 1); match++)
            {
                var (pair, score, _) = _matrix.Clusters[match];
                _sums[pair] += sign * score;
            }
        }
    }

    private static int Toss(RandomSource random) => (2 * random.Next(2)) - 1;

    private static void StopNowAndThen(int step, CancellationToken cancellation)
    {
        if ((step & PatienceMask) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    // Fisher and Yates.
    private static void Shuffle(int[] items, RandomSource random)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = random.Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
