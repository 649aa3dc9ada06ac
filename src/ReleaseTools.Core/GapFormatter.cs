namespace ReleaseTools;

internal static class GapFormatter
{
    public static string Format(GapBounds gap) => gap.Nominal?.ToString() ?? "?";
}
