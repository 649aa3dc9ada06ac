using Newtonsoft.Json.Linq;
using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Coincidences;

/// <summary>The figures that CoinCalc, pyunicorn and exact enumeration give; see data/README.md.</summary>
public sealed class CheckVectorTests
{
    private const double Digits = 1e-12;
    private static readonly JObject Vectors = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "check-vectors", "event-coincidence.json")));

    public static TheoryData<string, int> Rows => new() { { "doc", 0 }, { "doc", 1 }, { "doc", 2 }, { "modelsdev", 0 }, { "modelsdev", 1 } };

    [Theory]
    [MemberData(nameof(Rows))]
    public void EveryFigureOfARow_IsReproduced(string set, int row)
    {
        var vector = Vector(set, row);
        var slots = (long)Data(set)["T"]!;
        var (precursor, trigger) = Pair(set, vector);
        int[] counts = [Assert.Single(precursor.Observed), Assert.Single(trigger.Observed)];
        Assert.Equal(vector["K"]?.ToObject<int[]>() ?? [(int)vector["Kp"]!, (int)vector["Kt"]!], counts);
        AssertDigits(vector["hyper_p"], P(ClosedFormNulls.Exact, precursor, trigger));
        if (vector["poisson_ts_p"] is { } inSlots)
        {
            AssertDigits(inSlots, P(ClosedFormNulls.Poisson, precursor, trigger));
        }

        if (vector["poisson_es_p"] is { } inTime)
        {
            double[] chance = [(double)vector["dT"]! / (slots - (long)(vector["tau"] ?? 0))];
            AssertDigits(inTime, P((side, token) => ClosedFormNulls.Poisson(side, chance, token), precursor, trigger));
        }

        if (vector["HA"] is { } hits)
        {
            Assert.Equal([(long)hits, (long)vector["HB"]!], new[] { precursor.Targets[0].Length, trigger.Targets[0].Length });
        }

        if (vector["circ"]?.ToObject<int[]>() is { } shifts)
        {
            Assert.Equal(shifts[2], slots);
            AssertDigits(JArray.FromObject(new[] { shifts[0] / (double)shifts[2], shifts[1] / (double)shifts[2] }), P(CircularShiftNull.All, precursor, trigger));
        }
    }

    [Fact]
    public void EveryFigureOfTheTinySet_IsReproduced()
    {
        var tiny = Vectors["tiny"]!;
        var (precursor, trigger) = PairSide.Of(tiny["A"]!.ToObject<long[]>()!, tiny["B"]!.ToObject<long[]>()!, (long)tiny["T"]!, [(long)tiny["dT"]!], isDirected: true);
        Assert.Equal(tiny["K"]!.ToObject<int[]>(), new[] { precursor.Observed[0], trigger.Observed[0] });
        Assert.Equal((double)tiny["poisson_ts_p_prec"]!, ClosedFormNulls.Poisson(precursor)[0].P, Digits);
        Assert.Equal((double)tiny["poisson_es_p_prec"]!, ClosedFormNulls.Poisson(precursor, [1 / 12.0])[0].P, Digits);
        Assert.Equal(Ratio(tiny["exact_A_only"]), ClosedFormNulls.Exact(precursor)[0].P, Digits);
        Assert.Equal(Ratio(tiny["exact_both_shuffled"]), ShuffleNull.All(precursor)[0].P, Digits);
        Assert.Equal(Ratio(tiny["circ"]), CircularShiftNull.All(precursor)[0].P, Digits);

        // Strictly greater, which CoinCalc counts, would be another number.
        Assert.NotEqual(Ratio(tiny["strict_greater_both"]), ShuffleNull.All(precursor)[0].P, 0.1);

        var byShift = new List<int>();
        ShiftSweep.Of(precursor).ForEachRun((length, counts) => byShift.AddRange(Enumerable.Repeat(counts[0], (int)length)));
        Assert.Equal(tiny["circ_shift_A_K"]!.ToObject<int[]>(), byShift);
    }

    [Fact]
    public void RandomDraws_ComeCloseToTheExactFigureOfTheTinySet()
    {
        var (precursor, trigger) = PairSide.Of([3, 6, 10], [2, 5, 8], 12, [1], isDirected: true);
        var figure = Assert.Single(ShuffleNull.Drawn(precursor, trigger, () => RandomStreams.Of(1), 9999).Precursor);
        Assert.Equal(9999, figure.Draws);
        Assert.InRange(19312 / 48400.0, figure.Interval!.Value.Lower, figure.Interval.Value.Upper);
        Assert.InRange(0.5, CircularInterval(precursor).Lower, CircularInterval(precursor).Upper);
    }

    private static ProportionInterval CircularInterval(PairSide side) => CircularShiftNull.Drawn(side, () => RandomStreams.Of(1), 9999)[0].Interval!.Value;

    private static JToken Data(string set) => set == "doc" ? Vectors["doc_example"]! : Vectors[set]!;

    private static JToken Vector(string set, int row) => set == "doc" ? Vectors["rows"]![row]! : Vectors[set]!["rows"]![row]!;

    // The vectors number their slots from 1.
    private static (PairSide Precursor, PairSide Trigger) Pair(string set, JToken row)
    {
        var data = Data(set);
        return PairSide.Of(
            [.. (data["A"] ?? data["OpenAI"])!.Select(slot => (long)slot - 1)],
            [.. (data["B"] ?? data["Anthropic"])!.Select(slot => (long)slot - 1)],
            (long)data["T"]!,
            [(long)row["dT"]!],
            (long)(row["tau"] ?? 0),
            !(bool)row["sym"]!);
    }

    private static double[] P(Func<PairSide, CancellationToken, NullFigure[]> test, PairSide precursor, PairSide trigger) =>
        [test(precursor, default)[0].P, test(trigger, default)[0].P];

    private static double Ratio(JToken? counts) => (double)counts![0]! / (double)counts[1]!;

    private static void AssertDigits(JToken? expected, double[] actual)
    {
        Assert.NotNull(expected);
        for (var side = 0; side < 2; side++)
        {
            Assert.Equal(1, actual[side] / (double)expected[side]!, Digits);
        }
    }
}
