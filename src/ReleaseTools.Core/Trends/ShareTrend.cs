using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Trends;

/// <summary>The share of releases that are of some kind, period by period, and the test of Cochran and Armitage for it.</summary>
/// <remarks>
/// The releases of one line on one date count once among those of the kind and once among the others. The test takes what can be assigned to a whole period and is of a known
/// kind; what cannot is in the bounds of each period's share. The test itself has no such bounds: a handful of releases dated to a year, each put where it matters most, would
/// make any trend possible, and what they could say is said better by longer periods.
/// </remarks>
internal sealed class ShareTrend
{
    private const int FewestPeriods = 3;

    private readonly TrendSpan _span;
    private readonly int _perYear;
    private readonly int[] _matching;
    private readonly int[] _others;
    private readonly int[] _openMatching;
    private readonly int[] _openOthers;
    private readonly int[] _unknown;

    public ShareTrend(ShareEvents events, TrendSpan span, int perYear)
    {
        _span = span;
        _perYear = perYear;
        (_matching, _openMatching, var unplaced) = Placed(events.Matching);
        (_others, _openOthers, var others) = Placed(events.Others);
        Unplaced = unplaced + others;
        var unknown = new OpenCounts(span.Count);
        foreach (var date in events.Unknown)
        {
            unknown.Add(span.PlaceOf(date));
        }

        _unknown = unknown.Counts();
        Missing = unknown.Total + events.Previews.Count(span.MayHold);
    }

    /// <summary>How many events cannot be assigned to a period.</summary>
    public int Unplaced { get; }

    /// <summary>How many events in its time are previews, or of unknown track.</summary>
    public int Missing { get; }

    /// <summary>The periods.</summary>
    public IEnumerable<TrendPeriod> Periods()
    {
        for (var period = 0; period < _span.Count; period++)
        {
            var (label, start, end) = _span.Bounds(period);
            int hits = _matching[period], all = hits + _others[period], unknown = _unknown[period];
            var interval = all == 0 ? default(ProportionInterval?) : ProportionInterval.ClopperPearson(hits, all);
            yield return new TrendPeriod(label, start, end, TrendFigure.Share)
            {
                Count = all,
                Matching = hits,
                Undecided = _openMatching[period] + _openOthers[period] + unknown,
                IsPartial = !_span.IsWhole(period),
                Value = Share(hits, all),
                Low = interval?.Lower,
                High = interval?.Upper,
                Minimum = all == 0 ? null : Share(hits, all + unknown + _openOthers[period]),
                Maximum = all == 0 ? null : Share(hits + unknown + _openMatching[period], all + unknown + _openMatching[period]),
            };
        }
    }

    /// <summary>The test.</summary>
    public TrendResult Test()
    {
        int[] periods = [.. Enumerable.Range(0, _span.Count).Where(period => _span.IsWhole(period) && _matching[period] + _others[period] > 0)];
        int[] hits = Array.ConvertAll(periods, period => _matching[period]);
        int[] trials = Array.ConvertAll(periods, period => _matching[period] + _others[period]);
        if (periods.Length < FewestPeriods)
        {
            return TrendResult.Untested($"{FigureText.Count(periods.Length, "whole period has releases", "whole periods have releases")}, and a trend needs {FewestPeriods}", trials.Sum());
        }

        int[] scores = Array.ConvertAll(periods, period => period - periods[0]);
        var what = $"{hits.Sum()} of {FigureText.Count(trials.Sum(), "release")} in whole periods are of that kind";
        if (CochranArmitage.Of(hits, trials, scores) is not { } test)
        {
            return TrendResult.Even(trials.Sum(), what);
        }

        return new TrendResult
        {
            Tested = trials.Sum(),
            Statistic = test.Z,
            PValue = test.PValue,
            IsExact = test.IsExact,
            Slope = LeastSquares.Slope(scores, Array.ConvertAll(periods, period => (double)_matching[period] / (_matching[period] + _others[period])), Array.ConvertAll(trials, count => (double)count)) * _perYear,
            Reason = TrendResult.TooFew(test.LeastPValue, what),
        };
    }

    private (int[] Placed, int[] Open, int Unplaced) Placed(IReadOnlyList<ReleaseDate> dates)
    {
        var counts = new int[_span.Count];
        var open = new OpenCounts(_span.Count);
        foreach (var place in dates.Select(_span.PlaceOf))
        {
            if (place.Only is { } period)
            {
                counts[period]++;
            }
            else if (place.IsOpen)
            {
                open.Add(place);
            }
        }

        return (counts, open.Counts(), open.Total);
    }

    private static object? Share(int hits, int all) => all == 0 ? null : (object)((double)hits / all);
}
