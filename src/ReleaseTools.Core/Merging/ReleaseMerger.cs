using ReleaseTools.Naming;

namespace ReleaseTools.Merging;

/// <summary>Makes one release of the records that several sources keep of it. Thread-safe.</summary>
/// <remarks>
/// <para>Records are of one release where vendor, product, version and variant are the same: text without case, versions as versions (<c>1.0</c> is
/// <c>1.0.0</c>, but <c>1.0+1</c> is not <c>1.0+2</c>), vendors and variants by the naming rules. A record without a vendor is anybody's, if only one vendor has such a release; where
/// that joins a vendor's records of a product with those of nobody, all releases of the product are that vendor's. Without a
/// version the names must be the same too. A record that names another as the one it is an alias of belongs to it. Dated snapshots are releases of their
/// own, except the first of a line, which is the line's release.</para>
/// <para>The date is the intersection of what the sources prove; see <see cref="EvidenceVote"/> for where there is none. What is announced or speculated
/// proves nothing once the release is out, and the stamp on a snapshot's name proves only that it was not out before. All sources are kept.</para>
/// <para>Of every other property and of each attribute the first record that has it counts, those of preferred sources first. The status is
/// Withdrawn if any record says so, else Released if any does.</para>
/// </remarks>
public sealed class ReleaseMerger
{
    private readonly EvidenceVote _vote;
    private readonly Func<Provenance, int> _rank;
    private readonly RecordGroups _groups;

    /// <summary>A merger.</summary>
    /// <param name="rank">The place of a source in the order of preference, from 0; <see cref="int.MaxValue"/> for one that is not preferred. Null prefers none.</param>
    /// <param name="naming">The rules that tell other names of one thing; null takes those that come with ReleaseTools.</param>
    public ReleaseMerger(Func<Provenance, int>? rank = null, NamingRules? naming = null)
    {
        _rank = rank ?? (_ => int.MaxValue);
        _vote = new EvidenceVote(_rank);
        _groups = new RecordGroups(naming ?? NamingRules.Default);
    }

    /// <summary>The releases, each once, in the order in which the first record of each stands.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IEnumerable<MergedRelease> Merge(IReadOnlyList<Release> records, CancellationToken cancellation = default)
    {
        var groups = _groups.Of(records, cancellation).ToList();
        var owners = ProductOwners.Of(groups);
        foreach (var group in groups)
        {
            cancellation.ThrowIfCancellationRequested();
            var merged = group.Count == 1 ? new MergedRelease(group[0], 1, MergeOutcome.Unchanged, [], null) : MergeGroup(group);
            yield return owners.OwnerOf(merged.Release) is { } vendor ? merged with { Release = WithVendor(merged.Release, vendor) } : merged;
        }
    }

    private static Release WithVendor(Release release, string vendor)
    {
        var owned = release.ToBuilder();
        owned.Vendor = vendor;
        return owned.Build();
    }

    private MergedRelease MergeGroup(List<Release> records)
    {
        var first = records[0];
        var isOut = records.Exists(record => record.Status is ReleaseStatus.Released or ReleaseStatus.Withdrawn);
        var isStamped = records.Exists(record => !IsStamp(record));
        var sources = new List<Provenance>();
        var known = new HashSet<Provenance>();
        foreach (var record in records)
        {
            foreach (var source in EvidenceOf(record, isOut, isStamped))
            {
                if (known.Add(source))
                {
                    sources.Add(source);
                }
            }
        }

        var verdict = _vote.Decide(sources);
        var merged = Combine(records);
        merged.Released = verdict.Date;
        merged.SetProvenance(sources);
        merged.SetAttribute(AttributeNames.Conflict, verdict.Outcome == MergeOutcome.Agreed ? null : verdict.Differences);
        var message = verdict.Outcome == MergeOutcome.Agreed ? null : $"{first.Name}: {string.Join("; ", verdict.Differences)}.";
        return new MergedRelease(merged.Build(), records.Count, verdict.Outcome, verdict.Outvoted, message);
    }

    /// <summary>What a record proves. One without a source of its own, or whose sources state nothing, states its date itself.</summary>
    private static IEnumerable<Provenance> EvidenceOf(Release record, bool isOut, bool isStamped)
    {
        IReadOnlyList<Provenance> sources = record.Provenance.Count == 0 ? [new Provenance("unnamed source", stated: record.Released)] : record.Provenance;
        var states = sources.Any(source => source.Stated.IsKnown);
        var isPlan = isOut && record.Status is ReleaseStatus.Announced or ReleaseStatus.Speculative;
        foreach (var source in sources)
        {
            var stated = states ? source.Stated : record.Released;
            var proves = isPlan ? EvidenceKind.Nothing
                : isStamped && IsStamp(record) && source.Proves == EvidenceKind.Published ? EvidenceKind.NotBefore
                : source.Proves;
            yield return stated == source.Stated && proves == source.Proves
                ? source
                : new Provenance(source.Source, source.Link, source.RetrievedAt, proves, stated);
        }
    }

    /// <summary>Whether the record's date is no more than the stamp on its name.</summary>
    private static bool IsStamp(Release record) =>
        record.Attributes.TryGetValue(AttributeNames.Snapshot, out var stamp) && stamp is ReleaseDate { IsKnown: true } date
        && date.EarliestTicks == record.Released.EarliestTicks;

    private ReleaseBuilder Combine(List<Release> records)
    {
        // OrderBy is stable: records of equal rank keep their order.
        var ranked = records.OrderBy(record => record.Provenance.Count == 0 ? int.MaxValue : record.Provenance.Min(_rank)).ToList();
        var named = ranked.Find(record => record.AliasOf is null && !record.Attributes.ContainsKey(AttributeNames.Snapshot)) ?? ranked[0];
        var merged = named.ToBuilder();
        foreach (var record in ranked)
        {
            merged.Vendor ??= record.Vendor;
            merged.Product ??= record.Product;
            merged.Version ??= record.Version;
            merged.Variant ??= record.Variant;
            merged.Track ??= record.Track;
            merged.Specialty ??= string.Equals(merged.Track, record.Track, StringComparison.OrdinalIgnoreCase) ? record.Specialty : null;
            merged.Sequence ??= record.Sequence;
            foreach (var fact in record.Attributes.Where(fact => !named.Attributes.ContainsKey(fact.Key) && fact.Key != AttributeNames.Snapshot))
            {
                merged.AddAttribute(fact.Key, fact.Value);
            }
        }

        merged.Status = StatusOf(records);
        return merged;
    }

    private static ReleaseStatus StatusOf(List<Release> records) =>
        new[] { ReleaseStatus.Withdrawn, ReleaseStatus.Released, ReleaseStatus.Announced, ReleaseStatus.Speculative }
            .First(status => records.Exists(record => record.Status == status));
}
