using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Bursts;

namespace ReleaseTools.Tests.Bursts;

public sealed class BurstSweepTests
{
    private const int Vendors = 4;

    [Property(MaxTest = 500)]
    public Property ItFinds_WhatTryingEverySetOfReleasesFinds() => Prop.ForAll(Timelines, timeline =>
    {
        var found = new BurstSweep(timeline.Starts, Vendors, timeline.Minimum, timeline.Within).Bursts(default).Select(members => members.Order().ToArray()).ToArray();
        var expected = ByBruteForce(timeline.Starts, timeline.Minimum, timeline.Within).ToArray();
        Assert.Equal(expected, found);
    });

    [Property(MaxTest = 300)]
    public Property TheFullestWindow_IsTheFirstBurst() => Prop.ForAll(Timelines, timeline =>
    {
        var maximum = new VendorMaximum(timeline.Starts.Length, Vendors);
        for (var index = 0; index < timeline.Starts.Length; index++)
        {
            maximum.Set(index, timeline.Starts[index]);
        }

        var first = new BurstSweep(timeline.Starts, Vendors, 1, timeline.Within).Bursts(default).FirstOrDefault();
        return maximum.Find() == (first?.Select(index => timeline.Starts[index].Vendor).Distinct().Count() ?? 0);
    });

    [Fact]
    public void ManyEvents_TakeALittleWhile()
    {
        // A chain without a gap in which every window looks alike, and one window that holds everything.
        WindowStarts[] chain = [.. Enumerable.Range(0, 100_000).Select(hour => new WindowStarts(hour - 2, hour, hour % 2))];
        var bursts = new BurstSweep(chain, 2, 2, 2).Bursts(default).ToArray();
        Assert.Equal(33_333, bursts.Length);
        Assert.Equal([0, 1, 2], bursts[0]);
        WindowStarts[] crowd = [.. Enumerable.Range(0, 100_000).Select(hour => new WindowStarts(hour - 1_000_000, hour, hour % 50))];
        Assert.Equal(100_000, new BurstSweep(crowd, 50, 2, 1_000_000).Bursts(default).Single().Count);
    }

    [Fact]
    public void AStopStops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => new BurstSweep([new(0, 1, 0), new(0, 1, 1)], 2, 2, 1).Bursts(source.Token).ToArray());
    }

    private static Arbitrary<(WindowStarts[] Starts, int Minimum, long Within)> Timelines =>
        Gen.Elements(0L, 1, 3, 5).SelectMany(within => Gen.Choose(1, 3).SelectMany(minimum => Gen.Elements(true, false).SelectMany(certain =>
            Events(within, certain).ArrayOf().Select(starts => (starts.Where(one => one.First <= one.Last).Take(9).ToArray(), minimum, within))))).ToArbitrary();

    // An event from some moment on, none to four long.
    private static Gen<WindowStarts> Events(long within, bool certain) => Gen.Choose(0, 20).SelectMany(earliest => Gen.Elements(0, 0, 1, 4).SelectMany(width =>
        Gen.Choose(0, Vendors - 1).Select(vendor => certain
            ? new WindowStarts(earliest + width - within, earliest, vendor)
            : new WindowStarts(earliest - within, earliest + width, vendor))));

    private static IEnumerable<int[]> ByBruteForce(WindowStarts[] starts, int minimum, long within)
    {
        var left = Enumerable.Range(0, starts.Length).ToList();
        while (true)
        {
            var sets = Enumerable.Range(1, (1 << left.Count) - 1).Select(bits => left.Where((_, index) => (bits >> index & 1) != 0).ToArray())
                .Where(set => set.Max(one => starts[one].First) <= set.Min(one => starts[one].Last)).ToArray();
            var best = sets.Where(set => !sets.Any(other => other.Length > set.Length && set.All(other.Contains)))
                .Select(set => (Set: set, Vendors: set.Select(one => starts[one].Vendor).Distinct().Count(), Span: Span(set, starts, within), Start: set.Min(one => starts[one].Last)))
                .Where(one => one.Vendors >= minimum)
                .OrderByDescending(one => one.Vendors).ThenBy(one => one.Span).ThenBy(one => one.Start)
                .FirstOrDefault().Set;
            if (best is null)
            {
                yield break;
            }

            yield return best;
            left.RemoveAll(best.Contains);
        }
    }

    // A window's first start lies its length before one end of a date.
    private static long Span(int[] set, WindowStarts[] starts, long within) => Math.Max(0, set.Max(one => starts[one].First) + within - set.Min(one => starts[one].Last));
}
