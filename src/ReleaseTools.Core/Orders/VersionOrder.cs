using System.Globalization;
using ReleaseTools.Timelines;

namespace ReleaseTools.Orders;

/// <summary>The rule <c>version ascending</c> on each group.</summary>
/// <remarks>
/// Releases that are out, dated and have a version stand in time order, those of one date by version. A descent is a neighbour with a lower
/// version that certainly came later. Imprecise dates can hide one between releases that are no neighbours, and an overlap can make one
/// only possible; both are found, so that the outcome holds for every order that the dates allow.
/// </remarks>
internal static class VersionOrder
{
    public static IEnumerable<ReleaseOrderResult> Evaluate(Timeline timeline, OrderRule rule, DateTimeOffset asOf, CancellationPace pace)
    {
        for (var group = 0; group < timeline.GroupCount; group++)
        {
            var releases = new List<Release>();
            for (var row = timeline.StartOf(group); row < timeline.EndOf(group); row++)
            {
                pace.Step();
                if (timeline[row].Version is not null && timeline.IsDated(row) && timeline.IsOut(row, asOf.UtcTicks))
                {
                    releases.Add(timeline[row]);
                }
            }

            if (releases.Count > 1)
            {
                yield return Evaluate(timeline.GroupNames[group], rule, releases, pace);
            }
        }
    }

    private static ReleaseOrderResult Evaluate(string? group, OrderRule rule, List<Release> releases, CancellationPace pace)
    {
        var descents = NeighbouringDescents(group, releases, pace);
        var possible = default(ReleaseGap);
        if (descents.Count == 0 && releases.Exists(release => !release.Released.IsExact))
        {
            descents = HiddenDescent(group, releases, pace) is { } hidden ? [hidden] : [];
            possible = descents.Count == 0 ? PossibleDescent(group, releases, pace) : null;
        }

        var outcome = descents.Count > 0 ? OrderOutcome.Reversed : possible is not null ? OrderOutcome.Unknown : OrderOutcome.Conforms;
        var shown = descents.Count > 0 ? descents[0] : possible;
        return new ReleaseOrderResult(group, rule.ToString(), outcome, Message(releases.Count, descents, possible), shown?.From, shown?.To, shown, descents.AsReadOnly());
    }

    private static List<ReleaseGap> NeighbouringDescents(string? group, List<Release> releases, CancellationPace pace)
    {
        var descents = new List<ReleaseGap>();
        for (var next = 1; next < releases.Count; next++)
        {
            pace.Step();
            var (before, after) = (releases[next - 1], releases[next]);
            if (after.Version!.CompareTo(before.Version) < 0 && before.Released.IsBefore(after.Released) == true)
            {
                descents.Add(new ReleaseGap(group, before, after));
            }
        }

        return descents;
    }

    // A release that certainly came after a higher version, neighbour or not: going down the versions, one that starts after the least end above it.
    private static ReleaseGap? HiddenDescent(string? group, List<Release> releases, CancellationPace pace)
    {
        var firstEnded = default(Release);
        foreach (var level in Enumerable.Reverse(Levels(releases, pace)))
        {
            foreach (var release in level)
            {
                if (firstEnded?.Released.IsBefore(release.Released) == true)
                {
                    return new ReleaseGap(group, firstEnded, release);
                }
            }

            firstEnded = level.Append(firstEnded).OfType<Release>().OrderBy(release => release.Released.LatestTicks).First();
        }

        return null;
    }

    // A release that may have come before a lower version: going up the versions, one that starts before the greatest end below it.
    // Releases of one date are taken to be in the order of their versions, so the greatest end of another date counts.
    private static ReleaseGap? PossibleDescent(string? group, List<Release> releases, CancellationPace pace)
    {
        Release? lastEnded = null, lastEndedOfOtherDate = null;
        foreach (var level in Levels(releases, pace))
        {
            foreach (var release in level)
            {
                var below = lastEnded?.Released == release.Released ? lastEndedOfOtherDate : lastEnded;
                if (below is not null && release.Released.EarliestTicks < below.Released.LatestTicks)
                {
                    return new ReleaseGap(group, release, below);
                }
            }

            foreach (var release in level)
            {
                if (lastEnded is null || release.Released.LatestTicks > lastEnded.Released.LatestTicks)
                {
                    lastEndedOfOtherDate = lastEnded?.Released == release.Released ? lastEndedOfOtherDate : lastEnded;
                    lastEnded = release;
                }
                else if (release.Released != lastEnded.Released
                    && (lastEndedOfOtherDate is null || release.Released.LatestTicks > lastEndedOfOtherDate.Released.LatestTicks))
                {
                    lastEndedOfOtherDate = release;
                }
            }
        }

        return null;
    }

    // The releases by version, lowest first; equal versions together, because neither is a descent from the other.
    private static List<List<Release>> Levels(List<Release> releases, CancellationPace pace)
    {
        var levels = new List<List<Release>>();
        var order = Enumerable.Range(0, releases.Count).ToArray();
        pace.Sort(order, 0, order.Length, (left, right) => releases[left].Version!.CompareTo(releases[right].Version));
        foreach (var place in order)
        {
            pace.Step();
            var release = releases[place];
            if (levels.Count == 0 || levels[levels.Count - 1][0].Version!.CompareTo(release.Version) != 0)
            {
                levels.Add([]);
            }

            levels[levels.Count - 1].Add(release);
        }

        return levels;
    }

    private static string Message(int count, List<ReleaseGap> descents, ReleaseGap? possible)
    {
        var among = $"among {count.ToString(CultureInfo.InvariantCulture)} releases";
        return possible is not null ? $"The dates cannot say whether {Named(possible.From)} came before {Named(possible.To!)}, {among}."
            : descents.Count == 0 ? $"No descents {among}."
            : $"{descents.Count.ToString(CultureInfo.InvariantCulture)} {(descents.Count == 1 ? "descent" : "descents")} {among}, "
                + $"the first from {Named(descents[0].From)} to {Named(descents[0].To!)}.";
    }

    private static string Named(Release release) => $"{release.Version} ({release.Released})";
}
