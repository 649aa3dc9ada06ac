using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads what PyPI's JSON interface answers for a project, or for one version of it.</summary>
/// <remarks>
/// The date of a version is the earliest upload of its files, to the microsecond, UTC: <c>upload_time_iso_8601</c>, else <c>upload_time</c>, which names no zone
/// and is UTC. The answer lists all versions under <c>releases</c>; one for a single version has <c>urls</c> and <c>info.version</c> only. A prerelease is what PEP 440
/// takes for one. Source: docs.pypi.org, "JSON API"; PEP 592 for yanked files.
/// </remarks>
internal sealed class PyPIReleaseReader : JsonFeedReader
{
    public override string Format => "PyPI";

    protected override string Source => "PyPI";

    protected override bool IsMine(JsonHead head) => !head.IsList
        && ((head.Record["info"] is RecordNode info && (info.Has("name") || info.Has("version"))
                && (head.Has("releases") || head.Has("urls") || info.Has("package_url") || info.Has("requires_dist")))
            || IsFile(JsonHead.FirstIn(head.Record["releases"] as RecordNode))
            || IsFile(head.Below("urls")));

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading)
    {
        if (nodes.Token != JsonToken.StartObject)
        {
            nodes.Skip();
            yield break;
        }

        RecordNode? info = null;
        List<PythonRelease>? releases = null;
        List<PythonFile>? urls = null;
        var faults = new List<ReadResult>();
        var origin = nodes.Begin().Origin();
        foreach (var member in nodes.Members())
        {
            switch (member)
            {
                case "info" when nodes.Token == JsonToken.StartObject:
                    info = (RecordNode)nodes.ReadValue()!;
                    break;
                case "releases" when nodes.Token == JsonToken.StartObject:
                    releases = [.. ReadReleases(nodes, reading, faults)];
                    break;
                case "urls" when nodes.Token == JsonToken.StartArray:
                    urls = ReadFiles(nodes, reading, faults);
                    break;
                default:
                    nodes.Skip();
                    break;
            }

            reading.EndRecord();
        }

        reading.IsRecognized |= (info is not null && (releases ?? (object?)urls) is not null) || releases is { Count: > 0 } || urls is { Count: > 0 };
        foreach (var result in faults.Concat((releases ?? Single(info, urls, origin)).Where(each => each.IsReadable)
            .Select(each => reading.Make(each.ToEntry(Text(info?["name"]) ?? reading.Subject)))))
        {
            yield return result;
        }
    }

    private static bool IsFile(RecordNode? node) => node is not null && node.Has("filename") && (node.Has("packagetype") || node.Has("upload_time"));

    private static IEnumerable<PythonRelease> ReadReleases(JsonNodes nodes, FeedReading reading, List<ReadResult> faults)
    {
        foreach (var version in nodes.Members())
        {
            var release = new PythonRelease(version, new RecordOrigin(nodes.Line, nodes.Column, nodes.Path));
            if (nodes.Token == JsonToken.StartArray)
            {
                ReadFiles(nodes, reading, faults).ForEach(release.Add);
                yield return release;
            }
            else
            {
                var origin = new RecordOrigin(nodes.Line, nodes.Column, nodes.Path);
                faults.Add(reading.Problem(origin, null, nodes.ReadValue(), "is no list of the files of a version. Expected an array."));
            }

            reading.EndRecord();
        }
    }

    private static List<PythonFile> ReadFiles(JsonNodes nodes, FeedReading reading, List<ReadResult> faults)
    {
        var files = new List<PythonFile>();
        while (nodes.MoveToElement())
        {
            var origin = new RecordOrigin(nodes.Line, nodes.Column, nodes.Path);
            var file = PythonFile.Read(nodes.ReadValue(), origin, reading);
            reading.EndRecord();
            files.Add(file);
            if (file.Problem is { } fault)
            {
                faults.Add(fault);
            }
        }

        return files;
    }

    private static IEnumerable<PythonRelease> Single(RecordNode? info, List<PythonFile>? files, RecordOrigin origin)
    {
        if (files is not null && Text(info?["version"]) is { } version)
        {
            var release = new PythonRelease(version, origin);
            files.ForEach(release.Add);
            yield return release;
        }
    }
}
