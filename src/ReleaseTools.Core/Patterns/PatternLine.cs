using ReleaseTools.Orders;
using ReleaseTools.Timelines;

namespace ReleaseTools.Patterns;

/// <summary>One line with how far each of its labels has come.</summary>
internal sealed class PatternLine
{
    private PatternLine(string name, IReadOnlyList<LabelStanding> labels)
    {
        Name = name;
        Labels = labels;
        Start = First(labels);
    }

    public string Name { get; }

    /// <summary>Its labels: what is out in time order, then what is awaited.</summary>
    public IReadOnlyList<LabelStanding> Labels { get; }

    /// <summary>When the first of it came out; Unknown while nothing is.</summary>
    public ReleaseDate Start { get; }

    /// <summary>The line of some releases, which share a value of one key.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="releases">Its releases, in the timeline's order.</param>
    /// <param name="labelOf">The label of a release; null for one that takes no part.</param>
    /// <param name="asOf">UTC ticks.</param>
    public static PatternLine Of(string name, IEnumerable<Release> releases, Func<Release, string?> labelOf, long asOf)
    {
        var standings = new Dictionary<string, LabelStanding>(StringComparer.OrdinalIgnoreCase);
        foreach (var release in releases)
        {
            if (labelOf(release) is not { } label)
            {
                continue;
            }

            if (!standings.TryGetValue(label, out var standing))
            {
                standings.Add(label, standing = new LabelStanding(new OrderLabel(null, label), asOf));
            }

            standing.Add(release);
        }

        return new PatternLine(name, [.. standings.Values
            .OrderByDescending(standing => standing.IsOut)
            .ThenBy(standing => standing.Date)
            .ThenBy(standing => standing.Label.Text, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The order as text.</summary>
    public string Order()
    {
        var text = string.Empty;
        for (var index = 0; index < Labels.Count; index++)
        {
            var label = Labels[index];
            var join = index == 0 ? string.Empty : LabelOrder.Of(Labels[index - 1], label) switch
            {
                OrderOutcome.Conforms or OrderOutcome.Pending => " -> ",
                OrderOutcome.Tied => " = ",
                _ => " ? ",
            };
            text += join + label.Label.Text + (label.IsOut ? string.Empty : " (awaited)");
        }

        return text;
    }

    private static ReleaseDate First(IReadOnlyList<LabelStanding> labels)
    {
        var dates = labels.Where(label => label.IsOut).Select(label => label.Date).ToArray();
        return dates.Length == 0 ? ReleaseDate.Unknown : ReleaseDate.FromTicks(dates.Min(date => date.EarliestTicks), dates.Min(date => date.LatestTicks));
    }
}
