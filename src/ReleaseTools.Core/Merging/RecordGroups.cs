using ReleaseTools.Naming;

namespace ReleaseTools.Merging;

/// <summary>Tells which records are of one release.</summary>
internal sealed class RecordGroups
{
    private const char Separator = '\u001f';

    private readonly NamingRules _naming;

    public RecordGroups(NamingRules naming) => _naming = naming;

    /// <summary>The groups in the order of their first records; within a group, the records in their order.</summary>
    public IEnumerable<List<Release>> Of(IReadOnlyList<Release> records, CancellationToken cancellation)
    {
        var keys = new string[records.Count];
        var vendors = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var at = 0; at < keys.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            keys[at] = ThingOf(records[at]);
            if (VendorOf(records[at]) is { } vendor)
            {
                // Null marks a thing that several vendors have.
                vendors[keys[at]] = vendors.TryGetValue(keys[at], out var known) && known != vendor ? null : vendor;
            }
        }

        var lines = new Groups();
        for (var at = 0; at < keys.Length; at++)
        {
            var vendor = VendorOf(records[at]) ?? (vendors.TryGetValue(keys[at], out var only) ? only : null);
            lines.Add($"{vendor}{Separator}{keys[at]}", records[at], at);
        }

        return FoldAliases(lines.All.SelectMany(SplitBuilds).SelectMany(SplitSnapshots).OrderBy(group => group.First).ToList()).Select(group => group.Records);
    }

    // The order of versions passes over build metadata, but 2.36-9+deb12u1 and 2.36-9+deb12u2, or 21.0.1+11 and 21.0.1+12, came out one after the other. A source
    // that knows no build (a registry that drops it) may mean the one that others know; a source that has both does not.
    private static IEnumerable<Group> SplitBuilds(Group line)
    {
        var byBuild = new Groups();
        foreach (var (record, at) in line.Records.Zip(line.Places, (record, at) => (record, at)))
        {
            byBuild.Add(record.Version?.Build?.ToLowerInvariant() ?? string.Empty, record, at);
        }

        return byBuild.All.Count == 1 || (byBuild.All.Count == 2 && byBuild.All.Exists(group => group.Records[0].Version?.Build is null) && !HaveCommonSource(byBuild.All[0], byBuild.All[1]))
            ? [line]
            : byBuild.All;
    }

    private static bool HaveCommonSource(Group one, Group other) =>
        one.Records.SelectMany(record => record.Provenance).Select(source => source.Source)
            .Intersect(other.Records.SelectMany(record => record.Provenance).Select(source => source.Source), StringComparer.OrdinalIgnoreCase).Any();

    // Later snapshots of a line are releases of their own; the first one is the line's.
    private static IEnumerable<Group> SplitSnapshots(Group line)
    {
        var byStamp = new Groups();
        foreach (var (record, at) in line.Records.Zip(line.Places, (record, at) => (record, at)))
        {
            byStamp.Add(StampOf(record)?.EarliestTicks.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty, record, at);
        }

        var plain = byStamp.All.FirstOrDefault(group => StampOf(group.Records[0]) is null);
        var first = byStamp.All.Where(group => group != plain).OrderBy(group => StampOf(group.Records[0])!.Value).FirstOrDefault();
        if (plain is null || first is null || plain.Records.TrueForAll(record => record.Released.IsBefore(StampOf(first.Records[0])!.Value) == true))
        {
            return byStamp.All;
        }

        plain.Take([first]);
        return byStamp.All.Where(group => group != first);
    }

    private static List<Group> FoldAliases(List<Group> groups)
    {
        var named = new Dictionary<string, Group>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            foreach (var record in group.Records.Where(record => record.AliasOf is null && !named.ContainsKey(record.Name)))
            {
                named.Add(record.Name, group);
            }
        }

        bool IsAlias(Group group, out Group? target)
        {
            target = null;
            var alias = group.Records[0].AliasOf;
            return alias is not null && group.Records.TrueForAll(record => string.Equals(record.AliasOf, alias, StringComparison.OrdinalIgnoreCase))
                && StampOf(group.Records[0]) is null && named.TryGetValue(alias, out target) && target != group;
        }

        var kept = new List<Group>(groups.Count);
        var aliases = new Dictionary<Group, List<Group>>();
        foreach (var group in groups)
        {
            if (!IsAlias(group, out var target))
            {
                kept.Add(group);
            }
            else if (aliases.TryGetValue(target!, out var others))
            {
                others.Add(group);
            }
            else
            {
                aliases.Add(target!, [group]);
            }
        }

        foreach (var pair in aliases)
        {
            pair.Key.Take(pair.Value);
        }

        return [.. kept.OrderBy(group => group.First)];
    }

    private string? VendorOf(Release record) =>
        record.Vendor is { } vendor ? _naming.CanonicalVendor(vendor).ToLowerInvariant() : null;

    private string ThingOf(Release record)
    {
        var product = record.Product?.ToLowerInvariant();
        return record.Version is { } version && product is not null
            ? string.Join(Separator.ToString(), product, version.Key, VariantOf(record))
            : string.Join(Separator.ToString(), product, string.Empty, VariantOf(record), record.Name.ToLowerInvariant());
    }

    // chat-latest is chat, where the rules know the product.
    private string? VariantOf(Release record)
    {
        if (record.Variant is not { } variant)
        {
            return null;
        }

        var parsed = record.Product is null ? null : _naming.Parse($"{record.Product} {record.Version} {variant}", record.Vendor);
        return parsed is { Variant: { } known } && string.Equals(parsed.Product, record.Product, StringComparison.OrdinalIgnoreCase) && Equals(parsed.Version, record.Version)
            ? known
            : variant.ToLowerInvariant();
    }

    private static ReleaseDate? StampOf(Release record) =>
        record.Attributes.TryGetValue(AttributeNames.Snapshot, out var stamp) && stamp is ReleaseDate { IsKnown: true } date ? date : default(ReleaseDate?);

    private sealed class Group
    {
        public List<Release> Records { get; } = [];

        public List<int> Places { get; } = [];

        public int First => Places[0];

        /// <summary>Takes over other groups' records, in the order of the input.</summary>
        public void Take(IEnumerable<Group> others)
        {
            var all = others.Prepend(this).SelectMany(group => group.Places.Zip(group.Records, (at, record) => (at, record))).OrderBy(pair => pair.at).ToList();
            Records.Clear();
            Places.Clear();
            Records.AddRange(all.Select(pair => pair.record));
            Places.AddRange(all.Select(pair => pair.at));
        }
    }

    private sealed class Groups
    {
        private readonly Dictionary<string, Group> _byKey = new(StringComparer.Ordinal);

        public List<Group> All { get; } = [];

        public void Add(string key, Release record, int at)
        {
            if (!_byKey.TryGetValue(key, out var group))
            {
                _byKey.Add(key, group = new Group());
                All.Add(group);
            }

            group.Records.Add(record);
            group.Places.Add(at);
        }
    }
}
