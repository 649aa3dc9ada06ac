namespace ReleaseTools.Claims;

/// <summary>Tracks, specialties and variants by the words for them. Immutable.</summary>
internal sealed class ReleaseKinds
{
    private readonly Dictionary<string, (string Name, Func<Release, bool> Fits)> _kinds = new(StringComparer.Ordinal);

    public ReleaseKinds(IReadOnlyList<Release> releases, CancellationPace pace)
    {
        Gather(releases, release => release.Track, pace);
        Gather(releases, release => release.Specialty, pace);
        foreach (var track in ReleaseTrack.All)
        {
            Add(track, release => release.Track);
        }

        foreach (var specialty in ClaimLexicon.UsualSpecialties)
        {
            Add(specialty, release => release.Specialty);
        }

        Gather(releases, release => release.Variant, pace);
        _kinds["openweights"] = ("open-weight", release => release.Attributes.TryGetValue(AttributeNames.OpenWeights, out var value) && value is true);
    }

    /// <summary>The kind of a word, or of several; null where none is called so.</summary>
    public (string Name, Func<Release, bool> Fits)? Find(string words)
    {
        var key = ReleaseNames.Packed(words);
        return _kinds.TryGetValue(key, out var kind) ? kind
            : ClaimLexicon.KindSynonyms.TryGetValue(words, out var usual) && _kinds.TryGetValue(usual, out kind) ? kind
            : null;
    }

    private void Gather(IReadOnlyList<Release> releases, Func<Release, string?> nameOf, CancellationPace pace)
    {
        foreach (var release in releases)
        {
            pace.Step();
            if (nameOf(release) is { } name)
            {
                Add(name, nameOf);
            }
        }
    }

    private void Add(string name, Func<Release, string?> nameOf)
    {
        var key = ReleaseNames.Packed(name);
        if (key.Length > 0 && !_kinds.ContainsKey(key))
        {
            _kinds.Add(key, (name, release => string.Equals(nameOf(release), name, StringComparison.OrdinalIgnoreCase)));
        }
    }
}
