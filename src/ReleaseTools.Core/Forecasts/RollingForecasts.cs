using ReleaseTools.Statistics;

namespace ReleaseTools.Forecasts;

/// <summary>The fits of a group after each of its gaps: what could have been known then. Immutable.</summary>
internal sealed class RollingForecasts
{
    private readonly IReadOnlyList<RenewalFit>[] _fits;

    /// <param name="series">The gaps.</param>
    /// <param name="first">The least number of known gaps to look from.</param>
    /// <param name="cancellation">Looked at after each gap.</param>
    public RollingForecasts(GapSeries series, int first, CancellationToken cancellation)
    {
        Series = series;
        _fits = new IReadOnlyList<RenewalFit>[series.Count + 1];
        IReadOnlyList<RenewalFit> last = [];
        for (var known = 0; known < _fits.Length; known++)
        {
            cancellation.ThrowIfCancellationRequested();
            last = known < first ? [] : ForecastProcedure.Fits(series, known, 0, last, cancellation).Fits;
            _fits[known] = last;
        }
    }

    /// <summary>The gaps.</summary>
    public GapSeries Series { get; }

    /// <summary>The fits after a number of gaps.</summary>
    public IReadOnlyList<RenewalFit> After(int known) => _fits[known];

    /// <summary>The fits of the gaps that were over by a moment, in UTC ticks; empty where they were too few.</summary>
    public IReadOnlyList<RenewalFit> AsOf(long ticks)
    {
        var known = Series.CountBy(ticks);
        return _fits[known];
    }
}
