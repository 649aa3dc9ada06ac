using MathNet.Numerics.Random;
using ReleaseTools.Statistics;

namespace ReleaseTools.Leaders;

/// <summary>What other orders chance would give: by drawing the matched pairs anew, and by tossing coins for who came first. Not thread-safe.</summary>
internal sealed class OrderDraws
{
    private const int RanksPath = 1;
    private const int CoinsPath = 2;
    private const double Negligible = 1e-9;

    private readonly LeadMatrix _matrix;
    private readonly LeaderOptions _options;
    private readonly LinearOrdering _ordering;
    private readonly double[] _values;
    private readonly int[] _order;

    public OrderDraws(LeadMatrix matrix, LeaderOptions options, LinearOrdering ordering)
    {
        _matrix = matrix;
        _options = options;
        _ordering = ordering;
        _values = new double[matrix.Count * matrix.Count];
        _order = new int[matrix.Count];
    }

    /// <summary>How often each group takes each place when the matched pairs of each two groups are drawn anew with replacement (Efron 1979).</summary>
    /// <remarks>
    /// Two additions keep the places from looking surer than they are. A pair that the dates leave undecided falls either way by the toss of a
    /// coin, since one of the two was first; and so does one more pair beside the n that are matched, of which n are drawn, because the bootstrap of a
    /// single pair would be certain of it. Orders that are equally good are taken at random.
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
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(draw / (2.0 * _options.Draws));
            Shuffle(places, random);
            _matrix.Fill(_values, places, lead => Resampled(lead, random, cancellation));
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

    /// <summary>How many of the draws give an order at least as clear when each certain pair is first on either side by the toss of a coin.</summary>
    /// <remarks>The surrogates of Kreuz et al. (2017), section 2.4: each has its own best order, as the data have.</remarks>
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
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(0.5 + (draw / (2.0 * _options.Draws)));
            _matrix.Fill(_values, places, lead => Flipped(lead, random));
            count += _ordering.Solve(_values, _order) >= sum - Negligible ? 1 : 0;
        }

        return count;
    }

    private static double Resampled(LeadIndex lead, RandomSource random, CancellationToken cancellation)
    {
        var sum = 0;
        var tossed = 0;
        var decided = lead.Leads + lead.Follows;
        for (var pair = 0; pair < lead.Matched; pair++)
        {
            if ((pair & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var drawn = random.Next(lead.Matched + 1);
            sum += drawn < lead.Leads ? 1 : drawn < decided ? -1 : 0;
            tossed += drawn >= decided + lead.Ties ? 1 : 0;
        }

        return (sum + Tosses(tossed, random)) / (double)lead.Matched;
    }

    private static double Flipped(LeadIndex lead, RandomSource random) => Tosses(lead.Leads + lead.Follows, random) / (double)lead.Matched;

    // The sum of some tosses of +1 or −1, by the bits of whole numbers.
    private static int Tosses(int count, RandomSource random)
    {
        var heads = 0;
        for (var left = count; left > 0; left -= 32)
        {
            var bits = unchecked((uint)random.NextFullRangeInt32());
            for (bits = left < 32 ? bits >> (32 - left) : bits; bits != 0; bits &= bits - 1)
            {
                heads++;
            }
        }

        return (2 * heads) - count;
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
