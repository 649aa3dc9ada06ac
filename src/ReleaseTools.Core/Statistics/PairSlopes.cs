namespace ReleaseTools.Statistics;

/// <summary>The slopes between all pairs of a series, by rank, without holding them all where the series is long. Not thread-safe.</summary>
/// <remarks>
/// Sen (1968), J. Amer. Statist. Assoc. 63, 1379-1389: the median of the slopes estimates a trend. The slope of a pair is how much the later value exceeds the
/// earlier one, for each step between them. In long series a rank is found by counting the slopes below a guess, in n log n steps.
/// </remarks>
internal sealed class PairSlopes
{
    private const int Short = 500;
    private const double Precision = 1e-12;

    private readonly double[] _earlier;
    private readonly double[] _later;
    private readonly double[] _sorted;
    private readonly double[] _earlierKeys;
    private readonly double[] _laterKeys;
    private readonly double[] _space;
    private readonly CancellationToken _cancellation;

    /// <summary>The slopes of a series whose values may differ by whether they stand first or second in a pair.</summary>
    /// <param name="earlier">The values as first of a pair.</param>
    /// <param name="later">The values as second of a pair: the same, or other bounds of them.</param>
    /// <param name="cancellation">Looked at between counts.</param>
    public PairSlopes(double[] earlier, double[] later, CancellationToken cancellation = default)
    {
        _earlier = earlier;
        _later = later;
        _cancellation = cancellation;
        _sorted = Sample(Math.Max(1, earlier.Length / Short));
        _earlierKeys = IsShort ? [] : new double[earlier.Length];
        _laterKeys = IsShort ? [] : new double[earlier.Length];
        _space = IsShort ? [] : new double[earlier.Length];
    }

    /// <summary>How many there are.</summary>
    public long Count => (long)_earlier.Length * (_earlier.Length - 1) / 2;

    /// <summary>The median.</summary>
    public double Median => (At((Count + 1) / 2) + At((Count + 2) / 2)) / 2;

    private bool IsShort => _sorted.Length == Count;

    /// <summary>The slope of a rank, from 1 to <see cref="Count"/> in ascending order.</summary>
    public double At(long rank)
    {
        if (IsShort)
        {
            return _sorted[rank - 1];
        }

        var (low, atLow, high, atHigh) = Bracket(rank);
        for (var step = 0; high - low > Precision * Math.Max(Math.Abs(low), Math.Abs(high)) + double.Epsilon && step < 200; step++)
        {
            // Counts grow smoothly between near slopes, so a straight line guesses well; halving guards against where they do not.
            var share = step % 3 == 2 ? 0.5 : Math.Max(0.01, Math.Min(0.99, (rank - atLow - 0.5) / (atHigh - atLow)));
            var guess = low + ((high - low) * share);
            if (guess <= low || guess >= high)
            {
                break;
            }

            var below = CountUpTo(guess);
            (low, atLow, high, atHigh) = below < rank ? (guess, below, high, atHigh) : (low, atLow, guess, below);
            if (atHigh - atLow <= 1 && high - low <= 1)
            {
                break;
            }
        }

        return high;
    }

    private double[] Sample(int stride)
    {
        var count = (_earlier.Length + stride - 1) / stride;
        var slopes = new double[(long)count * (count - 1) / 2];
        var next = 0;
        for (var later = stride; later < _earlier.Length; later += stride)
        {
            for (var earlier = 0; earlier < later; earlier += stride)
            {
                slopes[next++] = (_later[later] - _earlier[earlier]) / (later - earlier);
            }
        }

        Array.Sort(slopes);
        return slopes;
    }

    // A sample of the slopes says where to look; it is widened until it holds the rank.
    private (double Low, long AtLow, double High, long AtHigh) Bracket(long rank)
    {
        var place = (double)rank / Count * _sorted.Length;
        var low = _sorted[Math.Max(0, (int)(place * 0.95) - 1)];
        var high = _sorted[Math.Min(_sorted.Length - 1, (int)((place * 1.05) + 1))];
        var width = Math.Max(high - low, 1);
        var atLow = CountUpTo(low);
        for (var reach = width; atLow >= rank; reach *= 4)
        {
            low -= reach;
            atLow = CountUpTo(low);
        }

        var atHigh = CountUpTo(high);
        for (var reach = width; atHigh < rank; reach *= 4)
        {
            high += reach;
            atHigh = CountUpTo(high);
        }

        return (low, atLow, high, atHigh);
    }

    // A slope is at most s where the later value, less s for each step up to it, is at most the earlier one, less the same.
    private long CountUpTo(double slope)
    {
        _cancellation.ThrowIfCancellationRequested();
        for (var i = 0; i < _earlier.Length; i++)
        {
            _earlierKeys[i] = _earlier[i] - (slope * i);
            _laterKeys[i] = _later[i] - (slope * i);
        }

        return CountAndSort(0, _earlier.Length);
    }

    private long CountAndSort(int start, int end)
    {
        if (end - start < 2)
        {
            return 0;
        }

        var middle = start + ((end - start) / 2);
        var count = CountAndSort(start, middle) + CountAndSort(middle, end);
        var later = middle;
        for (var earlier = start; earlier < middle; earlier++)
        {
            while (later < end && _laterKeys[later] <= _earlierKeys[earlier])
            {
                later++;
            }

            count += later - middle;
        }

        Merge(_earlierKeys, start, middle, end);
        Merge(_laterKeys, start, middle, end);
        return count;
    }

    private void Merge(double[] keys, int start, int middle, int end)
    {
        Array.Copy(keys, start, _space, start, middle - start);
        int left = start, right = middle;
        for (var next = start; left < middle; next++)
        {
            keys[next] = right < end && keys[right] < _space[left] ? keys[right++] : _space[left++];
        }
    }
}
