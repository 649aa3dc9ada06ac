using ReleaseTools.Timelines;

namespace ReleaseTools.Gaps;

/// <summary>The gap between two releases that are called by name.</summary>
public static class NamedGap
{
    /// <summary>The one release of a name.</summary>
    /// <remarks>
    /// The first of these that fits anything decides, always without case: the exact name; the name with separators left out
    /// (<c>gpt_5_3_codex</c> is <c>GPT-5.3 Codex</c>; a separator between digits counts, so <c>1.11</c> is not <c>11.1</c>); a wildcard, where
    /// the name holds <c>*</c> or <c>?</c>; some whole words of the name in a row. A vendor may stand before the name, <c>OpenAI/GPT-5</c>.
    /// Where no name fits, the words of vendor, product, version and variant are tried: <c>Claude Opus 4.6</c> is <c>anthropic_opus_4_6</c>.
    /// An alias gives way where the release it is an alias of fits too.
    /// </remarks>
    /// <exception cref="NameNotFoundException">Nothing fits.</exception>
    /// <exception cref="AmbiguousNameException">Several fit, be it one release that several sources list.</exception>
    public static Release Resolve(IReadOnlyList<Release> releases, string name)
    {
        var asked = name.Trim();
        var fitting = WithoutAliases(Fitting(releases, asked));
        fitting = fitting.Count > 0 ? fitting : WithoutAliases(NameParts.Fitting(releases, asked));
        return fitting.Count switch
        {
            1 => fitting[0],
            0 => throw new NameNotFoundException(name, NameParts.Close(releases, asked)),
            _ => throw new AmbiguousNameException(name, fitting),
        };
    }

    /// <summary>The gap from one named release to another; positive when the first came first. It belongs to no group.</summary>
    /// <exception cref="NameNotFoundException">Nothing fits one of the names.</exception>
    /// <exception cref="AmbiguousNameException">Several releases fit one of the names.</exception>
    public static ReleaseGap Between(IReadOnlyList<Release> releases, string from, string to) =>
        new(null, Resolve(releases, from), Resolve(releases, to));

    private static List<Release> Fitting(IReadOnlyList<Release> releases, string asked)
    {
        if (asked.Length == 0)
        {
            return [];
        }

        var found = releases.Where(release => FullNames(release).Contains(asked, StringComparer.OrdinalIgnoreCase)).ToList();
        var pattern = new NamePattern(asked);
        if (found.Count == 0 && pattern.HasWildcard)
        {
            return releases.Where(release => FullNames(release).Any(pattern.Matches)).ToList();
        }

        var words = NameWords.Of(asked);
        if (found.Count > 0 || words.Count == 0)
        {
            return found;
        }

        var packed = string.Concat(words);
        found = releases.Where(release => FullNames(release).Any(full => string.Concat(NameWords.Of(full)) == packed)).ToList();
        return found.Count > 0
            ? found
            : releases.Where(release => FullNames(release).Any(full => NameWords.Holds(NameWords.Of(full), words))).ToList();
    }

    private static string[] FullNames(Release release) =>
        release.Vendor is null ? [release.Name] : [release.Name, $"{release.Vendor}/{release.Name}"];

    private static List<Release> WithoutAliases(List<Release> fitting)
    {
        if (fitting.Count < 2)
        {
            return fitting;
        }

        var targets = new HashSet<string>(fitting.Where(release => release.AliasOf is null).Select(release => release.Name), StringComparer.OrdinalIgnoreCase);
        return fitting.Where(release => release.AliasOf is null || !targets.Contains(release.AliasOf)).ToList();
    }
}
