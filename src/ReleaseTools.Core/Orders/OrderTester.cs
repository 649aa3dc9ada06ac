using ReleaseTools.Timelines;

namespace ReleaseTools.Orders;

/// <summary>Tests rules by some releases, each rule where its labels are found and in the groups in which it makes sense. Not thread-safe.</summary>
/// <remarks>Rules of one grouping share a timeline, and all rules share what was found out about labels.</remarks>
public sealed class OrderTester
{
    private readonly IReadOnlyList<Release> _releases;
    private readonly ReleaseGrouping? _grouping;
    private readonly string? _by;
    private readonly LabelIndex _labels;
    private readonly Dictionary<string, Timeline> _timelines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A tester.</summary>
    /// <param name="releases">The releases; they are kept, not copied.</param>
    /// <param name="grouping">The groups that were asked for; null takes those of each rule, <see cref="OrderRule.DefaultGrouping"/>.</param>
    /// <param name="by">What labels without a qualifier are looked for in; null finds it out rule by rule, <see cref="LabelIndex.KeyFor"/>.</param>
    /// <param name="cancellation">Looked at while labels are looked for.</param>
    public OrderTester(IReadOnlyList<Release> releases, ReleaseGrouping? grouping, string? by = null, CancellationToken cancellation = default)
    {
        _releases = releases;
        _grouping = grouping;
        _by = by?.Trim();
        _labels = new LabelIndex(releases, cancellation);
    }

    /// <summary>What the labels of a rule are looked for in, and in which groups.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public (string By, ReleaseGrouping Grouping) PlaceOf(OrderRule rule)
    {
        var by = _by ?? _labels.KeyFor(rule);
        return (by, _grouping ?? rule.DefaultGrouping(by));
    }

    /// <summary>The labels of a rule that none of the releases has where they are looked for.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<MissingLabel> Missing(OrderRule rule) => _labels.Missing(rule, PlaceOf(rule).By);

    /// <summary>The results of a rule, as <see cref="OrderEngine.Evaluate"/> gives them.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="asOf">What is certainly dated after it is still to come.</param>
    /// <param name="includeIncomplete">Whether a group that holds only one label of a pair gives a result too.</param>
    /// <param name="cancellation">Looked at while groups are made, between results and on the way to them.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IEnumerable<ReleaseOrderResult> Test(OrderRule rule, DateTimeOffset asOf, bool includeIncomplete = false, CancellationToken cancellation = default)
    {
        var (by, grouping) = PlaceOf(rule);
        return OrderEngine.Evaluate(TimelineBy(grouping, cancellation), rule, new OrderOptions(by, asOf, includeIncomplete), cancellation);
    }

    private Timeline TimelineBy(ReleaseGrouping grouping, CancellationToken cancellation)
    {
        var key = string.Join("\n", grouping.Keys);
        if (!_timelines.TryGetValue(key, out var timeline))
        {
            var builder = new TimelineBuilder(grouping);
            foreach (var release in _releases)
            {
                cancellation.ThrowIfCancellationRequested();
                builder.Add(release);
            }

            _timelines.Add(key, timeline = builder.Build(cancellation));
        }

        return timeline;
    }
}
