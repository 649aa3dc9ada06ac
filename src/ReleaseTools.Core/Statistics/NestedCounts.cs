namespace ReleaseTools.Statistics;

/// <summary>Counts of hits in windows that lie inside each other.</summary>
internal static class NestedCounts
{
    private const double Negligible = 1e-17;

    /// <summary>The probability that at least one of the counts reaches its limit, without losing digits where that is small.</summary>
    /// <remarks>What was hit in a narrow window was hit in the wider one, so that the counts from the widest window inwards are a Markov chain.</remarks>
    /// <param name="events">How many events there are.</param>
    /// <param name="limits">The limit of each window, narrowest first.</param>
    /// <param name="given">The count in a window, given the count in the next wider one; for the widest window, given the number of events.</param>
    /// <param name="cancellation">Looked at for each count.</param>
    public static double AnyAtLeast(int events, int[] limits, Func<int, int, CountDistribution> given, CancellationToken cancellation = default)
    {
        var reached = 0.0;
        var below = new Dictionary<int, double> { [events] = 1 };
        for (var window = limits.Length - 1; window >= 0; window--)
        {
            var next = new Dictionary<int, double>();
            foreach (var pair in below)
            {
                cancellation.ThrowIfCancellationRequested();
                if (pair.Value <= reached * Negligible)
                {
                    continue;
                }

                var count = given(window, pair.Key);
                reached += pair.Value * count.AtLeast(limits[window]);
                for (var below1 = count.Low; below1 <= count.High && below1 < limits[window]; below1++)
                {
                    next[below1] = (next.TryGetValue(below1, out var sum) ? sum : 0) + (pair.Value * count.Of(below1));
                }
            }

            below = next;
        }

        return Math.Min(1, reached);
    }
}
