using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads release cycles as endoflife.date answers them: a product, one cycle or all products of version 1, and the list of the interface before it.</summary>
/// <remarks>
/// One release is one cycle: its version is the cycle's name, its date <c>releaseDate</c>, to the day, the first release of the cycle; null is
/// unknown. A cycle with long-term support is on track lts, also where that begins later (<c>ltsFrom</c>). When a phase ends is a date, or yes or no
/// where no date is known. Source: endoflife.date, API documentation v1 (ProductRelease) and v0 (cycle).
/// </remarks>
internal sealed class EndOfLifeReader : JsonFeedReader
{
    public override string Format => "EndOfLife";

    protected override string Source => "endoflife.date";

    protected override bool IsMine(JsonHead head) => head.IsList
        ? IsCycle(head.Record)
        : head.Below("result") is { } result && (IsProduct(result) || IsRelease(result));

    protected override IEnumerable<ReadResult> ReadText(JsonNodes nodes, FeedReading reading)
    {
        if (nodes.Token == JsonToken.StartArray)
        {
            return ReadObjects(nodes, reading, IsCycle, node => [ReadCycle(node, reading)]);
        }

        var beside = nodes.Begin();
        return ReadListIn(nodes, reading, beside, "result", IsProduct, node => ReadProduct(node, reading)).Concat(ReadResult(beside, reading));
    }

    private static bool IsCycle(RecordNode node) =>
        node.Has("cycle") && (node.Has("eol") || node.Has("latest") || node.Has("releaseDate") || node.Has("lts") || node.Has("support"));

    private static bool IsProduct(RecordNode node) => node["releases"] is List<object?> releases
        && (releases.Exists(each => each is RecordNode release && IsRelease(release)) || (releases.Count == 0 && node.Has("name")));

    private static bool IsRelease(RecordNode node) =>
        node.Has("name") && (node.Has("isEol") || node.Has("eolFrom") || node.Has("isMaintained") || node.Has("isLts"));

    // Runs after all members were read: the product stands there as an object.
    private static IEnumerable<ReadResult> ReadResult(RecordNode beside, FeedReading reading)
    {
        if (beside["result"] is RecordNode result)
        {
            reading.IsRecognized |= IsProduct(result) || IsRelease(result);
            foreach (var release in result.Has("releases") ? ReadProduct(result, reading) : [ReadRelease(result, reading.Subject, reading)])
            {
                yield return release;
            }
        }
    }

    private static IEnumerable<ReadResult> ReadProduct(RecordNode product, FeedReading reading)
    {
        if (product["releases"] is not List<object?> releases)
        {
            yield return reading.Problem(product.Origin(), product.Origin().PathOf("releases"), product["releases"], "is no list of releases. Expected an array.");
            yield break;
        }

        var name = Text(product["name"]) ?? Text(product["label"]) ?? reading.Subject;
        foreach (var each in releases)
        {
            yield return each is RecordNode release
                ? ReadRelease(release, name, reading)
                : reading.Problem(product.Origin(), product.Origin().PathOf("releases"), each, "is no release. Expected an object.");
        }
    }

    private static ReadResult ReadRelease(RecordNode node, string? product, FeedReading reading)
    {
        var latest = node["latest"] as RecordNode;
        return Make(node, product, "name", node["isLts"] is true || node["ltsFrom"] is string, reading, entry => entry
            .With("title", Text(node["label"]))
            .With("ltsFrom", FactDate.Of(node["ltsFrom"]))
            .With("eoas", Phase(node, "eoasFrom", "isEoas"))
            .With("eol", Phase(node, "eolFrom", "isEol"))
            .With("eoes", Phase(node, "eoesFrom", "isEoes"))
            .With("discontinued", Phase(node, "discontinuedFrom", "isDiscontinued"))
            .With("maintained", node["isMaintained"])
            .With("latest", Text(latest?["name"]))
            .With("latestReleaseDate", FactDate.Of(latest?["date"])));
    }

    private static ReadResult ReadCycle(RecordNode node, FeedReading reading) =>
        Make(node, reading.Subject, "cycle", node["lts"] is true or string, reading, entry => entry
            .With("title", Text(node["releaseLabel"]))
            .With("ltsFrom", node["lts"] is string ? FactDate.Of(node["lts"]) : null)
            .With("support", FactDate.Of(node["support"]))
            .With("eol", FactDate.Of(node["eol"]))
            .With("extendedSupport", FactDate.Of(node["extendedSupport"]))
            .With("discontinued", FactDate.Of(node["discontinued"]))
            .With("latest", Text(node["latest"]))
            .With("latestReleaseDate", FactDate.Of(node["latestReleaseDate"])));

    private static ReadResult Make(RecordNode node, string? product, string field, bool isLts, FeedReading reading, Func<FeedEntry, FeedEntry> addFacts)
    {
        if (Text(node[field]) is not { } cycle)
        {
            return reading.Problem(node.Origin(), node.Origin().PathOf(field), node[field], "is no name of a release cycle. Expected text.");
        }

        return reading.Make(addFacts(new FeedEntry(product, cycle)
        {
            Date = node["releaseDate"],
            DateField = "releaseDate",
            Track = isLts ? ReleaseTrack.Lts : null,
            Link = Text(node["link"]),
            Origin = node.Origin(),
        }.With("codename", Text(node["codename"]))));
    }

    // A date where one is known, else yes or no.
    private static object? Phase(RecordNode node, string from, string flag) => FactDate.Of(node[from]) ?? node[flag];
}
