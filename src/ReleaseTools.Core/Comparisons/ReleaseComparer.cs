namespace ReleaseTools.Comparisons;

/// <summary>Lays releases side by side, attribute by attribute.</summary>
public static class ReleaseComparer
{
    private static readonly (string Name, Func<Release, object?> Value)[] Properties =
    [
        (nameof(Release.Vendor), release => release.Vendor),
        (nameof(Release.Product), release => release.Product),
        (nameof(Release.Version), release => release.Version),
        (nameof(Release.Variant), release => release.Variant),
        (nameof(Release.Track), release => release.Track),
        (nameof(Release.Specialty), release => release.Specialty),
        (nameof(Release.Released), release => release.Released.IsKnown ? (object)release.Released : null),
        (nameof(Release.Status), release => release.Status),
    ];

    // A plain variant and a general track say something by being empty.
    private static readonly HashSet<string> EmptyMeansNone = new(StringComparer.Ordinal) { nameof(Release.Variant), nameof(Release.Specialty) };

    private static readonly Dictionary<string, Preference> Preferences = new(StringComparer.OrdinalIgnoreCase)
    {
        [AttributeNames.Context] = Preference.Higher,
        [AttributeNames.Output] = Preference.Higher,
        [AttributeNames.InputPrice] = Preference.Lower,
        [AttributeNames.OutputPrice] = Preference.Lower,
        [AttributeNames.InputModalities] = Preference.Wider,
        [AttributeNames.OutputModalities] = Preference.Wider,
        [AttributeNames.Capabilities] = Preference.Wider,
        [AttributeNames.KnowledgeCutoff] = Preference.Later,
    };

    /// <summary>The comparisons: properties first, then attributes in the order in which the releases have them, then the sources of the dates.</summary>
    /// <param name="releases">Two releases or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    public static IEnumerable<ReleaseComparison> Compare(IReadOnlyList<Release> releases)
    {
        if (releases.Count < 2)
        {
            throw new ArgumentException("A comparison needs two releases or more.", nameof(releases));
        }

        var compared = new Listing<Release>(releases);
        return Properties
            .Select(property => Of(property.Name, property.Value))
            .Concat(AttributeNamesOf(releases).Select(name => Of(name, release => release.Attributes.TryGetValue(name, out var value) ? value : null)))
            .Concat([Of(nameof(Release.Provenance), Sources)]);

        ReleaseComparison Of(string name, Func<Release, object?> value) =>
            new AttributeComparison(name, compared, [.. releases.Select(value)], Preferences.TryGetValue(name, out var preference) ? preference : Preference.None, EmptyMeansNone.Contains(name)).Result();
    }

    private static IEnumerable<string> AttributeNamesOf(IReadOnlyList<Release> releases) =>
        releases.SelectMany(release => release.Attributes.Keys).Distinct(StringComparer.OrdinalIgnoreCase);

    private static Listing<string>? Sources(Release release) =>
        release.Provenance.Count == 0 ? null : new Listing<string>(release.Provenance.Select(source => source.ToString()), ", ");
}
