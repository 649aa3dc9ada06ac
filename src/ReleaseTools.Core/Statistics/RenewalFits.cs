namespace ReleaseTools.Statistics;

/// <summary>The gaps of a group as a renewal process: exponential, gamma, Weibull and log-normal by maximum likelihood with censoring, the best first by AICc.</summary>
/// <remarks>
/// Exact, bounded and open gaps together: Kalbfleisch and Prentice (2002), The Statistical Analysis of Failure Time Data. The fit works
/// in units of the typical gap, so that trains of minutes and of years meet the same numbers.
/// </remarks>
internal static class RenewalFits
{
    /// <summary>How many gaps that are over a fit needs at least; with fewer the correction of AICc for two parameters has no meaning.</summary>
    public const int LeastGaps = 4;

    private static readonly GapFamily[] Families = [GapFamily.Exponential, GapFamily.Gamma, GapFamily.Weibull, GapFamily.LogNormal];

    /// <summary>The fits of all families, the lowest AICc first.</summary>
    /// <param name="gaps">The gaps, in days, in any order; open ones count as right-censored.</param>
    /// <param name="reason">Why there are none; else null.</param>
    /// <param name="starts">Fits of nearly the same gaps, to start from; null starts from the gaps alone.</param>
    public static IReadOnlyList<RenewalFit> All(IReadOnlyCollection<GapObservation> gaps, out string? reason, IReadOnlyList<RenewalFit>? starts = null)
    {
        reason = Obstacle(gaps);
        if (reason is not null)
        {
            return [];
        }

        var unit = Unit(gaps);
        GapObservation[] scaled = [.. gaps.Select(gap => gap.In(unit))];
        var likelihood = new GapLikelihood(scaled);
        var start = Start(scaled);
        var count = gaps.Count(gap => !gap.IsOpen);

        // Densities of exact gaps are per unit: in days they are smaller by its length.
        var toDays = gaps.Count(gap => gap.IsExact) * Math.Log(unit);
        return [.. Families.Select(family => Fit(family)).OrderBy(fit => fit.Aicc)];

        RenewalFit Fit(GapFamily family)
        {
            var from = starts?.FirstOrDefault(fit => fit.Family == family)?.Parameters.From(1 / unit) ?? start;
            double Log(GapParameters place) => likelihood.Log(place.Of(family));
            var peak = new LikelihoodAscent(Log, family != GapFamily.Exponential).Climb(from);
            return new RenewalFit(family, peak.From(unit), Log(peak) - toDays, count);
        }
    }

    /// <summary>One family; null with the reason where the gaps allow no fit.</summary>
    public static RenewalFit? Of(GapFamily family, IReadOnlyCollection<GapObservation> gaps, out string? reason) =>
        All(gaps, out reason).FirstOrDefault(fit => fit.Family == family);

    private static string? Obstacle(IReadOnlyCollection<GapObservation> gaps)
    {
        var closed = gaps.Count(gap => !gap.IsOpen);
        return closed < LeastGaps ? $"a fit needs {FigureText.Count(LeastGaps, "gap")} that are over, and there are {closed.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
            : gaps.Count(gap => !gap.IsOpen && gap.Lower > 0) < 2 ? "fewer than two of the gaps are certainly longer than none"
            : null;
    }

    private static double Unit(IReadOnlyCollection<GapObservation> gaps)
    {
        var middles = gaps.Where(gap => !gap.IsOpen).Select(gap => gap.Middle).OrderBy(days => days).ToArray();
        return middles[middles.Length / 2];
    }

    private static GapParameters Start(GapObservation[] gaps)
    {
        var logs = gaps.Where(gap => !gap.IsOpen).Select(gap => Math.Log(gap.Middle)).ToArray();
        var mean = logs.Average();
        var variance = logs.Sum(log => (log - mean) * (log - mean)) / logs.Length;
        return new GapParameters(Math.Log(gaps.Where(gap => !gap.IsOpen).Average(gap => gap.Middle)), Math.Log(Math.Max(0.01, Math.Sqrt(variance))));
    }
}
