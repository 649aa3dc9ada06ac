using System.Globalization;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Cadences;

/// <summary>On which weekdays and at which hours the events of a group fall.</summary>
internal static class ReleaseProfiles
{
    // Below that the approximation of Rayleigh's p-value is off by more than 0.01.
    private const int FewestHours = 5;

    private static readonly DayOfWeek[] Days =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    /// <summary>The profile by weekday, of the events known to the day. Tested against evenly likely weekdays.</summary>
    public static CadenceProfile ByWeekday(EventTrain train, TimeZoneInfo zone)
    {
        var counts = new int[Days.Length];
        var moments = new List<double>();
        foreach (var one in train.Events)
        {
            if (DayOf(one.Released, zone) is { } day)
            {
                var place = Array.IndexOf(Days, day);
                counts[place]++;
                moments.Add(place / (double)Days.Length);
            }
        }

        return new CadenceProfile(
            zone.Id,
            [.. counts.Select((count, place) => new CadenceCount(Days[place].ToString(), count))],
            train.Events.Count - moments.Count,
            moments.Count == 0 ? null : CircularConcentration.Of(moments).ResultantLength,
            moments.Count == 0 ? null : EvenCounts.P(counts));
    }

    /// <summary>The profile by hour of the day, of the events known to the hour. Tested against times spread evenly over the day, as points of a circle.</summary>
    public static CadenceProfile ByHour(EventTrain train, TimeZoneInfo zone)
    {
        var counts = new int[24];
        var moments = new List<double>();
        foreach (var one in train.Events)
        {
            if (HourOf(one.Released, zone) is { } time)
            {
                counts[time.Hours]++;
                moments.Add(time.Ticks / (double)TimeSpan.TicksPerDay);
            }
        }

        var concentration = moments.Count == 0 ? default(CircularConcentration?) : CircularConcentration.Of(moments);
        return new CadenceProfile(
            zone.Id,
            [.. counts.Select((count, hour) => new CadenceCount(hour.ToString("00", CultureInfo.InvariantCulture), count))],
            train.Events.Count - moments.Count,
            concentration?.ResultantLength,
            moments.Count < FewestHours ? null : concentration?.RayleighP);
    }

    // A date that is stated as a day is that day of the calendar, wherever one reads it; what is finer is an instant, and has the weekday of the zone.
    private static DayOfWeek? DayOf(ReleaseDate date, TimeZoneInfo zone)
    {
        if (date.Precision == ReleaseDatePrecision.Day)
        {
            return date.Earliest!.Value.DayOfWeek;
        }

        return Ends(date, zone) is { } ends && ends.First.Date == ends.Last.Date ? ends.First.DayOfWeek : null;
    }

    private static TimeSpan? HourOf(ReleaseDate date, TimeZoneInfo zone) =>
        Ends(date, zone) is { } ends && ends.First.Date == ends.Last.Date && ends.First.Hour == ends.Last.Hour && ends.First.Offset == ends.Last.Offset
            ? TimeSpan.FromTicks((ends.First.TimeOfDay.Ticks + ends.Last.TimeOfDay.Ticks) / 2)
            : null;

    private static (DateTimeOffset First, DateTimeOffset Last)? Ends(ReleaseDate date, TimeZoneInfo zone) => date.IsOpen
        ? null
        : (TimeZoneInfo.ConvertTime(date.Earliest!.Value, zone), TimeZoneInfo.ConvertTime(date.Latest!.Value, zone));
}
