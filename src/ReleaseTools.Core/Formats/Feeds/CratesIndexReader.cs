using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads a file of a Cargo registry's index: one version a line.</summary>
/// <remarks>
/// The date is <c>pubtime</c>, to the second, UTC: when the version was published. Registries add it since 2025 only, so lines without it are releases of an
/// unknown date, and a note counts them. A yanked version is Withdrawn. Source: The Cargo Book, "Registry Index", "JSON schema".
/// </remarks>
internal sealed class CratesIndexReader : JsonFeedReader
{
    public override string Format => "CratesIndex";

    protected override string Source => "Cargo index";

    protected override bool IsMine(JsonHead head) => !head.IsList && IsVersion(head.Record);

    // A malformed line is one problem, so the lines are read one by one.
    private protected override IEnumerable<ReadResult> ReadTexts(GuardedTextReader text, FeedReading reading)
    {
        var undated = 0;
        foreach (var result in JsonLines.Read(text, reading.Options, nodes => ReadText(nodes, reading)))
        {
            undated += result.Release is { Released.IsKnown: false } ? 1 : 0;
            yield return result;
        }

        if (undated > 0)
        {
            yield return ReadResult.Of(string.Format(
                CultureInfo.InvariantCulture, "{0} lines have no 'pubtime', so the index does not say when these versions were published.", undated));
        }
    }

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading)
    {
        var origin = new RecordOrigin(nodes.Line, nodes.Column, string.Empty);
        var value = nodes.ReadValue();
        if (value is not RecordNode node)
        {
            return [reading.Problem(origin, null, value, "is no version of a crate. Expected an object.")];
        }

        reading.IsRecognized |= IsVersion(node);
        if (Text(node["vers"]) is not { } version || Text(node["name"]) is not { } name)
        {
            return [reading.Problem(node.Origin(), null, null, "does not say of which crate and version it is. Expected 'name' and 'vers'.")];
        }

        return
        [
            reading.Make(new FeedEntry(name, version)
            {
                Date = node["pubtime"],
                DateField = "pubtime",
                Status = node["yanked"] is true ? ReleaseStatus.Withdrawn : ReleaseStatus.Released,
                Origin = node.Origin(),
            }.With("rustVersion", Text(node["rust_version"]))),
        ];
    }

    private static bool IsVersion(RecordNode node) => node.Has("name") && node.Has("vers") && (node.Has("cksum") || node.Has("deps") || node.Has("yanked"));
}
