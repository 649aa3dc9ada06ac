using Newtonsoft.Json.Linq;
using ReleaseTools.Formats;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Registries;

/// <summary>Tags of repositories on Docker Hub (docs.docker.com, "Docker Hub API", List repository tags).</summary>
internal sealed class DockerHubSource : WebSource
{
    public override string Name => "DockerHub";

    private protected override string Subject(string name) => $"repository '{DisplayText.Quote(name)}'";

    protected override string? WhatIsWrongWith(string name) =>
        name.Split('/') is { Length: <= 2 } parts && parts.All(WebAddress.IsSegment) ? null : "give a repository such as nginx, or namespace/repository.";

    protected override IReadOnlyList<Registry> Registries(string name, SourceQuery query, CancellationToken cancellation) =>
        RegistrySettings.Stated(Name, query) is var (text, place) ? [Registry.At(text, place)] : throw RegistrySettings.Missing(Name, null);

    protected override IEnumerable<ReadResult> Read(string name, SourceSession session)
    {
        // What has no namespace is Docker's own.
        var path = name.IndexOf('/') >= 0 ? name : $"library/{name}";
        var root = session.Registry.AbsolutePath.TrimEnd('/').EndsWith("/v2", StringComparison.Ordinal) ? session.Registry : WebAddress.Below(session.Registry, "v2");
        return session.ReadPages(new Uri(WebAddress.Below(root, $"repositories/{path}/tags").AbsoluteUri + "?page_size=100"), Name, name, next: answer => Next(answer, session));
    }

    private static Uri? Next(SourceAnswer answer, SourceSession session) =>
        (session.Parse(answer) as JObject)?["next"] is JValue { Value: string page } && Uri.TryCreate(answer.Address, page, out var next) ? next : null;
}
