using ReleaseTools.Timelines;

namespace ReleaseTools.Gaps;

/// <summary>The gaps between releases and their rivals: from the subject to the rival, so positive when the subject came first.</summary>
/// <remarks>
/// <para>Only what is out and dated takes part; <see cref="Omissions"/> counts the rest. Nearness goes by nominal dates: midpoints, or
/// the one known end. Rivals that are equally near are all reported. A release whose vendor is not known is nobody's own.</para>
/// <para>Takes O((n + m) log m) for n subjects and m rivals, and O(log m) for each gap.</para>
/// </remarks>
public static class RivalGaps
{
    private const int Nobody = -1;

    /// <summary>The gaps, in the timeline's order of subjects, made as they are asked for; the rivals of one subject in their own time order.</summary>
    /// <param name="timeline">The releases.</param>
    /// <param name="query">Which rivals are wanted.</param>
    /// <param name="cancellation">Looked at every few thousand releases, before the first gap and between gaps.</param>
    /// <exception cref="NoRivalException">Nothing in the input matches, or what matches is all of one vendor and so is everything else. Thrown at once.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IEnumerable<ReleaseGap> In(Timeline timeline, RivalQuery query, CancellationToken cancellation = default)
    {
        var pace = new CancellationPace(cancellation);
        var vendors = new NameColumn(timeline, release => release.Vendor, query.Pattern, pace);
        if (vendors.AnyMatch)
        {
            return vendors.HasOtherThanTheOneMatch
                ? Among(timeline, query, vendors, isSubject: _ => true, ownerOf: vendors.IdOf, pace)
                : throw NoRivalException.OneVendorOnly(query.Asked, vendors.Names[0]);
        }

        var products = new NameColumn(timeline, release => release.Product, query.Pattern, pace);
        return products.AnyMatch
            ? Among(timeline, query, products, isSubject: row => !products.IsMatch(row), ownerOf: null, pace)
            : throw NoRivalException.NoMatch(query.Asked, vendors.Names, products.Names);
    }

    private static IEnumerable<ReleaseGap> Among(
        Timeline timeline, RivalQuery query, NameColumn names, Func<int, bool> isSubject, Func<int, int>? ownerOf, CancellationPace pace)
    {
        var cut = Availability.Ticks(query.AsOf);
        var rows = Enumerable.Range(0, timeline.Count).Where(row => names.IsMatch(row) && TakesPart(timeline, row, cut)).ToArray();
        var rivals = new RivalIndex(timeline, rows, ownerOf ?? (_ => 0), pace);
        var found = new List<int>();
        for (var group = 0; group < timeline.GroupCount; group++)
        {
            for (var row = timeline.StartOf(group); row < timeline.EndOf(group); row++)
            {
                pace.Step();
                if (!isSubject(row) || !TakesPart(timeline, row, cut))
                {
                    continue;
                }

                rivals.Find(timeline.EarliestTicks(row), timeline.LatestTicks(row), ownerOf?.Invoke(row) ?? Nobody, query, found);
                foreach (var rival in found)
                {
                    yield return new ReleaseGap(timeline.GroupNames[group], timeline[row], timeline[rival]);
                }
            }
        }
    }

    private static bool TakesPart(Timeline timeline, int row, long cut) => timeline.IsDated(row) && timeline.IsOut(row, cut);

    /// <summary>One name of each row, numbered, and which of them the pattern matches. Rows without the name match nothing.</summary>
    private sealed class NameColumn
    {
        private readonly int[] _ids;
        private readonly List<bool> _matches = [];

        public NameColumn(Timeline timeline, Func<Release, string?> nameOf, Func<string, bool> pattern, CancellationPace pace)
        {
            var known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            _ids = new int[timeline.Count];
            for (var row = 0; row < _ids.Length; row++)
            {
                pace.Step();
                var name = nameOf(timeline[row]);
                if (name is null)
                {
                    _ids[row] = Nobody;
                    HasNameless = true;
                }
                else if (!known.TryGetValue(name, out _ids[row]))
                {
                    _ids[row] = known.Count;
                    known.Add(name, known.Count);
                    Names.Add(name);
                    _matches.Add(pattern(name));
                }
            }
        }

        /// <summary>The distinct names, as they came.</summary>
        public List<string> Names { get; } = [];

        public bool AnyMatch => _matches.Contains(true);

        public bool HasOtherThanTheOneMatch => HasNameless || _matches.Count > 1;

        private bool HasNameless { get; }

        public int IdOf(int row) => _ids[row];

        public bool IsMatch(int row) => _ids[row] != Nobody && _matches[_ids[row]];
    }
}
