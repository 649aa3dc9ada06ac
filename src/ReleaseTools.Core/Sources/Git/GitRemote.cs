namespace ReleaseTools.Sources.Git;

/// <summary>What the address of a remote says of the repository.</summary>
internal static class GitRemote
{
    /// <summary>
    /// <c>owner/repository</c> of a remote's address, in any of the ways in which git writes one; the repository alone where the address is a path; null for
    /// what is none. What stands before the host (user, password, token) is dropped.
    /// </summary>
    /// <remarks>Source: git-fetch(1), "Git URLs".</remarks>
    public static string? Subject(string address)
    {
        var text = DisplayText.Clean(address).TrimEnd('/', '\\');
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var colon = text.IndexOf(':');
        var isHosted = scheme > 0 && !text.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

        // git@host:owner/repository.git, but neither C:\path nor helper::anything.
        var isShort = scheme < 0 && colon > 1 && text.IndexOf("::", StringComparison.Ordinal) < 0 && text.IndexOf('/') is var slash && (slash < 0 || slash > colon);
        var path = isHosted ? AfterHost(text.Substring(scheme + 3)) : isShort ? text.Substring(colon + 1) : text;
        if (text.IndexOf("::", StringComparison.Ordinal) is >= 0 and var helper && (scheme < 0 || helper < scheme))
        {
            return null;
        }

        var parts = path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || WithoutEnding(parts[parts.Length - 1]) is not { Length: > 0 } name || name is "." or "..")
        {
            return null;
        }

        return (isHosted || isShort) && parts.Length > 1 && parts[0] is not ("~" or "." or "..") ? $"{parts[0]}/{name}" : name;
    }

    private static string AfterHost(string text)
    {
        var end = text.IndexOfAny(['?', '#']) is >= 0 and var mark ? mark : text.Length;
        var path = text.Substring(0, end);
        return path.IndexOf('/') is >= 0 and var slash ? path.Substring(slash + 1) : string.Empty;
    }

    private static string WithoutEnding(string name) =>
        name.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
}
