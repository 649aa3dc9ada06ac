using ReleaseTools.Timelines;

namespace ReleaseTools.Bursts;

/// <summary>Finds where several vendors released within a short time.</summary>
/// <remarks>
/// A burst is certain when the latest that its last release can be is within the window of the earliest that its first can be. Bursts share no release: see
/// <see cref="BurstSweep"/> for which goes first. What no certain burst took may make up possible ones, where all dates allow one window and do not
/// prove it; these have no p-value. A date with an open end has no part in any.
/// </remarks>
public static class BurstFinder
{
    /// <summary>Finds the bursts.</summary>
    /// <param name="trains">The events of each vendor.</param>
    /// <param name="options">What counts as one.</param>
    /// <param name="progress">Takes how far it is, 0 to 1.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static BurstSearch In(IReadOnlyList<EventTrain> trains, BurstOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        VendorEvent[] all = [.. trains.SelectMany((train, vendor) => train.Events.Select(one => new VendorEvent(one, vendor)))];
        VendorEvent[] closed = [.. all.Where(one => !one.Released.IsOpen).OrderBy(one => one.Released)];

        // Longer than the calendar is as long as the calendar, and leaves room to calculate with.
        var within = Math.Min(options.Within.Length.Ticks, DateTime.MaxValue.Ticks);
        VendorEvent[] fine = [.. closed.Where(one => one.Width <= within)];
        var certain = Bursts(fine, trains.Count, options, one => WindowStarts.Certain(one, within), cancellation);
        var taken = new HashSet<ReleaseEvent>(certain.SelectMany(members => members).Select(one => one.Event));
        VendorEvent[] rest = [.. closed.Where(one => !taken.Contains(one.Event))];
        var possible = Bursts(rest, trains.Count, options, one => WindowStarts.Possible(one, within), cancellation);

        // Without a burst there is nothing to draw for.
        var scan = BurstScan.Of(certain.Count == 0 ? [] : fine, trains.Count, options, progress, cancellation);
        var stream = new EventStream(fine);
        var facts = certain.Select(members => new BurstFacts(members, trains, IsCertain: true)
        {
            PValue = scan.PValue(BurstFacts.Vendors(members)),
            PValueInterval = scan.Interval(BurstFacts.Vendors(members)),
            Level = stream.Level(members.Min(one => one.Released.MidpointTicks), members.Max(one => one.Released.MidpointTicks)),
        });
        var shown = options.IncludePossible ? facts.Concat(possible.Select(members => new BurstFacts(members, trains, IsCertain: false))) : facts;
        ReleaseBurst[] bursts = [.. shown.Select(one => new ReleaseBurst(one, options)).OrderBy(burst => burst.Start).ThenBy(burst => burst.End)];
        return new BurstSearch(Array.AsReadOnly(bursts), options.IncludePossible ? 0 : possible.Count, all.Length - closed.Length);
    }

    private static List<VendorEvent[]> Bursts(
        VendorEvent[] events, int vendors, BurstOptions options, Func<VendorEvent, WindowStarts> starts, CancellationToken cancellation) =>
        new BurstSweep([.. events.Select(starts)], vendors, options.MinimumVendorCount, Math.Min(options.Within.Length.Ticks, DateTime.MaxValue.Ticks))
            .Bursts(cancellation)
            .Select(members => members.OrderBy(member => member).Select(member => events[member]).ToArray())
            .ToList();
}
