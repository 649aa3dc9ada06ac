namespace ReleaseTools.Timelines;

/// <summary>Finds a release by what is known of it, where its name is written in another way: all words of vendor, product, version and variant.</summary>
internal static class NameParts
{
    // What has more words than these is no name, and looking for it would take long.
    private const int MostWords = 20;
    private const int LongestName = 200;
    private const int MostReleases = 20_000;
    private const int Suggested = 3;

    /// <summary>
    /// The releases that have all the words asked for; where some have, beside their vendor, no others, only those. A name with a wildcard has none.
    /// </summary>
    public static List<Release> Fitting(IReadOnlyList<Release> releases, string asked, CancellationPace pace)
    {
        var sought = Sought(asked);
        if (sought.Count == 0 || asked.IndexOfAny(['*', '?']) >= 0)
        {
            return [];
        }

        var fitting = releases.Where(Fits).ToList();
        var whole = fitting.Where(release => Own(release).All(sought.Contains)).ToList();
        return whole.Count > 0 ? whole : fitting;

        bool Fits(Release release)
        {
            pace.Step();
            return sought.IsSubsetOf(Words(release.Vendor).Concat(Own(release)));
        }
    }

    /// <summary>The few names that may have been meant: the closest by spelling, else those with most of the words.</summary>
    public static IReadOnlyList<string> Close(IReadOnlyList<Release> releases, string asked)
    {
        var close = CloseNames.To(asked, releases);
        var sought = Sought(asked);
        return close.Count > 0 || sought.Count == 0 ? close : Array.AsReadOnly(releases
            .Take(MostReleases)
            .Select(release => (release.Name, Shared: sought.Count(new HashSet<string>(Words(release.Name).Concat(Words(release.Vendor)).Concat(Own(release))).Contains)))
            .Where(one => one.Shared * 2 >= sought.Count)
            .OrderByDescending(one => one.Shared)
            .ThenBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => one.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Suggested)
            .ToArray());
    }

    private static HashSet<string> Sought(string asked)
    {
        var words = asked.Length > LongestName ? [] : NameWords.Of(asked);
        return words.Count > MostWords ? [] : [.. words];
    }

    private static IEnumerable<string> Own(Release release) =>
        Words(release.Product).Concat(Words(release.Version?.Text)).Concat(Words(release.Variant));

    private static IReadOnlyList<string> Words(string? text) => text is null ? [] : NameWords.Of(text);
}
