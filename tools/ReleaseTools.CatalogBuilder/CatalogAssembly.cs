using ReleaseTools.Naming;

namespace ReleaseTools.CatalogBuilder;

/// <summary>Brings the facts of both sources into one list, and marks other names of one model.</summary>
internal static class CatalogAssembly
{
    // Where the first source dates the entry of a later revision, the second one has the launch.
    private static readonly string[] DatedByHistory = ["gpt-4", "gpt-3.5-turbo"];

    // Dates that the source states and that its own names contradict. They are kept as stated, and said to be doubtful.
    private static readonly Dictionary<string, string> Doubts = new(StringComparer.Ordinal)
    {
        ["o3-deep-research"] = "Dated before o3, on which it is built.",
        ["o4-mini-deep-research"] = "Dated before o4-mini, on which it is built.",
        ["mistral-large-2512"] = "Dated before December 2025, the stamp in its own name.",
        ["mistral-large-latest"] = "Dated before December 2025, the stamp of what it points at.",
        ["claude-opus-4-5-20251101"] = "Dated by the stamp in its name, before the launch on 2025-11-24.",
    };

    public static List<Release> Merge(List<ReleaseBuilder> facts, List<ReleaseBuilder> history)
    {
        foreach (var older in history)
        {
            var same = facts.Find(f => SameModel(f, older) && !HasStamp(f));
            if (same is null)
            {
                facts.Add(older);
                continue;
            }

            same.AddProvenance(older.Build().Provenance[0]);
            if (DatedByHistory.Contains(same.Name))
            {
                same.Released = older.Released;
            }
        }

        foreach (var doubtful in facts.Where(f => Doubts.ContainsKey(f.Name!)))
        {
            doubtful.SetAttribute("doubt", Doubts[doubtful.Name!]);
        }

        MarkSnapshots(facts);
        MarkMovingAliases(facts);
        return [.. facts.Select(f => f.Build()).OrderBy(r => r.Vendor, StringComparer.Ordinal).ThenBy(r => r.Released).ThenBy(r => r.Name, StringComparer.Ordinal)];
    }

    private static void MarkSnapshots(List<ReleaseBuilder> releases)
    {
        foreach (var snapshot in releases.Where(HasStamp))
        {
            snapshot.AliasOf = releases.Find(r => SameModel(r, snapshot) && !HasStamp(r))?.Name;
        }
    }

    // 'devstral-medium-latest' is titled 'Devstral 2 (latest)', so 'Devstral 2' is what it points at; where the title names no
    // other entry, the one of the same vendor, product and variant that has its date is.
    private static void MarkMovingAliases(List<ReleaseBuilder> releases)
    {
        foreach (var moving in releases.Where(r => NamingRules.Default.Parse(r.Name!, r.Vendor).IsMovingAlias))
        {
            var title = Title(moving).Replace(" (latest)", string.Empty, StringComparison.Ordinal);
            var others = releases.Where(r => r != moving && r.AliasOf is null && r.Vendor == moving.Vendor).ToList();
            moving.AliasOf = (others.Find(r => Title(r) == title)
                ?? others.Find(r => r.Product == moving.Product && r.Variant == moving.Variant && r.Released == moving.Released))?.Name;
        }
    }

    private static bool SameModel(ReleaseBuilder a, ReleaseBuilder b) =>
        a != b && a.Vendor == b.Vendor && a.Product == b.Product && Equals(a.Version, b.Version) && a.Variant == b.Variant;

    private static bool HasStamp(ReleaseBuilder release) => NamingRules.Default.Parse(release.Name!, release.Vendor).Snapshot.IsKnown;

    private static string Title(ReleaseBuilder release) => release.Build().Attributes.TryGetValue("title", out var title) ? (string)title! : string.Empty;
}
