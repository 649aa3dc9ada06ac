using ReleaseTools.Orders;
using ReleaseTools.Statistics;

namespace ReleaseTools.Patterns;

/// <summary>The sentence of a pattern.</summary>
internal sealed class PatternWording
{
    private readonly PatternLine _line;
    private readonly ReleasePatternPair[] _judged;
    private readonly OrderRule? _stated;

    public PatternWording(PatternLine line, ReleasePatternPair[] judged, OrderRule? stated)
    {
        _line = line;
        _judged = judged;
        _stated = stated;
    }

    public string Message(PatternOutcome outcome, ReleasePatternPair? broken) => outcome switch
    {
        PatternOutcome.Breaks => $"{Reversal(broken!)}; {History(broken!)}.",
        PatternOutcome.Unknown => $"The dates cannot say which came first of {Undecidable()}.",
        PatternOutcome.Pending => $"Nothing is broken so far; {string.Join(" and ", _line.Labels.Where(label => !label.IsOut).Select(label => label.Label.Text))} is awaited.",
        PatternOutcome.Follows => _stated is null ? $"As before: {string.Join(", ", _judged.Select(Kept))}." : $"As '{_stated}' has it.",
        _ => _line.Labels.Count < 2 ? "It has one track only, so there is no order." : "No earlier line tells what the usual order of these is.",
    };

    private static string Reversal(ReleasePatternPair pair)
    {
        var (first, second) = (pair.Gap!.From, pair.Gap.To!);
        var distance = pair.Gap.Bounds is { Minimum: { } least, Maximum: { } most }
            ? $" {GapBounds.Between(second.Released, first.Released)}" is var text && least < TimeSpan.Zero && most <= TimeSpan.Zero ? text : string.Empty
            : string.Empty;
        return $"{pair.Second} ({second.Name}, {second.Released}) came{distance} before {pair.First} ({first.Name}, {first.Released})";
    }

    private static string History(ReleasePatternPair pair)
    {
        var lines = pair.Followed + pair.Broke + pair.Undecided + 1;
        var undecided = pair.Undecided > 0 ? FormattableString.Invariant($", {pair.Undecided} of them undecidable") : string.Empty;
        var count = pair.Broke == 0 ? "the first reversal" : FormattableString.Invariant($"reversal number {pair.Broke + 1}");
        return pair.Followed + pair.Broke == 0
            ? lines == 1 ? "no earlier line had both" : FormattableString.Invariant($"none of the {lines - 1} earlier lines with both can be told")
            : $"{count} in {FigureText.Count(lines, "line")}{undecided}; by the earlier ones its chance was {FigureText.Percent(pair.ChanceOfBreak)}";
    }

    private static string Kept(ReleasePatternPair pair) =>
        FormattableString.Invariant($"{pair.First} before {pair.Second}, like {pair.Followed} of {pair.Followed + pair.Broke} earlier lines");

    private string Undecidable() => string.Join(", ", _judged
        .Where(pair => pair.Outcome is OrderOutcome.Unknown or OrderOutcome.Tied)
        .Select(pair => $"{pair.First} and {pair.Second}"));
}
