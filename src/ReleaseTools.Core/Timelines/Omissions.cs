namespace ReleaseTools.Timelines;

/// <summary>How many releases of a timeline a question leaves out, and why. Immutable.</summary>
/// <param name="NotOut">Announced or expected only.</param>
/// <param name="AfterAsOf">Certainly dated after the moment asked about.</param>
/// <param name="Undated">Out, with nothing known of the date.</param>
public sealed record Omissions(int NotOut, int AfterAsOf, int Undated)
{
    /// <summary>All of them.</summary>
    public int Total => NotOut + AfterAsOf + Undated;

    /// <summary>What is left out of a timeline where only what is out and dated takes part.</summary>
    /// <param name="timeline">The releases.</param>
    /// <param name="asOf">What is certainly dated after it is not out; null cuts nothing by date.</param>
    public static Omissions Of(Timeline timeline, DateTimeOffset? asOf = null)
    {
        var cut = Availability.Ticks(asOf);
        var none = new Omissions(0, 0, 0);
        for (var row = 0; row < timeline.Count; row++)
        {
            none = none.With(timeline[row], cut);
        }

        return none;
    }

    /// <summary>What both leave out.</summary>
    internal Omissions Plus(Omissions other) => new(NotOut + other.NotOut, AfterAsOf + other.AfterAsOf, Undated + other.Undated);

    internal Omissions With(Release release, long cut) =>
        !Availability.CameOut(release) ? this with { NotOut = NotOut + 1 }
        : !release.Released.IsKnown ? this with { Undated = Undated + 1 }
        : !Availability.IsOut(release, cut) ? this with { AfterAsOf = AfterAsOf + 1 }
        : this;
}
