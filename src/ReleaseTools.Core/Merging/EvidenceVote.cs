namespace ReleaseTools.Merging;

/// <summary>Finds the date that the sources of one release allow together.</summary>
/// <remarks>
/// <para>Each source allows an interval (<see cref="Provenance.Bounds"/>). One that states a calendar day or a coarser unit names no zone, so its ends may be up to
/// 14 hours off. One that states a whole second may have cut off the rest of it, as an index does whose server keeps microseconds. The largest set of
/// sources that allow a common instant counts; the others are outvoted. Its date is the intersection of the
/// intervals as stated, or, where that is empty, with the 14 hours: a difference of zone, not a conflict. What is further apart is a conflict.</para>
/// <para>Where several sets are largest, one that needs no zone counts before one that does; where several are left, any of them may be right, so
/// the date is the interval from the first to the last of theirs. A preferred source that disagrees with another counts with the largest set that it is in.</para>
/// </remarks>
internal sealed class EvidenceVote
{
    private static readonly long Zone = TimeSpan.FromHours(14).Ticks;

    private readonly Func<Provenance, int> _rank;

    public EvidenceVote(Func<Provenance, int> rank) => _rank = rank;

    public EvidenceVerdict Decide(IReadOnlyList<Provenance> sources)
    {
        var all = sources.Select(source => new Candidate(source, _rank(source))).Where(candidate => candidate.Stated.IsKnown).ToList();
        if (all.Count == 0)
        {
            return new EvidenceVerdict(ReleaseDate.Unknown, MergeOutcome.Agreed, [], []);
        }

        // Two days, each up to 14 hours off, may meet although they are further apart than that; such a set is no difference of zone.
        var sets = LargestSets(all, widened: true).FindAll(set => set.Strict.Earliest <= Later(set.Strict.Latest));
        var widened = sets.Count > 0;
        sets = widened ? sets : LargestSets(all, widened: false);
        if (sets.Count == 1)
        {
            return Verdict(all, all.FindAll(each => each.Allows(sets[0].Place, widened)));
        }

        var strict = sets.FindAll(set => !set.Strict.IsEmpty);
        return strict.Count == 1 ? Verdict(all, all.FindAll(each => each.Allows(strict[0].Place, widened))) : Undecided(all, strict.Count > 0 ? strict : sets, widened);
    }

    private static EvidenceVerdict Verdict(List<Candidate> all, List<Candidate> agreeing)
    {
        var date = CommonSpan.Of(agreeing, widened: false).Date;
        var isZone = date is null;
        date ??= CommonSpan.Of(agreeing, widened: true).Date!;
        var others = all.Except(agreeing).ToList();
        var outcome = others.Count > 0 ? MergeOutcome.Conflict : isZone ? MergeOutcome.Zone : MergeOutcome.Agreed;
        IReadOnlyList<string> differences = outcome switch
        {
            MergeOutcome.Agreed => [],
            MergeOutcome.Zone => [$"the days without a zone differ by less than 14 hours (zone): {Disagreement.List(agreeing.Select(each => each.Source))}"],
            _ => [.. others.Select(other => Disagreement.Describe(other.Source, agreeing.Select(each => each.Source), date.Value))],
        };
        return new EvidenceVerdict(date.Value, outcome, [.. others.Select(each => each.Source)], differences);
    }

    private static EvidenceVerdict Undecided(List<Candidate> all, List<AgreeingSet> sets, bool widened)
    {
        var dates = sets.ConvertAll(set => set.Strict.IsEmpty ? set.Wide : set.Strict);
        var date = ReleaseDate.FromTicks(dates.Min(each => each.Earliest), dates.Max(each => each.End));

        // An interval has all the instants between two that it has.
        var (first, last) = (sets.Min(set => set.Place), sets.Max(set => set.Place));
        var disputed = all.Where(each => !each.Allows(first, widened) || !each.Allows(last, widened)).Select(each => each.Source).ToList();
        return new EvidenceVerdict(date, MergeOutcome.Conflict, disputed, [Disagreement.DescribeTie(disputed)]);
    }

    // Intervals that share an instant share one at which an interval starts, so those are all the places to count at.
    private static List<AgreeingSet> LargestSets(List<Candidate> all, bool widened)
    {
        var starts = all.Select(each => each.Earliest(widened)).OrderBy(tick => tick).ToList();
        var ends = all.Select(each => each.Latest(widened)).OrderBy(tick => tick).ToList();
        var preferred = Preferred(all);
        var most = 0;
        var places = new List<long>();
        foreach (var place in starts.Distinct())
        {
            if (preferred.Count > 0 && !preferred.Exists(each => each.Allows(place, widened)))
            {
                continue;
            }

            var count = CountUpTo(starts, place) - CountUpTo(ends, place - (place == long.MinValue ? 0 : 1));
            if (count > most)
            {
                most = count;
                places.Clear();
            }

            if (count == most)
            {
                places.Add(place);
            }
        }

        return places.ConvertAll(place => AgreeingSet.At(place, all, widened));
    }

    // The sources that stand first in the order of preference, if they disagree with any other.
    private static List<Candidate> Preferred(List<Candidate> all)
    {
        var best = all.Min(each => each.Rank);
        return best == int.MaxValue ? [] : all.FindAll(each => each.Rank == best);
    }

    private static long Later(long tick) => tick > long.MaxValue - Zone ? long.MaxValue : tick + Zone;

    private static int CountUpTo(List<long> sorted, long tick)
    {
        var low = 0;
        var high = sorted.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] <= tick)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>
    /// The candidates that allow an instant, as what they allow together: as stated, and widened. The candidates themselves are not listed, for there may be as many sets as there are
    /// sources.
    /// </summary>
    private readonly record struct AgreeingSet(long Place, CommonSpan Strict, CommonSpan Wide)
    {
        public static AgreeingSet At(long place, List<Candidate> all, bool widened)
        {
            var agreeing = all.Where(each => each.Allows(place, widened)).ToList();
            return new AgreeingSet(place, CommonSpan.Of(agreeing, widened: false), CommonSpan.Of(agreeing, widened: true));
        }
    }

    /// <summary>What candidates allow together, in ticks: up to the end as stated, and with the rest of whole seconds. It is empty where it ends before it begins.</summary>
    private readonly record struct CommonSpan(long Earliest, long LatestAsStated, long Latest)
    {
        public bool IsEmpty => Latest < Earliest;

        /// <summary>The rest of a whole second counts only where nothing is common without it.</summary>
        public long End => Earliest <= LatestAsStated ? LatestAsStated : Latest;

        public ReleaseDate? Date => IsEmpty ? default(ReleaseDate?) : ReleaseDate.FromTicks(Earliest, End);

        public static CommonSpan Of(List<Candidate> candidates, bool widened)
        {
            var span = new CommonSpan(long.MinValue, long.MaxValue, long.MaxValue);
            foreach (var each in candidates)
            {
                span = new CommonSpan(
                    Math.Max(span.Earliest, each.Earliest(widened)), Math.Min(span.LatestAsStated, each.LatestAsStated(widened)), Math.Min(span.Latest, each.Latest(widened)));
            }

            return span;
        }
    }

    /// <summary>A source with what it allows: as stated, and with 14 hours on either end where it states a day or coarser.</summary>
    private sealed class Candidate
    {
        private readonly long _reach;
        private readonly bool _isWholeSecond;

        public Candidate(Provenance source, int rank)
        {
            Source = source;
            Rank = rank;
            Stated = source.Bounds;
            _reach = source.Stated.Precision is >= ReleaseDatePrecision.Year and <= ReleaseDatePrecision.Day ? Zone : 0;
            _isWholeSecond = source.Stated.Precision == ReleaseDatePrecision.Second && source.Stated.EarliestTicks % TimeSpan.TicksPerSecond == 0 && Stated.HasLatest;
        }

        public Provenance Source { get; }

        public int Rank { get; }

        public ReleaseDate Stated { get; }

        public long Earliest(bool widened) => widened && Stated.HasEarliest ? Math.Max(0, Stated.EarliestTicks - _reach) : Stated.EarliestTicks;

        /// <summary>The last tick that it allows, with the rest of a whole second.</summary>
        public long Latest(bool widened) => _isWholeSecond ? Stated.LatestTicks + TimeSpan.TicksPerSecond - 1 : LatestAsStated(widened);

        public long LatestAsStated(bool widened) => widened && Stated.HasLatest ? Math.Min(DateTime.MaxValue.Ticks, Stated.LatestTicks + _reach) : Stated.LatestTicks;

        public bool Allows(long tick, bool widened) => Earliest(widened) <= tick && tick <= Latest(widened);
    }
}
