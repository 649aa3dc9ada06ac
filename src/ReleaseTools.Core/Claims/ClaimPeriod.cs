using ReleaseTools.Timelines;

namespace ReleaseTools.Claims;

/// <summary>A stretch of the calendar that a claim is about. Immutable.</summary>
/// <param name="Earliest">UTC ticks, inclusive; <see cref="long.MinValue"/> where it has no start.</param>
/// <param name="Latest">UTC ticks, inclusive: no later than the moment asked about.</param>
/// <param name="Text">As messages show it, with a space before it; empty for all time.</param>
internal sealed record ClaimPeriod(long Earliest, long Latest, string Text)
{
    /// <summary>The period that a sentence names; null where it ends before it starts.</summary>
    public static ClaimPeriod? Of(ClaimContext context, ClaimMatch match)
    {
        var (earliest, latest, text) = match.Date("during") is { } during ? (during.EarliestTicks, during.LatestTicks, FormattableString.Invariant($" {(during.LatestTicks - during.EarliestTicks < TimeSpan.TicksPerDay ? "on" : "in")} {during}"))
            : match.Date("since") is { } since && match.Date("until") is { } until ? (since.EarliestTicks, until.LatestTicks, $" from {since} to {until}")
            : match.Date("since") is { } start ? (start.EarliestTicks, long.MaxValue, $" since {start}")
            : match.Date("until") is { } end ? (long.MinValue, end.LatestTicks, $" by {end}")
            : match.Date("before") is { } before ? (long.MinValue, before.EarliestTicks - 1, $" before {before}")
            : match.Date("after") is { } after ? (after.LatestTicks + 1, long.MaxValue, $" after {after}")
            : (long.MinValue, long.MaxValue, string.Empty);
        return earliest > latest ? null : new ClaimPeriod(earliest, Math.Min(latest, context.Ticks), text);
    }

    /// <summary>Whether a release came out in it; null where its date leaves that open.</summary>
    public bool? Holds(Release release)
    {
        if (!Availability.CameOut(release) || release.Released.EarliestTicks > Latest || (release.Released.HasLatest && release.Released.LatestTicks < Earliest))
        {
            return false;
        }

        return release.Released.HasLatest && release.Released.LatestTicks <= Latest && (Earliest == long.MinValue || (release.Released.HasEarliest && release.Released.EarliestTicks >= Earliest)) ? true : null;
    }

    /// <summary>How many of some releases certainly came out in it, and how many may have.</summary>
    public (long Least, long Most) Count(IEnumerable<Release> releases)
    {
        long least = 0, most = 0;
        foreach (var release in releases)
        {
            var holds = Holds(release);
            least += holds == true ? 1 : 0;
            most += holds != false ? 1 : 0;
        }

        return (least, most);
    }
}
