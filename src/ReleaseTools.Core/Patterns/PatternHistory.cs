namespace ReleaseTools.Patterns;

/// <summary>What the lines so far did with each two labels. Not thread-safe.</summary>
internal sealed class PatternHistory
{
    private readonly Dictionary<(string, string), Counts> _pairs = [];

    /// <summary>Takes a line in: each two of its labels that are both out.</summary>
    public void Add(PatternLine line)
    {
        for (var i = 0; i < line.Labels.Count; i++)
        {
            for (var j = i + 1; j < line.Labels.Count; j++)
            {
                var (first, second) = (line.Labels[i], line.Labels[j]);
                if (first.IsOut && second.IsOut)
                {
                    var (one, other) = (Key(first.Label.Text), Key(second.Label.Text));
                    var outcome = LabelOrder.Of(first, second);
                    _pairs[(one, other)] = Of(one, other).With(outcome, OrderOutcome.Conforms);
                    _pairs[(other, one)] = Of(other, one).With(outcome, OrderOutcome.Reversed);
                }
            }
        }
    }

    /// <summary>How many lines had one label before another, after it, or in an order that cannot be told.</summary>
    public Counts Of(string first, string second) => _pairs.TryGetValue((Key(first), Key(second)), out var counts) ? counts : default;

    private static string Key(string label) => label.ToLowerInvariant();

    internal readonly record struct Counts(int Followed, int Broke, int Undecided)
    {
        public Counts With(OrderOutcome outcome, OrderOutcome kept) => outcome is not (OrderOutcome.Conforms or OrderOutcome.Reversed)
            ? this with { Undecided = Undecided + 1 }
            : outcome == kept ? this with { Followed = Followed + 1 } : this with { Broke = Broke + 1 };
    }
}
