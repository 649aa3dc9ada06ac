namespace ReleaseTools.Timelines;

/// <summary>Other names and dated snapshots of one model, which must not count twice.</summary>
public static class Aliases
{
    /// <summary>The releases in their order, without each that is an alias of a release among them which is none itself.</summary>
    public static IReadOnlyList<Release> Hide(IReadOnlyCollection<Release> releases)
    {
        var targets = new HashSet<string>(releases.Where(release => release.AliasOf is null).Select(release => release.Name), StringComparer.OrdinalIgnoreCase);
        return [.. releases.Where(release => release.AliasOf is null || !targets.Contains(release.AliasOf))];
    }
}
