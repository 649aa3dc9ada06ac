namespace ReleaseTools.Formats.Feeds;

/// <summary>What a file is of, judging by its path.</summary>
internal static class SourcePath
{
    // Names that say what kind of file it is, or on which shelf it stands, and not of what it is.
    private static readonly HashSet<string> Generic = new(StringComparer.OrdinalIgnoreCase)
    {
        "changelog", "changes", "change-log", "change_log", "history", "releases", "release-notes", "release_notes", "releasenotes", "release", "news", "readme",
        "tags", "refs", "versions", "feed", "atom", "rss", "index", "maven-metadata", "maven-metadata-local", "package", "packument", "package.json", "packages",
        "time", "json", "data", "response", "result", "output", "download", "latest", "all", "list", "new", "test",
        "debian", "doc", "docs", "src", "raw", "blob", "tree", "main", "master", "trunk", "head", "develop",
    };

    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The file's name without its ending, or where that is the usual name of such files (CHANGELOG.md), the name of the nearest folder that says more; null where none does.</summary>
    /// <param name="source">A path or an address, or null.</param>
    public static string? SubjectOf(string? source)
    {
        if (source is null)
        {
            return null;
        }

        var path = Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? Uri.UnescapeDataString(address.AbsolutePath) : source;
        var parts = path.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        for (var at = parts.Length - 1; at >= 0 && at >= parts.Length - 5; at--)
        {
            var name = at == parts.Length - 1 ? Path.GetFileNameWithoutExtension(parts[at]) : parts[at];
            if (!Generic.Contains(name) && name.IndexOf(':') < 0 && CellText.Of(name) is { } subject)
            {
                return subject;
            }
        }

        return null;
    }
}
