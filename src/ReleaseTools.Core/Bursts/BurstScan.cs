using ReleaseTools.Statistics;

namespace ReleaseTools.Bursts;

/// <summary>
/// The scan statistic under the calendar null: how many vendors the fullest window of a timeline holds if every vendor keeps its number of
/// events, their weekdays and hours, and knows nothing of the others.
/// </summary>
/// <remarks>
/// Comparing each burst with the fullest window of whole timelines takes account of having looked everywhere (Naus 1965, J. Am. Stat. Assoc. 60,
/// 532-538; Kulldorff 1997, Commun. Stat. Theory Methods 26, 1481-1496, for the Monte Carlo test).
/// </remarks>
internal sealed class BurstScan
{
    private const int BlockLength = 64;
    private const int ScanPath = 3;

    private readonly int[] _timelinesWith;
    private readonly Dictionary<int, ProportionInterval> _intervals = [];
    private readonly int _draws;

    private BurstScan(int[] timelinesWith, int draws)
    {
        _timelinesWith = timelinesWith;
        _draws = draws;
    }

    /// <summary>Draws the timelines.</summary>
    /// <param name="events">The events that some window holds for certain.</param>
    /// <param name="vendors">How many vendors there are.</param>
    /// <param name="options">The window, the number of draws, their seed, and the zone.</param>
    /// <param name="progress">Takes how far it is, 0 to 1.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static BurstScan Of(
        IReadOnlyList<VendorEvent> events, int vendors, BurstOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var timelinesWith = new int[vendors + 1];
        if (events.Count == 0 || options.Draws == 0)
        {
            return new BurstScan(timelinesWith, 0);
        }

        var units = new CalendarUnits([.. events.Select(one => one.Released)], options.Zone);
        CalendarPlace[] places = [.. events.Select(one => units.PlaceOf(one.Released))];
        var within = options.Within.Length.Ticks;
        var blocks = (options.Draws + BlockLength - 1) / BlockLength;
        var done = 0;

        // A block has its own random numbers and counts add up in any order, so that the number of threads changes nothing.
        Parallel.For(
            0,
            blocks,
            new ParallelOptions { CancellationToken = cancellation },
            () => new VendorMaximum(events.Count, vendors),
            (block, _, maximum) =>
            {
                var random = RandomStreams.Of(options.Seed, ScanPath, block);
                for (var draw = Math.Min(BlockLength, options.Draws - (block * BlockLength)); draw > 0; draw--)
                {
                    cancellation.ThrowIfCancellationRequested();
                    for (var index = 0; index < places.Length; index++)
                    {
                        var start = places[index].Draw(random);
                        maximum.Set(index, new WindowStarts(start + events[index].Width - within, start, events[index].Vendor));
                    }

                    Interlocked.Increment(ref timelinesWith[maximum.Find()]);
                }

                progress?.Report(Interlocked.Increment(ref done) / (double)blocks);
                return maximum;
            },
            _ => { });
        return new BurstScan(timelinesWith, options.Draws);
    }

    /// <summary>How often the fullest window of a drawn timeline holds so many vendors or more: (1 + count) / (draws + 1); null where nothing was drawn.</summary>
    public double? PValue(int vendors) => _draws == 0 ? null : (1.0 + AtLeast(vendors)) / (1.0 + _draws);

    /// <summary>Between which bounds the p-value lies that all draws there are would give, 95 %. Not thread-safe.</summary>
    public ProportionInterval? Interval(int vendors)
    {
        if (_draws == 0)
        {
            return null;
        }

        // Thousands of bursts share a few numbers of vendors, and an interval takes a root finder.
        if (!_intervals.TryGetValue(vendors, out var interval))
        {
            interval = ProportionInterval.ClopperPearson(AtLeast(vendors), _draws);
            _intervals.Add(vendors, interval);
        }

        return interval;
    }

    private int AtLeast(int vendors) => _timelinesWith.Skip(vendors).Sum();
}
