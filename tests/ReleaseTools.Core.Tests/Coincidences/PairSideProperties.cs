using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Coincidences;

/// <summary>Counts and shifts against the definition, pair of events by pair of events and shift by shift.</summary>
public sealed class PairSideProperties
{
    private static readonly Arbitrary<Case> Cases = (
        from slots in Gen.Choose(1, 40)
        from first in Events(slots)
        from second in Events(slots)
        from narrow in Gen.Choose(0, 6)
        from more in Gen.Choose(1, 8)
        from lag in Gen.Choose(0, 5)
        from isDirected in Gen.Elements(true, false)
        from edge in Gen.Elements(true, false)
        select new Case(first, second, slots, [narrow, narrow + more], lag, isDirected, edge)).ToArbitrary();

    [Property(MaxTest = 500)]
    public Property Counts_AreThoseOfTheDefinition() => Prop.ForAll(Cases, one =>
    {
        var (precursor, trigger) = one.Sides();
        return Enumerable.Range(0, 2).All(window =>
            precursor.Observed[window] == one.Precursor(one.First, window) && trigger.Observed[window] == one.Trigger(one.First, window)
            && precursor.Targets[window].Length == Enumerable.Range(0, (int)one.Slots).Count(slot => one.Precursor([slot], window) == 1)
            && trigger.Targets[window].Length == Enumerable.Range(0, (int)one.Slots).Count(slot => (one with { Second = [slot] }).Trigger(one.First, window) == 1));
    });

    [Property(MaxTest = 500)]
    public Property TheSweep_GivesTheCountsOfEveryShift() => Prop.ForAll(Cases, one =>
    {
        var (precursor, trigger) = one.Sides();
        var (swept, sweptTrigger) = (Swept(precursor), Swept(trigger));
        return swept.Count == one.Slots && sweptTrigger.Count == one.Slots && Enumerable.Range(0, (int)one.Slots).All(shift =>
        {
            var moved = one.Shifted(shift);
            return Enumerable.Range(0, 2).All(window =>
                swept[shift][window] == one.Precursor(moved, window) && sweptTrigger[shift][window] == one.Trigger(moved, window));
        });
    });

    [Property(MaxTest = 200)]
    public Property OnItsOwnCircle_ASeriesIsSweptToo() => Prop.ForAll(Cases, one =>
    {
        var (precursor, trigger) = PairSide.Of(one.First, one.Second, one.Slots, one.Windows, one.Lag, one.IsDirected, one.Edge, ownCircle: true);
        var circle = precursor.Circle;
        var (swept, sweptTrigger) = (Swept(precursor), Swept(trigger));
        return Enumerable.Range(0, (int)circle.Length).All(shift =>
        {
            long[] moved = [.. one.First.Select(slot => ((slot - circle.Start + shift) % circle.Length) + circle.Start)];
            return Enumerable.Range(0, 2).All(window =>
                swept[shift][window] == one.Precursor([.. moved.Where(slot => slot < one.Slots)], window) && sweptTrigger[shift][window] == one.Trigger(moved, window));
        });
    });

    [Property(MaxTest = 200)]
    public Property PValues_AreThoseOfCountingArrangements() => Prop.ForAll(Cases, one =>
    {
        var (precursor, trigger) = one.Sides();
        return new[] { precursor, trigger }.Where(side => side.All.Length > 0 && side.Others.Length > 0).All(side =>
        {
            var swept = Swept(side);
            var figures = CircularShiftNull.All(side);
            var ranks = Enumerable.Range(0, 2).Select(window => swept.Select(counts => swept.Count(other => other[window] >= counts[window]) / (double)one.Slots).ToArray()).ToArray();
            return Enumerable.Range(0, 2).All(window =>
                Same(figures[window].P, ranks[window][0])
                && Same(figures[window].PAcrossWindows, Enumerable.Range(0, (int)one.Slots).Count(shift => Math.Min(ranks[0][shift], ranks[1][shift]) <= ranks[window][0] + 1e-12) / (double)one.Slots));
        });
    });

    [Property(MaxTest = 300)]
    public Property AcrossWindows_IsNeitherLessThanOneNorMoreThanBonferroni() => Prop.ForAll(Cases, one =>
    {
        var (precursor, trigger) = one.Sides();
        return new[] { precursor, trigger }.Where(side => side.Counted.Length > 0 && side.Others.Length > 0)
            .All(side => ClosedFormNulls.Exact(side).Concat(ClosedFormNulls.Poisson(side)).All(figure =>
                figure.P > 0 && figure.PAcrossWindows <= 1 + 1e-12 && figure.PAcrossWindows >= figure.P - 1e-12 && figure.PAcrossWindows <= (2 * figure.P) + 1e-9));
    });

    private static bool Same(double one, double other) => Math.Abs(one - other) < 1e-9;

    private static List<int[]> Swept(PairSide side)
    {
        var counts = new List<int[]>();
        ShiftSweep.Of(side).ForEachRun((length, found) => counts.AddRange(Enumerable.Range(0, (int)length).Select(_ => (int[])found.Clone())));
        return counts;
    }

    private static Gen<long[]> Events(int slots) => Gen.Choose(0, slots - 1).ListOf()
        .Select(list => list.Select(slot => (long)slot).Distinct().Take(8).OrderBy(slot => slot).ToArray());

    private sealed record Case(long[] First, long[] Second, long Slots, long[] Windows, long Lag, bool IsDirected, bool Edge)
    {
        private long EdgeWidth => Edge ? Lag + Windows.Max() : 0;

        public (PairSide Precursor, PairSide Trigger) Sides() => PairSide.Of(First, Second, Slots, Windows, Lag, IsDirected, Edge);

        public int Precursor(long[] first, int window) => first.Count(a => a >= EdgeWidth && Second.Any(b => IsClose(a, b, window)));

        public int Trigger(long[] first, int window) => Second.Count(b => b < Slots - EdgeWidth && first.Any(a => IsClose(a, b, window)));

        public long[] Shifted(long by) => [.. First.Select(slot => (slot + by) % Slots)];

        private bool IsClose(long a, long b, int window) => a - Lag - b >= (IsDirected ? 0 : -Windows[window]) && a - Lag - b <= Windows[window];
    }
}
