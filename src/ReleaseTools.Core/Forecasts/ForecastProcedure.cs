using ReleaseTools.Cadences;
using ReleaseTools.Statistics;

namespace ReleaseTools.Forecasts;

/// <summary>How the next gap is forecast from those before it. The forecast and its backtest both go this one way.</summary>
/// <remarks>
/// The gaps since the last change of rhythm, where enough remain for a shape; the shapes weighed by AICc and averaged over the uncertainty of their
/// parameters, and that evenly with the gaps as they were (Bates and Granger 1969, Oper. Res. Q. 20, 451-468); below eight gaps the gaps themselves; below four nothing, unless other groups lend their rhythm.
/// </remarks>
internal static class ForecastProcedure
{
    /// <summary>The least number of gaps of a forecast by the group alone.</summary>
    public const int FewestGaps = 4;

    /// <summary>The least number of gaps of which a shape is chosen.</summary>
    public const int FewestForShape = 8;

    private const double LastKnownShare = 0.95;

    // Two parameters are known to 5 % from so many, and no rhythm stays the same for longer. It bounds the work of a long series.
    private const int LongestMemory = 400;

    /// <summary>The forecast after a number of gaps.</summary>
    /// <param name="series">The gaps.</param>
    /// <param name="known">How many of them are known.</param>
    /// <param name="elapsed">How much has certainly passed of the next, in days.</param>
    /// <param name="pool">What other groups say; null without them.</param>
    /// <param name="starts">Fits of nearly the same gaps, to start from.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    public static NextGap After(
        GapSeries series, int known, double elapsed, PooledPrior? pool, IReadOnlyList<RenewalFit>? starts, CancellationToken cancellation)
    {
        var (first, gaps, fits) = Fits(series, known, elapsed, starts, cancellation);
        var count = known - first;
        var hasShape = count >= FewestForShape && fits.Count > 0;
        if (pool is not null && count > 0)
        {
            var drawn = Leveled(pool.Averaged(gaps, fits, elapsed), elapsed);
            GapDistribution next = count < FewestGaps ? drawn : Even(drawn, new EmpiricalGaps(series.Nominal(first, count)));
            return new NextGap(next, hasShape ? fits[0].Family : pool.Family, fits, first, count, true);
        }

        if (count < FewestGaps)
        {
            return new NextGap(null, null, fits, first, count, false);
        }

        var seen = new EmpiricalGaps(series.Nominal(first, count));
        return hasShape
            ? new NextGap(Even(Leveled(ShapeAverage.Of(fits, gaps, elapsed), elapsed), seen), fits[0].Family, fits, first, count, false)
            : new NextGap(seen, GapFamily.Empirical, fits, first, count, false);
    }

    /// <summary>The gaps of the present rhythm and their fits.</summary>
    public static (int First, List<GapObservation> Gaps, IReadOnlyList<RenewalFit> Fits) Fits(
        GapSeries series, int known, double elapsed, IReadOnlyList<RenewalFit>? starts, CancellationToken cancellation)
    {
        var first = FirstOfRhythm(series, known, cancellation);
        var gaps = new List<GapObservation>(series.Bounds(first, known - first));
        if (elapsed > 0)
        {
            gaps.Add(GapObservation.Open(elapsed));
        }

        return (first, gaps, RenewalFits.All(gaps, out _, starts));
    }

    // Real gaps have no shape of a textbook, and the gaps as they were have no tail: of two forecasts that err in different ways the even average errs less.
    private static MixtureGaps Even(LevelTail shaped, EmpiricalGaps seen) => new([shaped, seen], [0, 0], shaped.Spread);

    // What lies beyond is not for a few gaps to say; see LevelTail.
    private static LevelTail Leveled(GapDistribution averaged, double elapsed) => new(averaged, averaged.Quantile(LastKnownShare, elapsed));

    private static int FirstOfRhythm(GapSeries series, int known, CancellationToken cancellation)
    {
        var from = Math.Max(0, known - LongestMemory);
        var changes = MeanShifts.In(series.Logarithms(from, known - from), RegimeChanges.FewestGaps, cancellation);
        return changes.Count == 0 ? from
            : known - from - changes[changes.Count - 1] is var left && left >= FewestForShape ? known - left
            : changes.Count == 1 ? from
            : from + changes[changes.Count - 2];
    }
}
