namespace ReleaseTools.Timelines;

/// <summary>One occasion on which something came out: the releases of one line that share a date. Immutable.</summary>
public sealed class ReleaseEvent
{
    internal ReleaseEvent(Release release, int count)
    {
        Release = release;
        Count = count;
    }

    /// <summary>The first of its releases, as the timeline orders them.</summary>
    public Release Release { get; }

    /// <summary>How many releases it stands for, at least one.</summary>
    public int Count { get; }

    /// <summary>When it was, with its precision; something is known of it, though an end may be open.</summary>
    public ReleaseDate Released => Release.Released;

    /// <summary>The release and its date, and how many came with it.</summary>
    public override string ToString() => Count == 1 ? Release.ToString() : FormattableString.Invariant($"{Release} and {Count - 1} more");
}
