using System.Globalization;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads what a Maven repository keeps of an artifact (maven-metadata.xml).</summary>
/// <remarks>
/// It lists versions without dates. All were there when the list was last written, so each is dated not later than <c>lastUpdated</c>
/// (yyyyMMddHHmmss, UTC); a warning says so. A list without it leaves dates unknown. The list of a single snapshot names one version. Source: Maven Repository
/// Metadata model, maven.apache.org/ref/current/maven-repository-metadata.
/// </remarks>
internal sealed class MavenReleaseReader : XmlFeedReader
{
    public override string Format => "Maven";

    protected override string Source => "Maven";

    protected override bool IsMine(string name, string space) =>
        name == "metadata" && (space.Length == 0 || space.StartsWith("http://maven.apache.org/METADATA/", StringComparison.Ordinal));

    protected override IEnumerable<ReadResult> ReadRoot(XmlCursor xml, FeedReading reading)
    {
        reading.IsRecognized = true;
        var head = new XmlRecord(xml.Namespace, xml.Origin);
        var versions = new List<(string Version, RecordOrigin Origin)>();
        var versioning = new XmlRecord(xml.Namespace, xml.Origin);
        while (xml.MoveToChild(0))
        {
            if (xml.Name != "versioning")
            {
                head.Add(xml.ReadField());
                continue;
            }

            while (xml.MoveToChild(1))
            {
                if (xml.Name != "versions")
                {
                    versioning.Add(xml.ReadField());
                    continue;
                }

                while (xml.MoveToChild(2))
                {
                    var origin = xml.Origin;
                    versions.Add((xml.ReadField().Text, origin));
                }
            }
        }

        if (versions.Count == 0 && head.Text("version") is { } only)
        {
            versions.Add((only, head.Origin));
        }

        foreach (var result in Results(head, versions, versioning.Text("lastUpdated"), reading))
        {
            yield return result;
        }
    }

    private static IEnumerable<ReadResult> Results(XmlRecord head, List<(string Version, RecordOrigin Origin)> versions, string? updated, FeedReading reading)
    {
        var product = string.Join(":", new[] { head.Text("groupId"), head.Text("artifactId") }.Where(part => part is not null)) is { Length: > 0 } named
            ? named
            : reading.Subject;
        var date = Instant(updated);
        if (updated is not null && date is null)
        {
            yield return reading.Problem(head.Origin, "lastUpdated", updated, "is no time of the form 20260205173853 (UTC); the dates stay unknown.");
        }

        foreach (var (version, origin) in versions)
        {
            yield return reading.Make(new FeedEntry(product, version)
            {
                Date = date,
                DateField = "lastUpdated",
                Proves = date is null ? EvidenceKind.Published : EvidenceKind.NotLaterThan,
                IsPrerelease = VersionQualifier.IsPrerelease(version),
                Origin = origin,
            });
        }

        if (versions.Count == 0)
        {
            yield return ReadResult.Of("The Maven metadata lists no versions.");
        }
        else
        {
            yield return ReadResult.Warn(
                $"Maven's list of {DisplayText.Quote(product ?? "an artifact")} has no dates of versions: they are dated {(date is null ? "as unknown" : "no better than 'not later than' its last change")}.");
        }
    }

    private static ReleaseDate? Instant(string? text) => DateTime.TryParseExact(
        text ?? string.Empty, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        ? ReleaseDate.FromInstant(new DateTimeOffset(time, TimeSpan.Zero))
        : default(ReleaseDate?);
}
