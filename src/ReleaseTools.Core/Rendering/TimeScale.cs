using System.Globalization;

namespace ReleaseTools.Rendering;

/// <summary>A stretch of time laid out from 0 to 1. Immutable.</summary>
public sealed class TimeScale
{
    // Ticks do not touch: between two labels there are as many characters.
    private const int Apart = 2;

    private const string Day = "yyyy-MM-dd";

    /// <summary>A scale from one moment to a later one.</summary>
    /// <exception cref="ArgumentException">The end does not lie after the beginning.</exception>
    public TimeScale(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            throw new ArgumentException("A scale ends after it begins.", nameof(to));
        }

        From = from.ToUniversalTime();
        To = to.ToUniversalTime();
    }

    /// <summary>Where it begins, UTC.</summary>
    public DateTimeOffset From { get; }

    /// <summary>Where it ends, UTC.</summary>
    public DateTimeOffset To { get; }

    /// <summary>Where an instant lies; what is outside lies at the end that it is beyond.</summary>
    /// <param name="ticks">UTC ticks.</param>
    public double PlaceOf(long ticks) => ticks <= From.Ticks ? 0 : ticks >= To.Ticks ? 1 : (double)(ticks - From.Ticks) / (To.Ticks - From.Ticks);

    /// <summary>Ticks at round times, as many as have room for their labels.</summary>
    /// <param name="columns">How many characters the scale is wide.</param>
    public IReadOnlyList<TimeTick> Ticks(int columns)
    {
        var step = Step(columns);
        var ticks = new List<TimeTick>();
        for (DateTime? at = step.Floor(From.UtcDateTime); at is { } tick && tick.Ticks <= To.Ticks; at = step.Next(tick))
        {
            if (tick.Ticks >= From.Ticks)
            {
                ticks.Add(new TimeTick(new DateTimeOffset(tick, TimeSpan.Zero), PlaceOf(tick.Ticks), step.Label(tick)));
            }
        }

        return ticks;
    }

    /// <summary>How far ticks are apart where their labels have room in some characters.</summary>
    internal TickStep Step(int columns) =>
        TickStep.All.FirstOrDefault(one => (To.Ticks - From.Ticks) / one.Ticks * (one.LabelWidth + Apart) <= columns) ?? TickStep.All[TickStep.All.Count - 1];

    /// <summary>What all ticks have in common and their labels do not tell: the day or the year; null where there is none.</summary>
    internal string? Common(int columns) => Step(columns).Unit switch
    {
        TickUnit.Year or TickUnit.Month => null,
        TickUnit.Second or TickUnit.Minute or TickUnit.Hour when From.Date == To.Date => From.ToString(Day, CultureInfo.InvariantCulture),
        _ => From.Year == To.Year ? From.ToString("yyyy", CultureInfo.InvariantCulture) : null,
    };

    /// <summary>The two ends, to the day; where the scale is shorter than two weeks to the minute, and than ten minutes to the second.</summary>
    public override string ToString()
    {
        var time = To - From < TimeSpan.FromMinutes(10) ? "HH:mm:ss" : To - From < TimeSpan.FromDays(14) ? "HH:mm" : null;
        var until = time is null ? Day : From.Date == To.Date ? time : $"{Day} {time}";
        return $"{Text(From, time is null ? Day : $"{Day} {time}")} to {Text(To, until)} UTC";

        static string Text(DateTimeOffset instant, string format) => instant.ToString(format, CultureInfo.InvariantCulture);
    }
}
