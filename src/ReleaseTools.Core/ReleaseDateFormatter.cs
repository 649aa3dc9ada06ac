using System.Globalization;

namespace ReleaseTools;

/// <summary>Writes the canonical notation of a <see cref="ReleaseDate"/>.</summary>
internal static class ReleaseDateFormatter
{
    public static string Format(ReleaseDate date) => date.Precision switch
    {
        ReleaseDatePrecision.Unknown => "TBD",
        ReleaseDatePrecision.Interval => Interval(date),
        var unit => Unit(new DateTime(date.EarliestTicks), unit),
    };

    private static string Unit(DateTime start, ReleaseDatePrecision unit) => unit switch
    {
        ReleaseDatePrecision.Year => Text(start, "yyyy"),
        ReleaseDatePrecision.Quarter => Text(start, "yyyy") + "-Q" + (char)('1' + ((start.Month - 1) / 3)),
        ReleaseDatePrecision.Month => Text(start, "yyyy-MM"),
        ReleaseDatePrecision.Day => Text(start, "yyyy-MM-dd"),
        ReleaseDatePrecision.Minute => Text(start, "yyyy-MM-dd'T'HH:mm'Z'"),
        _ => Text(start, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"),
    };

    // Both ends in the coarsest unit that serves both, as a person would write them; an end that no common unit
    // serves is a day, a minute or an instant of its own.
    private static string Interval(ReleaseDate date)
    {
        for (var unit = ReleaseDatePrecision.Year; unit <= ReleaseDatePrecision.Minute; unit++)
        {
            if (Start(date, unit) is { } start && End(date, unit) is { } end)
            {
                return start + "/" + end;
            }
        }

        return (Start(date, ReleaseDatePrecision.Day) ?? Start(date, ReleaseDatePrecision.Second)) + "/"
            + (End(date, ReleaseDatePrecision.Day) ?? End(date, ReleaseDatePrecision.Minute) ?? End(date, ReleaseDatePrecision.Second));
    }

    // Null where the bound is no edge of the unit.
    private static string? Start(ReleaseDate date, ReleaseDatePrecision unit)
    {
        if (!date.HasEarliest)
        {
            return "..";
        }

        var start = new DateTime(date.EarliestTicks);
        return CalendarUnit.Starts(start, unit) ? Unit(start, unit) : null;
    }

    private static string? End(ReleaseDate date, ReleaseDatePrecision unit)
    {
        if (!date.HasLatest)
        {
            return "..";
        }

        var start = CalendarUnit.StartOf(new DateTime(date.LatestTicks), unit);
        return CalendarUnit.LastTick(start, unit) == date.LatestTicks ? Unit(start, unit) : null;
    }

    private static string Text(DateTime time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}
