using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Statistics;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Statistics;

public sealed class LeadIndexTests
{
    [Fact]
    public void WhoIsCertainlyFirst_Scores()
    {
        // Matched: 1 Jan before 2 Jan, 10 Jan before 11 Jan, 22 Jan after 21 Jan; on 5 March both on one day, on 1 April both in one second.
        var lead = LeadIndex.Of(
            Train("2026-01-01", "2026-01-10", "2026-01-22", "2026-03-05", "2026-04-01T10:00:00Z"),
            Train("2026-01-02", "2026-01-11", "2026-01-21", "2026-03-05", "2026-04-01T10:00:00Z"));
        Assert.Equal((2, 1, 1, 1, 5), (lead.Leads, lead.Follows, lead.Ties, lead.Undecided, lead.Matched));
        Assert.Equal(0.2, lead.Index!.Value, 12);
        Assert.Equal(1.0, lead.PValue!.Value, 12);
    }

    // The bounds of the launches of 2026-02-05: what is known does not say who was first, however many minutes lie between the sightings.
    [Fact]
    public void BoundsThatOverlap_AreUndecided()
    {
        var lead = LeadIndex.Of(Train("2026-02-05/2026-02-05T17:38:53Z"), Train("2026-02-05/2026-02-05T18:08:08Z"));
        Assert.Equal((1, 0.0, 1.0), (lead.Undecided, lead.Index, lead.PValue));
    }

    [Fact]
    public void TouchingBounds_AreUndecided_AndATickMoreDecides()
    {
        Assert.Equal(1, LeadIndex.Of(Train("2026-02-05/2026-02-05T12:00:00Z"), Train("2026-02-05T12:00:00Z")).Undecided);
        Assert.Equal(1, LeadIndex.Of(Train("2026-02-05/2026-02-05T12:00:00Z"), Train("2026-02-05T12:00:00.0000001Z")).Leads);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(1, 0, 1.0)]
    [InlineData(5, 0, 0.0625)]
    [InlineData(0, 5, 0.0625)]
    [InlineData(3, 3, 1.0)]
    [InlineData(9, 1, 0.021484375)]
    public void ThePValue_IsTheSignTests(int leads, int follows, double? expected)
    {
        var value = Decided(leads, follows).PValue;
        Assert.Equal(expected is null, value is null);
        Assert.Equal(expected ?? 0, value ?? 0, 12);
    }

    [Theory]
    [InlineData(150, 50)]
    [InlineData(501, 499)]
    [InlineData(700, 300)]
    public void ThePValueOfManyPairs_IsExact(int leads, int follows)
    {
        var trials = leads + follows;
        var term = BigInteger.One;
        var tail = BigInteger.Zero;
        for (var successes = 0; successes <= trials; successes++)
        {
            tail += successes >= leads ? term : 0;
            term = term * (trials - successes) / (successes + 1);
        }

        var expected = Math.Exp(BigInteger.Log(2 * tail) - (trials * Math.Log(2)));
        Assert.Equal(1, Decided(leads, follows).PValue!.Value / expected, 9);
    }

    [Fact]
    public void NothingToMatch_HasNoIndex()
    {
        foreach (var lead in new[] { LeadIndex.Of(Train(), Train("2026-01-01")), LeadIndex.Of(Train(), Train()), LeadIndex.Of(Train("../2026-01-01"), Train("2026-01-01")) })
        {
            Assert.Equal((0, default(double?), default(double?)), (lead.Matched, lead.Index, lead.PValue));
            Assert.Equal("nothing matched", lead.ToString());
        }

        Assert.Equal(1, LeadIndex.Of(Train("../2026-01-01"), Train("2026-01-01")).OpenEnded);
    }

    [Fact]
    public void MidwayBetweenTwo_HasNoNearest()
    {
        var lead = LeadIndex.Of(Train("2026-01-04"), Train("2026-01-02", "2026-01-06"));
        Assert.Equal((0, 1), (lead.Matched, lead.Equidistant));
        Assert.Equal(0, LeadIndex.Of(Train("2026-01-04"), Train("2026-01-02", "2026-01-06"), Duration.Parse("1d")).Equidistant);
    }

    [Fact]
    public void Within_IsInclusive()
    {
        Assert.Equal(1, LeadIndex.Of(Train("2026-01-01T10:00:00Z"), Train("2026-01-01T10:27:00Z"), Duration.Parse("27m")).Leads);
        Assert.Equal(0, LeadIndex.Of(Train("2026-01-01T10:00:00Z"), Train("2026-01-01T10:27:01Z"), Duration.Parse("27m")).Matched);
    }

    // Three lines on one day are one decision, and three scores from it would pass for evidence.
    [Fact]
    public void SeveralOnOneNominalDate_AreOneOccasion()
    {
        var lead = LeadIndex.Of(Train("2026-01-01", "2026-01-01", "2026-01-01"), Train("2026-01-03", "2026-01-03"));
        Assert.Equal((1, 1), (lead.Matched, lead.Leads));
        Assert.Equal(1, LeadIndex.Of(Train("2026-02", "2026-02-14/2026-02-15"), Train("2026-02-20")).Leads);
    }

    [Fact]
    public void TheEdgesOfTheCalendar_AreDatesToo() =>
        Assert.Equal(1.0, LeadIndex.Of(Train("0001-01-01T00:00:00Z"), Train("9999-12-31T23:59:59Z")).Index);

    [Fact]
    public void ManyEvents_TakeALittleWhile()
    {
        var start = Made.Instant("1990-01-01");
        var first = TrainOf(Enumerable.Range(0, 100_000).Select(hour => ReleaseDate.FromInstant(start.AddHours(hour))));
        var second = TrainOf(Enumerable.Range(0, 100_000).Select(hour => ReleaseDate.FromInstant(start.AddHours(hour).AddMinutes(27))));
        var lead = LeadIndex.Of(first, second);
        Assert.Equal((100_000, 1.0), (lead.Leads, lead.Index));
    }

    [Property]
    public Property ItIsAntiSymmetric() => Prop.ForAll(Pairs, pair =>
    {
        var (there, back) = (LeadIndex.Of(pair.First, pair.Second, pair.Within), LeadIndex.Of(pair.Second, pair.First, pair.Within));
        return (there.Index ?? 0) == -(back.Index ?? 0) && there.PValue.Equals(back.PValue) && there.Leads == back.Follows && there.Follows == back.Leads
            && there.Ties == back.Ties && there.Undecided == back.Undecided && there.Equidistant == back.Equidistant;
    });

    [Property]
    public Property AShiftOfBoth_ChangesNothing() => Prop.ForAll(Pairs, Gen.Choose(-1000, 1000).ToArbitrary(), (pair, hours) =>
        Figures(LeadIndex.Of(pair.First, pair.Second, pair.Within)) == Figures(LeadIndex.Of(Shifted(pair.First, hours), Shifted(pair.Second, hours), pair.Within)));

    [Property(MaxTest = 300)]
    public Property ItIsWhatComparingEveryPairGives() => Prop.ForAll(Pairs, pair =>
        Figures(LeadIndex.Of(pair.First, pair.Second, pair.Within)) == ByBruteForce(Dates(pair.First), Dates(pair.Second), pair.Within));

    private static Arbitrary<(EventTrain First, EventTrain Second, Duration? Within)> Pairs => Dated.SelectMany(first => Dated.SelectMany(second =>
        Gen.Elements<Duration?>(null, Duration.Parse("27m"), Duration.Parse("1d"), Duration.Parse("3d")).Select(within => (TrainOf(first), TrainOf(second), within))))
        .ToArbitrary();

    // Few places and three precisions, so that ties, overlaps and equal distances are common.
    private static Gen<ReleaseDate[]> Dated => Gen.Zip(Gen.Choose(0, 400), Gen.Elements(0, 0, 2, 24, 48))
        .Select(some => Between(some.Item1, some.Item2)).ArrayOf().Select(dates => dates.Take(12).ToArray());

    private static ReleaseDate Between(int hour, int width)
    {
        var start = Made.Instant("2026-01-01").AddHours(hour);
        return width == 0 ? ReleaseDate.FromInstant(start) : ReleaseDate.FromBounds(start, start.AddHours(width).AddTicks(-1));
    }

    private static (int Leads, int Follows, int Ties, int Undecided) ByBruteForce(ReleaseDate[] first, ReleaseDate[] second, Duration? within)
    {
        ReleaseDate[] Places(ReleaseDate[] dates) => [.. dates.GroupBy(date => date.Midpoint).Select(same => same.OrderBy(date => date.Latest - date.Earliest).First())];
        (first, second) = (Places(first), Places(second));
        TimeSpan Apart(ReleaseDate one, ReleaseDate two) => (one.Midpoint!.Value - two.Midpoint!.Value).Duration();
        ReleaseDate? Nearest(ReleaseDate one, ReleaseDate[] others)
        {
            var least = others.Where(other => others.All(rival => Apart(one, other) <= Apart(one, rival))).ToArray();
            return least.Length == 1 ? least[0] : default(ReleaseDate?);
        }

        var scores = (Leads: 0, Follows: 0, Ties: 0, Undecided: 0);
        foreach (var one in first)
        {
            if (Nearest(one, second) is { } two && Nearest(two, first) == one && !(Apart(one, two) > within?.Length))
            {
                scores.Leads += one.IsBefore(two) == true ? 1 : 0;
                scores.Follows += one.IsAfter(two) == true ? 1 : 0;
                scores.Ties += one == two && one.IsExact ? 1 : 0;
                scores.Undecided += one.Overlaps(two) == true && !(one == two && one.IsExact) ? 1 : 0;
            }
        }

        return scores;
    }

    private static LeadIndex Decided(int leads, int follows)
    {
        var start = Made.Instant("2000-01-01");
        return LeadIndex.Of(
            TrainOf(Enumerable.Range(0, leads + follows).Select(day => ReleaseDate.FromInstant(start.AddDays(day)))),
            TrainOf(Enumerable.Range(0, leads + follows).Select(day => ReleaseDate.FromInstant(start.AddDays(day).AddMinutes(day < leads ? 27 : -27)))));
    }

    private static (int Leads, int Follows, int Ties, int Undecided) Figures(LeadIndex lead) => (lead.Leads, lead.Follows, lead.Ties, lead.Undecided);

    private static ReleaseDate[] Dates(EventTrain train) => [.. train.Events.Select(one => one.Released)];

    private static EventTrain Shifted(EventTrain train, int hours) =>
        TrainOf(train.Events.Select(one => ReleaseDate.FromBounds(one.Released.Earliest!.Value.AddHours(hours), one.Released.Latest!.Value.AddHours(hours))));

    private static EventTrain Train(params string[] dates) => TrainOf(dates.Select(date => ReleaseDate.Parse(date)));

    private static EventTrain TrainOf(IEnumerable<ReleaseDate> dates) => EventTrain.In(Made.Timeline(
        ReleaseGrouping.None, [.. dates.Select((date, index) => Made.Release($"r{index}", date, product: null))])) is [var train] ? train : Empty;

    private static EventTrain Empty => EventTrain.In(Made.Timeline(ReleaseGrouping.None, Made.Release("later", "TBD")))[0];
}
