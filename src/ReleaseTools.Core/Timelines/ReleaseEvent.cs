namespace ReleaseTools.Timelines;

/// <summary>One occasion on which something came out: the releases of one line that share a date. Immutable.</summary>
public sealed class ReleaseEvent
{
    private readonly IReadOnlyList<Release> _others;

    internal ReleaseEvent(Release release, IReadOnlyList<Release>? others = null)
    {
        Release = release;
        _others = others ?? [];
    }

    /// <summary>The first of its releases, as the timeline orders them.</summary>
    public Release Release { get; }

    /// <summary>How many releases it stands for, at least one.</summary>
    public int Count => 1 + _others.Count;

    /// <summary>All of its releases, as the timeline orders them.</summary>
    public IEnumerable<Release> Releases => _others.Prepend(Release);

    /// <summary>When it was, with its precision; something is known of it, though an end may be open.</summary>
    public ReleaseDate Released => Release.Released;

    /// <summary>The release and its date, and how many came with it.</summary>
    public override string ToString() => Count == 1 ? Release.ToString() : FormattableString.Invariant($"{Release} and {Count - 1} more");
}
