namespace ReleaseTools;

internal static class ReleaseDateFormatter
{
    public static string Format(ReleaseDate date) => date.Earliest?.ToString("o") ?? "TBD";
}
