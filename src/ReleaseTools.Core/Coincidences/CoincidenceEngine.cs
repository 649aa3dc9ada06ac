using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Coincidences;

/// <summary>Event coincidence of pairs of series: how often their events are close, against what several null models make of chance.</summary>
/// <remarks>
/// <para>Event coincidence analysis (Donges et al. 2016, Eur. Phys. J. Spec. Top. 225, 471-487; Odenweller and Donner 2020, Phys. Rev. E 101, 052213) on
/// slots: with times in slots, an event a has one of the other series close when lo ≤ (a − τ) − b ≤ ΔT for some b, lo being 0 where the test is directed and −ΔT
/// else. All bounds are inclusive; equal times are close.</para>
/// <para>Pairs are measured on all cores, each with random numbers of its own, so that the result does not depend on how many cores there are. A pair takes
/// O(draws · (n + m)) where surrogates are drawn; nothing grows with the number of draws but time.</para>
/// </remarks>
public static class CoincidenceEngine
{
    /// <summary>How many tests, pairs times windows, there are at most: that many results take some two gigabytes.</summary>
    public const int MostTests = 200_000;

    /// <summary>The coincidences of all pairs of some series, pair by pair, and the windows of each in the order given.</summary>
    /// <param name="trains">The series. Where the test is not directed, both orders of a pair are one test, and it comes once, in this order.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="progress">Told how far it is, 0 to 1, from any thread.</param>
    /// <param name="cancellation">Looked at every few surrogates.</param>
    /// <exception cref="ArgumentException">The options make no sense, or there are more than <see cref="MostTests"/> tests.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<ReleaseCoincidence> Measure(
        IReadOnlyList<EventTrain> trains, CoincidenceOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        options.Check();
        if (TestsOf(trains.Count, options) is var tests and > MostTests)
        {
            throw new ArgumentException(FormattableString.Invariant($"{trains.Count} series make {tests} tests, more than the {MostTests} that there can be."), nameof(trains));
        }

        var pairs = Pairs(trains, options.IsDirected);
        var figures = new IReadOnlyList<WindowFigures>[pairs.Count];
        var measure = new PairMeasure(options, cancellation);
        var steps = pairs.Count * (double)measure.Steps;
        var done = 0;
        Parallel.For(0, pairs.Count, new ParallelOptions { CancellationToken = cancellation }, index =>
        {
            figures[index] = measure.Of(pairs[index].First, pairs[index].Second, () => progress?.Report(Interlocked.Increment(ref done) / steps));
        });
        return Array.AsReadOnly(Corrected([.. figures.SelectMany(some => some)], options));
    }

    /// <summary>How many tests some series make: their pairs, twice where each order is one, times the windows.</summary>
    /// <param name="series">How many series there are.</param>
    /// <param name="options">What is asked.</param>
    public static long TestsOf(int series, CoincidenceOptions options) =>
        (long)series * (series - 1) / (options.IsDirected ? 1 : 2) * options.Windows.Distinct().Count();

    private static List<(EventTrain First, EventTrain Second)> Pairs(IReadOnlyList<EventTrain> trains, bool isDirected)
    {
        var pairs = new List<(EventTrain, EventTrain)>();
        for (var first = 0; first < trains.Count; first++)
        {
            for (var second = first + 1; second < trains.Count; second++)
            {
                pairs.Add((trains[first], trains[second]));
                if (isDirected)
                {
                    pairs.Add((trains[second], trains[first]));
                }
            }
        }

        return pairs;
    }

    private static ReleaseCoincidence[] Corrected(WindowFigures[] figures, CoincidenceOptions options)
    {
        var precursor = options.NullModels.Distinct().ToDictionary(model => model, model => Adjusted(figures, model, isTrigger: false, options.Correction));
        var trigger = precursor.Keys.ToDictionary(model => model, model => Adjusted(figures, model, isTrigger: true, options.Correction));
        var tests = figures.Count(one => one.Nulls.Count > 0);
        return [.. figures.Select((one, index) => Record(
            one,
            [.. one.Nulls.Select(figure => new CoincidenceTest(
                figure.Model,
                figure.Method,
                figure.Precursor?[one.Index],
                figure.Trigger?[one.Index],
                precursor[figure.Model][index],
                trigger[figure.Model][index],
                options.Seed))],
            tests,
            options))];
    }

    // What could not be tested is no test that anything has to be corrected for.
    private static double?[] Adjusted(WindowFigures[] figures, NullModel model, bool isTrigger, PValueCorrection correction)
    {
        var adjusted = figures.Select(one => one.P(model, isTrigger)).ToArray();
        int[] tested = [.. Enumerable.Range(0, adjusted.Length).Where(index => adjusted[index] is not null)];
        var values = MultipleTesting.Adjust([.. tested.Select(index => adjusted[index]!.Value)], correction);
        for (var index = 0; index < tested.Length; index++)
        {
            adjusted[tested[index]] = values[index];
        }

        return adjusted;
    }

    private static ReleaseCoincidence Record(WindowFigures one, CoincidenceTest[] tests, int testCount, CoincidenceOptions options)
    {
        var pair = one.Pair;
        var (precursor, trigger) = tests.Length > 0 ? (pair.Precursor, pair.Trigger) : (null, null);
        var verdict = CoincidenceVerdict.Of(tests, testCount, options.Correction);
        return new ReleaseCoincidence
        {
            SeriesA = one.First.Group,
            SeriesB = one.Second.Group,
            Within = one.Window,
            Lag = options.Lag.Length,
            IsDirected = options.IsDirected,
            Slot = pair.Width,
            Start = pair.Grid?.Start,
            End = pair.End,
            SlotCount = pair.Grid?.Count,
            EventsA = pair.EventsA,
            EventsB = pair.EventsB,
            CoincidenceCount = precursor?.Observed[one.Index],
            Rate = Rate(precursor, one.Index),
            TriggerCount = trigger?.Observed[one.Index],
            TriggerRate = Rate(trigger, one.Index),
            Expected = Expected(precursor, one.Index),
            TriggerExpected = Expected(trigger, one.Index),
            IsUnusual = verdict.IsUnusual,
            Nulls = new Listing<CoincidenceTest>(tests),
            TestCount = testCount,
            LeadIndex = one.Lead.Index,
            LeadPValue = one.Lead.PValue,
            LeadMatched = one.Lead.Matched,
            Message = CoincidenceWording.Of(one, tests, verdict, testCount, options),
        };
    }

    private static double? Rate(PairSide? side, int window) => side is null ? null : side.Observed[window] / (double)side.Counted.Length;

    private static double? Expected(PairSide? side, int window) =>
        side is null ? null : (double)side.Counted.Length * side.Targets[window].Length / side.CountedSlots;
}
