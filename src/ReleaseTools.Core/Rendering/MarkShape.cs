namespace ReleaseTools.Rendering;

/// <summary>The outlines of marks.</summary>
internal static class MarkShape
{
    private const string Triangle = "M-.9-1 1 0-.9 1z";

    /// <summary>The data of an SVG path around 0,0, in half heights of a mark: what is told apart by colour is told apart by shape too.</summary>
    public static string PathOf(MarkKind kind) => kind switch
    {
        MarkKind.General or MarkKind.Preview => "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z",
        MarkKind.Other => "M-.6 0a.6 .6 0 1 0 1.2 0a.6 .6 0 1 0-1.2 0z",
        MarkKind.Specialized => "M0-1.2 1.2 0 0 1.2-1.2 0z",
        MarkKind.Optimized => "M0-1.1 1.1 .9-1.1 .9z",
        MarkKind.Lts => "M-.9-.9 .9-.9 .9 .9-.9 .9z",
        MarkKind.Withdrawn => "M-1-.7-.7-1 0-.3 .7-1 1-.7 .3 0 1 .7 .7 1 0 .3-.7 1-1 .7-.3 0z",
        _ => Triangle,
    };

    /// <summary>The name of the style.</summary>
    public static string StyleOf(MarkKind kind) => kind.ToString().ToLowerInvariant();
}
