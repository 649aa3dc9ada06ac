using System.Globalization;

namespace ReleaseTools.Formats;

/// <summary>The time zones that one calendar names: those of the system by their IANA or Windows names, else what the calendar says of them.</summary>
/// <remarks>
/// Of a zone that only the calendar describes, the offsets bound what an instant can be; of one that nothing describes, all offsets
/// there are do: from 12 hours behind UTC to 14 ahead.
/// </remarks>
internal sealed class ICalendarZones
{
    private const int LongestName = 96;
    private static readonly TimeSpan LeastOffset = TimeSpan.FromHours(-12);
    private static readonly TimeSpan MostOffset = TimeSpan.FromHours(14);

    private readonly Dictionary<string, TimeZoneInfo?> _system = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (TimeSpan Least, TimeSpan Most)> _described = new(StringComparer.OrdinalIgnoreCase);
    private string? _name;
    private string? _location;
    private (TimeSpan Least, TimeSpan Most)? _offsets;

    /// <summary>Takes a property of a VTIMEZONE, or of a part of it.</summary>
    public void Describe(ICalendarProperty property)
    {
        switch (property.Name)
        {
            case "TZID":
                _name = property.Text;
                break;
            case "X-LIC-LOCATION":
                _location = property.Text;
                break;
            case "TZOFFSETTO" when TryReadOffset(property.Value.Trim(), out var offset):
                _offsets = _offsets is { } known
                    ? (offset < known.Least ? offset : known.Least, offset > known.Most ? offset : known.Most)
                    : (offset, offset);
                break;
        }
    }

    /// <summary>Ends a VTIMEZONE.</summary>
    public void EndDescription()
    {
        if (_name is not null && Find(_name) is null)
        {
            if (_location is not null && Find(_location) is { } zone)
            {
                _system[_name] = zone;
            }
            else if (_offsets is { } offsets)
            {
                _described[_name] = offsets;
            }
        }

        (_name, _location, _offsets) = (null, null, null);
    }

    /// <summary>The instant, or the interval, that a local time in a zone may be.</summary>
    public ReleaseDate DateOf(DateTime local, string name)
    {
        if (Find(name) is { } zone)
        {
            return FromLocal(local, OffsetAt(local, zone), OffsetAt(local, zone));
        }

        var (least, most) = _described.TryGetValue(name, out var described) ? described : (LeastOffset, MostOffset);
        return FromLocal(local, least, most);
    }

    // RFC 5545, section 3.3.5: of a time that occurs twice the first counts; one that does not occur has the offset before the gap.
    private static TimeSpan OffsetAt(DateTime local, TimeZoneInfo zone) =>
        zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
        : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1))
        : zone.GetUtcOffset(local);

    // The larger the offset, the earlier the instant.
    private static ReleaseDate FromLocal(DateTime local, TimeSpan least, TimeSpan most)
    {
        long Utc(TimeSpan offset) => Math.Max(0, Math.Min(DateTime.MaxValue.Ticks, local.Ticks - offset.Ticks));
        return ReleaseDate.FromTicks(Utc(most), Utc(least));
    }

    private TimeZoneInfo? Find(string name)
    {
        if (_system.TryGetValue(name, out var known))
        {
            return known;
        }

        // Some programs put a path of their own before the name: /mozilla.org/20050126_1/Europe/Berlin.
        var parts = name.Trim().Split('/');
        for (var count = Math.Min(3, parts.Length); count > 0 && known is null; count--)
        {
            known = OfSystem(string.Join("/", parts.Skip(parts.Length - count)));
        }

        return _system[name] = known;
    }

    // Some systems look a name up as the path of a file, so that only what looks like a name may reach them.
    private static TimeZoneInfo? OfSystem(string name)
    {
        var isName = name.Length is > 0 and <= LongestName && name[0] is not ('/' or '.') && name.IndexOf("..", StringComparison.Ordinal) < 0
            && name.All(character => char.IsLetterOrDigit(character) || character is '/' or '_' or '-' or '+' or ' ' or '.');
        try
        {
            return isName ? TimeZoneInfo.FindSystemTimeZoneById(name) : null;
        }
        catch (Exception error) when (error is TimeZoneNotFoundException or InvalidTimeZoneException or IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return null;
        }
    }

    private static bool TryReadOffset(string text, out TimeSpan offset)
    {
        var format = text.Length == 7 ? "hhmmss" : "hhmm";
        var isRead = TimeSpan.TryParseExact(text.TrimStart('+', '-'), format, CultureInfo.InvariantCulture, out offset);
        offset = isRead && text[0] == '-' ? -offset : offset;
        return isRead;
    }
}
