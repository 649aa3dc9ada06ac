using System.Text.RegularExpressions;

namespace ReleaseTools.Formats.Feeds;

/// <summary>What the tag of a repository says: the product in a repository of several, and the version.</summary>
/// <remarks>
/// <c>v1.2.0</c>, <c>release-1.2.0</c> and <c>curl-8_7_1</c> in the repository curl are versions of the repository. <c>pkg@1.2.0</c>,
/// <c>@scope/pkg@1.2.0</c>, <c>pkg/v1.2.0</c>, <c>sdk/go/v1.2.0</c>, <c>pkg-v1.2.0</c> and <c>azure-core_1.2.0</c> are versions of a package of its own, and so is
/// <c>tiny-curl-8_4_0</c> in the repository curl. Any other word before a version (<c>llvmorg-17.0.1</c>) is a prefix of the repository's tags. RELEASE,
/// FINAL, GA or stable after a version says no more than the tag does. What holds no version is a name and no more.
/// </remarks>
/// <param name="Package">The package in a repository of several, or null.</param>
/// <param name="Version">The version as text that can be read, or null.</param>
internal readonly record struct TagName(string? Package, string? Version)
{
    // A version, with a word before it that the naming rules know.
    private const int LongestVersion = ReleaseVersionParser.MaxLength + 64;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Underscore = new("(?<=[0-9])_(?=[0-9])", RegexOptions.CultureInvariant, Patience);

    // REL9_6_24 and REL9_6_RC1: letters, and a version in that notation of CVS.
    private static readonly Regex Glued = new(
        "^[A-Za-z]+(?<version>[0-9]+(_[0-9]+)+([_-]?[A-Za-z]+[0-9]*)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    private static readonly Regex Said = new(
        "(?<=[0-9])[-_](RELEASE|FINAL|GA|stable)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    // 2023b, which without the year before it would be the size of a model.
    private static readonly Regex YearAndLetter = new("^(19|20)[0-9]{2}[a-z]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    private static readonly string[] NoPackage = ["release", "releases", "rel", "version", "ver", "v", "stable", "lts", "final", "tag"];

    /// <summary>Takes a tag apart.</summary>
    /// <param name="tag">The tag, without <c>refs/tags/</c>.</param>
    /// <param name="repository">The repository's own name, or null.</param>
    /// <param name="options">Whose naming rules say which prefixes tags have.</param>
    public static TagName Read(string tag, string? repository, ReadOptions options)
    {
        if (ReadVersion(tag, options) is { } whole)
        {
            return new TagName(null, whole.Text);
        }

        if (tag.Length <= LongestVersion && Glued.Match(tag) is { Success: true } match && ReadVersion(match.Groups["version"].Value, options) is { } numbers)
        {
            return new TagName(null, numbers.Text);
        }

        // What is longer than a version can be is none, so the time does not grow with the square of the tag's length.
        for (var at = Math.Max(1, tag.Length - LongestVersion); at < tag.Length - 1; at++)
        {
            if (tag[at] is not ('@' or '/' or '-' or '_') || IsInNumber(tag, at) || ReadVersion(tag.Substring(at + 1), options) is not { } version)
            {
                continue;
            }

            var before = tag.Substring(0, at).TrimEnd('-', '_', '/', '@');
            return new TagName(before.Length > 0 && IsPackage(before, tag[at], tag[at + 1], version, repository) ? before : null, version.Text);
        }

        // go1.22.1 and jdk8u422 glue the word to the version.
        var letters = tag.TakeWhile(char.IsLetter).Count();
        return letters > 0 && letters < tag.Length && char.IsDigit(tag[letters]) && ReadVersion(tag.Substring(letters), options) is { } glued
            ? new TagName(null, glued.Text)
            : default;
    }

    private static ReleaseVersion? ReadVersion(string text, ReadOptions options)
    {
        if (text.Length > LongestVersion)
        {
            return null;
        }

        // 7_6_1-pre3 is 7.6.1-pre3 in the notation of those who took their numbers from CVS, whose tags could have no dots.
        var plain = Said.Replace(text.IndexOf('.') < 0 ? Underscore.Replace(text, ".") : text, string.Empty);
        return YearAndLetter.IsMatch(plain) && ReleaseVersion.TryParse(plain, out var year) ? year : options.Naming.ReadTag(plain);
    }

    // What follows 2011 in weekly.2011-01-01 and 2.3 in debian/1%2.3-1 is the rest of something, and no version.
    private static bool IsInNumber(string tag, int at)
    {
        if (tag[at] is '@' or '/' || tag[at + 1] is 'v' or 'V')
        {
            return false;
        }

        var start = at;
        while (start > 0 && char.IsLetterOrDigit(tag[start - 1]))
        {
            start--;
        }

        return start < at && char.IsDigit(tag[start]);
    }

    private static bool IsPackage(string before, char separator, char next, ReleaseVersion version, string? repository)
    {
        if (IsRepository(before, repository))
        {
            return false;
        }

        var isCompound = before.IndexOfAny(['-', '.']) > 0;
        return separator is '@' or '/' || next is 'v' or 'V' || (separator == '_' && isCompound && version.Text.IndexOf('.') >= 0)
            || (repository is not null && isCompound && IsOfRepository(before, repository));
    }

    // tiny-curl is something else than curl; curl-release is not.
    private static bool IsOfRepository(string before, string repository)
    {
        var words = before.Split('-');
        return Array.Exists(words, word => IsRepository(word, repository))
            && !Array.TrueForAll(words, word => IsRepository(word, repository) || NoPackage.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsRepository(string word, string? repository) =>
        repository is not null && FieldNames.Normalize(word) == FieldNames.Normalize(repository);
}
