using System.Globalization;
using System.Text.RegularExpressions;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads what RFC 822 allows in dates and the house's own notation does not: two-digit years, and zones by letter or by a name that is not defined.</summary>
/// <remarks>
/// Source: RFC 822, section 5; RFC 2822, section 4.3: a year of two digits is of 2000 up to 49 and of 1900 from 50, one of three digits counts from
/// 1900; a zone of one letter means nothing, for RFC 822 had their signs wrong. Nor does a name that it does not define (CEST): such a time
/// may be any that has this name somewhere, from 12 hours behind UTC to 14 hours ahead of it.
/// </remarks>
internal static class Rfc822Date
{
    private static readonly Regex Form = new(
        @"^(?<day>([A-Za-z]+\.?,?\s+)?[0-9]{1,2}\s+[A-Za-z]{3,9}\.?)\s+(?<year>[0-9]{2,4})(\s+(?<time>[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?))?(\s+(?<zone>[^\s(]+))?(\s*\([^()]*\))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>The date; the text itself where it is of another form, for others to read or to refuse.</summary>
    public static object Read(string text)
    {
        if (text.Length > 100 || Form.Match(text) is not { Success: true } match)
        {
            return text;
        }

        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        year += match.Groups["year"].Length switch { 2 => year < 50 ? 2000 : 1900, 3 => 1900, _ => 0 };
        var (time, zone) = (match.Groups["time"].Value, match.Groups["zone"].Value);
        var day = string.Format(CultureInfo.InvariantCulture, "{0} {1:0000} {2}", match.Groups["day"].Value, year, time).TrimEnd();
        if (zone.Length == 0 || time.Length == 0 || DateParts.TryReadOffset(zone, out _))
        {
            return $"{day} {zone}".TrimEnd();
        }

        return zone.All(char.IsLetter) && ReleaseDate.TryParse(day + " UTC", out var utc) && utc.EarliestTicks > TimeSpan.TicksPerDay && utc.LatestTicks < DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay
            ? ReleaseDate.FromTicks(utc.EarliestTicks - (14 * TimeSpan.TicksPerHour), utc.LatestTicks + (12 * TimeSpan.TicksPerHour))
            : (object)text;
    }
}
