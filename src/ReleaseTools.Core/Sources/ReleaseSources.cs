using ReleaseTools.Formats;
using ReleaseTools.Sources.Git;
using ReleaseTools.Sources.Registries;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources;

/// <summary>All sources, and the choice among them by name.</summary>
public static class ReleaseSources
{
    /// <summary>One of each.</summary>
    public static IReadOnlyList<IReleaseSource> All { get; } = Array.AsReadOnly<IReleaseSource>(
    [
        new NuGetSource(), new NpmSource(), new PyPISource(), new CratesSource(), new GitHubSource(), new AtomSource(), new EndOfLifeSource(),
        new HuggingFaceSource(), new DockerHubSource(), new GitSource(),
    ]);

    /// <summary>The names of the sources, as <c>-Source</c> takes them; without case.</summary>
    public static IReadOnlyList<string> Names { get; } = Array.AsReadOnly<string>([.. All.Select(source => source.Name)]);

    /// <summary>The source of that name, or null.</summary>
    public static IReleaseSource? Find(string name) => All.FirstOrDefault(source => source.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>An address as messages show it: without user, password, query and fragment.</summary>
    public static string Show(Uri address) => WebAddress.Show(address);

    /// <summary>The releases at an address, in any supported format; pages that a Link header names follow.</summary>
    /// <param name="address">The address: https, or http on this machine.</param>
    /// <param name="format">The format; null to find it by content.</param>
    /// <param name="options">How to read. Source, time and naming come from the address and the query.</param>
    /// <param name="query">How to ask. Its token goes to this server only.</param>
    /// <param name="cancellation">Ends any wait within a second.</param>
    /// <returns>Lazily, as <see cref="IReleaseSource.Find"/>.</returns>
    /// <exception cref="SourceException">While stepping: there is no answer.</exception>
    public static IEnumerable<ReadResult> Read(Uri address, string? format, ReadOptions options, SourceQuery query, CancellationToken cancellation)
    {
        const string Accept = "application/vnd.pypi.simple.v1+json, application/json;q=0.9, */*;q=0.5";
        var registry = Registry.At(address, "-Uri").With(query.Token);
        var session = new SourceSession("The server", registry, $"'{WebAddress.Show(registry.Address)}'", "Give -Token.", query, cancellation)
        {
            Options = options with { RetrievedAt = query.AskedAt, Naming = query.Naming },
        };
        foreach (var result in session.ReadPages(session.Get(registry.Address, Accept, isJson: false), format, null, Accept))
        {
            yield return result;
        }
    }
}
