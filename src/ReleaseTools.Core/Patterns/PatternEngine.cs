using ReleaseTools.Orders;
using ReleaseTools.Timelines;

namespace ReleaseTools.Patterns;

/// <summary>Finds the order in which lines bring out their tracks, the norm in it, and where it breaks.</summary>
/// <remarks>
/// A label stands for the first of its releases in a line. The norm of two labels is the order that more of the earlier lines had, of those that can be told; a line is earlier where
/// its first release certainly came before the other's first. What earlier lines did later counts too: it is known by the moment asked about.
/// </remarks>
public static class PatternEngine
{
    /// <summary>Whether a rule can be a norm: a chain of labels without limits.</summary>
    public static bool IsPattern(OrderRule rule) => rule.Kind == OrderRuleKind.Chain && rule.Within is null && rule.After is null;

    /// <summary>The patterns, group by group, lines by their first release; those of which nothing is out come last.</summary>
    /// <param name="timeline">The releases, grouped by what has a norm of its own, such as a vendor's product.</param>
    /// <param name="options">What to look for.</param>
    /// <param name="cancellation">Looked at every few thousand releases and between lines.</param>
    /// <exception cref="ArgumentException">The stated norm is no chain of labels, or has limits. Thrown at once.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IEnumerable<ReleasePattern> In(Timeline timeline, PatternOptions options, CancellationToken cancellation = default)
    {
        if (options.Stated is { } stated && !IsPattern(stated))
        {
            throw new ArgumentException($"'{stated}' is no pattern: a pattern is an order of labels without limits, such as general -> specialized.", nameof(options));
        }

        return Enumerable.Range(0, timeline.GroupCount).SelectMany(group => InGroup(timeline, group, options, cancellation));
    }

    private static IEnumerable<ReleasePattern> InGroup(Timeline timeline, int group, PatternOptions options, CancellationToken cancellation)
    {
        // By the first moment at which each may have begun, so that the lines before one are those before the last one and more.
        var lines = Lines(timeline, group, options, new CancellationPace(cancellation));
        var finished = lines.Where(line => line.Start.LatestTicks != long.MaxValue).OrderBy(line => line.Start.LatestTicks).ToArray();
        var history = new PatternHistory();
        var found = new List<ReleasePattern>();
        var next = 0;
        foreach (var line in lines.OrderBy(line => line.Start.EarliestTicks))
        {
            cancellation.ThrowIfCancellationRequested();
            for (; next < finished.Length && finished[next].Start.LatestTicks < line.Start.EarliestTicks; next++)
            {
                history.Add(finished[next]);
            }

            if (line.Labels.Count > 1 || (options.IncludeIncomplete && line.Labels.Count > 0))
            {
                found.Add(new PatternJudgement(timeline.GroupNames[group], line, history, options.Stated).Result());
            }
        }

        return found.OrderBy(pattern => pattern.Start);
    }

    private static PatternLine[] Lines(Timeline timeline, int group, PatternOptions options, CancellationPace pace)
    {
        var per = ReleaseKey.Named(options.Per.Trim());
        var by = options.By.Trim();
        var labelOf = options.Stated is { } stated ? PatternLabels.By(by, stated) : PatternLabels.By(by);
        var builder = new TimelineBuilder(ReleaseGrouping.By([options.Per]));
        for (var row = timeline.StartOf(group); row < timeline.EndOf(group); row++)
        {
            pace.Step();
            if (per.TextOf(timeline[row]) is not null)
            {
                builder.Add(timeline[row]);
            }
        }

        var parts = builder.Build();
        return [.. Enumerable.Range(0, parts.GroupCount)
            .Select(part => PatternLine.Of(per.TextOf(parts[parts.StartOf(part)])!, Rows(parts, part), labelOf, options.AsOf.UtcTicks))
            .Where(line => line.Labels.Any(label => label.IsOut))];
    }

    private static IEnumerable<Release> Rows(Timeline timeline, int group)
    {
        for (var row = timeline.StartOf(group); row < timeline.EndOf(group); row++)
        {
            yield return timeline[row];
        }
    }
}
