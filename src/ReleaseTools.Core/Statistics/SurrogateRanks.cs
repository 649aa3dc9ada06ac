namespace ReleaseTools.Statistics;

/// <summary>P-values by random surrogates.</summary>
/// <remarks>
/// Phipson and Smyth (2010), "Permutation p-values should never be zero", Stat. Appl. Genet. Mol. Biol. 9(1), art. 39: p = (1 + #{K* ≥ K})/(R + 1), of which the
/// observed count is one. Across windows the smallest p of each surrogate, by its ranks among all, stands beside the observed one: Westfall and Young
/// (1993), "Resampling-based multiple testing". Surrogates are counted, not kept: with several windows they are drawn twice from the same seed,
/// so that memory does not grow with their number.
/// </remarks>
internal static class SurrogateRanks
{
    private const int Stride = 64;
    private const double Rounding = 1 + 1e-9;

    /// <summary>Counts the hits of the next surrogate in each window.</summary>
    public delegate void Surrogate(int[] counts);

    /// <summary>The figures of each window.</summary>
    /// <param name="start">Starts the surrogates anew; the same ones each time.</param>
    /// <param name="observed">The observed count of each window.</param>
    /// <param name="most">The greatest count that there can be.</param>
    /// <param name="draws">How many surrogates, at least one.</param>
    /// <param name="cancellation">Looked at every few surrogates.</param>
    /// <param name="families">In how many families of equal size the windows are; each is corrected for its own windows only.</param>
    public static NullFigure[] Of(Func<Surrogate> start, int[] observed, int most, int draws, CancellationToken cancellation, int families = 1)
    {
        var seen = observed.Select(_ => new long[most + 1]).ToArray();
        Each(
            start(),
            observed.Length,
            draws,
            counts =>
            {
                for (var window = 0; window < counts.Length; window++)
                {
                    seen[window][counts[window]]++;
                }
            },
            cancellation);
        var ranks = seen.Select(counts => Ranks(counts, draws)).ToArray();
        var figures = new NullFigure[observed.Length];
        for (var window = 0; window < figures.Length; window++)
        {
            var p = ranks[window][observed[window]];
            figures[window] = new NullFigure(seen[window].Select((times, count) => (double)times * count).Sum() / draws, p, p)
            {
                Draws = draws,
                Interval = ProportionInterval.ClopperPearson((long)Math.Round(p * (draws + 1.0)) - 1, draws),
            };
        }

        return WithAcross(start, figures, (window, count) => ranks[window][count], draws, cancellation, families);
    }

    /// <summary>The figures of several windows, with what the smallest of their p-values is worth.</summary>
    /// <param name="start">Starts the surrogates anew.</param>
    /// <param name="figures">The figure of each window.</param>
    /// <param name="pOf">The p-value of a count in a window.</param>
    /// <param name="draws">How many surrogates.</param>
    /// <param name="cancellation">Looked at every few surrogates.</param>
    /// <param name="families">In how many families of equal size the windows are.</param>
    public static NullFigure[] WithAcross(
        Func<Surrogate> start, NullFigure[] figures, Func<int, int, double> pOf, int draws, CancellationToken cancellation, int families = 1)
    {
        var size = figures.Length / families;
        if (size == 1)
        {
            return figures;
        }

        var reached = new long[figures.Length];
        Each(
            start(),
            figures.Length,
            draws,
            counts =>
            {
                for (var first = 0; first < counts.Length; first += size)
                {
                    var least = 1.0;
                    for (var window = first; window < first + size; window++)
                    {
                        least = Math.Min(least, pOf(window, counts[window]));
                    }

                    for (var window = first; window < first + size; window++)
                    {
                        reached[window] += least <= figures[window].P * Rounding ? 1 : 0;
                    }
                }
            },
            cancellation);
        return [.. figures.Select((figure, window) => figure with
        {
            PAcrossWindows = Math.Max(figure.P, (1 + reached[window]) / (draws + 1.0)),
            Draws = draws,
        })];
    }

    private static double[] Ranks(long[] seen, int draws)
    {
        var ranks = new double[seen.Length];
        var reached = 0L;
        for (var count = seen.Length - 1; count >= 0; count--)
        {
            reached += seen[count];
            ranks[count] = (1 + reached) / (draws + 1.0);
        }

        return ranks;
    }

    private static void Each(Surrogate next, int windows, int draws, Action<int[]> take, CancellationToken cancellation)
    {
        var counts = new int[windows];
        for (var draw = 0; draw < draws; draw++)
        {
            if (draw % Stride == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            next(counts);
            take(counts);
        }
    }
}
