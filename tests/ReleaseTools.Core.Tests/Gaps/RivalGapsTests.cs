using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Gaps;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Gaps;

[Properties(Arbitrary = [typeof(RivalGapsTests)], MaxTest = 2000)]
public sealed class RivalGapsTests
{
    public static Arbitrary<Release[]> Releases()
    {
        var release =
            from date in ImpreciseDates.Any()
            from vendor in Gen.Elements("A", "B", "C", null)
            from product in Gen.Elements("P", "Q", null)
            from status in Gen.Frequency((6, Gen.Constant(ReleaseStatus.Released)), (1, Gen.Elements(Enum.GetValues<ReleaseStatus>())))
            select Made.Release("r", date, vendor, product, status: status);
        return release.ArrayOf().Select(all => all.Select((one, index) => Renamed(one, index)).ToArray()).ToArbitrary();
    }

    public static Arbitrary<RivalQuery> Queries()
    {
        var query =
            from names in Gen.Elements(new[] { "A" }, ["A", "B"], ["A", "B", "C"], ["P"], ["P", "Q"], ["X"])
            from direction in Gen.Elements(Enum.GetValues<GapDirection>())
            from within in Gen.Frequency((1, Gen.Constant(-1)), (2, Gen.Choose(0, 6)))
            from all in Gen.Elements(true, false)
            from asOf in Gen.Frequency((2, Gen.Constant(-1)), (1, Gen.Choose(0, ImpreciseDates.Last)))
            select new RivalQuery
            {
                Pattern = name => names.Contains(name),
                Direction = direction,
                Within = within < 0 ? default(Duration?) : new Duration(TimeSpan.FromTicks(within)),
                All = all,
                AsOf = asOf < 0 ? null : new DateTimeOffset(ImpreciseDates.Origin + asOf, TimeSpan.Zero),
            };
        return query.ToArbitrary();
    }

    [Property]
    public bool Finds_what_trying_every_pair_finds(Release[] releases, RivalQuery query)
    {
        var timeline = Made.Timeline(ReleaseGrouping.By(["Vendor"]), releases);
        var rows = Enumerable.Range(0, timeline.Count).Select(row => timeline[row]).ToList();
        var expected = EveryPair(rows, query);
        try
        {
            var found = RivalGaps.In(timeline, query).Select(gap => $"{gap.From.Name}>{gap.To!.Name}").ToList();
            return expected is not null && expected.SequenceEqual(found);
        }
        catch (NoRivalException)
        {
            return expected is null;
        }
    }

    [Fact]
    public void The_sign_and_the_leader_tell_who_came_first()
    {
        var gaps = Against(
            "Anthropic",
            Made.Release("codex", "2026-02-06T14:54:00Z", "OpenAI"),
            Made.Release("opus", "2026-02-06T14:27:00Z", "Anthropic"),
            Made.Release("gemini", "2026-02-06T14:00:00Z", "Google"));
        Assert.Equal(["codex -> opus: -27m", "gemini -> opus: 27m"], gaps.Select(gap => gap.ToString()));
        Assert.Equal(["opus", "gemini"], gaps.Select(gap => gap.Leader));
    }

    [Fact]
    public void Equally_near_rivals_are_both_reported()
    {
        var gaps = Against(
            "B", Made.Release("a", ReleaseDate.FromDay(2026, 2, 5), "A"), Made.Release("b1", ReleaseDate.FromDay(2026, 2, 4), "B"), Made.Release("b2", ReleaseDate.FromDay(2026, 2, 6), "B"));
        Assert.Equal(["b1", "b2"], gaps.Select(gap => gap.To!.Name));
    }

    [Fact]
    public void A_product_pattern_lets_the_own_vendor_be_a_rival()
    {
        var gaps = Against("Codex", Made.Release("gpt", ReleaseDate.FromDay(2026, 2, 5), "OpenAI", "GPT"), Made.Release("codex", ReleaseDate.FromDay(2026, 2, 6), "OpenAI", "Codex"));
        Assert.Equal(["gpt -> codex: 1d ±1d"], gaps.Select(gap => gap.ToString()));
    }

    [Fact]
    public void Within_is_inclusive_and_keeps_what_may_lie_within()
    {
        Release[] releases = [Made.Release("a", "2026-02-05T00:00:00Z", "A"), Made.Release("b", "2026-02-05T00:27:00Z", "B"), Made.Release("c", ReleaseDate.FromMonth(2026, 2), "C")];
        Assert.Equal(["a -> b", "b -> a", "c -> a", "c -> b"], Pairs("27m", "A", "B"));
        Assert.Equal(["c -> a", "c -> b"], Pairs("26m", "A", "B"));
        Assert.Equal(["a -> c", "b -> c"], Pairs("0s", "C"));

        IEnumerable<string> Pairs(string within, params string[] names) => RivalGaps.In(
            Made.Timeline(ReleaseGrouping.None, releases),
            new RivalQuery { Pattern = names.Contains, Within = within, All = true })
            .Select(gap => $"{gap.From.Name} -> {gap.To!.Name}").Order();
    }

    [Fact]
    public void No_rival_is_an_error_at_once()
    {
        var timeline = Made.Timeline(ReleaseGrouping.None, Made.Release("a", 2026, "A"));
        Assert.Throws<NoRivalException>(() => RivalGaps.In(timeline, new RivalQuery { Pattern = _ => false }));
        var alone = Assert.Throws<NoRivalException>(() => RivalGaps.In(timeline, new RivalQuery { Pattern = name => name == "A" }));
        Assert.Contains("another vendor", alone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vendor_with_a_crowd_of_its_own_does_not_slow_the_search()
    {
        var builder = new TimelineBuilder(ReleaseGrouping.None);
        for (var row = 0; row < 50_000; row++)
        {
            builder.Add(Made.Release("own", ReleaseDate.FromTicks(ImpreciseDates.Origin + row, ImpreciseDates.Origin + row), "A"));
        }

        builder.Add(Made.Release("other", ReleaseDate.FromTicks(ImpreciseDates.Origin, ImpreciseDates.Origin), "B"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var gaps = RivalGaps.In(builder.Build(), new RivalQuery { Pattern = _ => true, All = true, Within = "1d" }).Count();

        // Each of A's finds the one of B, and that one finds all of A's. Trying every pair would be 2.5 billion.
        Assert.Equal(100_000, gaps);
        // It takes well under a second; the limit is for busy machines.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
    }

    // Null where there is no rival in the input.
    private static List<string>? EveryPair(List<Release> rows, RivalQuery query)
    {
        var byVendor = rows.Any(row => row.Vendor is not null && query.Pattern(row.Vendor));
        var matches = rows.Where(row => (byVendor ? row.Vendor : row.Product) is { } name && query.Pattern(name)).ToHashSet();
        if (matches.Count == 0 || (byVendor && rows.All(row => row.Vendor == rows[0].Vendor)))
        {
            return null;
        }

        var found = new List<string>();
        foreach (var subject in rows.Where(row => TakesPart(row) && (byVendor || !matches.Contains(row))))
        {
            var near = rows.Where(rival => TakesPart(rival) && matches.Contains(rival) && !(byVendor && rival.Vendor == subject.Vendor))
                .Where(rival => InDirection(subject, rival) && InReach(subject, rival)).ToList();
            var least = near.Count == 0 ? 0 : near.Min(rival => Distance(subject, rival));
            found.AddRange(near.Where(rival => query.All || Distance(subject, rival) == least)
                .OrderBy(rival => Nominal(rival)).ThenBy(rival => Reach(rival)).ThenBy(rows.IndexOf)
                .Select(rival => $"{subject.Name}>{rival.Name}"));
        }

        return found;

        bool TakesPart(Release row) => row.Released.IsKnown && row.Status is (ReleaseStatus.Released or ReleaseStatus.Withdrawn)
            && !(query.AsOf is { } asOf && row.Released.Earliest > asOf);

        bool InDirection(Release subject, Release rival)
        {
            var order = Nominal(rival).CompareTo(Nominal(subject));
            var (from, to) = (subject.Released, rival.Released);
            return query.Direction switch
            {
                GapDirection.Before => order < 0 || (order == 0 && to.EarliestTicks < from.LatestTicks),
                GapDirection.After => order > 0 || (order == 0 && to.LatestTicks > from.EarliestTicks),
                _ => true,
            };
        }

        bool InReach(Release subject, Release rival)
        {
            var gap = GapBounds.Between(subject.Released, rival.Released);
            return query.Within is not { } within || !(gap.Minimum > within.Length || gap.Maximum < -within.Length);
        }
    }

    private static long Distance(Release subject, Release rival) => Math.Abs(Nominal(subject) - Nominal(rival));

    private static long Nominal(Release release) => release.Released.Midpoint?.UtcTicks
        ?? (release.Released.EarliestTicks == long.MinValue ? release.Released.LatestTicks : release.Released.EarliestTicks);

    private static int Reach(Release release)
    {
        var (before, after) = (release.Released.EarliestTicks < Nominal(release), release.Released.LatestTicks > Nominal(release));
        return before ? (after ? 1 : 0) : (after ? 2 : 3);
    }

    private static Release Renamed(Release release, int index)
    {
        var builder = release.ToBuilder();
        builder.Name = $"r{index}";
        return builder.Build();
    }

    private static List<ReleaseGap> Against(string name, params Release[] releases) => RivalGaps.In(
        Made.Timeline(ReleaseGrouping.VendorAndProduct, releases), new RivalQuery { Pattern = candidate => candidate == name }).ToList();
}
