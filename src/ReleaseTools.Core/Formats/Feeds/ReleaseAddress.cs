namespace ReleaseTools.Formats.Feeds;

/// <summary>What the address of a release on a code host tells.</summary>
/// <remarks>
/// <c>/owner/repository/releases/tag/v1.2.0</c> (GitHub, Gitea, Forgejo), <c>/owner/repository/src/tag/v1.2.0</c> (Gitea's tags),
/// <c>/group/project/-/releases/v1.2.0</c> and <c>/-/tags/</c> (GitLab); the address of a list ends before the tag.
/// </remarks>
/// <param name="Owner">The owner of the repository.</param>
/// <param name="Repository">The repository.</param>
/// <param name="Tag">The tag; null for the address of a list.</param>
internal sealed record ReleaseAddress(string Owner, string Repository, string? Tag)
{
    /// <summary>Reads an address; null for one that is of no release.</summary>
    public static ReleaseAddress? Read(string? link)
    {
        if (link is null || !Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var path = address.AbsolutePath.Trim('/').Split('/');
        for (var at = 2; at < path.Length; at++)
        {
            var isSeparated = path[at] == "-" && at + 1 < path.Length && path[at + 1] is "releases" or "tags";
            var isTagged = at + 1 < path.Length && path[at + 1] == "tag" && path[at] is "releases" or "src";
            if (isSeparated || isTagged || (at == path.Length - 1 && WithoutEnding(path[at]) is "releases" or "tags"))
            {
                var tag = Uri.UnescapeDataString(string.Join("/", path.Skip(at + 2)));
                return new ReleaseAddress(isSeparated ? path[0] : path[at - 2], path[at - 1], tag.Length == 0 ? null : tag);
            }
        }

        return null;
    }

    private static string WithoutEnding(string name) => name.IndexOf('.') is > 0 and var point ? name.Substring(0, point) : name;
}
