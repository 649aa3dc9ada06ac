namespace ReleaseTools.Statistics;

/// <summary>Where the mean of a series changes: the segments that cost least, found by PELT.</summary>
/// <remarks>
/// <para>Killick, Fearnhead and Eckley (2012), J. Amer. Statist. Assoc. 107, 1590-1598. The cost of a segment is its sum of squares about its mean, over the
/// variance of the noise: twice the negative log-likelihood of normal values whose mean changes and whose variance does not. Each change costs 2 log n, the
/// Bayesian information criterion for the two numbers that it adds, a place and a mean (Yao 1988, Statistics and Probability Letters 6, 181-189).</para>
/// <para>The variance is half the mean square of the successive differences (von Neumann et al. 1941, Ann. Math. Statist. 12, 153-162), which changes of
/// the mean hardly move.</para>
/// <para>Where nothing changes nothing can be pruned, and time grows with the square of the length. So beyond 5,000 values changes are looked for at
/// evenly spaced places only, 5,000 or fewer.</para>
/// </remarks>
internal sealed class MeanShifts
{
    private const int MostPlaces = 5000;

    private readonly double[] _sums;
    private readonly double[] _squares;
    private readonly double _variance;
    private readonly int _stride;

    private MeanShifts(double[] values, double variance)
    {
        _variance = variance;
        _stride = (values.Length + MostPlaces - 1) / MostPlaces;
        _sums = new double[values.Length + 1];
        _squares = new double[values.Length + 1];

        // About the overall mean, so that little is lost in the differences of sums.
        var centre = values.Average();
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i] - centre;
            _sums[i + 1] = _sums[i] + value;
            _squares[i + 1] = _squares[i] + (value * value);
        }
    }

    /// <summary>The numbers of the values at which a new mean begins, ascending; empty where the whole has one.</summary>
    /// <param name="values">The series.</param>
    /// <param name="shortest">The least length of a segment, at least 1.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    public static IReadOnlyList<int> In(double[] values, int shortest, CancellationToken cancellation = default)
    {
        if (values.Length < 2 * shortest)
        {
            return [];
        }

        var variance = NoiseVariance(values);
        return variance > 0 ? new MeanShifts(values, variance).Segment(values.Length, shortest, Penalty(values.Length), cancellation) : [];
    }

    /// <summary>What each change costs: 2 log n.</summary>
    public static double Penalty(int count) => 2 * Math.Log(count);

    /// <summary>Half the mean square of the successive differences.</summary>
    public static double NoiseVariance(double[] values)
    {
        var sum = 0.0;
        for (var i = 1; i < values.Length; i++)
        {
            var step = values[i] - values[i - 1];
            sum += step * step;
        }

        return sum / (2 * (values.Length - 1));
    }

    private List<int> Segment(int count, int shortest, double penalty, CancellationToken cancellation)
    {
        // Segments begin and end at the multiples of the stride, and at the end.
        int[] places = [.. Enumerable.Range(0, (count + _stride - 1) / _stride).Select(place => place * _stride), count];
        var least = new double[places.Length];
        var before = new int[places.Length];
        var candidates = new List<Candidate> { new(0) };
        least[0] = -penalty;
        for (var end = 1; end < places.Length; end++)
        {
            cancellation.ThrowIfCancellationRequested();
            least[end] = double.PositiveInfinity;
            foreach (var candidate in candidates)
            {
                candidate.Total = least[candidate.Place] + Cost(places[candidate.Place], places[end]);
                candidate.IsLongEnough = places[end] - places[candidate.Place] >= shortest;
                if (candidate.IsLongEnough && candidate.Total + penalty < least[end])
                {
                    (least[end], before[end]) = (candidate.Total + penalty, candidate.Place);
                }
            }

            // A start that is dearer than the best way to this end stays so for every later end, once a segment that begins here is long enough for it.
            var next = places[Math.Min(end + 1, places.Length - 1)];
            foreach (var candidate in candidates)
            {
                candidate.BeatenAt ??= candidate.IsLongEnough && candidate.Total > least[end] ? places[end] : null;
            }

            candidates.RemoveAll(candidate => candidate.BeatenAt is { } beaten && next - beaten >= shortest);
            if (!double.IsPositiveInfinity(least[end]))
            {
                candidates.Add(new Candidate(end));
            }
        }

        var changes = new List<int>();
        for (var start = before[places.Length - 1]; start > 0; start = before[start])
        {
            changes.Add(places[start]);
        }

        changes.Reverse();
        return changes;
    }

    private double Cost(int start, int end)
    {
        var sum = _sums[end] - _sums[start];
        return Math.Max(0, _squares[end] - _squares[start] - (sum * sum / (end - start))) / _variance;
    }

    // A place where the last segment may begin.
    private sealed class Candidate(int place)
    {
        public int Place { get; } = place;

        public double Total { get; set; }

        public bool IsLongEnough { get; set; }

        public int? BeatenAt { get; set; }
    }
}
