using ReleaseTools.Orders;
using ReleaseTools.Statistics;

namespace ReleaseTools.Rendering.Reports;

/// <summary>What rules of order come to, as <see cref="OrderTester"/> says; what is not kept first.</summary>
internal static class RuleRows
{
    private const int LabelsShown = 5;

    private static readonly ReportColumn[] Columns = [new("Outcome"), new("Rule"), new("Group"), new("Gap", IsNumber: true), new("Why")];

    private static readonly OrderOutcome[] Gravest =
    [
        OrderOutcome.Reversed, OrderOutcome.Late, OrderOutcome.Early, OrderOutcome.Unknown, OrderOutcome.Tied, OrderOutcome.Pending, OrderOutcome.Conforms,
    ];

    public static ReportSection Section(ReportContext context)
    {
        var rules = context.Options.Rules;
        var tester = new OrderTester(context.Releases, context.Options.Grouping, by: null, context.Cancellation);
        var results = new List<ReleaseOrderResult>();
        var notes = new List<string>();
        var untested = 0;
        for (var index = 0; index < rules.Count; index++)
        {
            var before = results.Count;
            results.AddRange(tester.Test(rules[index], context.Options.AsOf, includeIncomplete: false, context.Cancellation));
            untested += results.Count == before ? 1 : 0;
            if (Incomplete(rules[index], tester, results.Count == before) is { } note)
            {
                notes.Add(note);
            }

            context.Progress?.Report((index + 1.0) / rules.Count);
        }

        ReleaseOrderResult[] sorted = [.. results.OrderBy(result => Array.IndexOf(Gravest, result.Outcome))];
        return new ReportSection(
            ReportSectionKind.Order,
            "Order",
            Lead(rules.Count, untested, sorted),
            sorted.Length == 0 ? null : ReportRows.Table(Columns, sorted, Row),
            [
                .. notes,
                .. sorted.Length == 0 ? [] : new[]
                {
                    "A label stands for the first of its releases in a group. Where the dates do not prove an order the outcome is Unknown; Pending is what is still to come as of "
                    + $"{context.Day}, Tied what came at the same instant.",
                },
                .. ReportWords.Notes(ReportRows.LeftOut(sorted.Length, "results", "gravest")),
            ]);
    }

    private static string Lead(int rules, int untested, ReleaseOrderResult[] sorted)
    {
        if (sorted.Length == 0)
        {
            return $"{(rules == 1 ? "The rule" : $"Each of the {rules} rules")} tested nothing, so nothing is shown to be in order.";
        }

        var counts = Enumerable.Reverse(Gravest)
            .Select(outcome => (Outcome: outcome, Count: sorted.Count(result => result.Outcome == outcome)))
            .Where(one => one.Count > 0)
            .Select(one => FormattableString.Invariant($"{one.Count} {one.Outcome}"));
        var worst = sorted[0].Outcome is OrderOutcome.Reversed or OrderOutcome.Late or OrderOutcome.Early ? $" {ReportWords.Group(sorted[0].Group)}: {sorted[0].Message}" : string.Empty;
        var nothing = untested > 0 ? $" {FigureText.Count(untested, "rule")} tested nothing." : string.Empty;
        return $"{FigureText.Count(sorted.Length, "test")} of {FigureText.Count(rules, "rule")}: {string.Join(", ", counts)}.{worst}{nothing}";
    }

    // What of a rule was not tested, and why.
    private static string? Incomplete(OrderRule rule, OrderTester tester, bool isUntested)
    {
        var missing = tester.Missing(rule);
        var (_, grouping) = tester.PlaceOf(rule);
        var labels = missing.Take(LabelsShown).Select(label => $"no release has the {label.Key.ToLowerInvariant()} '{DisplayText.Quote(label.Label.Text)}'"
            + (label.Suggestions.Count > 0 ? $" (did you mean '{DisplayText.Quote(label.Suggestions[0])}'?)" : string.Empty));
        var why = missing.Count > LabelsShown ? $"{string.Join("; ", labels)}; {missing.Count - LabelsShown} more labels are missing" : string.Join("; ", labels);
        var nowhere = grouping.Keys.Count == 0 ? "there are no two" : $"no group by {string.Join(", ", grouping.Keys)} has two";
        return isUntested
            ? $"The rule '{rule}' tested nothing: " + (rule.IsVersionRule ? $"{nowhere} releases that are out, dated and have a version." : why.Length > 0 ? $"{why}." : $"{nowhere} of its labels together.")
            : why.Length > 0 ? $"The rule '{rule}' was not tested in full: {why}."
            : null;
    }

    private static IReadOnlyList<ReportCell> Row(ReleaseOrderResult result) =>
    [
        new(result.Outcome.ToString())
        {
            Order = Array.IndexOf(Gravest, result.Outcome),
            Tone = Tones.Of(result.Outcome),
        },
        new(result.Rule),
        new(ReportWords.Group(result.Group)),
        result.Gap is { } gap ? Cells.Gap(gap.Bounds) : new(string.Empty),
        new(result.Message),
    ];
}
