namespace ReleaseTools.Timelines;

/// <summary>The release that is called by a name, as people write names.</summary>
public static class NamedRelease
{
    /// <summary>The one release of a name.</summary>
    /// <remarks>
    /// The first of these that fits anything decides, always without case: the exact name; the name with separators left out
    /// (<c>gpt_5_3_codex</c> is <c>GPT-5.3 Codex</c>; a separator between digits counts, so <c>1.11</c> is not <c>11.1</c>); a wildcard, where
    /// the name holds <c>*</c> or <c>?</c>; some whole words of the name in a row. A vendor may stand before the name, <c>OpenAI/GPT-5</c>.
    /// Where no name fits, the words of vendor, product, version and variant are tried: <c>Claude Opus 4.6</c> is <c>anthropic_opus_4_6</c>.
    /// An alias gives way where the release it is an alias of fits too.
    /// </remarks>
    /// <param name="releases">The releases.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellation">Looked at every few thousand releases.</param>
    /// <exception cref="NameNotFoundException">Nothing fits.</exception>
    /// <exception cref="AmbiguousNameException">Several fit, be it one release that several sources list.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Release Resolve(IReadOnlyList<Release> releases, string name, CancellationToken cancellation = default)
    {
        var asked = name.Trim();
        var fitting = Aliases.Hide(Fitting(releases, asked, new CancellationPace(cancellation)));
        fitting = fitting.Count > 0 ? fitting : Aliases.Hide(NameParts.Fitting(releases, asked, new CancellationPace(cancellation)));
        return fitting.Count switch
        {
            1 => fitting[0],
            0 => throw new NameNotFoundException(name, NameParts.Close(releases, asked)),
            _ => throw new AmbiguousNameException(name, fitting),
        };
    }

    private static List<Release> Fitting(IReadOnlyList<Release> releases, string asked, CancellationPace pace)
    {
        if (asked.Length == 0)
        {
            return [];
        }

        var found = Where(releases, release => IsNamed(release, asked), pace);
        if (found.Count > 0)
        {
            return found;
        }

        var pattern = new NamePattern(asked);
        return pattern.HasWildcard
            ? Where(releases, release => FullNames(release).Any(pattern.Matches), pace)
            : FittingWords(releases, asked, pace);
    }

    private static List<Release> FittingWords(IReadOnlyList<Release> releases, string asked, CancellationPace pace)
    {
        var words = NameWords.Of(asked);
        if (words.Count == 0)
        {
            return [];
        }

        var letters = new NameLetters(asked);
        var some = Where(releases, release => letters.AreIn(release.Vendor, release.Name), pace);
        var packed = string.Concat(words);
        var found = Where(some, release => FullNames(release).Any(full => string.Concat(NameWords.Of(full)) == packed), pace);
        return found.Count > 0
            ? found
            : Where(some, release => FullNames(release).Any(full => NameWords.Holds(NameWords.Of(full), words)), pace);
    }

    private static List<Release> Where(IEnumerable<Release> releases, Func<Release, bool> fits, CancellationPace pace)
    {
        var found = new List<Release>();
        foreach (var release in releases)
        {
            pace.Step();
            if (fits(release))
            {
                found.Add(release);
            }
        }

        return found;
    }

    // Without making a string of vendor and name for each of a million releases.
    private static bool IsNamed(Release release, string asked) =>
        string.Equals(release.Name, asked, StringComparison.OrdinalIgnoreCase)
        || (release.Vendor is { } vendor
            && asked.Length == vendor.Length + 1 + release.Name.Length
            && asked[vendor.Length] == '/'
            && asked.StartsWith(vendor, StringComparison.OrdinalIgnoreCase)
            && asked.EndsWith(release.Name, StringComparison.OrdinalIgnoreCase));

    private static string[] FullNames(Release release) =>
        release.Vendor is null ? [release.Name] : [release.Name, $"{release.Vendor}/{release.Name}"];
}
