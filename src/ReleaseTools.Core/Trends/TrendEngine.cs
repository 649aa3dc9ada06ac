using ReleaseTools.Timelines;

namespace ReleaseTools.Trends;

/// <summary>Measures how a metric of releases goes from period to period, and whether that is a trend.</summary>
/// <remarks>
/// Periods are those of the calendar, from the first release of a group, or the date that is given, to the moment asked about, or the end of what the data cover. What the
/// data do not cover whole is shown and not tested. A release whose date may lie in several periods is assigned to none of them.
/// </remarks>
public static class TrendEngine
{
    // Two centuries of months; a single date in the year 1 would otherwise make a list that nobody reads.
    private const int MostPeriods = 2400;

    /// <summary>The trend of all releases together.</summary>
    /// <param name="releases">The releases, in any order.</param>
    /// <param name="options">What is measured.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <exception cref="ArgumentException">BurstRate has no window.</exception>
    /// <exception cref="Gaps.NoRivalException">RivalGap has one vendor only.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ReleaseTrend Measure(IEnumerable<Release> releases, TrendOptions options, CancellationToken cancellation = default) =>
        Measure(Timeline.Of(releases, ReleaseGrouping.None), options, cancellation).FirstOrDefault() ?? TrendRecord.Empty(options);

    /// <summary>The trend of each group, one by one as they are asked for.</summary>
    /// <param name="timeline">The releases, in groups. Rivals of a group are looked for in all of it.</param>
    /// <param name="options">What is measured.</param>
    /// <param name="cancellation">Looked at between groups and during long ones.</param>
    /// <exception cref="ArgumentException">BurstRate has no window. Thrown at once.</exception>
    /// <exception cref="Gaps.NoRivalException">RivalGap has one vendor only.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IEnumerable<ReleaseTrend> Measure(Timeline timeline, TrendOptions options, CancellationToken cancellation = default) =>
        options is { Metric: TrendMetric.BurstRate, Within: null }
            ? throw new ArgumentException("Bursts need to know how close is close: give a window, such as 1d.", nameof(options))
            : Each(timeline, options, cancellation);

    private static IEnumerable<ReleaseTrend> Each(Timeline timeline, TrendOptions options, CancellationToken cancellation)
    {
        var calendar = new TrendCalendar(options.Period, options.Zone);
        var end = EndOfData(timeline, options, calendar);
        var across = options.Metric switch
        {
            TrendMetric.RivalGap => RivalSeries.In(timeline, options, cancellation),
            TrendMetric.ResponseTime => ResponseSeries.In(timeline, options, cancellation),
            _ => [],
        };
        for (var group = 0; group < timeline.GroupCount; group++)
        {
            cancellation.ThrowIfCancellationRequested();
            var record = new TrendRecord(timeline.GroupNames[group], options);
            Release[] releases = Rows(timeline, group);
            yield return options.Metric switch
            {
                TrendMetric.SpecializedShare => Share(record, ShareEvents.Of(releases, options)),
                TrendMetric.BurstRate => Bursts(record, releases),
                TrendMetric.Cadence => Medians(record, CadenceSeries.Of(releases, options)),
                TrendMetric.Price => Medians(record, PriceSeries.Of(releases, options)),
                _ => Medians(record, across[group]),
            };
        }

        ReleaseTrend Share(TrendRecord record, ShareEvents events) => SpanOf(events.Matching.Concat(events.Others), out var reason) is { } span
            ? record.Of(new ShareTrend(events, span, calendar.PerYear), events)
            : record.Without(reason, events.LeftOut, events.Previews.Count + events.Unknown.Count);

        ReleaseTrend Medians(TrendRecord record, TrendSeries series) => SpanOf(series.Points.Select(point => point.When), out var reason) is { } span
            ? record.Of(new MedianTrend(series, span), series, cancellation)
            : record.Without(reason, series.LeftOut, series.Unmeasured + series.Missing.Count, series.Open);

        ReleaseTrend Bursts(TrendRecord record, Release[] releases)
        {
            var trains = EventTrain.In(Timeline.Of(releases.Where(release => release.Vendor is not null), ReleaseGrouping.Vendor), options.AsOf);
            ReleaseDate[] dates = [.. trains.SelectMany(train => train.Events).Select(one => one.Released)];
            var leftOut = trains.Aggregate(new Omissions(0, 0, 0), (sum, train) => sum.Plus(train.LeftOut));
            var vendorless = releases.Count(release => release.Vendor is null);
            return SpanOf(dates, out var reason, countsFromFirst: true) is { } span
                ? record.Of(new BurstTrend(BurstTrend.Search(trains, options, cancellation), span), leftOut, vendorless)
                : record.Without(reason, leftOut, vendorless);
        }

        // Null for a reason: nothing is dated, or it makes too many periods.
        TrendSpan? SpanOf(IEnumerable<ReleaseDate> dates, out string reason, bool countsFromFirst = false)
        {
            DateTime[] firsts = [.. dates.Where(date => !date.IsOpen).Select(date => calendar.First(date)!.Value)];
            reason = "nothing that it could be measured of is out and dated";
            if (firsts.Length == 0 || end is not { } to)
            {
                return null;
            }

            var since = options.Since is { } given ? calendar.First(given) : null;
            var start = since ?? firsts.Min();
            var first = calendar.NumberOf(start);
            var count = calendar.NumberOf(to) - first + 1;
            reason = start > to ? "the data end before the first period begins"
                : FormattableString.Invariant($"{count} periods are more than the {MostPeriods} that there can be, so that it needs longer ones or a later beginning");
            return start > to || count > MostPeriods
                ? null
                : new TrendSpan(calendar, first, since is not null || countsFromFirst ? start : calendar.StartOf(first), to);
        }
    }

    // Nothing says that the data go on beyond their last release, so what follows it is not empty but unknown. What is dated later than the moment asked about shows that they do.
    private static DateTime? EndOfData(Timeline timeline, TrendOptions options, TrendCalendar calendar)
    {
        var asOf = calendar.Local(options.AsOf);
        DateTime? last = null;
        for (var row = 0; row < timeline.Count; row++)
        {
            var release = timeline[row];
            if (Availability.CameOut(release) && (calendar.First(release.Released) ?? calendar.Last(release.Released)) is { } moment && !(moment <= last))
            {
                last = moment;
            }
        }

        var end = options.Until is { } until ? calendar.Last(until) ?? asOf : last?.Date.AddTicks(TimeSpan.TicksPerDay - 1);
        return end < asOf ? end : last is null ? null : asOf;
    }

    private static Release[] Rows(Timeline timeline, int group)
    {
        var releases = new Release[timeline.EndOf(group) - timeline.StartOf(group)];
        for (var row = 0; row < releases.Length; row++)
        {
            releases[row] = timeline[timeline.StartOf(group) + row];
        }

        return releases;
    }
}
