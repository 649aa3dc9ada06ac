using Newtonsoft.Json.Linq;
using ReleaseTools.Formats;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Registries;

/// <summary>Crates: by the API of the Rust project at a registry's root, or by a sparse index (doc.rust-lang.org/cargo, "Registry Index").</summary>
internal sealed class CratesSource : WebSource
{
    public override string Name => "Crates";

    protected override string? WhatIsWrongWith(string name) =>
        name.Length is > 0 and <= 64 && name.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_')
            ? null
            : "a crate has letters, digits, hyphens and underscores, such as serde.";

    private protected override string Subject(string name) => $"crate '{DisplayText.Quote(name)}'";

    protected override IReadOnlyList<Registry> Registries(string name, SourceQuery query, CancellationToken cancellation)
    {
        if (RegistrySettings.Stated(Name, query) is var (text, place))
        {
            var isSparse = text.StartsWith(RegistrySettings.SparsePrefix, StringComparison.OrdinalIgnoreCase);
            return [isSparse ? AsIndex(Registry.At(text.Substring(RegistrySettings.SparsePrefix.Length), place)) : Registry.At(text, place)];
        }

        return RegistrySettings.Crates(query) is { } found
            ? [AsIndex(found)]
            : throw RegistrySettings.Missing(Name, "a sparse registry in cargo's config.toml or CARGO_REGISTRIES_<NAME>_INDEX");
    }

    protected override IEnumerable<ReadResult> Read(string name, SourceSession session)
    {
        if (session.Registry.Fragment == IndexMark)
        {
            return session.Read(session.Get(WebAddress.Below(session.Registry, IndexPath(name)), "text/plain, application/json", isJson: false), "CratesIndex", name);
        }

        var root = session.Registry.AbsolutePath.TrimEnd('/').EndsWith("/api/v1", StringComparison.Ordinal) ? session.Registry : WebAddress.Below(session.Registry, "api/v1");
        return session.ReadPages(new Uri(WebAddress.Below(root, $"crates/{name}/versions").AbsoluteUri + "?per_page=100"), Name, name, next: answer => Next(answer, session));
    }

    /// <summary>Where the index has a crate: <c>1/a</c>, <c>2/ab</c>, <c>3/a/abc</c>, <c>ab/cd/abcd…</c>, in lower case.</summary>
    internal static string IndexPath(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower.Length switch
        {
            1 => $"1/{lower}",
            2 => $"2/{lower}",
            3 => $"3/{lower[0]}/{lower}",
            _ => $"{lower.Substring(0, 2)}/{lower.Substring(2, 2)}/{lower}",
        };
    }

    // No server ever sees a fragment, so it can say here what kind of registry this is.
    private const string IndexMark = "#index";

    private static Registry AsIndex(Registry registry) => registry.Marked(IndexMark);

    private static Uri? Next(SourceAnswer answer, SourceSession session) =>
        ((session.Parse(answer) as JObject)?["meta"] as JObject)?["next_page"] is JValue { Value: string page } && Uri.TryCreate(answer.Address, page, out var next) ? next : null;
}
