namespace ReleaseTools;

/// <summary>Reads dates that start with a four-digit year, in the manner of ISO 8601 and EDTF.</summary>
internal static class IsoDateReader
{
    private const int MostFractionDigits = 9;

    /// <summary>Fills the parts; the reason as text where the notation is broken.</summary>
    public static string? Read(string text, DateParts parts)
    {
        parts.Year = Number(text, 0, 4);
        if (text.Length == 4)
        {
            return null;
        }

        if (text.Length == 7 && text[5] is 'Q' or 'q' && ReleaseDateParser.IsDigit(text[6]))
        {
            parts.Quarter = text[6] - '0';
            return null;
        }

        if (!IsNumber(text, 5))
        {
            return ReleaseDateParser.NotADate(text);
        }

        parts.Month = Number(text, 5, 2);
        if (text.Length == 7)
        {
            return null;
        }

        if (text[7] != '-' || !IsNumber(text, 8))
        {
            return ReleaseDateParser.NotADate(text);
        }

        parts.Day = Number(text, 8, 2);
        if (text.Length == 10)
        {
            return null;
        }

        return text[10] is 'T' or 't' or ' ' ? ReadTime(text, text.Substring(11).TrimStart(), parts) : ReleaseDateParser.NotADate(text);
    }

    /// <summary>Reads <c>14:27</c>, <c>14:27:00</c> or <c>14:27:00.123456789</c>, and a zone behind it.</summary>
    public static string? ReadTime(string text, string time, DateParts parts)
    {
        if (!IsNumber(time, 0) || time.Length < 5 || time[2] != ':' || !IsNumber(time, 3))
        {
            return $"'{text}' has no time such as '14:27' or '14:27:00'.";
        }

        parts.Hour = Number(time, 0, 2);
        parts.Minute = Number(time, 3, 2);
        var position = 5;
        if (position < time.Length && time[position] == ':')
        {
            if (!IsNumber(time, 6))
            {
                return $"'{text}' has no seconds of two digits.";
            }

            parts.Second = Number(time, 6, 2);
            position = 8;
            if (position < time.Length && time[position] is '.' or ',' && ReadFraction(text, time, ref position, parts) is { } error)
            {
                return error;
            }
        }

        var zone = time.Substring(position).Trim();
        if (zone.Length == 0)
        {
            return null;
        }

        if (!DateParts.TryReadOffset(zone, out var offset))
        {
            return $"'{text}' has '{zone}' where a zone is expected; write Z, UTC or an offset such as +01:00.";
        }

        parts.Offset = offset;
        return null;
    }

    private static string? ReadFraction(string text, string time, ref int position, DateParts parts)
    {
        var start = ++position;
        while (position < time.Length && ReleaseDateParser.IsDigit(time[position]))
        {
            position++;
        }

        var digits = position - start;
        if (digits is 0 or > MostFractionDigits)
        {
            return $"'{text}' has a fraction of {digits} digits; 1 to {MostFractionDigits} are read.";
        }

        // A tick is the seventh digit of a second; what is finer cannot be kept.
        for (var i = 0; i < 7; i++)
        {
            parts.FractionTicks = (parts.FractionTicks * 10) + (i < digits ? time[start + i] - '0' : 0);
        }

        return null;
    }

    private static bool IsNumber(string text, int at) =>
        text.Length >= at + 2 && ReleaseDateParser.IsDigit(text[at]) && ReleaseDateParser.IsDigit(text[at + 1]);

    private static int Number(string text, int at, int digits)
    {
        var number = 0;
        for (var i = at; i < at + digits; i++)
        {
            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
