using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads the Simple index of a Python project as JSON.</summary>
/// <remarks>
/// A version is told by the names of its files; its date is the earliest <c>upload-time</c> of them, UTC, to what the index keeps. An index without upload times
/// (they are optional) gives versions without dates. <c>versions</c> also has those whose files are gone. Source: PEP 691 (JSON), PEP 700 (versions,
/// upload-time), PEP 592 (yanked), PEP 427 and 625 (file names).
/// </remarks>
internal sealed class PyPISimpleReader : JsonFeedReader
{
    private const int MostNamed = 5;

    public override string Format => "PyPISimple";

    protected override string Source => "PyPI Simple";

    protected override bool IsMine(JsonHead head) => !head.IsList
        && ((IsMeta(head.Record) && (head.Has("files") || head.Has("versions"))) || (head.Below("files") is { } file && IsFile(file)));

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading)
    {
        if (nodes.Token != JsonToken.StartObject)
        {
            nodes.Skip();
            yield break;
        }

        var beside = nodes.Begin();
        var files = new List<(PythonFile File, RecordOrigin Origin)>();
        var hasFiles = false;
        foreach (var member in nodes.Members())
        {
            if (member == "files" && nodes.Token == JsonToken.StartArray)
            {
                hasFiles = true;
                while (nodes.MoveToElement())
                {
                    var origin = new RecordOrigin(nodes.Line, nodes.Column, nodes.Path);
                    var value = nodes.ReadValue();
                    reading.IsRecognized |= value is RecordNode node && IsFile(node);
                    files.Add((PythonFile.Read(value, origin, reading), origin));
                    reading.EndRecord();
                }
            }
            else
            {
                nodes.AddValue(beside, member);
            }

            reading.EndRecord();
        }

        reading.IsRecognized |= IsMeta(beside) && (hasFiles || beside["versions"] is List<object?>);
        foreach (var result in Releases(files, beside, reading))
        {
            yield return result;
        }
    }

    private static bool IsMeta(RecordNode node) => node["meta"] is RecordNode meta && meta.Has("api-version");

    private static bool IsFile(RecordNode node) => node.Has("filename") && (node.Has("hashes") || node.Has("upload-time"));

    private static IEnumerable<ReadResult> Releases(List<(PythonFile File, RecordOrigin Origin)> files, RecordNode beside, FeedReading reading)
    {
        var name = Text(beside["name"]);
        var releases = new Dictionary<string, PythonRelease>(StringComparer.Ordinal);
        var order = new List<PythonRelease>();
        foreach (var version in (beside["versions"] as List<object?> ?? []).OfType<string>())
        {
            Release(version, beside.Origin());
        }

        var unnamed = new List<string>();
        foreach (var (file, origin) in files)
        {
            if (file.Problem is { } problem)
            {
                yield return problem;
            }

            if (file.Name is not null && PythonFileName.VersionOf(file.Name, name) is { } version)
            {
                Release(version, origin).Add(file);
            }
            else if (file.Problem is null)
            {
                unnamed.Add(file.Name ?? "(a file without a name)");
            }
        }

        foreach (var release in order.Where(each => each.IsReadable))
        {
            yield return reading.Make(release.ToEntry(name ?? reading.Subject));
        }

        if (unnamed.Count > 0)
        {
            yield return ReadResult.Of(string.Format(
                CultureInfo.InvariantCulture,
                "Left out {0} files whose names do not tell the version: {1}{2}.",
                unnamed.Count, string.Join(", ", unnamed.Take(MostNamed).Select(DisplayText.Quote)), unnamed.Count > MostNamed ? " …" : string.Empty));
        }

        PythonRelease Release(string version, in RecordOrigin origin)
        {
            var key = PythonVersion.Key(version);
            if (!releases.TryGetValue(key, out var release))
            {
                releases.Add(key, release = new PythonRelease(version, origin));
                order.Add(release);
            }

            return release;
        }
    }
}
