namespace ReleaseTools;

/// <summary>The signed time from one release to another, with bounds. Immutable.</summary>
/// <remarks>Positive when <see cref="From"/> came first. All bounds are inclusive; null is an open bound.</remarks>
public sealed class ReleaseGap
{
    /// <summary>A gap between two releases.</summary>
    /// <param name="group">The group in which it lies; null when there are no groups.</param>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends.</param>
    public ReleaseGap(string? group, Release from, Release to)
        : this(group, from, to, GapBounds.Between(from.Released, to.Released))
    {
    }

    /// <summary>A gap whose bounds follow from more than the two dates (the first of several releases of a label).</summary>
    public ReleaseGap(string? group, Release from, Release to, GapBounds bounds)
        : this(group, from, to, null, bounds)
    {
    }

    private ReleaseGap(string? group, Release from, Release? to, DateTimeOffset? asOf, GapBounds bounds)
    {
        Group = group;
        From = from;
        To = to;
        AsOf = asOf;
        Bounds = bounds;
    }

    /// <summary>The group in which it lies, or null.</summary>
    public string? Group { get; }

    /// <summary>Where it starts: the earlier release, or the subject of a comparison with rivals.</summary>
    public Release From { get; }

    /// <summary>Where it ends; while it is open, the announced release that is awaited, or null.</summary>
    public Release? To { get; }

    /// <summary>Up to when an open gap is measured, UTC; else null.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>The nominal gap, between midpoints; null where an end is open.</summary>
    public TimeSpan? Gap => Bounds.Nominal;

    /// <summary>The least it can be, or null.</summary>
    public TimeSpan? Minimum => Bounds.Minimum;

    /// <summary>The most it can be, or null.</summary>
    public TimeSpan? Maximum => Bounds.Maximum;

    /// <summary>Whether minimum and maximum are one.</summary>
    public bool IsExact => Bounds.IsExact;

    /// <summary>Whether nothing had ended it by <see cref="AsOf"/>.</summary>
    public bool IsOpen => AsOf is not null;

    /// <summary>The name of the release that certainly came first; null where the dates cannot say, or where both came at one instant.</summary>
    public string? Leader => IsOpen || To is null ? null
        : Minimum > TimeSpan.Zero ? From.Name
        : Maximum < TimeSpan.Zero ? To.Name
        : null;

    /// <summary>The bounds as one value.</summary>
    public GapBounds Bounds { get; }

    /// <summary>The gap since a release that nothing has followed by <paramref name="asOf"/>.</summary>
    /// <param name="group">The group in which it lies, or null.</param>
    /// <param name="from">The last release that is out; it is taken to be out by <paramref name="asOf"/>, so the gap is never negative.</param>
    /// <param name="asOf">Up to when to measure; any offset is converted to UTC.</param>
    /// <param name="awaited">The announced release that is waited for, or null.</param>
    public static ReleaseGap Open(string? group, Release from, DateTimeOffset asOf, Release? awaited = null) =>
        Open(group, from, from.Released, asOf, awaited);

    /// <summary>An open gap that is measured from another moment than the date of <paramref name="from"/>: an announcement, or the last of several imprecise dates.</summary>
    /// <param name="group">The group in which it lies, or null.</param>
    /// <param name="from">The last release that is out; the awaited one itself where none of its group is out.</param>
    /// <param name="since">When it starts; taken to lie by <paramref name="asOf"/>, so the gap is never negative.</param>
    /// <param name="asOf">Up to when to measure; any offset is converted to UTC.</param>
    /// <param name="awaited">The announced release that is waited for, or null.</param>
    public static ReleaseGap Open(string? group, Release from, ReleaseDate since, DateTimeOffset asOf, Release? awaited = null)
    {
        var now = ReleaseDate.FromInstant(asOf);
        var start = since.Intersect(ReleaseDate.NotLaterThan(asOf)) ?? now;
        return new ReleaseGap(group, from, awaited, asOf.ToUniversalTime(), GapBounds.Between(start, now));
    }

    /// <summary>For example <c>GPT-5 -> GPT-5-Codex: 39d ±1d</c>.</summary>
    public override string ToString() => $"{From.Name} -> {To?.Name ?? "…"}: {Bounds}";
}
