namespace ReleaseTools;

/// <summary>The usual tracks. A track is text, compared without case, so that a user's own labels (stable, beta, docs) work too.</summary>
public static class ReleaseTrack
{
    /// <summary>Meant for every use.</summary>
    public const string General = "general";

    /// <summary>Meant for one kind of use, named by the release's specialty.</summary>
    public const string Specialized = "specialized";

    /// <summary>A general release made smaller, faster, cheaper or stronger.</summary>
    public const string Optimized = "optimized";

    /// <summary>A prerelease.</summary>
    public const string Preview = "preview";

    /// <summary>Supported for long.</summary>
    public const string Lts = "lts";

    /// <summary>All of them, in the order of this file.</summary>
    public static IReadOnlyList<string> All { get; } = [General, Specialized, Optimized, Preview, Lts];
}
