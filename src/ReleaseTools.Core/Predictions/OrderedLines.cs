using ReleaseTools.Orders;
using ReleaseTools.Patterns;
using ReleaseTools.Timelines;

namespace ReleaseTools.Predictions;

/// <summary>The lines that brought out their tracks in a predicted order.</summary>
internal static class OrderedLines
{
    /// <summary>Each line that may have done so in a window, with the first release of each track.</summary>
    /// <param name="releases">The releases, also those before the window: a line whose general model is long out has no specialized one before it.</param>
    /// <param name="order">The order.</param>
    /// <param name="window">When the first release of each track has to have come.</param>
    public static IEnumerable<Candidate> In(IEnumerable<Release> releases, OrderRule order, PredictionWindow window)
    {
        var timeline = Timeline.Of(releases.Where(release => release.Line is not null), ReleaseGrouping.Line);
        var labelOf = PatternLabels.By(nameof(Release.Track), order);
        for (var group = 0; group < timeline.GroupCount; group++)
        {
            var rows = Enumerable.Range(timeline.StartOf(group), timeline.EndOf(group) - timeline.StartOf(group)).Select(row => timeline[row]);
            var line = PatternLine.Of(timeline.GroupNames[group] ?? string.Empty, rows, labelOf, window.AsOf);
            LabelStanding?[] labels = [.. order.Labels.Select(label => line.Labels.FirstOrDefault(
                standing => standing.IsOut && string.Equals(standing.Label.Text, label.ToString(), StringComparison.OrdinalIgnoreCase)))];
            if (Array.TrueForAll(labels, label => label is not null) && Judge(labels!, window) is var standing && standing != CandidateStanding.No)
            {
                yield return new Candidate(standing, [.. labels.Select(label => label!.Out[0])]);
            }
        }
    }

    private static CandidateStanding Judge(LabelStanding[] labels, PredictionWindow window)
    {
        var certain = true;
        for (var index = 0; index < labels.Length; index++)
        {
            var order = index == 0 ? OrderOutcome.Conforms : LabelOrder.Of(labels[index - 1], labels[index]);
            var standing = window.Holds(labels[index].Date);
            if (order is not (OrderOutcome.Conforms or OrderOutcome.Unknown) || standing == CandidateStanding.No)
            {
                return CandidateStanding.No;
            }

            certain &= order == OrderOutcome.Conforms && standing == CandidateStanding.Certain;
        }

        return certain ? CandidateStanding.Certain : CandidateStanding.Possible;
    }
}
