using ReleaseTools.Orders;

namespace ReleaseTools.Patterns;

/// <summary>Judges one line by the lines before it, or by a stated norm.</summary>
internal sealed class PatternJudgement
{
    private readonly string? _group;
    private readonly PatternLine _line;
    private readonly PatternHistory _history;
    private readonly OrderRule? _stated;

    public PatternJudgement(string? group, PatternLine line, PatternHistory history, OrderRule? stated)
    {
        _group = group;
        _line = line;
        _history = history;
        _stated = stated;
    }

    public ReleasePattern Result()
    {
        ReleasePatternPair[] pairs = [.. Pairs()];
        var judged = pairs.Where(pair => pair.HasNorm).ToArray();
        var outcome = judged.Length == 0 ? PatternOutcome.NoNorm
            : judged.Any(pair => pair.Outcome == OrderOutcome.Reversed) ? PatternOutcome.Breaks
            : judged.Any(pair => pair.Outcome is OrderOutcome.Unknown or OrderOutcome.Tied) ? PatternOutcome.Unknown
            : judged.Any(pair => pair.Outcome == OrderOutcome.Pending) ? PatternOutcome.Pending
            : PatternOutcome.Follows;
        var broken = judged.Where(pair => pair.Outcome == OrderOutcome.Reversed).OrderBy(pair => pair.ChanceOfBreak).FirstOrDefault();
        var message = new PatternWording(_line, judged, _stated).Message(outcome, broken);
        return new ReleasePattern(_group, _line.Name, _line.Start, _line.Order(), Norm(judged), outcome, broken?.ChanceOfBreak, pairs, message);
    }

    private IEnumerable<ReleasePatternPair> Pairs()
    {
        for (var i = 0; i < _line.Labels.Count; i++)
        {
            for (var j = i + 1; j < _line.Labels.Count; j++)
            {
                yield return Pair(_line.Labels[i], _line.Labels[j]);
            }
        }
    }

    private ReleasePatternPair Pair(LabelStanding early, LabelStanding late)
    {
        var counts = _history.Of(early.Label.Text, late.Label.Text);
        var isTurned = _stated is null ? counts.Broke > counts.Followed : PlaceOf(early) > PlaceOf(late);
        var (first, second) = isTurned ? (late, early) : (early, late);
        counts = isTurned ? _history.Of(first.Label.Text, second.Label.Text) : counts;
        return new ReleasePatternPair(
            first.Label.Text,
            second.Label.Text,
            LabelOrder.Of(first, second),
            LabelOrder.Gap(_group, first, second),
            _stated is not null || counts.Followed > counts.Broke,
            counts.Followed,
            counts.Broke,
            counts.Undecided);
    }

    private int PlaceOf(LabelStanding standing) => _stated!.Labels.ToList().FindIndex(label => label.ToString() == standing.Label.Text);

    private string? Norm(ReleasePatternPair[] judged) => _stated is not null ? _stated.ToString()
        : judged.Length == 0 ? null
        : string.Join(", ", judged.Select(pair => FormattableString.Invariant($"{pair.First} -> {pair.Second} ({pair.Followed} of {pair.Followed + pair.Broke})")));
}
