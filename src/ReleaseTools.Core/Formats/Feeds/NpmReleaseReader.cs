using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads what an npm registry keeps of a package (a packument), and the map of times that <c>npm view … time --json</c> writes.</summary>
/// <remarks>
/// The date is <c>time[version]</c>, to the millisecond, UTC: when the version was published. Only what is in <c>versions</c> counts: <c>time</c> also has
/// <c>created</c>, <c>modified</c> and versions that were taken back. A package that was unpublished whole has an object there; its versions are
/// Withdrawn. An abbreviated packument has no <c>time</c>: its versions were published not later than <c>modified</c>, and a warning says so. <c>deprecated</c> is kept
/// as an attribute. Source: npm/registry, docs/responses/package-metadata.md.
/// </remarks>
internal sealed class NpmReleaseReader : JsonFeedReader
{
    public override string Format => "Npm";

    protected override string Source => "npm";

    protected override bool IsMine(JsonHead head) => !head.IsList
        && (head.Has("name", "dist-tags")
            || (head.Has("name") && JsonHead.FirstIn(head.Record["versions"] as RecordNode) is { } version && version.Has("dist"))
            || (head.Has("name") && head.Record["time"] is RecordNode wrapped && (wrapped.Has("unpublished") || IsTime(wrapped)))
            || IsTime(head.Record));

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading)
    {
        if (nodes.Token != JsonToken.StartObject)
        {
            nodes.Skip();
            yield break;
        }

        var package = new Packument();
        var others = nodes.Begin();
        foreach (var member in nodes.Members())
        {
            switch (member)
            {
                case "versions" when nodes.Token == JsonToken.StartObject:
                    package.ReadVersions(nodes, reading);
                    break;
                case "time" when nodes.Token == JsonToken.StartObject:
                    package.Time = (RecordNode)nodes.ReadValue()!;
                    break;
                case "dist-tags" when nodes.Token == JsonToken.StartObject:
                    package.Tags = (RecordNode)nodes.ReadValue()!;
                    break;
                case "readme" or "users" or "maintainers" or "_attachments":
                    nodes.Skip();
                    break;
                default:
                    nodes.AddValue(others, member);
                    break;
            }

            reading.EndRecord();
        }

        foreach (var result in package.HasContent ? package.Read(others, reading) : IsTime(others) ? ReadTime(others, reading) : [])
        {
            yield return result;
        }
    }

    // created and modified, and versions for the rest.
    private static bool IsTime(RecordNode node) =>
        node["created"] is string && node["modified"] is string && node.Members.Count > 2
        && node.Members.All(member => member.Key is "created" or "modified" or "unpublished" || (ReleaseVersion.TryParse(member.Key, out _) && member.Value is string));

    private static IEnumerable<ReadResult> ReadTime(RecordNode time, FeedReading reading)
    {
        reading.IsRecognized = true;
        for (var at = 0; at < time.Members.Count; at++)
        {
            var (version, date) = (time.Members[at].Key, time.Members[at].Value);
            if (version is not ("created" or "modified" or "unpublished"))
            {
                yield return reading.Make(new FeedEntry(reading.Subject, version) { Date = date, DateField = version, Origin = time.Origin().At(at) });
            }
        }
    }

    /// <summary>One package as it is gathered, in whatever order its parts come.</summary>
    private sealed class Packument
    {
        private readonly List<(string Version, object? Deprecated, RecordOrigin Origin)> _versions = [];
        private bool _hasVersions;

        public RecordNode? Time { get; set; }

        public RecordNode? Tags { get; set; }

        public bool HasContent => _hasVersions || Tags is not null || Time is not null;

        public void ReadVersions(JsonNodes nodes, FeedReading reading)
        {
            _hasVersions = true;
            foreach (var version in nodes.Members())
            {
                var origin = new RecordOrigin(nodes.Line, nodes.Column, nodes.Path);
                _versions.Add((version, (nodes.ReadValue() as RecordNode)?["deprecated"], origin));
                reading.EndRecord();
            }
        }

        public IEnumerable<ReadResult> Read(RecordNode others, FeedReading reading)
        {
            reading.IsRecognized = true;
            var product = CellText.Of(others["name"]) ?? reading.Subject;
            var tags = TagsByVersion();
            foreach (var (version, deprecated, origin) in _versions)
            {
                yield return reading.Make(Entry(product, version, origin, others)
                    .With("deprecated", deprecated is false ? null : deprecated)
                    .With("distTags", tags.TryGetValue(version, out var names) ? names : null));
            }

            if (Time is null && _versions.Count > 0)
            {
                yield return ReadResult.Warn(
                    $"The packument of {DisplayText.Quote(product ?? "a package")} is the abbreviated one, which has no times: its versions are dated no better than 'not later than' its last change. "
                    + "Ask the registry for application/json to get the full one.");
            }

            foreach (var result in ReadRest(product, reading))
            {
                yield return result;
            }
        }

        private FeedEntry Entry(string? product, string version, RecordOrigin origin, RecordNode others) => Time is null
            ? new FeedEntry(product, version) { Date = others["modified"], DateField = "modified", Proves = EvidenceKind.NotLaterThan, Origin = origin }
            : new FeedEntry(product, version) { Date = Time[version], DateField = "time", Origin = origin };

        // What time has besides versions: those taken back, one by one or all together.
        private IEnumerable<ReadResult> ReadRest(string? product, FeedReading reading)
        {
            if (Time is null)
            {
                yield break;
            }

            var known = new HashSet<string>(_versions.Select(each => each.Version), StringComparer.Ordinal);
            if (Time["unpublished"] is RecordNode unpublished)
            {
                foreach (var version in (unpublished["versions"] as List<object?> ?? []).OfType<string>().Where(known.Add))
                {
                    yield return reading.Make(new FeedEntry(product, version)
                    {
                        Date = Time[version],
                        DateField = "time",
                        Status = ReleaseStatus.Withdrawn,
                        Origin = unpublished.Origin(),
                    }.With("unpublished", CellText.Of(unpublished["time"])));
                }
            }

            var left = Time.Members.Select(member => member.Key).Count(key => key is not ("created" or "modified" or "unpublished") && !known.Contains(key));
            if (left > 0)
            {
                yield return ReadResult.Of(string.Format(
                    CultureInfo.InvariantCulture, "Left out {0} versions that have a time and are no longer in 'versions': they were taken back.", left));
            }
        }

        private Dictionary<string, List<string>> TagsByVersion()
        {
            var tags = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (var tag in Tags?.Members ?? [])
            {
                if (tag.Value is string version)
                {
                    if (!tags.TryGetValue(version, out var names))
                    {
                        tags.Add(version, names = []);
                    }

                    names.Add(tag.Key);
                }
            }

            return tags;
        }
    }
}
