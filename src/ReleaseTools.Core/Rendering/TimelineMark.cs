namespace ReleaseTools.Rendering;

/// <summary>A release on the lane of a picture. Immutable.</summary>
public sealed class TimelineMark
{
    internal TimelineMark(Release release, TimeScale scale, long asOf)
    {
        Release = release;
        Kind = KindOf(release, asOf);
        var date = release.Released;
        Start = date.HasEarliest ? scale.PlaceOf(date.EarliestTicks) : 0;
        End = date.HasLatest ? scale.PlaceOf(date.LatestTicks) : 1;
        Place = !date.IsKnown ? 1 : scale.PlaceOf(date.IsOpen ? (date.HasEarliest ? date.EarliestTicks : date.LatestTicks) : date.MidpointTicks);
    }

    /// <summary>The release.</summary>
    public Release Release { get; }

    /// <summary>How it is marked.</summary>
    public MarkKind Kind { get; }

    /// <summary>Where its mark stands, 0 to 1: the middle of its date, or the one end that is known.</summary>
    public double Place { get; }

    /// <summary>The first place where it may lie; 0 where that is open.</summary>
    public double Start { get; }

    /// <summary>The last place where it may lie; 1 where that is open.</summary>
    public double End { get; }

    /// <summary>Whether it stands at the edge, because nothing is known of its date.</summary>
    public bool IsAtEdge => !Release.Released.IsKnown;

    private static MarkKind KindOf(Release release, long asOf) => release.Status switch
    {
        ReleaseStatus.Announced or ReleaseStatus.Speculative => MarkKind.Pending,
        _ when release.Released.EarliestTicks > asOf => MarkKind.Pending,
        ReleaseStatus.Withdrawn => MarkKind.Withdrawn,
        _ when !release.Released.IsKnown => MarkKind.Undated,
        _ => release.Track?.ToLowerInvariant() switch
        {
            ReleaseTrack.General => MarkKind.General,
            ReleaseTrack.Specialized => MarkKind.Specialized,
            ReleaseTrack.Optimized => MarkKind.Optimized,
            ReleaseTrack.Preview => MarkKind.Preview,
            ReleaseTrack.Lts => MarkKind.Lts,
            _ => MarkKind.Other,
        },
    };
}
