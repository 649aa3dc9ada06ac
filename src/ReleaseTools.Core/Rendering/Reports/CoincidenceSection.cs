using ReleaseTools.Coincidences;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>Whether groups release close to each other more often than chance would have it; what is unusual first.</summary>
internal static class CoincidenceSection
{
    /// <summary>Of how many groups, the biggest, every pair is tested: more pairs are more than anybody reads, and the correction for their number lets none stand out.</summary>
    public const int MostGroups = 12;

    // The events of all pairs together: so many take some ten seconds at the worst.
    private const long MostEvents = 150_000;

    private const string Title = "Coincidence";

    // Not that which shuffles both series: it takes ten times as long as the others together, and no verdict rests on it.
    private static readonly NullModel[] Models = [NullModel.Poisson, NullModel.Exact, NullModel.CircularShift, NullModel.Calendar];

    private static readonly ReportColumn[] Columns =
    [
        new("Releases of"), new("Close to"), new("Close", IsNumber: true), new("By chance", IsNumber: true), new("p, corrected", IsNumber: true), new("Verdict"),
    ];

    public static ReportSection? Of(ReportContext context)
    {
        var all = SeriesChoice.All(context.Releases, context.Options.Grouping, context.Options.AsOf, context.Cancellation);
        EventTrain[] series = [.. all.Where(train => train.Events.Count > 0)];
        if (series.Length < 2)
        {
            return context.Silent(ReportSectionKind.Coincidence, Title, series.Length == 0
                ? $"Nothing with a date is out as of {context.Day}, so nothing can coincide."
                : $"All releases that are out as of {context.Day} are of {ReportWords.Group(series[0].Group)}, so there is no pair that could coincide.");
        }

        var options = new CoincidenceOptions { Windows = [context.Options.Within], NullModels = Models, Seed = context.Options.Seed };
        return Fault(options) is { } fault
            ? new ReportSection(ReportSectionKind.Coincidence, Title, $"Whether releases coincide within {context.Options.Within} cannot be tested: {fault}", null, [])
            : Of(context, series, options, ReportWords.LeftOut(all));
    }

    // A window need not fit the slots in which events are counted.
    private static string? Fault(CoincidenceOptions options)
    {
        try
        {
            options.Check();
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    private static ReportSection Of(ReportContext context, EventTrain[] series, CoincidenceOptions options, string? leftOut)
    {
        var biggest = Biggest(series);
        ReleaseCoincidence[] pairs = [.. CoincidenceEngine.Measure(biggest, options, context.Progress, context.Cancellation)
            .OrderBy(Rank)
            .ThenBy(pair => CoincidenceSentence.Hardest(pair)?.CorrectedPValue)
            .ThenBy(pair => CoincidenceSentence.Hardest(pair)?.PValue)];
        var tested = pairs.Count(pair => pair.CoincidenceCount is not null);
        return new ReportSection(
            ReportSectionKind.Coincidence,
            Title,
            pairs.Length == 1 ? pairs[0].Message : Lead(pairs, tested, context.Options.Within),
            ReportRows.Table(Columns, pairs, Row),
            ReportWords.Notes(
                tested > 0 ? Method(pairs.First(pair => pair.CoincidenceCount is not null), options) : null,
                tested > 0 ? "Measure-ReleaseCoincidence asks one model more, which shuffles both series; no verdict rests on it." : null,
                tested > 1 ? $"p-values are corrected for {FigureText.Count(tested, "pair")} by the method of {options.Correction}." : null,
                Coarse(pairs),
                series.Length > biggest.Length
                    ? FormattableString.Invariant($"Only pairs of the {biggest.Length} groups with most releases are tested; {FigureText.Count(series.Length - biggest.Length, "group takes", "groups take")} no part.")
                    : null,
                leftOut));
    }

    /// <summary>Of two series or more the biggest, in their own order: two at the least, and as many as the work allows.</summary>
    internal static EventTrain[] Biggest(EventTrain[] series)
    {
        var byCount = series.Select((train, index) => (Train: train, Index: index)).OrderByDescending(one => one.Train.Events.Count).Take(MostGroups).ToArray();
        var taken = 2;
        for (long events = byCount[0].Train.Events.Count + byCount[1].Train.Events.Count; taken < byCount.Length; taken++)
        {
            events += byCount[taken].Train.Events.Count;
            if (events * taken > MostEvents)
            {
                break;
            }
        }

        return [.. byCount.Take(taken).OrderBy(one => one.Index).Select(one => one.Train)];
    }

    private static int Rank(ReleaseCoincidence pair) => pair switch
    {
        { CoincidenceCount: null } => 3,
        { IsUnusual: true } => 0,
        { IsUnusual: null } => 1,
        _ => 2,
    };

    private static string Lead(ReleaseCoincidence[] pairs, int tested, Duration within)
    {
        if (tested == 0)
        {
            return $"Of {pairs.Length} pairs of groups none can be tested for releases within {within} of each other: {pairs[0].Message}";
        }

        ReleaseCoincidence[] unusual = [.. pairs.Where(pair => pair.IsUnusual == true)];
        var untold = pairs.Count(pair => pair is { CoincidenceCount: not null, IsUnusual: null });
        var found = unusual.Length == 0
            ? $"No pair of groups is known to release within {within} of each other more often than chance explains"
            : $"{FigureText.Count(unusual.Length, "pair of groups releases", "pairs of groups release")} within {within} of each other more often than chance explains: "
                + ReportWords.Some([.. unusual.Select(pair => $"{ReportWords.Group(pair.SeriesA)} and {ReportWords.Group(pair.SeriesB)}")]);
        return $"{found}. Of {pairs.Length} pairs {tested - untold} can be told"
            + (untold > 0 ? $", {untold} cannot" : string.Empty)
            + (tested < pairs.Length ? $", {pairs.Length - tested} cannot be tested" : string.Empty)
            + $".{(unusual.Length > 0 ? " " + unusual[0].Message : string.Empty)}";
    }

    private static string Method(ReleaseCoincidence pair, CoincidenceOptions options)
    {
        var draws = pair.Nulls.Any(test => test.Draws is not null)
            ? FormattableString.Invariant($" Where a p-value cannot be had exactly it is from {options.Draws} random draws, seed {options.Seed}.")
            : string.Empty;
        return $"Close are the releases of the first group that have one of the second within {pair.Within}, before or after, in slots of {new Duration(pair.Slot)}; by chance is what "
            + "it would be if they fell anywhere in the span that both have. Unusual is what chance explains in 5 % of cases or less, both where each group keeps its own rhythm "
            + $"(circular shift) and where each release keeps its weekday (calendar): the larger of the two p-values is shown.{draws}";
    }

    private static string? Coarse(ReleaseCoincidence[] pairs)
    {
        string[] coarse = [.. pairs
            .SelectMany(pair => new[] { (Name: pair.SeriesA, pair.EventsA.TooCoarse), (Name: pair.SeriesB, pair.EventsB.TooCoarse) })
            .GroupBy(one => one.Name ?? string.Empty)
            .Select(group => (group.Key, Most: group.Max(one => one.TooCoarse)))
            .Where(one => one.Most > 0)
            .Select(one => FormattableString.Invariant($"{one.Key} {one.Most}"))];
        return coarse.Length == 0 ? null : $"What is dated more coarsely than a slot of {new Duration(pairs[0].Slot)} cannot be counted and takes no part: {string.Join(", ", coarse)}.";
    }

    private static IReadOnlyList<ReportCell> Row(ReleaseCoincidence pair)
    {
        var hardest = CoincidenceSentence.Hardest(pair);
        return
        [
            new(ReportWords.Group(pair.SeriesA)),
            new(ReportWords.Group(pair.SeriesB)),
            pair.CoincidenceCount is { } count
                ? new(FormattableString.Invariant($"{count} of {pair.EventsA.Used}")) { Order = pair.Rate, Share = pair.Rate }
                : new("?") { Tone = Tone.Unknown },
            new(pair.Expected is { } expected ? FigureText.Number(expected) : string.Empty) { Order = pair.Expected },
            new(hardest is null ? string.Empty : FigureText.P(hardest.CorrectedPValue!.Value)) { Order = hardest?.CorrectedPValue },
            new(pair.CoincidenceCount is null ? pair.Message : CoincidenceSentence.Word(pair))
            {
                Order = Rank(pair),
                Tone = pair.CoincidenceCount is null || pair.IsUnusual is null ? Tone.Unknown : pair.IsUnusual.Value ? Tone.Caution : Tone.Plain,
            },
        ];
    }
}
