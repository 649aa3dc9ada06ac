using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Cadences;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Cadences;

public sealed class OwnGapsTests
{
    [Fact]
    public void Days_HaveGapsOfTheirPrecision()
    {
        var gaps = Of("2026-01-01", "2026-01-11", "2026-01-11T12:00Z");
        Assert.Equal([10, 0], gaps.Gaps.Select(gap => TimeSpan.FromTicks(gap.Nominal).Days));
        Assert.Equal(TimeSpan.FromDays(9).Ticks + 1, gaps.Gaps[0].Minimum);
        Assert.Equal(0, gaps.Gaps[1].Minimum);
        Assert.Equal(0, gaps.OpenEnded);
    }

    [Fact]
    public void AnOpenDate_TakesTheGapsOnBothSidesWithIt()
    {
        var gaps = Of("2026-01-01", "2026-01-11", "../2026-01-21", "2026-01-31", "2026-02-10");
        Assert.Equal([10, 10], gaps.Gaps.Select(gap => TimeSpan.FromTicks(gap.Nominal).Days));
        Assert.Equal(2, gaps.OpenEnded);
        Assert.Equal(TimeSpan.FromDays(10), gaps.Mean.Nominal);
    }

    [Fact]
    public void OneEvent_HasNone()
    {
        Assert.Equal((0, 0), (Of("2026").Gaps.Count, Of("2026").OpenEnded));
        Assert.Equal((0, 0), (Of().Gaps.Count, Of().OpenEnded));
    }

    [Fact]
    public void AllOfTime_Fits()
    {
        var gaps = Of("0001", "9999");
        Assert.Equal(DateTime.MaxValue.Ticks, gaps.Gaps[0].Maximum);
    }

    // Whatever the true instants are, the k-th of the true gaps lies between the bounds of the k-th gap, and the mean within its bounds.
    [Property(MaxTest = 200)]
    public Property TheBounds_HoldForAllThatIsPossible() => Prop.ForAll(
        ImpreciseDates.Closed().ArrayOf(4).ToArbitrary(),
        dates =>
        {
            Release[] releases = [.. dates.Select((date, place) => Made.Release($"r{place}", date, product: $"p{place}"))];
            var gaps = Of(releases);
            Assert.All(gaps.Gaps, gap => Assert.True(gap.Minimum <= gap.Nominal && gap.Nominal <= gap.Maximum));
            foreach (var truth in ImpreciseDates.Completions(releases))
            {
                var moments = truth.Select(release => release.Released.EarliestTicks).Order().ToArray();
                for (var gap = 0; gap < gaps.Gaps.Count; gap++)
                {
                    Assert.InRange(moments[gap + 1] - moments[gap], gaps.Gaps[gap].Minimum, gaps.Gaps[gap].Maximum);
                }

                Assert.InRange((moments[^1] - moments[0]) / gaps.Gaps.Count, gaps.Mean.Minimum!.Value.Ticks, gaps.Mean.Maximum!.Value.Ticks);
            }
        });

    private static OwnGaps Of(params string[] dates) =>
        Of([.. dates.Select((date, place) => Made.Release($"r{place}", date, product: $"p{place}"))]);

    private static OwnGaps Of(Release[] releases) => OwnGaps.Of(EventTrain.In(Made.Timeline(ReleaseGrouping.None, releases)).DefaultIfEmpty(Empty).Single()!);

    private static EventTrain Empty => EventTrain.In(Made.Timeline(ReleaseGrouping.None, Made.Release("none", "TBD")))[0];
}
