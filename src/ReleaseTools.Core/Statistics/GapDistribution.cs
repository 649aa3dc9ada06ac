using MathNet.Numerics;

namespace ReleaseTools.Statistics;

/// <summary>A distribution of gap lengths, in days. Immutable.</summary>
internal abstract class GapDistribution
{
    private const int MostSteps = 200;

    /// <summary>How many parameters it was given.</summary>
    public abstract int ParameterCount { get; }

    /// <summary>How much it varies on the logarithmic scale.</summary>
    public abstract double Spread { get; }

    /// <summary>The mean, in days; may be infinite.</summary>
    public abstract double Mean { get; }

    /// <summary>The lengths at which the density jumps or bends, in days and ascending; who integrates does so from one to the next.</summary>
    public virtual IReadOnlyList<double> Kinks => [];

    /// <summary>ln of the density per day at a length above zero.</summary>
    public abstract double LogDensity(double days);

    /// <summary>The sum of <see cref="LogDensity(double)"/> over exact gaps. Families of one shape have it from a few sums.</summary>
    public virtual double LogDensity(ExactGaps gaps) => throw new NotSupportedException("This distribution is not fitted to gaps.");

    /// <summary>ln of the probability of a longer gap.</summary>
    public abstract double LogSurvival(double days);

    /// <summary>ln of the probability of a gap no longer than that.</summary>
    public virtual double LogCumulative(double days) => days <= 0 ? double.NegativeInfinity : LogScale.OneMinusExp(Math.Min(-double.Epsilon, LogSurvival(days)));

    /// <summary>The continuous ranked probability score of an outcome, in days: Gneiting and Raftery (2007), J. Am. Stat. Assoc. 102, 359-378; 0 is perfect.</summary>
    /// <param name="outcome">The gap that came, in days, not negative.</param>
    public abstract double Crps(double outcome);

    /// <summary>How much longer a gap lasts on average that has lasted so long, in days; may be infinite.</summary>
    public abstract double MeanResidual(double elapsed);

    /// <summary>The density per day.</summary>
    public double Density(double days) => Math.Exp(LogDensity(days));

    /// <summary>The probability of a longer gap.</summary>
    public double Survival(double days) => Math.Exp(LogSurvival(days));

    /// <summary>The probability of a gap no longer than that.</summary>
    public double Cumulative(double days) => -LogScale.ExpMinusOne(LogSurvival(days));

    /// <summary>The length that a share of gaps does not exceed, in days.</summary>
    /// <param name="share">In (0, 1).</param>
    public double Quantile(double share) => AtLogSurvival(LogScale.OnePlus(-share));

    /// <summary>The same among the gaps that exceed a length; in days from the start of the gap, never less than <paramref name="elapsed"/>.</summary>
    public double Quantile(double share, double elapsed) =>
        elapsed <= 0 ? Quantile(share) : Math.Max(elapsed, AtLogSurvival(LogScale.OnePlus(-share) + LogSurvival(elapsed)));

    /// <summary>ln of the probability of a gap between two bounds.</summary>
    public double LogBetween(double lower, double upper)
    {
        if (double.IsPositiveInfinity(upper))
        {
            return LogSurvival(lower);
        }

        // From the side on which the smaller numbers are, so that their difference keeps its digits.
        var below = LogCumulative(lower);
        if (below < -Constants.Ln2)
        {
            var cumulative = LogCumulative(upper);
            return double.IsNegativeInfinity(below) ? cumulative : cumulative + LogScale.OneMinusExp(Math.Min(-double.Epsilon, below - cumulative));
        }

        var above = LogSurvival(lower);
        return above + LogScale.OneMinusExp(Math.Min(-double.Epsilon, LogSurvival(upper) - above));
    }

    /// <summary>The length at which the logarithm of the survival has a value below zero. By Newton's steps in the logarithm of time, kept in a bracket.</summary>
    protected virtual double AtLogSurvival(double value)
    {
        var (low, high) = Bracket(value);
        var x = (low + high) / 2;
        for (var step = 0; step < MostSteps && high - low > 1e-15 * Math.Max(1, Math.Abs(x)); step++)
        {
            var survival = LogSurvival(Math.Exp(x));
            if (survival > value)
            {
                low = x;
            }
            else
            {
                high = x;
            }

            var next = x + ((survival - value) / Math.Exp(LogDensity(Math.Exp(x)) + x - survival));
            if (!(next > low && next < high))
            {
                next = (low + high) / 2;
            }

            if (Math.Abs(next - x) <= 1e-15 * Math.Max(1, Math.Abs(x)))
            {
                return Math.Exp(next);
            }

            x = next;
        }

        return Math.Exp(x);
    }

    private (double Low, double High) Bracket(double value)
    {
        double low = 0, high = 0;
        for (var width = 1.0; LogSurvival(Math.Exp(low)) <= value && low > -600; width *= 2)
        {
            low -= width;
        }

        for (var width = 1.0; LogSurvival(Math.Exp(high)) > value && high < 600; width *= 2)
        {
            high += width;
        }

        return (Math.Max(low, -600), Math.Min(high, 600));
    }
}
