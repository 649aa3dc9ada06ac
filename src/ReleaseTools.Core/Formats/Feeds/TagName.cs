using System.Text.RegularExpressions;

namespace ReleaseTools.Formats.Feeds;

/// <summary>What the tag of a repository says: the product in a repository of several, and the version.</summary>
/// <remarks>
/// <c>v1.2.0</c>, <c>release-1.2.0</c> and <c>curl-8_7_1</c> in the repository curl are versions of the repository. <c>pkg@1.2.0</c>,
/// <c>@scope/pkg@1.2.0</c>, <c>pkg/v1.2.0</c>, <c>sdk/go/v1.2.0</c> and <c>pkg-v1.2.0</c> are versions of a package of its own. Any other
/// word before a version (<c>llvmorg-17.0.1</c>) is a prefix of the repository's tags. What holds no version is a name and no more.
/// </remarks>
/// <param name="Package">The package in a repository of several, or null.</param>
/// <param name="Version">The version as text that can be read, or null.</param>
internal readonly record struct TagName(string? Package, string? Version)
{
    // A version, with a word before it that the naming rules know.
    private const int LongestVersion = ReleaseVersionParser.MaxLength + 64;

    private static readonly Regex Underscore = new("(?<=[0-9])_(?=[0-9])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

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

        // What is longer than a version can be is none, so the time does not grow with the square of the tag's length.
        for (var at = Math.Max(1, tag.Length - LongestVersion); at < tag.Length - 1; at++)
        {
            if (tag[at] is not ('@' or '/' or '-' or '_') || ReadVersion(tag.Substring(at + 1), options) is not { } version)
            {
                continue;
            }

            var before = tag.Substring(0, at).TrimEnd('-', '_', '/', '@');
            var isPackage = tag[at] is '@' or '/' || tag[at + 1] is 'v' or 'V';
            return new TagName(isPackage && before.Length > 0 && !IsRepository(before, repository) ? before : null, version.Text);
        }

        // go1.22.1 and jdk8u422 glue the word to the version.
        var letters = tag.TakeWhile(char.IsLetter).Count();
        return letters > 0 && letters < tag.Length && char.IsDigit(tag[letters]) && ReadVersion(tag.Substring(letters), options) is { } glued
            ? new TagName(null, glued.Text)
            : default;
    }

    // 7_6_1-pre3 is 7.6.1-pre3 in the notation of those who took their numbers from CVS, whose tags could have no dots.
    private static ReleaseVersion? ReadVersion(string text, ReadOptions options) => text.Length > LongestVersion
        ? null
        : options.Naming.ReadTag(text.IndexOf('.') < 0 && text.IndexOf('_') >= 0 ? Underscore.Replace(text, ".") : text);

    private static bool IsRepository(string word, string? repository) =>
        repository is not null && FieldNames.Normalize(word) == FieldNames.Normalize(repository);
}
