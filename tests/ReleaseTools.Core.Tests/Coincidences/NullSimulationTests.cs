using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using ReleaseTools.Coincidences;
using ReleaseTools.Statistics;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Coincidences;

/// <summary>How often each null model cries wolf where there is nothing, and whether a reaction that is there is found.</summary>
public sealed class NullSimulationTests
{
    private const int Runs = 2000;
    private const double Level = 0.05;

    // So many rejections a true 5 % exceeds once in a thousand such tests.
    private static readonly int MostRejections = Binomial(Level, Runs);

    private delegate NullFigure[] Test(PairSide side, int run);

    [Fact]
    public void IndependentPoisson_EveryModelHolds()
    {
        var rejected = Rejections(
            random => (Even(random, 500, 25), Even(random, 500, 20)),
            slots: 500,
            window: 2,
            (side, _) => ClosedFormNulls.Poisson(side),
            (side, _) => ClosedFormNulls.Exact(side),
            (side, _) => CircularShiftNull.All(side),
            (side, run) => CalendarNull.Test(side, Days(500), () => RandomStreams.Of(run), 1));
        Assert.All(rejected, count => Assert.InRange(count, 1, MostRejections));
    }

    [Fact]
    public void IndependentPoisson_RandomDrawsHold()
    {
        // With 99 draws 5 % is reached exactly; each run is a test of its own, so that their number does not matter for the size.
        var rejected = Rejections(
            random => (Even(random, 400, 15), Even(random, 400, 20)),
            slots: 400,
            window: 3,
            (side, run) => side.IsTrigger ? Shuffled(side, run).Trigger : Shuffled(side, run).Precursor,
            (side, run) => CircularShiftNull.Drawn(side, () => RandomStreams.Of(run, 1), 99));
        Assert.All(rejected, count => Assert.InRange(count, 1, MostRejections));
    }

    [Fact]
    public void IndependentPeriodicTrains_CircularShiftHoldsAndPoissonDoesNot()
    {
        var rejected = Rejections(
            random => (Periodic(random, 504, 14), Periodic(random, 504, 14)),
            slots: 504,
            window: 1,
            (side, _) => CircularShiftNull.All(side),
            (side, _) => ClosedFormNulls.Poisson(side));
        Assert.InRange(rejected[0], 0, MostRejections);

        // Three phases in fourteen lie within a day, and then every event does.
        Assert.InRange(rejected[1] / (double)Runs, 0.19, 0.24);
    }

    [Fact]
    public void PeriodicTrainsWithJitter_CircularShiftHolds()
    {
        var rejected = Rejections(
            random => (Jittered(random, 600, 21, 2), Jittered(random, 600, 30, 3)), slots: 600, window: 2, (side, _) => CircularShiftNull.All(side));
        Assert.InRange(rejected[0], 1, MostRejections);
    }

    [Fact]
    public void OneWeekdayProfile_CalendarHoldsAndPoissonDoesNot()
    {
        var strata = new CalendarStrata(new SlotGrid(Made.Instant("2024-01-01"), Made.Instant("2024-12-29T23:00Z"), TimeSpan.FromHours(1)));
        var rejected = Rejections(
            random => (OfficeHours(random, 52, 25), OfficeHours(random, 52, 25)),
            slots: 52 * 168,
            window: 1,
            (side, run) => CalendarNull.Test(side, strata, () => RandomStreams.Of(run), 1),
            (side, _) => ClosedFormNulls.Poisson(side));
        Assert.InRange(rejected[0], 1, MostRejections);
        Assert.InRange(rejected[1] / (double)Runs, 0.3, 1);
    }

    [Fact]
    public void SeveralWindows_AreRejectedTogetherNoMoreThanOne()
    {
        var random = RandomStreams.Of(11);
        int exact = 0, circular = 0, calendar = 0, uncorrected = 0;
        for (var run = 0; run < Runs; run++)
        {
            var (side, _) = PairSide.Of(Even(random, 500, 20), Even(random, 500, 20), 500, [0, 1, 3, 7]);
            exact += ClosedFormNulls.Exact(side).Any(figure => figure.PAcrossWindows <= Level) ? 1 : 0;
            circular += CircularShiftNull.All(side).Any(figure => figure.PAcrossWindows <= Level) ? 1 : 0;
            calendar += CalendarNull.Test(side, Days(500), () => RandomStreams.Of(run), 199).Any(figure => figure.PAcrossWindows <= Level) ? 1 : 0;
            uncorrected += ClosedFormNulls.Exact(side).Any(figure => figure.P <= Level) ? 1 : 0;
        }

        Assert.All(new[] { exact, circular, calendar }, count => Assert.InRange(count, 1, MostRejections));
        Assert.True(uncorrected > MostRejections, $"Without the correction {uncorrected} of {Runs} were rejected.");
    }

    [Fact]
    public void TheSpanThatNobodyStates_DoesNotCryWolf()
    {
        var random = RandomStreams.Of(5);
        var rejected = 0;
        for (var run = 0; run < Runs; run++)
        {
            // The second series starts two thirds of a year later, and the first ends as much earlier.
            var first = Days("A", Even(random, 480, 24), 0);
            var second = Days("B", Even(random, 480, 24), 240);
            var options = new CoincidenceOptions { Windows = [new Duration(TimeSpan.FromDays(2))], NullModels = [NullModel.Exact] };
            var figures = Assert.Single(CoincidenceEngine.Measure([first, second], options));
            rejected += figures.Nulls.Count > 0 && figures.Nulls[0].PValue <= Level ? 1 : 0;
        }

        Assert.InRange(rejected, 1, MostRejections);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void PeriodicTrainsInASpanThatNobodyStates_CircularShiftHoldsAndPoissonDoesNot(int jitter)
    {
        var random = RandomStreams.Of(9, jitter);
        int circular = 0, poisson = 0;
        for (var run = 0; run < Runs; run++)
        {
            var trains = new[] { "A", "B" }.Select(name => Days(name, Jittered(random, 504, 14, jitter), (int)SlotSampler.Next(random, 50))).ToArray();
            var options = new CoincidenceOptions { Windows = [new Duration(TimeSpan.FromDays(1))], NullModels = [NullModel.Poisson, NullModel.CircularShift] };
            var tests = Assert.Single(CoincidenceEngine.Measure(trains, options)).Nulls;
            poisson += tests[0].PValue <= Level ? 1 : 0;
            circular += tests[1].PValue <= Level ? 1 : 0;
        }

        Assert.InRange(circular, 0, MostRejections);
        Assert.InRange(poisson / (double)Runs, 0.15, 0.35);
    }

    [Fact]
    public void AReactionWithinAnHour_IsFound()
    {
        const int Trials = 200;
        var random = RandomStreams.Of(3);
        var found = 0;
        for (var run = 0; run < Trials; run++)
        {
            // A year in minutes. In 30 % of cases the second series follows the first by 10 to 60 minutes.
            var first = Even(random, 365 * 1440, 40);
            var second = first.Select(minute => SlotSampler.Next(random, 10) < 3 ? minute + 10 + SlotSampler.Next(random, 51) : SlotSampler.Next(random, 365 * 1440)).Order().ToArray();
            var options = new CoincidenceOptions { Windows = [new Duration(TimeSpan.FromHours(1))], Draws = 199 };
            var measured = Assert.Single(CoincidenceEngine.Measure([Minutes("B", second), Minutes("A", first)], options));
            found += measured.IsUnusual == true && measured.Nulls.All(test => test.PValue <= Level) ? 1 : 0;
        }

        Assert.True(found > Trials * 0.9, $"{found} of {Trials} were found.");
    }

    private static (NullFigure[] Precursor, NullFigure[] Trigger) Shuffled(PairSide side, int run)
    {
        var (precursor, trigger) = side.IsTrigger ? PairSide.Of(side.Others, side.All, side.Slots, [3]) : PairSide.Of(side.All, side.Others, side.Slots, [3]);
        return ShuffleNull.Drawn(precursor, trigger, () => RandomStreams.Of(run, 2), 99);
    }

    private static int[] Rejections(Func<Xoshiro256StarStar, (long[] First, long[] Second)> draw, long slots, long window, params Test[] tests)
    {
        var random = RandomStreams.Of(2026);
        var rejected = new int[tests.Length];
        for (var run = 0; run < Runs; run++)
        {
            var (first, second) = draw(random);
            var (precursor, trigger) = PairSide.Of(first, second, slots, [window]);
            for (var test = 0; test < tests.Length; test++)
            {
                // Every other run asks from the other side, so that both are tried.
                rejected[test] += tests[test](run % 2 == 0 ? precursor : trigger, run)[0].P <= Level ? 1 : 0;
            }
        }

        return rejected;
    }

    private static int Binomial(double chance, int runs)
    {
        var distribution = new Binomial(chance, runs);
        return Enumerable.Range(0, runs).First(count => distribution.CumulativeDistribution(count) >= 0.999);
    }

    private static long[] Even(Xoshiro256StarStar random, int slots, int count) => (long[])new SlotSampler(slots, count).Draw(random).Clone();

    private static long[] Periodic(Xoshiro256StarStar random, int slots, int period)
    {
        var phase = (int)SlotSampler.Next(random, period);
        return [.. Enumerable.Range(0, slots / period).Select(index => (long)(phase + (index * period)))];
    }

    private static long[] Jittered(Xoshiro256StarStar random, int slots, int period, int jitter)
    {
        var phase = (int)SlotSampler.Next(random, period);
        return [.. Enumerable.Range(0, slots / period).Select(index => (phase + (index * period) + SlotSampler.Next(random, (2 * jitter) + 1)) % (long)slots).Distinct().Order()];
    }

    // Tuesday to Thursday, 16 to 19 UTC; the first day of the year is a Monday.
    private static long[] OfficeHours(Xoshiro256StarStar random, int weeks, int count)
    {
        var slots = new SortedSet<long>();
        while (slots.Count < count)
        {
            slots.Add((SlotSampler.Next(random, weeks) * 168) + ((1 + SlotSampler.Next(random, 3)) * 24) + 16 + SlotSampler.Next(random, 3));
        }

        return [.. slots];
    }

    private static readonly CalendarStrata FiveHundredDays = new(new SlotGrid(Made.Instant("2024-01-01"), Made.Instant("2025-05-14"), TimeSpan.FromDays(1)));

    private static CalendarStrata Days(int count)
    {
        Assert.Equal(count, Enumerable.Range(0, 7).Sum(FiveHundredDays.SlotsIn));
        return FiveHundredDays;
    }

    private static EventTrain Days(string name, long[] days, int from) =>
        Train(name, days.Select(day => ReleaseDate.Parse(Made.Instant("2024-01-01").AddDays(day + from).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    private static EventTrain Minutes(string name, long[] minutes) =>
        Train(name, minutes.Select(minute => ReleaseDate.FromInstant(Made.Instant("2025-01-01T00:00:00Z").AddMinutes(minute))));

    private static EventTrain Train(string name, IEnumerable<ReleaseDate> dates) => Assert.Single(EventTrain.In(
        Made.Timeline(ReleaseGrouping.By(["Vendor"]), [.. dates.Select((date, index) => Made.Release($"{name}{index}", date, vendor: name, product: null))])));
}
