using System.Globalization;

namespace ReleaseTools;

/// <summary>
/// Reads dates with a month's English name, in any order that is read one way only: <c>Feb 2026</c>, <c>February 6, 2026</c>,
/// <c>6 Feb 2026</c>, RFC 1123 (<c>Fri, 06 Feb 2026 14:27:00 GMT</c>), <c>Fri Feb 6 14:27:00 2026 +0100</c>, and <c>Q1 2026</c>.
/// </summary>
internal static class WordDateReader
{
    private static readonly char[] Separators = [' ', '\t', ','];
    private static readonly string[] Months = DateTimeFormatInfo.InvariantInfo.MonthNames;
    private static readonly string[] Weekdays = DateTimeFormatInfo.InvariantInfo.DayNames;

    /// <summary>Fills the parts; the reason as text where the words make no date.</summary>
    public static string? Read(string text, DateParts parts)
    {
        var hasYear = false;
        bool? isAfternoon = null;
        foreach (var word in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).SelectMany(SplitHyphens))
        {
            var read = ReadYear(word, ref hasYear, parts)
                || ReadDay(word, parts)
                || ReadQuarter(word, parts)
                || ReadMonth(word, parts)
                || ReadWeekday(word, parts)
                || ReadMeridiem(word, ref isAfternoon)
                || ReadZone(word, parts);
            if (!read && (word.IndexOf(':') <= 0 || parts.Hour is not null))
            {
                return ReleaseDateParser.NotADate(text);
            }

            if (!read && IsoDateReader.ReadTime(text, word.IndexOf(':') == 1 ? "0" + word : word, parts) is { } error)
            {
                return error;
            }
        }

        var isComplete = hasYear
            && (parts.Month is null) == (parts.Quarter is not null)
            && (parts.Day is null || parts.Month is not null)
            && (parts.Hour is null || parts.Day is not null)
            && (parts.Hour is not null || (parts.Offset is null && isAfternoon is null))
            && (parts.Weekday is null || parts.Day is not null);
        return !isComplete ? ReleaseDateParser.NotADate(text) : ApplyMeridiem(text, isAfternoon, parts);
    }

    // 06-Feb-2026 is three words; an offset such as -0800 is one.
    private static IEnumerable<string> SplitHyphens(string word) =>
        word.Length > 6 && ReleaseDateParser.IsDigit(word[0]) && word.IndexOf('-') > 0 && word.IndexOf(':') < 0 ? word.Split('-') : [word];

    private static bool ReadYear(string word, ref bool hasYear, DateParts parts)
    {
        if (word.Length != 4 || hasYear || !word.All(ReleaseDateParser.IsDigit))
        {
            return false;
        }

        parts.Year = int.Parse(word, CultureInfo.InvariantCulture);
        return hasYear = true;
    }

    private static bool ReadDay(string word, DateParts parts)
    {
        var digits = word.Length > 2 && word.Substring(word.Length - 2).ToLowerInvariant() is "st" or "nd" or "rd" or "th"
            ? word.Substring(0, word.Length - 2)
            : word;
        if (digits.Length is 0 or > 2 || parts.Day is not null || !digits.All(ReleaseDateParser.IsDigit))
        {
            return false;
        }

        parts.Day = int.Parse(digits, CultureInfo.InvariantCulture);
        return true;
    }

    private static bool ReadQuarter(string word, DateParts parts)
    {
        if (word.Length != 2 || word[0] is not ('Q' or 'q') || !ReleaseDateParser.IsDigit(word[1]) || parts.Quarter is not null)
        {
            return false;
        }

        parts.Quarter = word[1] - '0';
        return true;
    }

    private static bool ReadMonth(string word, DateParts parts)
    {
        var index = parts.Month is null ? IndexOf(Months, word.TrimEnd('.')) : -1;
        if (index < 0)
        {
            return false;
        }

        parts.Month = index + 1;
        return true;
    }

    private static bool ReadWeekday(string word, DateParts parts)
    {
        var index = parts.Weekday is null ? IndexOf(Weekdays, word.TrimEnd('.')) : -1;
        if (index < 0)
        {
            return false;
        }

        parts.Weekday = (DayOfWeek)index;
        return true;
    }

    // A whole name, its first three letters, or Sept.
    private static int IndexOf(string[] names, string word) => Array.FindIndex(names, name =>
        name.Length > 0
        && (name.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (word.Length == 3 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            || (word.Length == 4 && name == "September" && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))));

    private static bool ReadMeridiem(string word, ref bool? isAfternoon)
    {
        if (isAfternoon is not null || word.ToLowerInvariant() is not ("am" or "pm" or "a.m." or "p.m."))
        {
            return false;
        }

        isAfternoon = word[0] is 'p' or 'P';
        return true;
    }

    private static bool ReadZone(string word, DateParts parts)
    {
        if (parts.Hour is null || parts.Offset is not null || !DateParts.TryReadOffset(word, out var offset))
        {
            return false;
        }

        parts.Offset = offset;
        return true;
    }

    private static string? ApplyMeridiem(string text, bool? isAfternoon, DateParts parts)
    {
        if (isAfternoon is not { } afternoon)
        {
            return null;
        }

        if (parts.Hour is < 1 or > 12)
        {
            return $"'{text}' has no hour from 1 to 12 before AM or PM.";
        }

        parts.Hour = (parts.Hour % 12) + (afternoon ? 12 : 0);
        return null;
    }
}
