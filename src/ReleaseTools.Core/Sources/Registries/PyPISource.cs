using System.Text.RegularExpressions;
using ReleaseTools.Formats;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Registries;

/// <summary>Projects of Python's package indexes: by the Simple API in JSON (PEP 691, 700), or by the JSON API of an address that ends in /pypi.</summary>
internal sealed class PyPISource : WebSource
{
    private const string SimpleJson = "application/vnd.pypi.simple.v1+json";
    private static readonly Regex Separators = new("[-_.]+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public override string Name => "PyPI";

    protected override string? WhatIsWrongWith(string name) =>
        WebAddress.IsSegment(name) ? null : "a project has letters, digits, dots, hyphens and underscores, such as numpy.";

    protected override IReadOnlyList<Registry> Registries(string name, SourceQuery query, CancellationToken cancellation) =>
        RegistrySettings.Stated(Name, query) is var (text, place) ? [Registry.At(text, place)]
        : RegistrySettings.PyPI(query) is { } found ? [found]
        : throw RegistrySettings.Missing(Name, "index-url in pip's settings (pip config set global.index-url), PIP_INDEX_URL or UV_DEFAULT_INDEX");

    protected override IEnumerable<ReadResult> Read(string name, SourceSession session)
    {
        // PEP 503: runs of separators are one hyphen, and case does not count.
        var normal = Uri.EscapeDataString(Separators.Replace(name, "-").ToLowerInvariant());
        var path = session.Registry.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/pypi", StringComparison.OrdinalIgnoreCase))
        {
            return session.Read(session.Get(WebAddress.Below(session.Registry, normal + "/json")), Name, name);
        }

        var simple = path.Length == 0 ? WebAddress.Below(session.Registry, "simple") : session.Registry;
        return session.Read(session.Get(WebAddress.Below(simple, normal + "/"), SimpleJson), "PyPISimple", name);
    }
}
