namespace ReleaseTools.Timelines;

/// <summary>What counts as out.</summary>
internal static class Availability
{
    /// <summary>Released or withdrawn, and not certainly dated after an instant. An unknown date is not certainly after anything.</summary>
    /// <param name="release">The release.</param>
    /// <param name="asOf">UTC ticks; <see cref="long.MaxValue"/> cuts nothing by date.</param>
    public static bool IsOut(Release release, long asOf) => CameOut(release) && release.Released.EarliestTicks <= asOf;

    /// <summary>Whether its status says that it came out at some time; a withdrawn release did.</summary>
    public static bool CameOut(Release release) => release.Status is ReleaseStatus.Released or ReleaseStatus.Withdrawn;

    /// <summary>The ticks to cut at; null cuts nothing.</summary>
    public static long Ticks(DateTimeOffset? asOf) => asOf?.UtcTicks ?? long.MaxValue;
}
