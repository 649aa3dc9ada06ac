using ReleaseTools.Timelines;

namespace ReleaseTools.Statistics;

/// <summary>The moments at which a group brought something out, by nominal date: what lead indices are measured between. Immutable.</summary>
/// <remarks>
/// Events with one nominal date are one occasion, of which the most precisely dated event stands for all: a vendor that brings out three lines at
/// once has decided once. An event with an open end has no nominal date, so nothing says what its neighbour is, and it is left out.
/// </remarks>
internal sealed class Occasions
{
    private const int None = -1;
    private const int Midway = -2;

    private readonly long[] _nominal;
    private readonly ReleaseDate[] _dates;

    private Occasions(long[] nominal, ReleaseDate[] dates, int openEnded)
    {
        _nominal = nominal;
        _dates = dates;
        OpenEnded = openEnded;
    }

    /// <summary>How many there are.</summary>
    public int Count => _nominal.Length;

    /// <summary>How many events were left out for an open end.</summary>
    public int OpenEnded { get; }

    /// <summary>The occasions of a group, in nominal order.</summary>
    public static Occasions Of(EventTrain train)
    {
        var dates = train.Events.Select(one => one.Released).Where(date => !date.IsOpen)
            .OrderBy(date => date.MidpointTicks).ThenBy(date => date.LatestTicks - date.EarliestTicks).ToArray();
        var firsts = Enumerable.Range(0, dates.Length)
            .Where(index => index == 0 || dates[index].MidpointTicks != dates[index - 1].MidpointTicks)
            .Select(index => dates[index]).ToArray();
        return new Occasions([.. firsts.Select(date => date.MidpointTicks)], firsts, train.Events.Count - dates.Length);
    }

    /// <summary>The date of an occasion.</summary>
    public ReleaseDate DateOf(int index) => _dates[index];

    /// <summary>The nominal time between an occasion of these and one of others, in ticks, never negative.</summary>
    public long DistanceTo(Occasions others, int index, int other) => Math.Abs(others._nominal[other] - _nominal[index]);

    /// <summary>For each of these, the nearest of others; negative where there is none, or where two are equally near, one on either side.</summary>
    public int[] NearestIn(Occasions others)
    {
        var nearest = new int[Count];
        var after = 0;
        for (var index = 0; index < nearest.Length; index++)
        {
            while (after < others.Count && others._nominal[after] < _nominal[index])
            {
                after++;
            }

            nearest[index] = Nearer(index, after - 1, after, others);
        }

        return nearest;
    }

    /// <summary>How many of these lie midway between two of others that are within reach.</summary>
    /// <param name="others">The others.</param>
    /// <param name="nearest">What <see cref="NearestIn"/> says of them.</param>
    /// <param name="reach">Ticks, inclusive.</param>
    public int MidwayIn(Occasions others, int[] nearest, long reach)
    {
        var midway = 0;
        for (var index = 0; index < nearest.Length; index++)
        {
            if (nearest[index] == Midway)
            {
                var after = ~Array.BinarySearch(others._nominal, _nominal[index]);
                midway += DistanceTo(others, index, after) <= reach ? 1 : 0;
            }
        }

        return midway;
    }

    private int Nearer(int index, int before, int after, Occasions others)
    {
        if (before < 0 || after >= others.Count)
        {
            return before >= 0 ? before : after < others.Count ? after : None;
        }

        var toBefore = DistanceTo(others, index, before);
        var toAfter = DistanceTo(others, index, after);
        return toBefore < toAfter ? before : toAfter < toBefore ? after : Midway;
    }
}
