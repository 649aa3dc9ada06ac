using ReleaseTools.Statistics;

namespace ReleaseTools.Forecasts;

/// <summary>Forecasts each gap of a series from those before it, by the procedure and by the naive ways, and scores them.</summary>
/// <remarks>Rolling origin: Tashman (2000), Int. J. Forecast. 16, 437-450.</remarks>
internal static class Backtest
{
    /// <summary>How many forecasts are usually tested at most, the latest ones.</summary>
    public const int MostOrigins = 250;

    // Equal gaps stand side by side within so much of their length.
    private const double Near = 5e-4;
    private const double Lower = 0.1;
    private const double Upper = 0.9;

    /// <summary>The number of known gaps at the first forecast that is tested.</summary>
    public static int FirstOrigin(GapSeries series, int mostOrigins) => Math.Max(ForecastProcedure.FewestGaps, series.Count - mostOrigins);

    /// <summary>The backtest; null where no forecast can be tested.</summary>
    /// <param name="rolling">The series and its fits.</param>
    /// <param name="poolAt">What other groups said at a moment in UTC ticks; null from it is nothing.</param>
    /// <param name="mostOrigins">How many forecasts are tested at most.</param>
    /// <param name="step">Told after each forecast.</param>
    /// <param name="cancellation">Looked at before each forecast.</param>
    public static ForecastBacktest? Of(RollingForecasts rolling, Func<long, PooledPrior?> poolAt, int mostOrigins, Action step, CancellationToken cancellation)
    {
        var series = rolling.Series;
        var origin = FirstOrigin(series, mostOrigins);
        int origins = 0, held = 0, stepsHeld = 0;
        double own = 0, last = 0, middle = 0, steps = 0;

        // In ascending order, each gap put to its place when it is over: sorting a long series anew each time took most of the time.
        var seen = series.Nominal(0, origin < series.Count ? origin : 0).OrderBy(days => days).ToList();
        for (var known = origin; known < series.Count; known++)
        {
            cancellation.ThrowIfCancellationRequested();
            var pool = poolAt(series.KnownAt(known - 1));
            var next = ForecastProcedure.After(series, known, 0, pool, rolling.After(known), cancellation);
            step();
            var outcome = series.Nominal(known);
            if (next.Distribution is { } distribution)
            {
                Take(distribution, outcome, series.Nominal(known - 1));
            }

            var place = seen.BinarySearch(outcome);
            seen.Insert(place < 0 ? ~place : place, outcome);
        }

        return origins == 0 ? null : new ForecastBacktest(origins, held)
        {
            Forecast = Score(own, held),
            LastGap = Score(last, null),
            MedianGap = Score(middle, null),
            AllGaps = Score(steps, stepsHeld),
        };

        void Take(GapDistribution distribution, double outcome, double before)
        {
            origins++;
            held += distribution.Cumulative(outcome * (1 + Near)) >= Lower && distribution.Cumulative(outcome * (1 - Near)) <= Upper ? 1 : 0;
            own += distribution.Crps(outcome);
            last += Math.Abs(outcome - before);
            middle += Math.Abs(outcome - EmpiricalGaps.Median(seen));
            steps += RankedScore.Of(seen, outcome);
            stepsHeld += outcome >= Step(seen, Lower) && outcome <= Step(seen, Upper) ? 1 : 0;
        }

        ForecastScore Score(double sum, int? within) => new(DaySpan.Of(sum / origins) ?? TimeSpan.MaxValue, within / (double)origins);
    }

    // The quantile of a distribution of steps: the least gap that so large a share does not exceed.
    private static double Step(List<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
