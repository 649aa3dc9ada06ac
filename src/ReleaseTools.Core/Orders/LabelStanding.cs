using ReleaseTools.Timelines;

namespace ReleaseTools.Orders;

/// <summary>How far a label has come in one group by some moment.</summary>
internal sealed class LabelStanding
{
    private readonly List<Release> _out = [];
    private readonly long _asOf;
    private long _earliest = long.MaxValue;
    private long _latest = long.MaxValue;
    private Release? _promised;
    private Release? _expected;

    /// <summary>A label of which no release has been seen.</summary>
    /// <param name="label">The label.</param>
    /// <param name="asOf">The moment, in UTC ticks.</param>
    public LabelStanding(OrderLabel label, long asOf)
    {
        Label = label;
        _asOf = asOf;
    }

    public OrderLabel Label { get; }

    /// <summary>The releases that are out, in the timeline's order.</summary>
    public IReadOnlyList<Release> Out => _out;

    public bool IsOut => _out.Count > 0;

    /// <summary>Whether none is out, and one was announced or is dated later.</summary>
    public bool IsPromised => !IsOut && _promised is not null;

    public bool IsPresent => First is not null;

    /// <summary>Its release that sorts first: of those out, else of those promised, else of those expected.</summary>
    public Release? First => IsOut ? _out[0] : _promised ?? _expected;

    /// <summary>The one promised release that would come first; null where there is none, whatever else is out.</summary>
    public Release? Promised => _promised;

    /// <summary>
    /// When the first of the label came: not before the least of the earliest moments, not after the least of the latest. One that is out
    /// and undated may have come at any time before. While none is out: after the moment asked about, or when the first is dated.
    /// </summary>
    public ReleaseDate Date =>
        IsOut ? ReleaseDate.FromTicks(_earliest, _latest)
        : First is { } first && Availability.CameOut(first) ? first.Released
        : ReleaseDate.FromTicks(_asOf, long.MaxValue);

    /// <summary>As <see cref="Date"/>, knowing that it was out by the moment asked about.</summary>
    public ReleaseDate DateOut => Date.Intersect(ReleaseDate.FromTicks(long.MinValue, _asOf)) ?? Date;

    /// <summary>Adds a release of the label; they come in the timeline's order.</summary>
    public void Add(Release release)
    {
        if (Availability.IsOut(release, _asOf))
        {
            _out.Add(release);
            _earliest = Math.Min(_earliest, release.Released.EarliestTicks);
            _latest = Math.Min(_latest, release.Released.LatestTicks);
        }
        else if (release.Status == ReleaseStatus.Speculative)
        {
            _expected ??= release;
        }
        else
        {
            _promised ??= release;
        }
    }

    /// <summary>Whether this came before another by a stated order alone: one of its releases precedes every one of the other's in one chain.</summary>
    public bool IsStatedBefore(LabelStanding other) => IsStatedBefore(_out, other._out);

    /// <summary>Whether one of some releases precedes every one of the others in one stated chain.</summary>
    public static bool IsStatedBefore(IReadOnlyList<Release> some, IReadOnlyList<Release> others)
    {
        if (others.Count == 0 || others[0].Sequence is not { } place || others.Any(release => release.Sequence?.Chain != place.Chain))
        {
            return false;
        }

        var firstOther = others.Min(release => release.Sequence!.Position);
        return some.Any(release => release.Sequence is { } own && own.Chain == place.Chain && own.Position < firstOther);
    }
}
