using ReleaseTools.Timelines;

namespace ReleaseTools.Gaps;

#pragma warning disable CA1711 // A stream of gaps, not of bytes: the word is the right one for what is pushed through it.
/// <summary>Consecutive gaps of releases that arrive in order. Its memory depends on the number of groups, not of releases. Not thread-safe.</summary>
/// <remarks>
/// The groups may be interleaved; inside each, releases must come by date as <see cref="ReleaseDate"/> sorts. Those of one date stay
/// in the order of the input, where <see cref="ConsecutiveGaps"/> orders them by version: a stream cannot wait for the ties to come.
/// What <see cref="ConsecutiveGaps"/> leaves out is left out here too, wherever it stands.
/// </remarks>
public sealed class ConsecutiveGapStream
#pragma warning restore CA1711
{
    private readonly GroupIndex _groups;
    private readonly List<Release> _last = [];
    private readonly long _cut;

    /// <summary>A stream that has seen nothing.</summary>
    /// <param name="grouping">By what the releases are grouped.</param>
    /// <param name="asOf">What is certainly dated after it is not out; null cuts nothing by date.</param>
    public ConsecutiveGapStream(ReleaseGrouping grouping, DateTimeOffset? asOf = null)
    {
        _groups = new GroupIndex(grouping);
        _cut = Availability.Ticks(asOf);
    }

    /// <summary>What was left out so far.</summary>
    public Omissions LeftOut { get; private set; } = new(0, 0, 0);

    /// <summary>Takes the next release, and gives the gap that it ends; null for the first of its group and for one that is left out.</summary>
    /// <exception cref="OutOfOrderException">The release sorts before the one of its group that came before it.</exception>
    public ReleaseGap? Push(Release release)
    {
        if (!release.Released.IsKnown || !Availability.IsOut(release, _cut))
        {
            LeftOut = LeftOut.With(release, _cut);
            return null;
        }

        var group = _groups.IdOf(release);
        if (group == _last.Count)
        {
            _last.Add(release);
            return null;
        }

        var previous = _last[group];
        if (previous.Released.CompareTo(release.Released) > 0)
        {
            throw new OutOfOrderException(_groups.NameOf(group), previous, release);
        }

        _last[group] = release;
        return new ReleaseGap(_groups.NameOf(group), previous, release);
    }
}
