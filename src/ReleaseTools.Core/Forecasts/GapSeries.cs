using ReleaseTools.Cadences;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Forecasts;

/// <summary>The gaps of one group as columns, in time order, in days. Immutable.</summary>
internal sealed class GapSeries
{
    private readonly GapObservation[] _bounds;
    private readonly double[] _nominal;
    private readonly double[] _logarithms;
    private readonly long[] _known;
    private readonly Release[] _starts;

    private GapSeries(OwnGaps gaps)
    {
        _bounds = [.. gaps.Gaps.Select(gap => Bounds(gap.Minimum, gap.Maximum))];
        _nominal = [.. gaps.Gaps.Select(gap => DaySpan.Days(gap.Nominal))];
        _logarithms = [.. gaps.Gaps.Select(RegimeChanges.Logarithm)];
        _known = [.. gaps.Gaps.Select(gap => gap.From.Released.MidpointTicks + gap.Nominal)];
        _starts = [.. gaps.Gaps.Select(gap => gap.From.Release)];
        OpenEnded = gaps.OpenEnded;
    }

    /// <summary>How many gaps there are.</summary>
    public int Count => _bounds.Length;

    /// <summary>How many more are left out because a date at one of their ends is open.</summary>
    public int OpenEnded { get; }

    /// <summary>The gaps of a train.</summary>
    public static GapSeries Of(EventTrain train) => new(OwnGaps.Of(train));

    /// <summary>The gap between midpoints, in days.</summary>
    public double Nominal(int gap) => _nominal[gap];

    /// <summary>The nominal moment at which a gap was over, in UTC ticks.</summary>
    public long KnownAt(int gap) => _known[gap];

    /// <summary>How many gaps were nominally over by a moment in UTC ticks.</summary>
    public int CountBy(long ticks)
    {
        var found = Array.BinarySearch(_known, ticks + 1);
        var place = found >= 0 ? found : ~found;

        // Several may end at one moment, any of which the search may hit.
        while (place > 0 && _known[place - 1] > ticks)
        {
            place--;
        }

        return place;
    }

    /// <summary>The release with which a gap begins.</summary>
    public Release Start(int gap) => _starts[Math.Min(gap, _starts.Length - 1)];

    /// <summary>What is known of some gaps that follow each other.</summary>
    public ArraySegment<GapObservation> Bounds(int from, int count) => new(_bounds, from, count);

    /// <summary>Some gaps between midpoints, in days.</summary>
    public ArraySegment<double> Nominal(int from, int count) => new(_nominal, from, count);

    /// <summary>The natural logarithms of some gaps, as changes of rhythm are looked for in them.</summary>
    public double[] Logarithms(int from, int count) => new ArraySegment<double>(_logarithms, from, count).ToArray();

    private static GapObservation Bounds(long minimum, long maximum) => minimum == maximum
        ? GapObservation.Exact(DaySpan.Days(minimum))
        : new GapObservation(DaySpan.Days(minimum), Math.Max(GapObservation.Resolution, DaySpan.Days(maximum)));
}
