using FsCheck.Xunit;
using ReleaseTools.Risks;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Risks;

public sealed class RiskEngineTests
{
    private static readonly string[] Facts =
    [
        AttributeNames.Capabilities, AttributeNames.InputModalities, AttributeNames.OutputModalities, AttributeNames.Context, AttributeNames.Output, AttributeNames.InputPrice,
        AttributeNames.OutputPrice, AttributeNames.Documented,
    ];

    [Fact]
    public void The_most_risky_come_first_by_High_then_Medium_then_Unknown()
    {
        var risks = RiskEngine.Measure(
            [.. Enumerable.Range(0, 40).Select(number => Judged.Model($"m{number}", ReleaseDate.FromDay(2025, 1 + (number % 9), 3), $"V{number % 4}", variant: $"{number % 3}", version: $"{number % 5}", price: number % 7))],
            null,
            new RiskOptions { AsOf = Made.Instant("2025-07-01") });
        var keys = risks.Select(risk => (risk.HighCount, risk.MediumCount, risk.UnknownCount)).ToArray();
        Assert.Equal(keys.OrderByDescending(key => key), keys);
        Assert.Equal(40, risks.Count);
        Assert.All(risks, risk => Assert.Equal(6, risk.HighCount + risk.MediumCount + risk.LowCount + risk.UnknownCount));
        Assert.True(keys.Distinct().Count() > 2);
    }

    [Fact]
    public void Aliases_are_background_and_not_judged()
    {
        var alias = Judged.Model("x-0101", "2025-01-01").ToBuilder();
        alias.AliasOf = "x";
        var risks = RiskEngine.Measure([Judged.Model("x", "2025-01-01"), alias.Build()], null, new RiskOptions { AsOf = Made.Instant("2025-07-01") });
        Assert.Equal("x", Assert.Single(risks).Release.Name);
    }

    [Fact]
    public void Nothing_to_judge_gives_nothing() => Assert.Empty(RiskEngine.Measure([], null, new RiskOptions { AsOf = Made.Instant("2025-07-01") }));

    [Fact]
    public void What_is_not_among_the_releases_cannot_be_judged() =>
        Assert.Throws<ArgumentException>(() => RiskEngine.Measure([], [Made.Release("x", "2025")], new RiskOptions { AsOf = Made.Instant("2025-07-01") }));

    [Theory]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("9999-12-31", "0001-01-01")]
    [InlineData("TBD", "2025-01-01")]
    [InlineData("2025-01-01/..", "2025-01-01")]
    public void Odd_dates_and_names_are_no_trouble(string released, string asOf)
    {
        Release[] releases =
        [
            Made.Release("a\u001b[31m", released, vendor: null, product: null),
            Made.Release("b", released, version: "99999999999999999999999.1"),
            Made.Release("c", released, version: "0", track: "general").With(AttributeNames.InputPrice, decimal.MaxValue).With(AttributeNames.OutputPrice, 0L),
            Made.Release("d", released, version: "0", track: "general", variant: "x").With(AttributeNames.InputPrice, "free").With(AttributeNames.Capabilities, Array.Empty<string>()),
        ];
        var risks = RiskEngine.Measure(releases, null, new RiskOptions { AsOf = Made.Instant(asOf), Policy = new RiskPolicy { MinimumAge = "7d" } });
        Assert.Equal(4, risks.Count);
        Assert.All(risks.SelectMany(risk => risk.Factors), factor => Assert.DoesNotContain('\u001b', factor.Evidence));
    }

    // A fact that is taken away may make a level worse or Unknown, but a Medium or High one never Low, nor a High one Medium.
    [Property(MaxTest = 300)]
    public void Fewer_facts_never_make_a_level_better(byte facts, byte seed)
    {
        Release[] others =
        [
            Judged.Model("general", "2025-01-10", capabilities: "tools,reasoning,vision"),
            Judged.Model("old", "2024-06-01", variant: "code", version: "0.9", price: 1 + (seed % 3)),
            Judged.Model("rival", "2025-01-01", "A", capabilities: "tools,reasoning,vision"), Judged.Model("rival too", "2025-01-01", seed % 2 == 0 ? "A" : "B"),
        ];
        var full = Judged.Model("x", "2025-01-20", variant: "code", track: "specialized", price: seed % 5, capabilities: seed % 2 == 0 ? "tools" : "tools,reasoning")
            .With(AttributeNames.Documented, ReleaseDate.FromDay(2025, 1 + (seed % 4), 21));
        var builder = full.ToBuilder();
        foreach (var (fact, index) in Facts.Select((fact, index) => (fact, index)))
        {
            if ((facts & (1 << index)) != 0)
            {
                builder.SetAttribute(fact, null);
            }
        }

        var (whole, part) = (Levels(full), Levels(builder.Build()));
        Assert.All(whole.Zip(part), pair => Assert.True(pair.Second == RiskLevel.Unknown || pair.First == RiskLevel.Unknown || pair.Second >= pair.First, $"{pair}"));

        RiskLevel[] Levels(Release release) => [.. Judged.One("x", "2025-06-01", [.. others, release]).Factors.Select(factor => factor.Level)];
    }

    [Property(MaxTest = 200)]
    public void A_coarser_date_never_decides_otherwise(byte width, byte age)
    {
        var policy = new RiskPolicy { MinimumAge = "30d" };
        var start = Made.Instant("2025-01-01").AddDays(age);
        var exact = Judged.One("x", "2025-06-01", [Made.Release("x", ReleaseDate.FromInstant(start))], policy).Outcome;
        var coarse = Judged.One("x", "2025-06-01", [Made.Release("x", ReleaseDate.FromBounds(start, start.AddDays(width)))], policy).Outcome;
        Assert.True(coarse == PolicyOutcome.Unknown || coarse == exact, $"{coarse}, {exact}");
    }

    [Fact]
    public void Fifty_thousand_releases_are_judged_in_seconds()
    {
        var start = Made.Instant("2000-01-01");
        Release[] releases = [.. Enumerable.Range(0, 50_000).Select(number =>
            Made.Release($"r{number}", start.AddHours(number), number % 2 == 0 ? "A" : $"V{number % 1000}", "P", $"{number / 1000}.{number % 1000}.{number % 7}", "general"))];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(50_000, RiskEngine.Measure(releases, null, new RiskOptions { AsOf = Made.Instant("2020-01-01") }).Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }
}
