namespace ReleaseTools.Merging;

/// <summary>Says what disagrees, and by how much.</summary>
internal static class Disagreement
{
    private const int MostNamed = 6;

    /// <summary>An outvoted source: what it says, and how far that is from what each of the others allows.</summary>
    public static string Describe(Provenance outvoted, IEnumerable<Provenance> agreeing, ReleaseDate date)
    {
        var (nearest, count) = Nearest(outvoted, agreeing);
        var by = count == 0
            ? $"is {Text(Distance(outvoted.Bounds, date))} from what the others allow together"
            : $"misses {string.Join(", ", nearest.Select(each => $"{each.Source} by {Text(each.Miss)}"))}{More(count)}";
        return $"'{outvoted.Source}' {Says(outvoted)} and {by}; the date is {date}";
    }

    /// <summary>Sources of which none can be said to be wrong.</summary>
    public static string DescribeTie(IReadOnlyList<Provenance> disputed)
    {
        var most = TimeSpan.Zero;
        for (var at = 1; at < disputed.Count; at++)
        {
            var miss = Distance(disputed[0].Bounds, disputed[at].Bounds);
            most = miss > most ? miss : most;
        }

        return $"{List(disputed)}; they disagree by {Text(most)} and none is outvoted, so the date is anywhere between (-Prefer picks one)";
    }

    public static string List(IEnumerable<Provenance> sources)
    {
        var all = sources.Where(source => source.Bounds.IsKnown).Select(source => $"'{source.Source}' {Says(source)}").Distinct().ToList();
        return string.Join(", ", all.Take(MostNamed)) + More(all.Count);
    }

    // The sources that one misses by least, and how many it misses; not all are put in order, for each of many outvoted sources may miss each of many others.
    private static (List<(string Source, TimeSpan Miss)> Nearest, int Count) Nearest(Provenance outvoted, IEnumerable<Provenance> agreeing)
    {
        var nearest = new List<(string Source, TimeSpan Miss)>();
        var count = 0;
        foreach (var source in agreeing)
        {
            var miss = Distance(outvoted.Bounds, source.Bounds);
            if (miss <= TimeSpan.Zero)
            {
                continue;
            }

            count++;
            if (nearest.Count < MostNamed || miss < nearest[nearest.Count - 1].Miss)
            {
                nearest.Insert(nearest.FindLastIndex(each => each.Miss <= miss) + 1, (source.Source, miss));
                nearest.RemoveRange(Math.Min(MostNamed, nearest.Count), Math.Max(0, nearest.Count - MostNamed));
            }
        }

        return (nearest, count);
    }

    private static string More(int count) => count > MostNamed ? string.Format(System.Globalization.CultureInfo.InvariantCulture, " and {0} more", count - MostNamed) : string.Empty;

    private static string Says(Provenance source) => source.Proves switch
    {
        EvidenceKind.NotLaterThan => $"says not later than {source.Stated}",
        EvidenceKind.NotBefore => $"says not before {source.Stated}",
        _ => $"says {source.Stated}",
    };

    // From the end of the one to the start of the other; the tick between adjacent units does not count.
    private static TimeSpan Distance(ReleaseDate one, ReleaseDate other)
    {
        var ticks = one.EarliestTicks > other.LatestTicks ? one.EarliestTicks - other.LatestTicks - 1
            : other.EarliestTicks > one.LatestTicks ? other.EarliestTicks - one.LatestTicks - 1
            : 0;
        return TimeSpan.FromTicks(Math.Max(0, ticks));
    }

    private static string Text(TimeSpan time)
    {
        // To the second: an exact instant and the last tick of a day are a second apart for people.
        var seconds = (long)Math.Round(time.Ticks / (double)TimeSpan.TicksPerSecond, MidpointRounding.AwayFromZero);
        return DurationNotation.Format(TimeSpan.FromSeconds(seconds));
    }
}
