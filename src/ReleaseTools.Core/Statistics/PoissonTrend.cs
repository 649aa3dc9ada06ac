using MathNet.Numerics.Distributions;

namespace ReleaseTools.Statistics;

/// <summary>A test for a linear trend in the rate at which things happen, from counts over stretches of time that may be of different lengths.</summary>
/// <remarks>
/// Given how many there are in all, each falls into a stretch with a chance in proportion to its length when the rate stays: Armitage (1955), Biometrics 11, 375-386, section 5, and
/// Cox and Lewis (1966), The Statistical Analysis of Series of Events, 3.3, of which this is the form for counts. T is the sum of the scores of all events; its exact distribution is the
/// convolution of one event's with itself, and beyond some effort a normal one. Two-sided: all that lies at least as far from the mean as T does, on either side.
/// </remarks>
/// <param name="Z">The trend in standard deviations: negative where the rate falls.</param>
/// <param name="PValue">How likely a trend as strong is when the rate stays, two-sided.</param>
/// <param name="LeastPValue">The least p-value that so many events could give; 0 where it is not known.</param>
/// <param name="IsExact">Whether the p-value is exact rather than approximate.</param>
internal readonly record struct PoissonTrend(double Z, double PValue, double LeastPValue, bool IsExact)
{
    private const double MostSteps = 1 << 26;

    /// <summary>The test; null where nothing happened, or there is one stretch only.</summary>
    /// <param name="counts">How many events each stretch has.</param>
    /// <param name="lengths">How long each stretch is, in any unit, above 0.</param>
    /// <param name="scores">The score of each stretch, 0 or more.</param>
    public static PoissonTrend? Of(int[] counts, double[] lengths, int[] scores)
    {
        var events = counts.Sum();
        double whole = lengths.Sum();
        double[] chances = [.. lengths.Select(length => length / whole)];
        var mean = chances.Select((chance, stretch) => chance * scores[stretch]).Sum();
        var variance = chances.Select((chance, stretch) => chance * (scores[stretch] - mean) * (scores[stretch] - mean)).Sum();
        if (events == 0 || !(variance > 0))
        {
            return null;
        }

        var sum = counts.Select((count, stretch) => (long)count * scores[stretch]).Sum();
        var z = (sum - (events * mean)) / Math.Sqrt(events * variance);
        if ((double)events * events * scores.Max() * scores.Length > MostSteps)
        {
            return new PoissonTrend(z, 2 * Normal.CDF(0, 1, -Math.Abs(z)), 0, false);
        }

        var (p, least) = TwoSidedTail.Of(Sums(events, chances, scores), events * mean, sum);
        return new PoissonTrend(z, p, least, true);
    }

    private static double[] Sums(int events, double[] chances, int[] scores)
    {
        var width = (events * scores.Max()) + 1;
        var mass = new double[width];
        mass[0] = 1;
        for (var drawn = 0; drawn < events; drawn++)
        {
            var next = new double[width];
            for (var stretch = 0; stretch < scores.Length; stretch++)
            {
                for (var sum = 0; sum + scores[stretch] < width; sum++)
                {
                    next[sum + scores[stretch]] += mass[sum] * chances[stretch];
                }
            }

            mass = next;
        }

        return mass;
    }
}
