namespace ReleaseTools.Statistics;

/// <summary>The slopes between all pairs of a series, by rank, without holding them all where the series is long. Not thread-safe.</summary>
/// <remarks>
/// Sen (1968), J. Amer. Statist. Assoc. 63, 1379-1389: the median of the slopes estimates a trend. The slope of a pair is how much the later value exceeds the
/// earlier one, for each step between them, or for each unit between their places; two values of one place have no slope. In series of more than 500 a rank is found by counting the slopes below a guess, in n log n steps, to a quarter of a
/// unit: the values are ticks.
/// </remarks>
internal sealed class PairSlopes
{
    private const int Short = 500;
    private const int Few = 16;
    private const double Precision = 1e-11;
    private const double Least = 0.25;

    private readonly double[] _earlier;
    private readonly double[] _later;
    private readonly double[] _sorted;
    private readonly double[] _earlierKeys;
    private readonly double[] _laterKeys;
    private readonly double[] _space;
    private readonly double[]? _places;
    private readonly long _equal;
    private readonly CancellationToken _cancellation;

    /// <summary>The slopes of a series whose values may differ by whether they stand first or second in a pair.</summary>
    /// <param name="earlier">The values as first of a pair.</param>
    /// <param name="later">The values as second of a pair: the same, or other bounds of them.</param>
    /// <param name="cancellation">Looked at between counts.</param>
    public PairSlopes(double[] earlier, double[] later, CancellationToken cancellation = default)
        : this(earlier, later, null, cancellation)
    {
    }

    private PairSlopes(double[] earlier, double[] later, double[]? places, CancellationToken cancellation)
    {
        _places = places;
        var (same, equal) = places is null ? (0L, 0L) : Ties(earlier, places);
        _equal = equal;
        Count = ((long)earlier.Length * (earlier.Length - 1) / 2) - same;
        _earlier = earlier;
        _later = later;
        _cancellation = cancellation;
        _sorted = Sample(Math.Max(1, earlier.Length / Short));
        _earlierKeys = IsShort ? [] : new double[earlier.Length];
        _laterKeys = IsShort ? [] : ReferenceEquals(earlier, later) ? _earlierKeys : new double[earlier.Length];
        _space = IsShort ? [] : new double[earlier.Length];
    }

    /// <summary>How many there are.</summary>
    public long Count { get; }

    /// <summary>The median; of a long series, whose slopes lie closer than the precision, the lower of the two in the middle.</summary>
    public double Median => IsShort ? (At((Count + 1) / 2) + At((Count + 2) / 2)) / 2 : At((Count + 1) / 2);

    private bool IsShort => _sorted.Length == Count;

    /// <summary>The slopes of values that stand at places of their own, such as moments.</summary>
    /// <param name="values">The values by place, and of one place in ascending order.</param>
    /// <param name="places">Their places in ascending order, not all of them the same.</param>
    /// <param name="cancellation">Looked at between counts.</param>
    public static PairSlopes ByPlace(double[] values, double[] places, CancellationToken cancellation = default) => new(values, values, places, cancellation);

    /// <summary>The slope of a rank, from 1 to <see cref="Count"/> in ascending order.</summary>
    public double At(long rank)
    {
        if (IsShort)
        {
            return _sorted[rank - 1];
        }

        var (low, atLow, high, atHigh) = Bracket(rank);
        for (var step = 0; high - low > Math.Max(Least, Precision * Math.Max(Math.Abs(low), Math.Abs(high))) && step < 200; step++)
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
        }

        return high;
    }

    private double PlaceOf(int index) => _places is null ? index : _places[index];

    private double[] Sample(int stride)
    {
        var count = (_earlier.Length + stride - 1) / stride;
        var slopes = new double[(long)count * (count - 1) / 2];
        var next = 0;
        for (var later = stride; later < _earlier.Length; later += stride)
        {
            for (var earlier = 0; earlier < later; earlier += stride)
            {
                if (PlaceOf(later) - PlaceOf(earlier) is > 0 and var steps)
                {
                    slopes[next++] = (_later[later] - _earlier[earlier]) / steps;
                }
            }
        }

        // A sample of a long series may hold values of one place only, and a search begins somewhere.
        Array.Resize(ref slopes, stride > 1 ? Math.Max(1, next) : next);
        Array.Sort(slopes);
        return slopes;
    }

    // How many pairs have one place, and how many of these one value, which counting takes for slopes.
    private static (long Same, long Equal) Ties(double[] values, double[] places)
    {
        long same = 0, equal = 0, ofPlace = 0, ofValue = 0;
        for (var index = 1; index < places.Length; index++)
        {
            var isSame = places[index].Equals(places[index - 1]);
            ofPlace = isSame ? ofPlace + 1 : 0;
            ofValue = isSame && values[index].Equals(values[index - 1]) ? ofValue + 1 : 0;
            same += ofPlace;
            equal += ofValue;
        }

        return (same, equal);
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
            _earlierKeys[i] = _earlier[i] - (slope * PlaceOf(i));
        }

        if (_laterKeys != _earlierKeys)
        {
            for (var i = 0; i < _later.Length; i++)
            {
                _laterKeys[i] = _later[i] - (slope * PlaceOf(i));
            }
        }

        return CountAndSort(0, _earlier.Length) - _equal;
    }

    private long CountAndSort(int start, int end)
    {
        if (end - start <= Few)
        {
            return CountAndSortFew(start, end);
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
        if (_laterKeys != _earlierKeys)
        {
            Merge(_laterKeys, start, middle, end);
        }

        return count;
    }

    private long CountAndSortFew(int start, int end)
    {
        long count = 0;
        for (var later = start + 1; later < end; later++)
        {
            for (var earlier = start; earlier < later; earlier++)
            {
                count += _laterKeys[later] <= _earlierKeys[earlier] ? 1 : 0;
            }
        }

        Array.Sort(_earlierKeys, start, end - start);
        if (_laterKeys != _earlierKeys)
        {
            Array.Sort(_laterKeys, start, end - start);
        }

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
