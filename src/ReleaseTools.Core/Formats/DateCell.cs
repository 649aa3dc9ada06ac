using System.Globalization;

namespace ReleaseTools.Formats;

/// <summary>Reads the date of a record from whatever its format gives for it.</summary>
internal static class DateCell
{
    private const string Expected =
        "is no date. Expected 2026, 2026-Q1, 2026-02, 2026-02-06, 2026-02-06T14:27Z, 2026-02-06 14:27:00 UTC, Feb 2026, TBD, or a status such as 'Released Feb 2026'.";

    // Headers under which formats are known to keep counts of seconds or milliseconds since 1970-01-01T00:00:00Z.
    private static readonly HashSet<string> UnixHeaders =
        new(["created", "createdat", "createdutc", "timestamp", "time"], StringComparer.Ordinal);

    private static readonly string[] UnixEndings = ["unix", "unixtime", "epoch", "epochms", "unixms", "seconds", "milliseconds", "millis"];

    /// <summary>Reads a cell: a date, a phrase that tells a status, or nothing (Unknown).</summary>
    /// <param name="value">The cell.</param>
    /// <param name="header">Its header, which says whether a number counts seconds.</param>
    /// <param name="zone">The zone of a time that names none; null is UTC.</param>
    /// <param name="date">The date.</param>
    /// <param name="phrase">What else the cell says, or null.</param>
    /// <returns>Null, or what is wrong with the cell.</returns>
    public static string? Read(object? value, string header, TimeZoneInfo? zone, out ReleaseDate date, out StatusPhrase? phrase)
    {
        date = default;
        phrase = null;
        switch (value)
        {
            case null:
                return null;
            case ReleaseDate known:
                date = known;
                return null;
            case DateTimeOffset instant:
                date = instant;
                return null;
            case DateTime time:
                return ReadDateTime(time, zone, out date);
            case string text:
                return ReadText(text, zone, out date, out phrase);
            case long or int or short or byte or uint or ulong or double or float or decimal:
                return ReadNumber(value, header, out date);
            case RecordNode node when DateNode.TryRead(node, out date):
                return null;
            default:
                return Expected;
        }
    }

    /// <summary>The date in the coarser unit that a source says it is good for; an unknown unit changes nothing.</summary>
    public static ReleaseDate Coarsen(ReleaseDate date, string? unit)
    {
        if (unit is null || date.IsOpen || !Enum.TryParse<ReleaseDatePrecision>(unit, ignoreCase: true, out var precision)
            || precision is < ReleaseDatePrecision.Year or > ReleaseDatePrecision.Minute || date.Precision <= precision)
        {
            return date;
        }

        var time = new DateTime(date.EarliestTicks);
        return precision switch
        {
            ReleaseDatePrecision.Year => ReleaseDate.FromYear(time.Year),
            ReleaseDatePrecision.Quarter => ReleaseDate.FromQuarter(time.Year, ((time.Month - 1) / 3) + 1),
            ReleaseDatePrecision.Month => ReleaseDate.FromMonth(time.Year, time.Month),
            ReleaseDatePrecision.Day => ReleaseDate.FromDay(time.Year, time.Month, time.Day),
            _ => ReleaseDate.FromMinute(time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute))),
        };
    }

    private static string? ReadText(string text, TimeZoneInfo? zone, out ReleaseDate date, out StatusPhrase? phrase)
    {
        phrase = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            date = default;
            return null;
        }

        if (ReleaseDate.TryParse(text, zone, out date, out var error))
        {
            if (!date.IsKnown)
            {
                // TBD says besides that it is still to come; "unknown" does not.
                StatusPhrase.TryRead(text, zone, out phrase);
            }

            return null;
        }

        if (StatusPhrase.TryRead(text, zone, out phrase))
        {
            date = phrase.Date;
            return null;
        }

        // The parser's own words are kept where they say more than that it is none (an ambiguous day, a day that no month has).
        return error!.IndexOf("is no date;", StringComparison.Ordinal) >= 0 ? Expected : $"cannot be read: {DisplayText.Clean(error)}";
    }

    // A time without a zone is taken in the given one by the same rules as text, clock changes included.
    private static string? ReadDateTime(DateTime time, TimeZoneInfo? zone, out ReleaseDate date)
    {
        if (time.Kind != DateTimeKind.Unspecified || zone is null)
        {
            date = time;
            return null;
        }

        var text = time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture);
        return ReleaseDate.TryParse(text, zone, out date, out var error) ? null : $"cannot be read: {error}";
    }

    private static string? ReadNumber(object value, string header, out ReleaseDate date)
    {
        date = default;
        decimal number;
        try
        {
            number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return Expected;
        }

        if (number is >= 1900 and <= 2999 && number == decimal.Truncate(number))
        {
            date = ReleaseDate.FromYear((int)number);
            return null;
        }

        var normal = FieldNames.Normalize(header);
        if (!UnixHeaders.Contains(normal) && !Array.Exists(UnixEndings, ending => normal.EndsWith(ending, StringComparison.Ordinal)))
        {
            return "is a number, and its name does not say that it counts seconds or milliseconds since 1970. "
                + "Expected a date as text, or a name such as 'created' or 'timestamp'.";
        }

        // Ten digits before the point are seconds from 2001 to 2286, thirteen are milliseconds of the same years.
        const decimal LeastSeconds = 1_000_000_000m;
        var seconds = number >= LeastSeconds * 1000 && number < LeastSeconds * 10_000 ? number / 1000 : number;
        if (seconds < LeastSeconds || seconds >= LeastSeconds * 10)
        {
            return "is no count of seconds (10 digits) or milliseconds (13 digits) since 1970.";
        }

        var ticks = (long)(seconds * TimeSpan.TicksPerSecond);
        date = new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(ticks);
        return null;
    }
}
