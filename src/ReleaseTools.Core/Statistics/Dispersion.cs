namespace ReleaseTools.Statistics;

/// <summary>How unevenly events follow each other.</summary>
internal static class Dispersion
{
    /// <summary>The standard deviation over the mean, with n - 1 in the variance; null below two values, and where all are zero.</summary>
    public static double? CoefficientOfVariation(IReadOnlyCollection<long> gaps) =>
        Ratio(gaps) is { } ratio ? ratio * Math.Sqrt(gaps.Count / (gaps.Count - 1.0)) : null;

    /// <summary>
    /// The burstiness of Goh and Barabási (2008), EPL 81, 48002, (σ - m) / (σ + m), in the form of Kim and Jo (2016), Phys. Rev. E 94, 032311,
    /// which takes out what a small number does: -1 where all gaps are equal, about 0 where events fall at random, 1 for the most uneven that so many
    /// gaps can be. Null below two gaps, and where all are zero.
    /// </summary>
    public static double? Burstiness(IReadOnlyCollection<long> gaps)
    {
        if (Ratio(gaps) is not { } ratio)
        {
            return null;
        }

        double more = Math.Sqrt(gaps.Count + 1.0), less = Math.Sqrt(gaps.Count - 1.0);
        return Math.Max(-1, Math.Min(1, ((more * ratio) - less) / (((more - 2) * ratio) + less)));
    }

    /// <summary>
    /// The factor of Fano (1947), Phys. Rev. 72, 26-29: the variance of the number of events in windows of equal width over its mean. The windows are as wide
    /// as the mean gap, and the first is centred on the first event, so that each of n events has a window of its own where the rhythm is
    /// strict: 0 then, about 1 where events fall at random. Null below three events, and where all are at one time.
    /// </summary>
    /// <param name="ascending">When the events were, in ticks.</param>
    public static double? Fano(IReadOnlyList<long> ascending)
    {
        var last = ascending.Count - 1;
        if (last < 2 || ascending[last] == ascending[0])
        {
            return null;
        }

        var counts = new int[ascending.Count];
        decimal span = ascending[last] - ascending[0];
        foreach (var moment in ascending)
        {
            counts[(int)Math.Floor((((moment - ascending[0]) * (decimal)last) / span) + 0.5m)]++;
        }

        return counts.Sum(count => (count - 1.0) * (count - 1.0)) / last;
    }

    // With n in the variance.
    private static double? Ratio(IReadOnlyCollection<long> gaps)
    {
        var mean = gaps.Count < 2 ? 0 : gaps.Average(gap => (double)gap);
        return mean > 0 ? Math.Sqrt(gaps.Average(gap => (gap - mean) * (gap - mean))) / mean : null;
    }
}
