using ReleaseTools.Statistics;

namespace ReleaseTools.Coincidences;

/// <summary>What a coincidence comes to, in sentences for people who took no course in statistics.</summary>
internal static class CoincidenceWording
{
    public static string Of(WindowFigures one, IReadOnlyList<CoincidenceTest> tests, CoincidenceVerdict verdict, int testCount, CoincidenceOptions options)
    {
        var pair = one.Pair;
        if (tests.Count == 0)
        {
            return (pair.Reason(one.Window) ?? $"{one.Window} cannot be tested: no null model was asked") + ".";
        }

        var side = pair.Precursor!;
        var expected = (double)side.Counted.Length * side.Targets[one.Index].Length / side.CountedSlots;
        var count = FormattableString.Invariant($"{side.Observed[one.Index]} of {side.Counted.Length}");
        string?[] sentences =
        [
            $"{count} of {pair.NameA} {Where(one.Window, pair.Width, options)} {pair.NameB}; {FigureText.Number(expected)} expected; {Judgement(tests, verdict, testCount, options)}.",
            Agreement(tests, verdict),
            pair.LeftOut(),
        ];
        return string.Join(" ", sentences.OfType<string>());
    }

    private static string Where(Duration window, TimeSpan slot, CoincidenceOptions options)
    {
        if (window.Length == TimeSpan.Zero)
        {
            var together = slot == TimeSpan.FromDays(1) ? "on the same day as" : $"in the same slot of {new Duration(slot)} as";
            return options.Lag.Length == TimeSpan.Zero ? together : $"{options.Lag} after";
        }

        return (options.IsDirected, options.Lag.Length == TimeSpan.Zero) switch
        {
            (false, true) => $"within {window} of",
            (true, true) => $"within {window} after",
            (false, false) => $"within {window} of {options.Lag} after",
            (true, false) => $"from {options.Lag} to {new Duration(options.Lag.Length + window.Length)} after",
        };
    }

    private static string Judgement(IReadOnlyList<CoincidenceTest> tests, CoincidenceVerdict verdict, int testCount, CoincidenceOptions options)
    {
        var word = verdict.IsUnusual switch
        {
            true => "unusual",
            false => "not unusual",
            null => "too many tests for so few slots to tell",
        };
        var shown = Shown(tests, verdict);
        if (shown is null)
        {
            return "no null model applies";
        }

        var isCorrected = testCount > 1 && options.Correction != PValueCorrection.None;
        return $"{word}, {Name(shown.Model)} {FigureText.P(shown.PValue!.Value)}"
            + (isCorrected ? $" ({FigureText.P(shown.CorrectedPValue!.Value)} corrected for {FigureText.Count(testCount, "test")})" : string.Empty);
    }

    // The exact p-value is the plainest, unless it says another thing than the verdict: then the model that decided is shown.
    private static CoincidenceTest? Shown(IReadOnlyList<CoincidenceTest> tests, CoincidenceVerdict verdict)
    {
        var exact = tests.FirstOrDefault(test => test is { Model: NullModel.Exact, PValue: not null });
        return exact is not null && (verdict.IsUnusual is null || verdict.Unusual.Contains(exact) == verdict.IsUnusual)
            ? exact
            : verdict.Decisive.Concat(tests.Where(test => test.PValue is not null)).OrderByDescending(test => test.CorrectedPValue).FirstOrDefault();
    }

    // Only where the models differ is there something to explain.
    private static string? Agreement(IReadOnlyList<CoincidenceTest> tests, CoincidenceVerdict verdict)
    {
        CoincidenceTest[] answered = [.. tests.Where(test => test.PValue is not null)];
        if (verdict.Unusual.Count == 0 || answered.Length < 2)
        {
            return null;
        }

        if (verdict.Unusual.Count == answered.Length)
        {
            return FormattableString.Invariant($"All {answered.Length} null models agree.");
        }

        var under = Listed(verdict.Unusual.Select(test => Title(test.Model)));
        string[] kept = [.. answered.Except(verdict.Unusual).Select(test => Kept(test.Model)).OfType<string>()];
        return kept.Length == 0 ? $"Unusual under {under} only." : $"Unusual under {under} only: not where {Listed(kept)}.";
    }

    private static string? Kept(NullModel model) => model switch
    {
        NullModel.CircularShift => "each keeps its own rhythm (circular shift)",
        NullModel.Calendar => "each event keeps its place in the week (calendar)",
        _ => null,
    };

    private static string Listed(IEnumerable<string> texts)
    {
        var list = texts.ToArray();
        return list.Length == 1 ? list[0] : $"{string.Join(", ", list.Take(list.Length - 1))} and {list[list.Length - 1]}";
    }

    private static string Name(NullModel model) => model == NullModel.Poisson ? "Poisson" : Title(model).ToLowerInvariant();

    private static string Title(NullModel model) => model switch
    {
        NullModel.CircularShift => "circular shift",
        NullModel.Calendar => "calendar",
        NullModel.Exact => "exact",
        NullModel.Shuffle => "shuffle",
        _ => model.ToString(),
    };
}
