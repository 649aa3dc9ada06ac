using ReleaseTools.Timelines;

namespace ReleaseTools.Cadences;

/// <summary>The gaps between the events of one group. Immutable.</summary>
/// <remarks>
/// <para>Where dates overlap nobody knows which event came first, and the gap between the two as listed could be negative. But the first of all events came
/// no sooner than the earliest of their earliest instants and no later than the earliest of their latest, and so on for the second and every other one. So the
/// k-th gap is taken between the k-th and the next of the sorted bounds: it is never negative, and right whatever the true order is. Of dates that do
/// not overlap this is the gap from one to the next.</para>
/// <para>An event whose date is open at an end may have any place, so the gaps on both sides of it are left out, and counted.</para>
/// </remarks>
public sealed class OwnGaps
{
    private OwnGaps(OwnGap[] gaps, int openEnded, GapBounds mean)
    {
        Gaps = Array.AsReadOnly(gaps);
        OpenEnded = openEnded;
        Mean = mean;
    }

    /// <summary>The gaps in time order.</summary>
    public IReadOnlyList<OwnGap> Gaps { get; }

    /// <summary>How many gaps are left out because a date at one of their ends is open.</summary>
    public int OpenEnded { get; }

    /// <summary>The mean gap; its bounds are far closer than those of the gaps, since what one gap gains its neighbour loses. Zero without gaps.</summary>
    public GapBounds Mean { get; }

    /// <summary>The gaps of a train.</summary>
    public static OwnGaps Of(EventTrain train)
    {
        var gaps = new List<OwnGap>();
        var run = new List<ReleaseEvent>();
        decimal nominal = 0, minimum = 0, maximum = 0;
        foreach (var one in train.Events)
        {
            if (one.Released.IsOpen)
            {
                End();
            }
            else
            {
                run.Add(one);
            }
        }

        End();
        return new OwnGaps(
            [.. gaps],
            Math.Max(0, train.Events.Count - 1) - gaps.Count,
            gaps.Count == 0 ? default : GapBounds.FromTicks((long)(nominal / gaps.Count), (long)(minimum / gaps.Count), (long)(maximum / gaps.Count)));

        void End()
        {
            if (run.Count > 1)
            {
                var (earliest, middle, latest) = Sorted(run);
                gaps.AddRange(Enumerable.Range(0, run.Count - 1).Select(place => new OwnGap(
                    run[place], Math.Max(0, earliest[place + 1] - latest[place]), middle[place + 1] - middle[place], latest[place + 1] - earliest[place])
                {
                    Ends = ReleaseDate.FromTicks(earliest[place + 1], latest[place + 1]),
                }));
                nominal += middle[run.Count - 1] - middle[0];
                minimum += Math.Max(0, earliest[run.Count - 1] - latest[0]);
                maximum += latest[run.Count - 1] - earliest[0];
            }

            run.Clear();
        }
    }

    private static (long[] Earliest, long[] Middle, long[] Latest) Sorted(List<ReleaseEvent> run)
    {
        long[] earliest = [.. run.Select(one => one.Released.EarliestTicks)];
        long[] middle = [.. run.Select(one => one.Released.MidpointTicks)];
        long[] latest = [.. run.Select(one => one.Released.LatestTicks)];
        Array.Sort(earliest);
        Array.Sort(middle);
        Array.Sort(latest);
        return (earliest, middle, latest);
    }
}
