using MathNet.Numerics.Random;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Coincidences;

/// <summary>One pair of series in all windows, before p-values are corrected for the others.</summary>
internal sealed class PairMeasure
{
    // Two hundred years of hours, and five thousand of days.
    private const long MostCells = 2_000_000;

    private readonly CoincidenceOptions _options;
    private readonly CancellationToken _cancellation;

    public PairMeasure(CoincidenceOptions options, CancellationToken cancellation)
    {
        _options = options;
        _cancellation = cancellation;
    }

    /// <summary>In how many steps a pair is measured: each null model on each grid.</summary>
    public int Steps => _options.Windows.Select(_options.WidthOf).Distinct().Count() * _options.NullModels.Distinct().Count();

    /// <summary>The figures of a pair, in the order of the windows.</summary>
    /// <param name="first">The first series.</param>
    /// <param name="second">The second series.</param>
    /// <param name="stepped">Told of each step that is done; steps with nothing to do are not told.</param>
    public IReadOnlyList<WindowFigures> Of(EventTrain first, EventTrain second, Action stepped)
    {
        var lead = LeadIndex.Of(first, second);
        var windows = _options.Windows.Distinct().ToArray();
        var figures = new Dictionary<Duration, WindowFigures>();
        var grids = windows.GroupBy(_options.WidthOf).ToArray();
        foreach (var grid in grids)
        {
            Duration[] ascending = [.. grid.OrderBy(window => window)];
            var pair = new SlottedPair(first, second, grid.Key, ascending, _options);
            var nulls = pair.Precursor is { Counted.Length: > 0 } && pair.Trigger is { Counted.Length: > 0 }
                ? _options.NullModels.Distinct().OrderBy(model => model).Select(model => Null(pair, model, grids.Length, stepped)).ToArray()
                : [];
            for (var index = 0; index < ascending.Length; index++)
            {
                figures.Add(ascending[index], new WindowFigures(first, second, ascending[index], index, pair, lead, nulls));
            }
        }

        return [.. windows.Select(window => figures[window])];
    }

    private NullFigures Null(SlottedPair pair, NullModel model, int grids, Action stepped)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (model == NullModel.Calendar && CalendarFault(pair.Grid!) is { } fault)
        {
            return new NullFigures(model, fault, null, null);
        }

        var strata = model == NullModel.Calendar ? new CalendarStrata(pair.Grid!, _options.Zone) : null;
        var (precursor, trigger) = model == NullModel.Shuffle
            ? ShuffleNull.Test(pair.Precursor!, pair.Trigger!, Random(pair, model, 0), _options.Draws, _cancellation)
            : (Test(pair.Precursor!, model, strata, Random(pair, model, 0)), Test(pair.Trigger!, model, strata, Random(pair, model, 1)));
        stepped();
        return new NullFigures(model, Method(model, precursor[0], strata), Across(precursor, grids), Across(trigger, grids));
    }

    private NullFigure[] Test(PairSide side, NullModel model, CalendarStrata? strata, Func<Xoshiro256StarStar> random) => model switch
    {
        NullModel.Poisson => ClosedFormNulls.Poisson(side, _cancellation),
        NullModel.Exact => ClosedFormNulls.Exact(side, _cancellation),
        NullModel.CircularShift => CircularShiftNull.Test(side, random, _options.Draws, _cancellation),
        NullModel.Calendar => CalendarNull.Test(side, strata!, random, _options.Draws, _cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, null),
    };

    // Surrogates are common to the windows of one grid. Between grids, on which other events may count, Bonferroni's bound holds whatever the dependence.
    private static NullFigure[] Across(NullFigure[] figures, int grids) =>
        [.. figures.Select(figure => figure with { PAcrossWindows = Math.Min(1, figure.PAcrossWindows * grids) })];

    // A pair has the same random numbers whichever pairs it is measured with.
    private Func<Xoshiro256StarStar> Random(SlottedPair pair, NullModel model, int side) =>
        () => RandomStreams.Of(_options.Seed, Number(pair.NameA), Number(pair.NameB), (int)(pair.Width.Ticks / TimeSpan.TicksPerSecond), (int)model, side);

    // FNV-1a (Fowler, Noll and Vo), since string.GetHashCode differs from run to run.
    private static int Number(string name) => unchecked((int)name.Aggregate(2166136261u, (hash, character) => (hash ^ character) * 16777619u));

    private static string? CalendarFault(SlotGrid grid) =>
        grid.Width.Ticks % (7 * TimeSpan.TicksPerDay) == 0 ? "slots of whole weeks have no weekdays"
        : Cells(grid) > MostCells ? "the span is too long for a calendar of its hours"
        : null;

    private static long Cells(SlotGrid grid) => grid.Width.Ticks >= TimeSpan.TicksPerHour ? grid.Count : grid.Count / (TimeSpan.TicksPerHour / grid.Width.Ticks);

    private string Method(NullModel model, NullFigure figure, CalendarStrata? strata) => model switch
    {
        NullModel.Poisson => "closed form (binomial)",
        NullModel.Exact => "closed form (hypergeometric)",
        NullModel.Calendar => "exact within each " + (strata!.HasHours
            ? $"weekday and hour ({(_options.Zone is { } zone ? zone.Id : "UTC")})"
            : "weekday (UTC)") + AcrossWindows(figure),
        NullModel.CircularShift when figure.Enumerated > 0 => FormattableString.Invariant($"all {figure.Enumerated} shifts"),
        NullModel.Shuffle when figure.Interval is null => "all placements" + AcrossWindows(figure),
        _ => Draws(figure),
    };

    private string AcrossWindows(NullFigure figure) => figure.Draws > 0 ? $", across windows {Draws(figure)}" : string.Empty;

    private string Draws(NullFigure figure) => FormattableString.Invariant($"{figure.Draws} random draws, seed {_options.Seed}");
}
