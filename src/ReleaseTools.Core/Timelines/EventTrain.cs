namespace ReleaseTools.Timelines;

/// <summary>The events of one group in time order: what is out and dated, the releases of one line on one date as one. Immutable.</summary>
/// <remarks>
/// A family of models that comes out in four sizes on one day is one decision to release, and four points at one place would pass for a rhythm. Different
/// lines on one date stay different events. A release without a product is a line of its own.
/// </remarks>
public sealed class EventTrain
{
    private EventTrain(string? group, ReleaseEvent[] events, Omissions leftOut)
    {
        Group = group;
        Events = Array.AsReadOnly(events);
        LeftOut = leftOut;
    }

    /// <summary>The name of the group; null where there are no groups.</summary>
    public string? Group { get; }

    /// <summary>The events, ordered as dates sort.</summary>
    public IReadOnlyList<ReleaseEvent> Events { get; }

    /// <summary>What of the group takes no part.</summary>
    public Omissions LeftOut { get; }

    /// <summary>The trains of a timeline, one per group, in the order of the groups; a group of which nothing is out has a train without events.</summary>
    /// <param name="timeline">The releases.</param>
    /// <param name="asOf">What is certainly dated after it is not out; null cuts nothing by date.</param>
    public static IReadOnlyList<EventTrain> In(Timeline timeline, DateTimeOffset? asOf = null)
    {
        var cut = Availability.Ticks(asOf);
        var trains = new EventTrain[timeline.GroupCount];
        for (var group = 0; group < trains.Length; group++)
        {
            trains[group] = Of(timeline, group, cut);
        }

        return Array.AsReadOnly(trains);
    }

    /// <summary>The train of some releases, all in one group; without events where there are no releases.</summary>
    /// <param name="releases">The releases, in any order.</param>
    /// <param name="asOf">What is certainly dated after it is not out; null cuts nothing by date.</param>
    public static EventTrain Of(IEnumerable<Release> releases, DateTimeOffset? asOf = null)
    {
        var timeline = Timeline.Of(releases, ReleaseGrouping.None);
        return timeline.GroupCount == 0 ? new EventTrain(null, [], new Omissions(0, 0, 0)) : Of(timeline, 0, Availability.Ticks(asOf));
    }

    /// <summary>The group and how many events it has.</summary>
    public override string ToString() => FormattableString.Invariant($"{Group ?? "all"}: {Events.Count} events");

    private static EventTrain Of(Timeline timeline, int group, long cut)
    {
        var leftOut = new Omissions(0, 0, 0);
        var firsts = new List<Release>();
        var others = new List<List<Release>?>();
        var sameDate = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var row = timeline.StartOf(group); row < timeline.EndOf(group); row++)
        {
            var release = timeline[row];
            if (!timeline.IsDated(row) || !timeline.IsOut(row, cut))
            {
                leftOut = leftOut.With(release, cut);
                continue;
            }

            // Equal dates stand together.
            if (firsts.Count > 0 && firsts[firsts.Count - 1].Released != release.Released)
            {
                sameDate.Clear();
            }

            if (LineOf(release) is { } line)
            {
                if (sameDate.TryGetValue(line, out var index))
                {
                    (others[index] ??= []).Add(release);
                    continue;
                }

                sameDate.Add(line, firsts.Count);
            }

            firsts.Add(release);
            others.Add(null);
        }

        return new EventTrain(timeline.GroupNames[group], [.. firsts.Select((release, index) => new ReleaseEvent(release, others[index]))], leftOut);
    }

    // A vendor's line: the same words of two vendors are two lines. Vendors hold no line ends.
    private static string? LineOf(Release release) =>
        release.Product is null ? null : $"{release.Vendor}\n{release.Product}\n{release.Version?.CoreKey}";
}
