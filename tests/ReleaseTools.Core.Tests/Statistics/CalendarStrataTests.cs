using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Statistics;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Statistics;

public sealed class CalendarStrataTests
{
    [Fact]
    public void Days_AreByWeekday()
    {
        // 2026-02-05 is a Thursday.
        var strata = new CalendarStrata(new SlotGrid(Made.Instant("2026-02-05"), Made.Instant("2026-02-20"), TimeSpan.FromDays(1)));
        Assert.Equal(7, strata.Count);
        Assert.False(strata.HasHours);
        Assert.Equal((int)DayOfWeek.Thursday, strata.StratumOf(0));
        Assert.Equal([2L, 2, 2, 2, 3, 3, 2], Enumerable.Range(0, 7).Select(strata.SlotsIn));
        Assert.Equal([0L, 7, 14], Enumerable.Range(0, 3).Select(rank => strata.SlotAt((int)DayOfWeek.Thursday, rank)));
    }

    [Fact]
    public void Minutes_AreByWeekdayAndHour_InTheZoneAsked()
    {
        var grid = new SlotGrid(Made.Instant("2026-03-01T17:38Z"), Made.Instant("2026-03-31T18:08Z"), TimeSpan.FromMinutes(1));
        var pacific = new CalendarStrata(grid, TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"));
        Assert.True(pacific.HasHours);

        // Summer time starts there on 8 March 2026: ten in the morning is 18:00 UTC before it and 17:00 UTC after it.
        var before = grid.SlotOf(Made.Instant("2026-03-03T18:30Z").UtcTicks);
        var after = grid.SlotOf(Made.Instant("2026-03-10T17:30Z").UtcTicks);
        Assert.Equal(((int)DayOfWeek.Tuesday * 24) + 10, pacific.StratumOf(before));
        Assert.Equal(pacific.StratumOf(before), pacific.StratumOf(after));

        var utc = new CalendarStrata(grid);
        Assert.NotEqual(utc.StratumOf(before), utc.StratumOf(after));
        Assert.Equal(22, utc.SlotsIn(((int)DayOfWeek.Sunday * 24) + 17) - (4 * 60));
    }

    [Property]
    public Property EverySlot_HasItsPlaceInItsStratum() => Prop.ForAll(
        Gen.Choose(0, 5000).SelectMany(start => Gen.Choose(1, 3000).SelectMany(length => Gen.Elements(1, 60, 1440).Select(minutes => (start, length, minutes)))).ToArbitrary(),
        grid =>
        {
            var first = Made.Instant("2024-01-01").AddMinutes(grid.start);
            var slots = new SlotGrid(first, first.AddMinutes(grid.length * (double)grid.minutes), TimeSpan.FromMinutes(grid.minutes));
            var strata = new CalendarStrata(slots);
            var counts = new long[strata.Count];
            strata.AddCounts(0, slots.Count - 1, counts);
            var seen = new bool[slots.Count];
            for (var stratum = 0; stratum < strata.Count; stratum++)
            {
                for (var rank = 0L; rank < strata.SlotsIn(stratum); rank++)
                {
                    var slot = strata.SlotAt(stratum, rank);
                    if (seen[slot] || strata.StratumOf(slot) != stratum)
                    {
                        return false;
                    }

                    seen[slot] = true;
                }
            }

            return seen.All(slot => slot) && counts.SequenceEqual(Enumerable.Range(0, strata.Count).Select(strata.SlotsIn));
        });
}
