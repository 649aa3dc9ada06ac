using Newtonsoft.Json.Linq;
using ReleaseTools.Formats;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Registries;

/// <summary>Products of endoflife.date, by version 1 of its interface, or by the older one at an address that ends in /api.</summary>
internal sealed class EndOfLifeSource : WebSource
{
    private const string Host = "https://endoflife.date/api/v1";

    public override string Name => "EndOfLife";

    private protected override string Subject(string name) => $"product '{DisplayText.Quote(name)}'";

    protected override string? WhatIsWrongWith(string name) => WebAddress.IsSegment(name) ? null : "a product is a word such as nodejs or windows-server.";

    protected override IReadOnlyList<Registry> Registries(string name, SourceQuery query, CancellationToken cancellation) =>
        [RegistrySettings.Stated(Name, query) is var (text, place) ? Registry.At(text, place) : Registry.At(Host, Name)];

    protected override IEnumerable<ReadResult> Read(string name, SourceSession session)
    {
        var isOlder = session.Registry.AbsolutePath.TrimEnd('/').EndsWith("/api", StringComparison.Ordinal);
        var word = Uri.EscapeDataString(name.ToLowerInvariant());
        SourceAnswer answer;
        try
        {
            answer = session.Get(WebAddress.Below(session.Registry, isOlder ? word + ".json" : "products/" + word));
        }
        catch (SourceException failure) when (failure.Fault == SourceFault.NotFound)
        {
            throw session.NotFound(Close(name, isOlder ? "all.json" : "products", session));
        }

        return session.Read(answer, Name, name);
    }

    // The list of products is one short answer; whatever goes wrong with it, the name stays unknown.
    private static IReadOnlyList<string> Close(string name, string path, SourceSession session)
    {
        try
        {
            using var answer = session.Get(WebAddress.Below(session.Registry, path));
            var list = session.Parse(answer) switch
            {
                JArray names => names,
                JObject envelope => envelope["result"] as JArray ?? [],
                _ => [],
            };
            return CloseNames.To(name, list.Select(each => each is JObject product ? (string?)product["name"] : (string?)each).OfType<string>());
        }
        catch (Exception failure) when (failure is SourceException or ArgumentException)
        {
            return [];
        }
    }
}
