namespace ReleaseTools.Claims;

/// <summary>Vendors, products and lines by their names. Immutable.</summary>
internal sealed class ReleaseGroups
{
    private readonly Dictionary<string, Referent> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Referent> _namesakes = new(StringComparer.Ordinal);

    public ReleaseGroups(IReadOnlyList<Release> releases, CancellationPace pace)
    {
        // Where two groups have one name, the wider one has it.
        Gather(releases, ReferentKind.Vendor, release => release.Vendor, _ => null, pace);
        Gather(releases, ReferentKind.Product, release => release.Product, release => release.Vendor, pace);
        Gather(releases, ReferentKind.Line, release => release.Version is null ? null : release.Line, release => release.Vendor, pace);
    }

    /// <summary>The group of a name, which its vendor's may precede; null where none has it.</summary>
    public Referent? Find(string name) => _groups.TryGetValue(ReleaseNames.Packed(name), out var group) ? group : null;

    /// <summary>The product that has its vendor's name; null where none has.</summary>
    public Referent? Namesake(Referent vendor) => _namesakes.TryGetValue(ReleaseNames.Packed(vendor.Text), out var product) ? product : null;

    /// <summary>The names of all groups of a kind, in the data's order.</summary>
    public IEnumerable<Referent> Of(ReferentKind kind) => _groups.Values.Where(group => group.Kind == kind);

    private void Gather(IReadOnlyList<Release> releases, ReferentKind kind, Func<Release, string?> nameOf, Func<Release, string?> ownerOf, CancellationPace pace)
    {
        var found = new Dictionary<string, (string Name, List<Release> Releases)>(StringComparer.Ordinal);
        foreach (var release in releases)
        {
            pace.Step();
            if (nameOf(release) is not { } name)
            {
                continue;
            }

            Add(name, release);
            if (ownerOf(release) is { } owner)
            {
                Add($"{owner} {name}", release);
            }
        }

        foreach (var pair in found)
        {
            if (pair.Key.Length > 0 && !_groups.ContainsKey(pair.Key))
            {
                _groups.Add(pair.Key, new Referent(kind, pair.Value.Name, pair.Value.Releases));
            }
            else if (kind == ReferentKind.Product && pair.Key.Length > 0 && !_namesakes.ContainsKey(pair.Key))
            {
                _namesakes.Add(pair.Key, new Referent(kind, pair.Value.Name, pair.Value.Releases));
            }
        }

        void Add(string name, Release release)
        {
            var key = ReleaseNames.Packed(name);
            if (!found.TryGetValue(key, out var group))
            {
                found.Add(key, group = (name, []));
            }

            if (group.Releases.Count == 0 || !ReferenceEquals(group.Releases[group.Releases.Count - 1], release))
            {
                group.Releases.Add(release);
            }
        }
    }
}
