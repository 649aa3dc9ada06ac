using ReleaseTools.Timelines;

namespace ReleaseTools.Trends;

/// <summary>How long after the first release of a specialty the first of the same specialty by a rival came: one figure for each specialty.</summary>
/// <remarks>
/// Where the first releases of vendors overlap nobody knows who led. But the first of all came no sooner than the earliest of their earliest moments and no later than the earliest of
/// their latest, and so on for the second, so that the time between is bounded whoever it was. A specialty belongs to the group of its leader.
/// </remarks>
internal static class ResponseSeries
{
    /// <summary>The series of every group.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TrendSeries[] In(Timeline timeline, TrendOptions options, CancellationToken cancellation)
    {
        var cut = options.AsOf.UtcTicks;
        var tallies = new Tally[timeline.GroupCount];
        var specialties = new Dictionary<string, Dictionary<string, First>>(StringComparer.OrdinalIgnoreCase);
        var pace = new CancellationPace(cancellation);
        for (var group = 0; group < tallies.Length; group++)
        {
            tallies[group] = new Tally();
            for (var row = timeline.StartOf(group); row < timeline.EndOf(group); row++)
            {
                pace.Step();
                var release = timeline[row];
                if (release.Specialty is not { } specialty)
                {
                    continue;
                }

                tallies[group].LeftOut = tallies[group].LeftOut.With(release, cut);
                if (release.Vendor is null)
                {
                    tallies[group].Unmeasured++;
                }
                else if (timeline.IsOut(row, cut))
                {
                    See(specialties, specialty, release.Vendor, new First(timeline.EarliestTicks(row), timeline.LatestTicks(row), group));
                }
            }
        }

        foreach (var firsts in specialties.Values)
        {
            Judge(firsts.Values, tallies);
        }

        return Array.ConvertAll(tallies, tally => new TrendSeries(TrendFigure.Time, tally.Points) { LeftOut = tally.LeftOut, Unmeasured = tally.Unmeasured, Open = tally.Open });
    }

    private static void See(Dictionary<string, Dictionary<string, First>> specialties, string specialty, string vendor, First seen)
    {
        if (!specialties.TryGetValue(specialty, out var firsts))
        {
            specialties.Add(specialty, firsts = new Dictionary<string, First>(StringComparer.OrdinalIgnoreCase));
        }

        firsts[vendor] = firsts.TryGetValue(vendor, out var known) ? known.With(seen) : seen;
    }

    private static void Judge(IReadOnlyCollection<First> firsts, Tally[] tallies)
    {
        var soonest = firsts.Min(first => first.Latest);
        int[] leaders = [.. firsts.Where(first => first.Earliest <= soonest).Select(first => first.Group).Distinct()];
        long[] earliest = [.. firsts.Select(first => first.Earliest).OrderBy(ticks => ticks)];
        long[] latest = [.. firsts.Select(first => first.Latest).OrderBy(ticks => ticks)];
        if (leaders.Length > 1 || earliest[0] == long.MinValue || latest[0] == long.MaxValue || (latest.Length > 1 && latest[1] == long.MaxValue))
        {
            Array.ForEach(leaders, group => tallies[group].Unmeasured++);
        }
        else if (firsts.Count == 1)
        {
            tallies[leaders[0]].Open++;
        }
        else
        {
            var (leader, answer) = (ReleaseDate.FromTicks(earliest[0], latest[0]), ReleaseDate.FromTicks(earliest[1], latest[1]));
            tallies[leaders[0]].Points.Add(new TrendPoint(
                leader, Math.Max(0, earliest[1] - latest[0]), Math.Max(0, answer.MidpointTicks - leader.MidpointTicks), latest[1] - earliest[0]));
        }
    }

    /// <summary>When the first release of a vendor was, and the group of the one that sorts first.</summary>
    private readonly record struct First(long Earliest, long Latest, int Group)
    {
        public First With(First other) => new(
            Math.Min(Earliest, other.Earliest), Math.Min(Latest, other.Latest), other.Latest < Latest ? other.Group : Group);
    }

    private sealed class Tally
    {
        public List<TrendPoint> Points { get; } = [];

        public Omissions LeftOut { get; set; } = new(0, 0, 0);

        public int Unmeasured { get; set; }

        public int Open { get; set; }
    }
}
