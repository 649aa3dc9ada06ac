namespace ReleaseTools.Statistics;

/// <summary>How much of a distribution on whole numbers lies at least as far from its mean as what was seen, on either side.</summary>
internal static class TwoSidedTail
{
    // What is as far but for rounding is as far.
    private const double Rounding = 1e-9;

    /// <summary>The share that lies as far out, and the least that this can be for any number of the distribution.</summary>
    /// <param name="mass">The weight of 0, 1 and so on; need not add up to one.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="seen">The number that was seen.</param>
    public static (double PValue, double Least) Of(double[] mass, double mean, long seen)
    {
        var first = Array.FindIndex(mass, weight => weight > 0);
        var last = Array.FindLastIndex(mass, weight => weight > 0);
        var total = mass.Sum();
        return (Beyond(Math.Abs(seen - mean)), Beyond(Math.Max(mean - first, last - mean)));

        double Beyond(double distance)
        {
            var limit = distance - (Rounding * Math.Max(1, distance));
            var sum = 0.0;
            for (var number = first; number <= last; number++)
            {
                sum += Math.Abs(number - mean) >= limit ? mass[number] : 0;
            }

            return Math.Min(1, sum / total);
        }
    }
}
