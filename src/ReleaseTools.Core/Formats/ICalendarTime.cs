using System.Globalization;

namespace ReleaseTools.Formats;

/// <summary>Dates and times of iCalendar (RFC 5545, sections 3.3.4 and 3.3.5), to and from dates with their precision.</summary>
internal static class ICalendarTime
{
    private const string Day = "yyyyMMdd";
    private const string Instant = "yyyyMMdd'T'HHmmss";

    /// <summary>Reads a DATE (a day) or a DATE-TIME (to the second).</summary>
    /// <param name="property">The property that holds it.</param>
    /// <param name="zones">The zones of the calendar.</param>
    /// <param name="floating">The zone of a time that names none; null is UTC.</param>
    /// <param name="date">The date.</param>
    /// <returns>Null, or what is wrong with it.</returns>
    public static string? Read(ICalendarProperty property, ICalendarZones zones, TimeZoneInfo? floating, out ReleaseDate date)
    {
        date = default;
        var text = property.Value.Trim();
        if (TryExact(text, Day, out var day))
        {
            date = ReleaseDate.FromDay(day.Year, day.Month, day.Day);
            return null;
        }

        var isUtc = text.Length > 0 && text[text.Length - 1] is 'Z' or 'z';
        if (!TryExact(isUtc ? text.Substring(0, text.Length - 1) : text, Instant, out var time))
        {
            return "is no date of iCalendar. Expected 20260206, 20260206T142700Z or 20260206T142700.";
        }

        if (isUtc || (property["TZID"] is null && floating is null))
        {
            date = ReleaseDate.FromInstant(new DateTimeOffset(time, TimeSpan.Zero));
            return null;
        }

        if (property["TZID"] is { } zone)
        {
            date = zones.DateOf(time, zone);
            return null;
        }

        var local = time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return ReleaseDate.TryParse(local, floating, out date, out var error) ? null : $"cannot be read: {error}";
    }

    /// <summary>The interval from the start of one date to the start of another, which is its end and not in it.</summary>
    public static ReleaseDate Until(ReleaseDate start, ReleaseDate end) =>
        start.HasEarliest && end.HasEarliest && end.EarliestTicks > start.EarliestTicks
            ? ReleaseDate.FromTicks(start.EarliestTicks, end.EarliestTicks - 1)
            : start;

    /// <summary>When an event shows a date: its start, and its end where it is no instant. None for an unknown date.</summary>
    /// <remarks>Whole days are DATEs, in UTC; anything else is to the second, widened. A date with an open end is shown where it is known.</remarks>
    public static IEnumerable<string> Write(ReleaseDate date)
    {
        if (!date.IsKnown)
        {
            yield break;
        }

        var start = date.HasEarliest ? date.EarliestTicks : date.LatestTicks;
        var end = date.HasEarliest && date.HasLatest && !date.IsExact ? date.LatestTicks + 1 : default(long?);
        var isDays = date.HasEarliest
            ? start % TimeSpan.TicksPerDay == 0 && !date.IsExact && (end ?? 0) % TimeSpan.TicksPerDay == 0
            : (start + 1) % TimeSpan.TicksPerDay == 0;
        yield return isDays
            ? "DTSTART;VALUE=DATE:" + Text(start, Day)
            : $"DTSTART:{Text(start, Instant)}Z";

        // The end of the year 9999 is beyond what a date can be.
        if (end is { } after && after <= DateTime.MaxValue.Ticks)
        {
            var whole = (after + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond;
            if (isDays)
            {
                yield return "DTEND;VALUE=DATE:" + Text(after, Day);
            }
            else if (whole <= DateTime.MaxValue.Ticks)
            {
                yield return $"DTEND:{Text(whole, Instant)}Z";
            }
        }
    }

    /// <summary>An instant as a DATE-TIME in UTC.</summary>
    public static string Stamp(DateTimeOffset instant) => Text(instant.UtcTicks, Instant) + "Z";

    private static string Text(long ticks, string format) => new DateTime(ticks).ToString(format, CultureInfo.InvariantCulture);

    private static bool TryExact(string text, string format, out DateTime time) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
