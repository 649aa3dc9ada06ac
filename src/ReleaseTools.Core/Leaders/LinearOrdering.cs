namespace ReleaseTools.Leaders;

/// <summary>
/// The order of the rows and columns of an anti-symmetric matrix that has the largest sum above the diagonal. Keeps its working memory, so that
/// thousands of matrices of one size cost no more; not thread-safe.
/// </summary>
/// <remarks>
/// This is the sorting from leader to follower of Kreuz et al. (2017), section 2.3. Up to <see cref="MostExact"/> rows the best order is found by dynamic
/// programming over subsets (Held and Karp 1962); beyond that by moving rows one at a time to their best place, from the order of their sums, until no
/// move helps (Becker 1967; Martí and Reinelt 2011, The Linear Ordering Problem). Of equally good orders the one with lower numbers first is taken.
/// </remarks>
internal sealed class LinearOrdering
{
    /// <summary>Up to how many rows the order is certainly the best: 4096 subsets, a tenth of a millisecond.</summary>
    public const int MostExact = 12;

    // Sums of a few ratios of small whole numbers: what differs by less is rounding.
    private const double Negligible = 1e-9;

    private readonly int _count;
    private readonly double[] _gains = [];
    private readonly double[] _best = [];
    private readonly sbyte[] _firsts = [];

    /// <summary>For matrices of some number of rows.</summary>
    public LinearOrdering(int count)
    {
        _count = count;
        if (IsExact)
        {
            _gains = new double[count << count];
            _best = new double[1 << count];
            _firsts = new sbyte[1 << count];
        }
    }

    /// <summary>Whether no order can be better than the one found.</summary>
    public bool IsExact => _count <= MostExact;

    /// <summary>Finds the order of a matrix and gives its sum above the diagonal.</summary>
    /// <param name="matrix">Row after row; anti-symmetric.</param>
    /// <param name="order">Takes the rows from first to last.</param>
    public double Solve(double[] matrix, int[] order)
    {
        if (IsExact)
        {
            BySubsets(matrix, order);
        }
        else
        {
            BySearch(matrix, order);
        }

        var sum = 0.0;
        for (var place = 0; place < _count; place++)
        {
            for (var later = place + 1; later < _count; later++)
            {
                sum += matrix[(order[place] * _count) + order[later]];
            }
        }

        return sum;
    }

    // The best order of a set begins with some row, which gains its sum over the others of the set, and goes on with the best order of those.
    private void BySubsets(double[] matrix, int[] order)
    {
        var full = (1 << _count) - 1;
        for (var set = 1; set <= full; set++)
        {
            var lowest = Lowest(set);
            var rest = set & (set - 1);
            _best[set] = double.NegativeInfinity;
            for (var row = 0; row < _count; row++)
            {
                var gain = _gains[(rest * _count) + row] + matrix[(row * _count) + lowest];
                _gains[(set * _count) + row] = gain;
                if ((set >> row & 1) != 0 && gain + _best[set & ~(1 << row)] > _best[set] + Negligible)
                {
                    _best[set] = gain + _best[set & ~(1 << row)];
                    _firsts[set] = (sbyte)row;
                }
            }
        }

        for (int place = 0, set = full; set != 0; place++)
        {
            order[place] = _firsts[set];
            set &= ~(1 << _firsts[set]);
        }
    }

    private void BySearch(double[] matrix, int[] order)
    {
        var sums = new double[_count];
        for (var index = 0; index < matrix.Length; index++)
        {
            sums[index / _count] -= matrix[index];
        }

        for (var row = 0; row < _count; row++)
        {
            order[row] = row;
        }

        // Stable by number: equal sums keep their rows as they stand.
        Array.Sort(order, Comparer<int>.Create((left, right) => sums[left] != sums[right] ? sums[left].CompareTo(sums[right]) : left.CompareTo(right)));
        while (MovesOne(matrix, order))
        {
        }
    }

    private bool MovesOne(double[] matrix, int[] order)
    {
        var moved = false;
        for (var row = 0; row < _count; row++)
        {
            var from = Array.IndexOf(order, row);
            var to = BestPlace(matrix, order, from);
            if (to != from)
            {
                Array.Copy(order, Math.Min(from + 1, to), order, Math.Min(from, to + 1), Math.Abs(to - from));
                order[to] = row;
                moved = true;
            }
        }

        return moved;
    }

    // Passing a row turns what one gains over the other into its opposite.
    private int BestPlace(double[] matrix, int[] order, int from)
    {
        var row = order[from] * _count;
        var (best, place) = (Negligible, from);
        var change = 0.0;
        for (var to = from + 1; to < _count; to++)
        {
            change -= 2 * matrix[row + order[to]];
            (best, place) = change > best ? (change, to) : (best, place);
        }

        change = 0;
        for (var to = from - 1; to >= 0; to--)
        {
            change += 2 * matrix[row + order[to]];
            (best, place) = change > best ? (change, to) : (best, place);
        }

        return place;
    }

    private static int Lowest(int set)
    {
        var lowest = 0;
        while ((set >> lowest & 1) == 0)
        {
            lowest++;
        }

        return lowest;
    }
}
