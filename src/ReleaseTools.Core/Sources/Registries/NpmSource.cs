using ReleaseTools.Formats;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Registries;

/// <summary>Packages of npm's registries, by their full packument: the abbreviated one has no times.</summary>
internal sealed class NpmSource : WebSource
{
    public override string Name => "Npm";

    protected override string? WhatIsWrongWith(string name)
    {
        var isScoped = name.StartsWith("@", StringComparison.Ordinal);
        var slash = isScoped ? name.IndexOf('/') : 0;
        var isName = slash >= 0 && WebAddress.IsSegment(name.Substring(isScoped ? slash + 1 : 0)) && (!isScoped || WebAddress.IsSegment(name.Substring(1, slash - 1)));
        return isName ? null : "a package is a word such as left-pad, or has a scope as in @types/node.";
    }

    protected override IReadOnlyList<Registry> Registries(string name, SourceQuery query, CancellationToken cancellation)
    {
        var settings = new NpmSettings(query.User, query.Directory);
        if (RegistrySettings.Stated(Name, query) is var (text, place))
        {
            return [settings.At(text, place)];
        }

        // A project's settings have been looked at, and npm itself should not look at anything else in its folder.
        return settings.Find(name) is { } found ? [found]
            : query.User.FirstLineOf("npm", "config get registry", query.User.Home ?? Path.GetTempPath(), cancellation) is { Length: > 0 } address && address != "undefined"
            ? [settings.At(address, "npm config get registry")]
            : throw RegistrySettings.Missing(Name, "have npm on the PATH, or a registry in .npmrc (npm config set registry)");
    }

    protected override IEnumerable<ReadResult> Read(string name, SourceSession session) =>
        session.Read(session.Get(WebAddress.Below(session.Registry, Escape(name))), Name, name);

    // The slash of a scope is part of the name, not of the path.
    private static string Escape(string name) => name[0] == '@' ? "@" + Uri.EscapeDataString(name.Substring(1)) : Uri.EscapeDataString(name);
}
