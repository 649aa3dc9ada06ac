namespace ReleaseTools.Statistics;

/// <summary>How probable each count is. Immutable.</summary>
/// <remarks>
/// Binomial and hypergeometric probabilities come from the ratio of neighbours, started at the mode: differences of logarithms of factorials lose as many
/// digits as the numbers have, ten for 10⁹ slots, and these lose none. Tails are summed from their thin end.
/// </remarks>
internal sealed class CountDistribution
{
    // What lies below the smallest of these is 0 in double precision.
    private readonly int _low;
    private readonly int _most;
    private readonly double[] _probabilities;
    private readonly double[] _tails;

    private CountDistribution(int low, int most, double[] weights)
    {
        _low = low;
        _most = most;
        _probabilities = weights;
        _tails = new double[weights.Length];
        var sum = 0.0;
        for (var index = weights.Length - 1; index >= 0; index--)
        {
            sum += weights[index];
            _tails[index] = sum;
        }

        for (var index = 0; index < weights.Length; index++)
        {
            weights[index] /= sum;
            _tails[index] /= sum;
            Mean += weights[index] * (low + index);
        }
    }

    /// <summary>The expected count.</summary>
    public double Mean { get; }

    /// <summary>The least count that is in reach of double precision.</summary>
    public int Low => _low;

    /// <summary>The greatest such count.</summary>
    public int High => _low + _probabilities.Length - 1;

    /// <summary>The successes among some trials.</summary>
    /// <param name="trials">How many trials, 0 or more.</param>
    /// <param name="chance">The probability of a success, in [0, 1].</param>
    public static CountDistribution Binomial(int trials, double chance) => chance <= 0 ? Certain(0) : chance >= 1 ? Certain(trials)
        : Unimodal(0, trials, (trials + 1) * chance, count => (trials - count) / (count + 1.0) * (chance / (1 - chance)));

    /// <summary>How many of the slots drawn without replacement are among the marked ones.</summary>
    /// <param name="slots">How many slots there are.</param>
    /// <param name="marked">How many of them are marked.</param>
    /// <param name="draws">How many are drawn, not more than there are.</param>
    public static CountDistribution Hypergeometric(long slots, long marked, int draws)
    {
        var unmarked = slots - marked;
        var low = (int)Math.Max(0, draws - unmarked);
        var high = (int)Math.Min(draws, marked);
        return Unimodal(
            low,
            high,
            (draws + 1.0) * (marked + 1.0) / (slots + 2.0),
            count => (double)(marked - count) / (count + 1) * (draws - count) / (unmarked - draws + count + 1));
    }

    /// <summary>The distribution that some weights make.</summary>
    /// <param name="weights">The weight of each count from 0 on; some are positive.</param>
    public static CountDistribution OfWeights(double[] weights) => new(0, weights.Length - 1, (double[])weights.Clone());

    /// <summary>The probability of exactly a count.</summary>
    public double Of(int count) => count < Low || count > High ? 0 : _probabilities[count - _low];

    /// <summary>The probability of a count or more; never 0 where the count is possible.</summary>
    public double AtLeast(int count) => count <= Low ? 1
        : count <= High ? Math.Max(double.Epsilon, Math.Min(1, _tails[count - _low]))
        : count <= _most ? double.Epsilon : 0;

    /// <summary>The least count that is no more probable to be reached than a p-value; one more than the greatest where none is.</summary>
    /// <param name="p">The p-value; what differs from it by rounding is equal to it.</param>
    public int CriticalCount(double p)
    {
        const double Rounding = 1 + 1e-9;
        int low = Low, high = _most + 1;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = AtLeast(middle) <= p * Rounding ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>The sum of this count and an independent one.</summary>
    public CountDistribution Plus(CountDistribution other)
    {
        var sum = new double[_probabilities.Length + other._probabilities.Length - 1];
        for (var left = 0; left < _probabilities.Length; left++)
        {
            var weight = _probabilities[left];
            for (var right = 0; right < other._probabilities.Length; right++)
            {
                sum[left + right] += weight * other._probabilities[right];
            }
        }

        return new CountDistribution(_low + other._low, _most + other._most, sum);
    }

    /// <summary>A count that is certain.</summary>
    public static CountDistribution Certain(int count) => new(count, count, [1]);

    /// <summary>The probability of at least one success, 1 − (1 − p)ⁿ, without losing digits where it is small.</summary>
    public static double AnyOf(long trials, double chance) => chance >= 1 ? (trials > 0 ? 1 : 0) : -ExponentialLessOne(trials * LogarithmOfOneMore(-chance));

    // Kahan's quotients (Higham 2002, "Accuracy and Stability of Numerical Algorithms"), good to a few units in the last place; those of
    // MathNet.Numerics 5.0 lose half of the digits, and netstandard2.0 has none.
    private static double ExponentialLessOne(double value)
    {
        var exponential = Math.Exp(value);
        return exponential == 1 ? value : exponential == 0 ? -1 : (exponential - 1) * value / Math.Log(exponential);
    }

    private static double LogarithmOfOneMore(double value)
    {
        var sum = 1 + value;
        return sum == 1 ? value : Math.Log(sum) * value / (sum - 1);
    }

    // Weights are relative to the one at the mode, so that none can overflow; what underflows is left out.
    private static CountDistribution Unimodal(int low, int high, double mode, Func<int, double> ratioToNext)
    {
        var middle = (int)Math.Max(low, Math.Min(high, Math.Floor(mode)));
        var below = new List<double>();
        var weight = 1.0;
        for (var count = middle - 1; count >= low && (weight /= ratioToNext(count)) > 0; count--)
        {
            below.Add(weight);
        }

        below.Reverse();
        var first = middle - below.Count;
        below.Add(1);
        weight = 1;
        for (var count = middle; count < high && (weight *= ratioToNext(count)) > 0; count++)
        {
            below.Add(weight);
        }

        return new CountDistribution(first, high, [.. below]);
    }
}
