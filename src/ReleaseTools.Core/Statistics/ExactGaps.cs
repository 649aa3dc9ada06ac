namespace ReleaseTools.Statistics;

/// <summary>Exact gaps and the sums that their likelihoods need, so that most families need no look at the single gaps. Immutable.</summary>
internal sealed class ExactGaps
{
    private readonly double[] _logs;

    public ExactGaps(IEnumerable<double> days)
    {
        double[] lengths = [.. days];
        _logs = [.. lengths.Select(length => Math.Log(length))];
        Sum = lengths.Sum();
        MeanLog = _logs.Length == 0 ? 0 : _logs.Average();
        LogSquares = _logs.Sum(log => (log - MeanLog) * (log - MeanLog));
    }

    /// <summary>How many there are.</summary>
    public int Count => _logs.Length;

    /// <summary>Their sum, in days.</summary>
    public double Sum { get; }

    /// <summary>The mean of their logarithms.</summary>
    public double MeanLog { get; }

    /// <summary>The sum of the squared differences of the logarithms from their mean.</summary>
    public double LogSquares { get; }

    /// <summary>The sum of powers of the gaps over a scale.</summary>
    /// <param name="logScale">The logarithm of the scale.</param>
    /// <param name="power">The power.</param>
    public double Powers(double logScale, double power)
    {
        var sum = 0.0;
        foreach (var log in _logs)
        {
            sum += Math.Exp(power * (log - logScale));
        }

        return sum;
    }
}
