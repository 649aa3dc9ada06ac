using System.Diagnostics.CodeAnalysis;

namespace ReleaseTools;

/// <summary>Reads the notations of <see cref="ReleaseDate"/>. Knows no culture.</summary>
internal static class ReleaseDateParser
{
    private const int LongestText = 100;

    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        TimeZoneInfo? zone,
        out ReleaseDate date,
        [NotNullWhen(false)] out string? error)
    {
        date = default;
        var trimmed = text?.Trim() ?? string.Empty;
        error = trimmed.Length switch
        {
            0 => "A date is expected; write TBD where it is not known.",
            > LongestText => $"A date has at most {LongestText} characters.",
            _ => Parse(trimmed, zone, out date),
        };
        error = error is null ? null : DisplayText.Clean(error);
        return error is null;
    }

    private static string? Parse(string text, TimeZoneInfo? zone, out ReleaseDate date)
    {
        if (IsUnknown(text))
        {
            date = ReleaseDate.Unknown;
            return null;
        }

        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return ParseSingle(text, zone, out date);
        }

        if (text.IndexOf('/', slash + 1) < 0)
        {
            return ParseRange(text, slash, zone, out date);
        }

        // 2026/02/06 can be read one way only; 01/02/2026 cannot.
        if (slash == 4 && text.Length >= 10 && text[7] == '/')
        {
            return ParseSingle(text.Substring(0, 10).Replace('/', '-') + text.Substring(10), zone, out date);
        }

        date = default;
        return char.IsDigit(text[0])
            ? $"'{text}' could be read day first or month first; write it as year-month-day, such as '2026-02-06'."
            : NotADate(text);
    }

    private static bool IsUnknown(string text) =>
        text.Equals("TBD", StringComparison.OrdinalIgnoreCase)
        || text.Equals("TBA", StringComparison.OrdinalIgnoreCase)
        || text.Equals("unknown", StringComparison.OrdinalIgnoreCase)
        || text is "../.." or "..";

    private static string? ParseRange(string text, int slash, TimeZoneInfo? zone, out ReleaseDate date)
    {
        date = default;
        var error = ParseEnd(text.Substring(0, slash).Trim(), zone, out var start)
            ?? ParseEnd(text.Substring(slash + 1).Trim(), zone, out date);
        var end = date;
        date = default;
        if (error is not null)
        {
            return error;
        }

        if (end.LatestTicks < start.EarliestTicks)
        {
            return $"'{text}' ends before it starts.";
        }

        date = ReleaseDate.FromTicks(start.EarliestTicks, end.LatestTicks);
        return null;
    }

    private static string? ParseEnd(string text, TimeZoneInfo? zone, out ReleaseDate date)
    {
        date = ReleaseDate.Unknown;
        return text is ".." ? null
            : text.Length == 0 ? "A range needs two ends; write '..' for an open one, such as '../2026-02-06'."
            : ParseSingle(text, zone, out date);
    }

    private static string? ParseSingle(string text, TimeZoneInfo? zone, out ReleaseDate date)
    {
        var parts = new DateParts { Zone = zone };
        var error = IsIso(text) ? IsoDateReader.Read(text, parts) : WordDateReader.Read(text, parts);
        date = default;
        return error ?? parts.ToDate(text, out date);
    }

    private static bool IsIso(string text) =>
        text.Length >= 4
        && IsDigit(text[0]) && IsDigit(text[1]) && IsDigit(text[2]) && IsDigit(text[3])
        && (text.Length == 4 || text[4] == '-');

    internal static bool IsDigit(char c) => c is >= '0' and <= '9';

    internal static string NotADate(string text) =>
        $"'{text}' is no date; write it as '2026', '2026-Q1', '2026-02', '2026-02-06', '2026-02-06T14:27Z', '2026-02-06T14:27:00Z', "
        + "'Feb 2026', 'February 6, 2026', a range such as '../2026-02-06', or TBD.";
}
