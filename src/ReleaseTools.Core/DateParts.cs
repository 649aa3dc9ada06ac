using System.Globalization;

namespace ReleaseTools;

/// <summary>The calendar fields that a notation states, and the date that they make.</summary>
internal sealed class DateParts
{
    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    public int Year { get; set; }

    public int? Quarter { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    public int? Hour { get; set; }

    public int Minute { get; set; }

    public int? Second { get; set; }

    /// <summary>What lies beyond the second, in ticks of 100 ns; digits below a tick are cut off.</summary>
    public int FractionTicks { get; set; }

    /// <summary>The stated offset from UTC, or null.</summary>
    public TimeSpan? Offset { get; set; }

    /// <summary>The zone of a time without an offset; null is UTC.</summary>
    public TimeZoneInfo? Zone { get; set; }

    public DayOfWeek? Weekday { get; set; }

    /// <summary>The date; the reason as text where the fields make none.</summary>
    public string? ToDate(string text, out ReleaseDate date)
    {
        date = default;
        if (Year < 1)
        {
            return $"'{text}' has no year from 0001 to 9999.";
        }

        if (Month is < 1 or > 12)
        {
            return $"'{text}' has no month from 01 to 12.";
        }

        if (Quarter is < 1 or > 4)
        {
            return $"'{text}' has no quarter from Q1 to Q4.";
        }

        if (Day is { } day && (day < 1 || day > DateTime.DaysInMonth(Year, Month!.Value)))
        {
            return $"'{text}' is no day of the calendar.";
        }

        if (Weekday is { } weekday && Day is not null && new DateTime(Year, Month!.Value, Day.Value).DayOfWeek != weekday)
        {
            return $"'{text}' is no {weekday}.";
        }

        if (Hour is not null)
        {
            return ToTime(text, out date);
        }

        date = Day is not null ? ReleaseDate.FromDay(Year, Month!.Value, Day.Value)
            : Month is not null ? ReleaseDate.FromMonth(Year, Month.Value)
            : Quarter is not null ? ReleaseDate.FromQuarter(Year, Quarter.Value)
            : ReleaseDate.FromYear(Year);
        return null;
    }

    private string? ToTime(string text, out ReleaseDate date)
    {
        date = default;
        // ISO 8601 lets a day end at 24:00; a leap second is counted into the next minute, as POSIX does.
        var endOfDay = Hour == 24 && Minute == 0 && Second is null or 0 && FractionTicks == 0;
        if ((Hour > 23 && !endOfDay) || Minute > 59 || Second > 60 || (Second == 60 && Minute != 59))
        {
            return $"'{text}' is no time of day.";
        }

        var local = new DateTime(Year, Month!.Value, Day!.Value).Ticks
            + (Hour!.Value * TimeSpan.TicksPerHour)
            + (Minute * TimeSpan.TicksPerMinute)
            + ((Second ?? 0) * TimeSpan.TicksPerSecond)
            + FractionTicks;
        if (Offset > LargestOffset || Offset < -LargestOffset)
        {
            return $"'{text}' has an offset beyond 14 hours.";
        }

        if (Offset is null && Zone is not null && local <= DateTime.MaxValue.Ticks)
        {
            return InZone(text, new DateTime(local), Zone, out date);
        }

        return At(text, local - (Offset ?? TimeSpan.Zero).Ticks, out date);
    }

    // A local time that the clocks showed twice may be either instant: both are kept.
    private string? InZone(string text, DateTime local, TimeZoneInfo zone, out ReleaseDate date)
    {
        date = default;
        if (zone.IsInvalidTime(local))
        {
            return $"'{text}' did not occur in the zone {zone.Id}: the clocks were put forward over it.";
        }

        if (!zone.IsAmbiguousTime(local))
        {
            return At(text, local.Ticks - zone.GetUtcOffset(local).Ticks, out date);
        }

        var offsets = zone.GetAmbiguousTimeOffsets(local);
        var error = At(text, local.Ticks - offsets.Max().Ticks, out var first) ?? At(text, local.Ticks - offsets.Min().Ticks, out date);
        if (error is null)
        {
            date = ReleaseDate.FromTicks(first.EarliestTicks, date.LatestTicks);
        }

        return error;
    }

    private string? At(string text, long utc, out ReleaseDate date)
    {
        date = default;
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            return $"'{text}' lies outside the years 1 to 9999 in UTC.";
        }

        date = Second is null
            ? ReleaseDate.FromMinute(new DateTime(utc, DateTimeKind.Utc))
            : ReleaseDate.FromInstant(new DateTimeOffset(utc, TimeSpan.Zero));
        return null;
    }

    /// <summary>Reads a zone: <c>Z</c>, <c>UTC</c>, an offset such as <c>+01:00</c>, <c>-0800</c> or <c>+01</c>, or a zone name of RFC 822.</summary>
    public static bool TryReadOffset(string text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text.Length > 1 && text[0] is '+' or '-')
        {
            return TryReadNumericOffset(text, out offset);
        }

        int? hours = text.ToUpperInvariant() switch
        {
            "Z" or "UTC" or "GMT" or "UT" => 0,
            "EDT" => -4,
            "EST" or "CDT" => -5,
            "CST" or "MDT" => -6,
            "MST" or "PDT" => -7,
            "PST" => -8,
            _ => null,
        };
        offset = TimeSpan.FromHours(hours ?? 0);
        return hours is not null;
    }

    private static bool TryReadNumericOffset(string text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        var digits = text.Length == 6 && text[3] == ':' ? text.Remove(3, 1).Substring(1) : text.Substring(1);
        if (digits.Length is not (2 or 4) || !digits.All(ReleaseDateParser.IsDigit))
        {
            return false;
        }

        var hours = int.Parse(digits.Substring(0, 2), CultureInfo.InvariantCulture);
        var minutes = digits.Length == 4 ? int.Parse(digits.Substring(2), CultureInfo.InvariantCulture) : 0;
        offset = new TimeSpan(hours, minutes, 0);
        if (text[0] == '-')
        {
            offset = -offset;
        }

        return minutes < 60;
    }
}
