using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Claims;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Claims;

public sealed class ClaimJudgeTests
{
    [Fact]
    public void TheDistance_IsFromWhatIsClaimedToWhatHappened()
    {
        var reversed = Workshop.Judged("Bench 1.0 was released 27 minutes before Anvil 1");
        Assert.Equal((ClaimVerdict.Refuted, TimeSpan.FromMinutes(54)), (reversed.Verdict, reversed.Distance));
        var early = Workshop.Judged("Anvil 1 was released on 2024-01-11");
        Assert.Equal((TimeSpan.FromHours(12), TimeSpan.FromHours(12)), (early.DistanceMinimum, early.DistanceMaximum));
        var coarse = Workshop.Judged("Bench 1.1 was released in June 2024");
        Assert.True(coarse.DistanceMinimum < TimeSpan.FromSeconds(1) && coarse.DistanceMaximum > TimeSpan.FromDays(30));
        Assert.Null(Workshop.Judged("torch is cheaper than lamp").Distance);
    }

    [Fact]
    public void AnUnknownName_HasItsNearest()
    {
        var result = Workshop.Judged("Anvil 1 was released before Bench 1.2");
        Assert.Equal(ClaimVerdict.Unresolvable, result.Verdict);
        Assert.Contains("bench-1.", result.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAmbiguousName_IsJudgedWhereAllItMayMeanAgree()
    {
        Assert.Equal(ClaimVerdict.Supported, Workshop.Judged("Pester 5.5.0 was released before Acme's code model").Verdict);
        var open = Workshop.Judged("Command A was released before Acme's code model");
        Assert.Equal(ClaimVerdict.Refuted, open.Verdict);
        var between = Workshop.Judged("curl 8.7.0 was released before Acme's code model");
        Assert.Equal(ClaimVerdict.Undecidable, between.Verdict);
        Assert.Contains("anvil-3-code", between.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void WordsThatWereNotUnderstood_AreNamed_AndTheNearestSentenceHasTheOwnNames()
    {
        var result = Workshop.Judged("anvil-1 was gloriously released before bench-1.0");
        Assert.Equal(ClaimVerdict.Unparsed, result.Verdict);
        Assert.Equal(["gloriously"], result.NotUnderstood);
        Assert.Equal("anvil-1 was released before bench-1.0", result.Nearest);
        Assert.Equal(ClaimVerdict.Supported, Workshop.Judged(result.Nearest!).Verdict);
    }

    [Fact]
    public void WhatIsDatedLater_IsNotOut()
    {
        var judge = new ClaimJudge(Workshop.Releases, new ClaimOptions(Made.Instant("2025-02-10")));
        Assert.Equal(ClaimVerdict.Refuted, judge.Judge("anvil-3 has been released").Verdict);
        Assert.Equal(ClaimVerdict.Supported, judge.Judge("anvil-3-code was released before anvil-3").Verdict);
        Assert.Equal(ClaimVerdict.Supported, judge.Judge("Acme has released 5 models").Verdict);
        Assert.Equal(ClaimVerdict.Undecidable, new ClaimJudge(Workshop.Releases, new ClaimOptions(Made.Instant("2025-01-01"))).Judge("Acme has never released a code model before the general one").Verdict);
    }

    [Fact]
    public void APromisedRelease_IsLater()
    {
        var judge = new ClaimJudge(
            [Made.Release("saw-1-code", "2025-01-01", "Acme", "Saw", "1", "specialized"), Made.Release("saw-1", "TBD", "Acme", "Saw", "1", "general", status: ReleaseStatus.Announced)],
            new ClaimOptions(Workshop.AsOf));
        Assert.Equal(ClaimVerdict.Refuted, judge.Judge("Acme has never released a specialized model before the general one").Verdict);
    }

    [Fact]
    public void EveryExampleOfTheGrammar_IsUnderstood()
    {
        foreach (var skeleton in ClaimGrammar.Skeletons)
        {
            var claim = skeleton.Replace("<release>", "anvil-1", StringComparison.Ordinal).Replace("<other release>", "bench-1.0", StringComparison.Ordinal)
                .Replace("<vendor>", "Acme", StringComparison.Ordinal).Replace("<other vendor>", "Bolt", StringComparison.Ordinal).Replace("<line>", "Anvil 3", StringComparison.Ordinal);
            var result = Workshop.Judged(claim);
            Assert.True(result.Form is not null, $"{claim}: {result.Verdict}: {result.Explanation}");
        }
    }

    [Property(MaxTest = 300)]
    public Property AnOrder_IsWhatTheIntervalsSay()
    {
        var dates = Gen.Choose(0, 60).SelectMany(start => Gen.Choose(0, 30).Select(length => ReleaseDate.FromBounds(At(start), At(start + length))));
        return Prop.ForAll(dates.Zip(dates).ToArbitrary(), pair =>
        {
            var judge = new ClaimJudge([Made.Release("one", pair.Item1, "V", "One"), Made.Release("two", pair.Item2, "W", "Two")], new ClaimOptions(Workshop.AsOf));
            var expected = pair.Item1.IsBefore(pair.Item2);
            return judge.Judge("one was released before two").Verdict == Verdict(expected)
                && judge.Judge("one was not released before two").Verdict == Verdict(!expected)
                && judge.Judge("W shipped two after one").Verdict == Verdict(expected)
                && judge.Judge("The gap between one and two is at most 10 hours").Verdict == Within(pair.Item1, pair.Item2, 10);
        });

        static DateTimeOffset At(int hour) => new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour);
    }

    [Property(MaxTest = 500)]
    public Property NoTextThrows()
    {
        string[] words = ["anvil-1", "bench-1.0", "was", "not", "released", "before", "after", "27", "minutes", "exactly", "Acme", "code", "model", "the", "a", ",", "of", "'s", "and", "between", "in", "2024", "January", "half", "every", "$", "first", "latest", "\u0000", "😀", "999999999999999", "9999-12-31", "to", "than", "more", "often", "-1", "1e9", "years"];
        var sentences = Gen.Choose(0, 25).SelectMany(count => Gen.Elements(words).ListOf(count)).Select(some => string.Join(" ", some));
        return Prop.ForAll(Gen.OneOf(sentences, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty)).ToArbitrary(), text => Workshop.Judged(text).Explanation.Length > 0);
    }

    [Theory]
    [InlineData("Anvil 1 was released 27 minutes before Bench 1.0")]
    [InlineData("anvil-1 was released before bench-1.0")]
    [InlineData("Anvil 1 was released in Q2 2024")]
    public void FillersAndMarkup_ChangeNothing(string claim)
    {
        var verdict = Workshop.Judged(claim).Verdict;
        foreach (var variant in new[]
        {
            $"* {claim}.", $"1. **{claim}**", $"“{claim}”", $"> {claim}!", claim.Replace("released", "reportedly launched", StringComparison.Ordinal), claim.Replace("was released", "came out", StringComparison.Ordinal),
            claim.Replace("was released", "has been made available", StringComparison.Ordinal), "Indeed, " + claim, claim.ToUpperInvariant(), claim.Replace("was released", "was officially announced", StringComparison.Ordinal),
        })
        {
            Assert.True(verdict == Workshop.Judged(variant).Verdict, variant);
        }
    }

    [Fact]
    public void HostileInput_IsJudgedAllTheSame()
    {
        foreach (var releases in new[] { [], new[] { Made.Release("only", "TBD", null, null) }, [Made.Release("a", "0001-01-01"), Made.Release("b", "9999-12-31")], [Made.Release("same", "2024-01-01"), Made.Release("same", "2024-01-01")] })
        {
            var judge = new ClaimJudge(releases, new ClaimOptions(Workshop.AsOf));
            foreach (var claim in new[] { "a was released before b", "b was released 9999 years after a", "a was released 12000 months before b", "only was released before same", "same has been released", "V releases more often than V", "general releases are increasing", "the gaps between rivals are shrinking" })
            {
                Assert.NotEmpty(judge.Judge(claim).Explanation);
            }
        }
    }

    [Fact]
    public void TenThousandClaims_OverTwentyThousandReleases_TakeSeconds()
    {
        Release[] releases = [.. Enumerable.Range(0, 20_000).Select(index => Made.Release(
            $"tool{index % 200}-{index / 200}.0", ReleaseDate.FromInstant(Workshop.AsOf.AddHours(-index)), $"Vendor{index % 200}", $"Tool{index % 200}", $"{index / 200}.0", "general"))];
        var watch = Stopwatch.StartNew();
        var judge = new ClaimJudge(releases, new ClaimOptions(Workshop.AsOf));
        var supported = Enumerable.Range(0, 10_000).Count(index => judge.Judge((index % 5) switch
        {
            0 => $"tool{index % 200}-{index % 100}.0 was released before tool{(index + 7) % 200}-{(index + 50) % 100}.0",
            1 => $"Vendor{index % 200} released more models than Vendor{(index + 1) % 200} in 2025",
            2 => $"tool{index % 200}-{index % 100}.0 was released within {index} hours of tool{(index + 3) % 200}-1.0",
            3 => $"nothing{index} was released before tool1-1.0",
            _ => $"what {index} says is beyond all understanding of Vendor{index % 200}",
        }).Verdict == ClaimVerdict.Supported);
        Assert.InRange(supported, 1_000, 5_000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    private static ClaimVerdict Verdict(bool? truth) => truth switch { true => ClaimVerdict.Supported, false => ClaimVerdict.Refuted, _ => ClaimVerdict.Undecidable };

    // By trying all whole hours of both intervals; the bounds are whole hours too.
    private static ClaimVerdict Within(ReleaseDate one, ReleaseDate other, int hours)
    {
        bool[] all = [.. Hours(one).SelectMany(from => Hours(other).Select(to => Math.Abs((to - from).TotalHours) <= hours))];
        return all.All(close => close) ? ClaimVerdict.Supported : all.Any(close => close) ? ClaimVerdict.Undecidable : ClaimVerdict.Refuted;

        static IEnumerable<DateTimeOffset> Hours(ReleaseDate date)
        {
            for (var at = date.Earliest!.Value; at <= date.Latest!.Value; at = at.AddHours(1))
            {
                yield return at;
            }
        }
    }
}
