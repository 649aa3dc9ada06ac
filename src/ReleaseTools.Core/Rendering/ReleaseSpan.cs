using System.Globalization;

namespace ReleaseTools.Rendering;

/// <summary>From which date to which some releases lie, by their own dates and not by the axis on which they stand. Immutable.</summary>
/// <param name="First">The date that sorts first.</param>
/// <param name="Last">The date that may be the latest; of those that end at one moment the one that begins last.</param>
internal sealed record ReleaseSpan(ReleaseDate First, ReleaseDate Last)
{
    private const long TwoWeeks = 14 * TimeSpan.TicksPerDay;

    /// <summary>The span of those that have a date; null where none has.</summary>
    public static ReleaseSpan? Of(IEnumerable<Release> releases)
    {
        ReleaseSpan? span = null;
        foreach (var release in releases)
        {
            var date = release.Released;
            if (date.IsKnown)
            {
                span = span is null ? new ReleaseSpan(date, date)
                    : new ReleaseSpan(date.CompareTo(span.First) < 0 ? date : span.First, IsLater(date, span.Last) ? date : span.Last);
            }
        }

        return span;
    }

    /// <summary>
    /// Both as precise as they are, such as <c>2025-11-24 to 2026-06 UTC</c>; one of them where they are the same. Times are told of what is closer than two weeks, and the day
    /// once where it is one.
    /// </summary>
    public override string ToString()
    {
        var hasTimes = End(Last) - Start(First) < TwoWeeks;
        var isOneDay = hasTimes && HasTime(First) && HasTime(Last) && Day(First) == Day(Last);
        return First == Last ? $"{Text(First, hasTimes)} UTC" : $"{Text(First, hasTimes)} to {(isOneDay ? Time(Last) : Text(Last, hasTimes))} UTC";
    }

    // What is open at its end is not known to be any later than where it begins.
    private static bool IsLater(ReleaseDate date, ReleaseDate than)
    {
        var byEnd = End(date).CompareTo(End(than));
        return byEnd > 0 || (byEnd == 0 && date.CompareTo(than) > 0);
    }

    private static long Start(ReleaseDate date) => date.HasEarliest ? date.EarliestTicks : date.LatestTicks;

    private static long End(ReleaseDate date) => date.HasLatest ? date.LatestTicks : date.EarliestTicks;

    // The zone is told once, behind both.
    private static string Text(ReleaseDate date, bool hasTime) => !HasTime(date) ? date.ToString() : hasTime ? $"{Day(date)} {Time(date)}" : Day(date);

    private static string Day(ReleaseDate date) => new DateTime(date.EarliestTicks).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(ReleaseDate date) => new DateTime(date.EarliestTicks).ToString(date.IsExact ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);

    private static bool HasTime(ReleaseDate date) => date.Precision is ReleaseDatePrecision.Minute or ReleaseDatePrecision.Second;
}
