using System.Diagnostics.CodeAnalysis;

namespace ReleaseTools;

internal static class ReleaseDateParser
{
    public static bool TryParse([NotNullWhen(true)] string? text, TimeZoneInfo? zone, out ReleaseDate date, [NotNullWhen(false)] out string? error)
    {
        date = default;
        error = null;
        if (DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var t))
        {
            date = ReleaseDate.FromInstant(t);
            return true;
        }
        error = "stub";
        return false;
    }
}
