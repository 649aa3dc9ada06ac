using System.Globalization;

namespace ReleaseTools.Rendering;

/// <summary>The outlines of marks: what is told apart by colour is told apart by shape too.</summary>
/// <remarks>Lengths are in half heights of a mark, around 0,0.</remarks>
internal static class MarkShape
{
    private const string QuestionMark = "M-.8-.55a.85 .85 0 1 1 1.4 .7q-.3 .25-.3 .55h-.55q0-.65 .45-1a.3 .3 0 1 0-.45-.25zM-.25 .95h.55v.5h-.55z";

    /// <summary>The name of the style.</summary>
    public static string StyleOf(MarkKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The radius of what is round; null for what is not.</summary>
    public static double? RadiusOf(MarkKind kind) => kind switch
    {
        MarkKind.General or MarkKind.Preview => 1,
        MarkKind.Other => 0.6,
        _ => null,
    };

    /// <summary>The corners of what is not round.</summary>
    public static IReadOnlyList<(double X, double Y)> CornersOf(MarkKind kind) => kind switch
    {
        MarkKind.Specialized => [(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)],
        MarkKind.Optimized => [(0, -1.1), (1.1, 0.9), (-1.1, 0.9)],
        MarkKind.Lts => [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        MarkKind.Withdrawn => [(-1, -0.7), (-0.7, -1), (0, -0.3), (0.7, -1), (1, -0.7), (0.3, 0), (1, 0.7), (0.7, 1), (0, 0.3), (-0.7, 1), (-1, 0.7), (-0.3, 0)],
        _ => [(-0.9, -1), (1, 0), (-0.9, 1)],
    };

    /// <summary>The data of an SVG path.</summary>
    public static string PathOf(MarkKind kind)
    {
        if (kind == MarkKind.Undated)
        {
            return QuestionMark;
        }

        return RadiusOf(kind) is { } radius
            ? string.Format(CultureInfo.InvariantCulture, "M-{0} 0a{0} {0} 0 1 0 {1} 0a{0} {0} 0 1 0-{1} 0z", radius, 2 * radius)
            : "M" + string.Join(" ", CornersOf(kind).Select(corner => FormattableString.Invariant($"{corner.X} {corner.Y}"))) + "z";
    }
}
