using ReleaseTools.Statistics;

namespace ReleaseTools.Trends;

/// <summary>The medians of figures, period by period, and the test of Mann and Kendall for them.</summary>
internal sealed class MedianTrend
{
    private const int Fewest = 5;
    private const double TicksPerYear = 365.2425 * TimeSpan.TicksPerDay;
    private const double Fine = 1e12;

    private readonly TrendSeries _series;
    private readonly TrendSpan _span;
    private readonly TrendPoint[][] _byPeriod;
    private readonly int[] _open;

    public MedianTrend(TrendSeries series, TrendSpan span)
    {
        _series = series;
        _span = span;
        var open = new OpenCounts(span.Count);
        var lists = new List<TrendPoint>[span.Count];
        foreach (var point in series.Points)
        {
            var place = span.PlaceOf(point.When);
            if (place.Only is { } period)
            {
                (lists[period] ??= []).Add(point);
            }
            else if (place.IsOpen)
            {
                open.Add(place);
            }
        }

        _byPeriod = Array.ConvertAll(lists, list => list?.ToArray() ?? []);
        _open = open.Counts();
        Unplaced = open.Total;
        Missing = series.Unmeasured + series.Missing.Count(span.MayHold);
    }

    /// <summary>How many figures cannot be assigned to a period.</summary>
    public int Unplaced { get; }

    /// <summary>How much in its time has no figure.</summary>
    public int Missing { get; }

    /// <summary>The periods.</summary>
    public IEnumerable<TrendPeriod> Periods()
    {
        for (var period = 0; period < _span.Count; period++)
        {
            var (label, start, end) = _span.Bounds(period);
            var points = _byPeriod[period];
            var (least, nominal, most) = (Sorted(points, point => point.Least), Sorted(points, point => point.Nominal), Sorted(points, point => point.Most));
            var rank = MedianRanks.Lower(points.Length);
            yield return new TrendPeriod(label, start, end, _series.Unit)
            {
                Count = points.Length,
                Undecided = _open[period],
                IsPartial = !_span.IsWhole(period),
                Value = Median(nominal),
                Minimum = Median(least),
                Maximum = Median(most),
                Low = rank is { } low ? Figure(least[low - 1]) : null,
                High = rank is { } high ? Figure(most[most.Length - high]) : null,
            };
        }
    }

    /// <summary>The test.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TrendResult Test(CancellationToken cancellation)
    {
        var points = _series.IsClustered ? PeriodMedians() : [.. _series.Tested.Where(point => _span.IsTested(point.When))];
        if (points.Length < Fewest)
        {
            var what = _series.IsClustered ? FigureText.Count(points.Length, "whole period has a figure", "whole periods have figures")
                : FigureText.Count(points.Length, "figure lies in a whole period", "figures lie in whole periods");
            return TrendResult.Untested($"{what}, and no order of fewer than {Fewest} is rare", points.Length);
        }

        if (!_series.IsOrdered)
        {
            points = [.. points.OrderBy(point => point.When)];
        }

        var (least, most) = Ranks(points);
        var test = _series.IsOrdered || _series.IsClustered
            ? MannKendall.Of(least, most)
            : DatedMannKendall.Of(least, most, Array.ConvertAll(points, point => point.When.EarliestTicks), Array.ConvertAll(points, point => point.When.LatestTicks));
        var isCoarse = !(test.Variance > 0) && points.Any(point => point.Least < point.Most);
        return new TrendResult
        {
            Tested = points.Length,
            Statistic = test.Score,
            PValue = isCoarse ? null : test.PValue,
            IsExact = test.IsExact,
            Slope = isCoarse ? null : Slope(points, cancellation),
            Reason = isCoarse ? "the dates are too coarse to tell any two figures apart" : null,
        };
    }

    /// <summary>A figure as records show it.</summary>
    public object Figure(double value) =>
        _series.Unit == TrendFigure.Time ? TimeSpan.FromTicks((long)Math.Max(-TimeSpan.MaxValue.Ticks, Math.Min(TimeSpan.MaxValue.Ticks / 2, Math.Round(value)))) : (object)value;

    private object? Median(double[] sorted) => sorted.Length == 0 ? null : Figure(Quantiles.Median(sorted));

    // As dates the periods' places, which is all that their order needs.
    private TrendPoint[] PeriodMedians() =>
    [
        .. Enumerable.Range(0, _span.Count)
            .Where(period => _span.IsWhole(period) && _byPeriod[period].Length > 0)
            .Select(period => new TrendPoint(
                ReleaseDate.FromBounds(_span.Bounds(period).Start, _span.Bounds(period).End),
                Quantiles.Median(Sorted(_byPeriod[period], point => point.Least)),
                Quantiles.Median(Sorted(_byPeriod[period], point => point.Nominal)),
                Quantiles.Median(Sorted(_byPeriod[period], point => point.Most)))),
    ];

    // The test needs no more than the order of the bounds.
    private static (long[] Least, long[] Most) Ranks(TrendPoint[] points)
    {
        double[] levels = [.. points.Select(point => point.Least).Concat(points.Select(point => point.Most)).Distinct()];
        Array.Sort(levels);
        return (Array.ConvertAll(points, point => (long)Array.BinarySearch(levels, point.Least)), Array.ConvertAll(points, point => (long)Array.BinarySearch(levels, point.Most)));
    }

    // Between the middles of the dates. Of a pace from gap to gap, times how many gaps a year brings, since each gap is a step as well as a time. Scaled, because slopes of long series are
    // found to a quarter of a unit.
    private double? Slope(TrendPoint[] points, CancellationToken cancellation)
    {
        TrendPoint[] placed = [.. points.OrderBy(point => point.When.MidpointTicks).ThenBy(point => point.Nominal)];
        double[] years = Array.ConvertAll(placed, point => (point.When.MidpointTicks - placed[0].When.MidpointTicks) / TicksPerYear);
        var largest = placed.Max(point => Math.Abs(point.Nominal));
        var scale = largest > 0 ? Fine / largest : 1;
        return !(years[years.Length - 1] > 0) ? null
            : _series.IsOrdered ? Steps(Array.ConvertAll(points, point => point.Nominal * scale), cancellation).Median / scale * (points.Length - 1) / years[years.Length - 1]
            : PairSlopes.ByPlace(Array.ConvertAll(placed, point => point.Nominal * scale), years, cancellation).Median / scale;
    }

    private static PairSlopes Steps(double[] values, CancellationToken cancellation) => new(values, values, cancellation);

    private static double[] Sorted(TrendPoint[] points, Converter<TrendPoint, double> figure)
    {
        var values = Array.ConvertAll(points, figure);
        Array.Sort(values);
        return values;
    }
}
