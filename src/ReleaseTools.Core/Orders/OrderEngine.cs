using ReleaseTools.Timelines;

namespace ReleaseTools.Orders;

/// <summary>Applies order rules to the groups of a timeline.</summary>
/// <remarks>
/// A label stands for the first of its releases. What is out: released or withdrawn, and not certainly dated after the moment asked about;
/// an undated release that is out may have come at any time. A release that fits several labels of a rule counts for the first of them.
/// </remarks>
public static class OrderEngine
{
    /// <summary>
    /// The results, group by group as they are asked for: one for a rule of two labels or a version rule, and for a chain one for each
    /// adjacent pair. Where a label between two others is missing, the two are compared without the rule's limits, which speak of neighbours.
    /// </summary>
    /// <param name="timeline">The releases, grouped.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="options">How to apply it.</param>
    /// <param name="cancellation">Looked at every few thousand releases, between results and on the way to them.</param>
    /// <exception cref="ArgumentException"><see cref="OrderOptions.By"/> is empty. Thrown at once.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IEnumerable<ReleaseOrderResult> Evaluate(
        Timeline timeline, OrderRule rule, OrderOptions options, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(options.By))
        {
            throw new ArgumentException("Say what the labels are looked for in, such as Track.", nameof(options));
        }

        var pace = new CancellationPace(cancellation);
        return rule.IsVersionRule ? VersionOrder.Evaluate(timeline, rule, options.AsOf, pace) : EvaluateLabels(timeline, rule, options, pace);
    }

    private static IEnumerable<ReleaseOrderResult> EvaluateLabels(Timeline timeline, OrderRule rule, OrderOptions options, CancellationPace pace)
    {
        var common = ReleaseKey.Named(options.By.Trim());
        var matchers = rule.Labels.Select(label => new LabelMatcher(label, common)).ToArray();
        for (var group = 0; group < timeline.GroupCount; group++)
        {
            var standings = Standings(timeline, group, rule, matchers, options.AsOf.UtcTicks, pace);
            foreach (var result in Results(timeline.GroupNames[group], rule, standings, options))
            {
                yield return result;
            }
        }
    }

    private static LabelStanding[] Standings(Timeline timeline, int group, OrderRule rule, LabelMatcher[] matchers, long asOf, CancellationPace pace)
    {
        var standings = rule.Labels.Select(label => new LabelStanding(label, asOf)).ToArray();
        for (var row = timeline.StartOf(group); row < timeline.EndOf(group); row++)
        {
            pace.Step();
            var release = timeline[row];
            var label = Array.FindIndex(matchers, matcher => matcher.Matches(release));
            if (label >= 0)
            {
                standings[label].Add(release);
            }
        }

        return standings;
    }

    private static IEnumerable<ReleaseOrderResult> Results(string? group, OrderRule rule, LabelStanding[] standings, OrderOptions options)
    {
        for (var label = 0; label + 1 < standings.Length; label++)
        {
            var (first, second) = (standings[label], standings[label + 1]);
            var pair = new LabelPair(group, PairRule(rule, first, second, neighbours: true), first, second, options.AsOf);
            if (first.IsPresent && second.IsPresent)
            {
                yield return pair.Evaluate();
                continue;
            }

            if (options.IncludeIncomplete && (first.IsPresent || second.IsPresent))
            {
                yield return pair.EvaluateIncomplete();
            }

            if (first.IsPresent && standings.Skip(label + 2).FirstOrDefault(later => later.IsPresent) is { } next)
            {
                yield return new LabelPair(group, PairRule(rule, first, next, neighbours: false), first, next, options.AsOf).Evaluate();
            }
        }
    }

    private static OrderRule PairRule(OrderRule rule, LabelStanding first, LabelStanding second, bool neighbours) =>
        rule.Labels.Count == 2 ? rule
        : neighbours ? new OrderRule(rule.Kind, [first.Label, second.Label], rule.Within, rule.After)
        : new OrderRule(rule.Kind, [first.Label, second.Label]);
}
