namespace ReleaseTools.Rendering;

/// <summary>What a picture of releases shows, before anything is drawn: lanes on one scale, gaps between rivals, and what must be drawn larger. Immutable.</summary>
public sealed class TimelinePicture
{
    internal TimelinePicture(TimeScale scale, IReadOnlyList<TimelineLane> lanes, IReadOnlyList<RivalBracket> brackets, Duration? within, IReadOnlyList<TimelinePicture> zooms, int outside)
    {
        Scale = scale;
        Lanes = lanes;
        Brackets = brackets;
        Within = within;
        Zooms = zooms;
        Outside = outside;
    }

    /// <summary>The axis.</summary>
    public TimeScale Scale { get; }

    /// <summary>The lanes, in the order in which their groups come in the input.</summary>
    public IReadOnlyList<TimelineLane> Lanes { get; }

    /// <summary>The gaps between rivals, each pair once, in time order.</summary>
    public IReadOnlyList<RivalBracket> Brackets { get; }

    /// <summary>Up to which gap rivals are bracketed; null where none are.</summary>
    public Duration? Within { get; }

    /// <summary>The same for stretches in which rivals stand too close to be told apart at this size.</summary>
    public IReadOnlyList<TimelinePicture> Zooms { get; }

    /// <summary>How many releases certainly lie outside of what was asked for.</summary>
    public int Outside { get; }

    /// <summary>How many releases it shows.</summary>
    public int Count => Lanes.Sum(lane => lane.Marks.Count + lane.Edge.Count);

    /// <summary>From which date to which its releases lie; null where none has a date.</summary>
    internal ReleaseSpan? Span => ReleaseSpan.Of(Lanes.SelectMany(lane => lane.Marks).Select(mark => mark.Release));

    /// <summary>The same, with what was left out before counted too.</summary>
    internal TimelinePicture WithOutside(int more) => new(Scale, Lanes, Brackets, Within, Zooms, Outside + more);
}
