using ReleaseTools.Bursts;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Trends;

/// <summary>How many bursts begin in each period, and the test for a trend in their rate.</summary>
/// <remarks>Periods count with their lengths. A burst that the dates only allow is not counted, and shown as undecided.</remarks>
internal sealed class BurstTrend
{
    private const int FewestPeriods = 3;
    private const double DaysPerYear = 365.2425;

    private readonly TrendSpan _span;
    private readonly int[] _counts;
    private readonly int[] _open;

    public BurstTrend(BurstSearch search, TrendSpan span)
    {
        _span = span;
        _counts = new int[span.Count];
        var open = new OpenCounts(span.Count);
        var unplaced = 0;
        foreach (var burst in search.Bursts)
        {
            // It begins with the first of its releases, whichever that is.
            var place = span.PlaceOf(ReleaseDate.FromTicks(burst.Members.Min(one => one.Released.EarliestTicks), burst.Members.Min(one => one.Released.LatestTicks)));
            if (burst.IsCertain && place.Only is { } period)
            {
                _counts[period]++;
            }
            else
            {
                unplaced += burst.IsCertain && place.IsOpen ? 1 : 0;
                open.Add(place);
            }
        }

        _open = open.Counts();
        Unplaced = unplaced;
        Possible = open.Total - unplaced;
    }

    /// <summary>How many bursts cannot be assigned to a period.</summary>
    public int Unplaced { get; }

    /// <summary>How many more the dates allow.</summary>
    public int Possible { get; }

    /// <summary>The bursts of some releases, certain and possible ones.</summary>
    public static BurstSearch Search(IReadOnlyList<EventTrain> trains, TrendOptions options, CancellationToken cancellation) => BurstFinder.In(
        trains,
        new BurstOptions { Within = options.Within!.Value, MinimumVendorCount = options.MinimumVendorCount, IncludePossible = true, Draws = 0 },
        cancellation: cancellation);

    /// <summary>The periods.</summary>
    public IEnumerable<TrendPeriod> Periods()
    {
        for (var period = 0; period < _span.Count; period++)
        {
            var (label, start, end) = _span.Bounds(period);
            var interval = PoissonInterval.Garwood(_counts[period]);
            yield return new TrendPeriod(label, start, end, TrendFigure.Bursts)
            {
                Count = _counts[period],
                Undecided = _open[period],
                IsPartial = !_span.IsWhole(period),
                Value = (double)_counts[period],
                Low = interval.Lower,
                High = interval.Upper,
                Minimum = (double)_counts[period],
            };
        }
    }

    /// <summary>The test.</summary>
    public TrendResult Test()
    {
        if (_span.WholeCount < FewestPeriods)
        {
            return TrendResult.Untested($"{FigureText.Count(_span.WholeCount, "period is whole", "periods are whole")}, and a trend needs {FewestPeriods}");
        }

        int[] scores = [.. Enumerable.Range(0, _span.WholeCount)];
        int[] counts = Array.ConvertAll(scores, score => _counts[_span.FirstWhole + score]);
        double[] days = Array.ConvertAll(scores, score => _span.Days(_span.FirstWhole + score));
        var what = FigureText.Count(counts.Sum(), "burst lies in whole periods", "bursts lie in whole periods");
        if (PoissonTrend.Of(counts, days, scores) is not { } test)
        {
            return TrendResult.Even(counts.Sum(), what);
        }

        // In periods of the usual length, so that it can be read beside the counts.
        double[] rates = Array.ConvertAll(scores, score => counts[score] * days.Average() / days[score]);
        return new TrendResult
        {
            Tested = counts.Sum(),
            Statistic = test.Z,
            PValue = test.PValue,
            IsExact = test.IsExact,
            Slope = LeastSquares.Slope(scores, rates, days) * DaysPerYear / days.Average(),
            Reason = TrendResult.TooFew(test.LeastPValue, what),
        };
    }
}
