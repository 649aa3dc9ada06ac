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
    /// <summary>Takes a tag apart.</summary>
    /// <param name="tag">The tag, without <c>refs/tags/</c>.</param>
    /// <param name="repository">The repository's own name, or null.</param>
    /// <param name="options">Whose naming rules say which prefixes tags have.</param>
    public static TagName Read(string tag, string? repository, ReadOptions options)
    {
        if (options.Naming.ReadTag(tag) is { } whole)
        {
            return new TagName(null, whole.Text);
        }

        for (var at = 1; at < tag.Length - 1; at++)
        {
            if (tag[at] is not ('@' or '/' or '-' or '_') || options.Naming.ReadTag(tag.Substring(at + 1)) is not { } version)
            {
                continue;
            }

            var before = tag.Substring(0, at).TrimEnd('-', '_', '/', '@');
            var isPackage = tag[at] is '@' or '/' || tag[at + 1] is 'v' or 'V';
            return new TagName(isPackage && before.Length > 0 && !IsRepository(before, repository) ? before : null, version.Text);
        }

        // go1.22.1 and jdk8u422 glue the word to the version.
        var letters = tag.TakeWhile(char.IsLetter).Count();
        return letters > 0 && letters < tag.Length && char.IsDigit(tag[letters]) && options.Naming.ReadTag(tag.Substring(letters)) is { } glued
            ? new TagName(null, glued.Text)
            : default;
    }

    private static bool IsRepository(string word, string? repository) =>
        repository is not null && FieldNames.Normalize(word) == FieldNames.Normalize(repository);
}
