using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>Asks of some releases what a report is to tell.</summary>
public static class ReportBuilder
{
    // Null where the releases have nothing to say to the question.
    private static readonly ReportPart[] Parts =
    [
        new(ReportSectionKind.Gap, GapSection.Of),
        new(ReportSectionKind.Order, OrderSection.Of),
        new(ReportSectionKind.Cadence, CadenceSection.Of),
        new(ReportSectionKind.Coincidence, CoincidenceSection.Of),
        new(ReportSectionKind.Forecast, ForecastSection.Of),
        new(ReportSectionKind.Claim, ClaimSection.Of),
        new(ReportSectionKind.Risk, RiskSection.Of),
        new(ReportSectionKind.Release, ReleaseSection.Of),
    ];

    /// <summary>The report; null where none of the releases may lie in the time that is asked for.</summary>
    /// <param name="releases">The releases, in any order.</param>
    /// <param name="options">See <see cref="ReportOptions"/>.</param>
    /// <param name="hasSections">Whether more than the picture is wanted.</param>
    /// <param name="progress">How far it is, 0 to 1.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="ArgumentException">What is asked for ends before it begins.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ReleaseReport? Build(
        IReadOnlyList<Release> releases, ReportOptions options, bool hasSections, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        Build(releases, options, hasSections ? Parts : [], progress, cancellation);

    /// <summary>As the other, of some parts.</summary>
    internal static ReleaseReport? Build(
        IReadOnlyList<Release> releases, ReportOptions options, IReadOnlyList<ReportPart> parts, IProgress<double>? progress, CancellationToken cancellation)
    {
        var (since, until) = (options.Since?.EarliestTicks ?? long.MinValue, options.Until?.LatestTicks ?? long.MaxValue);
        if (until < since)
        {
            throw new ArgumentException("What is asked for ends before it begins.", nameof(options));
        }

        Release[] inside = [.. releases.Where(release => release.Released.EarliestTicks <= until && release.Released.LatestTicks >= since)];
        if (inside.Length == 0)
        {
            return null;
        }

        var picture = IsWanted(ReportSectionKind.Timeline) ? Picture(inside, options, releases.Count - inside.Length, cancellation) : null;
        var sections = new List<ReportSection>();
        var faults = new List<Exception>();
        ReportPart[] wanted = [.. parts.Where(part => IsWanted(part.Kind))];
        for (var index = 0; index < wanted.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var context = new ReportContext(inside, options, progress is null ? null : new PartOf(progress, index, wanted.Length), cancellation);
            if (Section(wanted[index], context, faults) is { } section)
            {
                sections.Add(section);
            }

            progress?.Report((index + 1d) / wanted.Length);
        }

        var rivals = parts.Count > 0 && picture is not null
            ? RivalPairs.Of(Timeline.Of(inside, options.Grouping ?? ReleaseGrouping.Vendor), options.AsOf, cancellation)
            : [];
        return new ReleaseReport(options, [.. InTime(inside)], releases.Count - inside.Length, picture, rivals, sections) { Faults = faults.AsReadOnly() };

        bool IsWanted(ReportSectionKind kind) => options.Sections?.Contains(kind) ?? true;
    }

    /// <summary>In time order, those without a date last, ties as they came.</summary>
    internal static IEnumerable<Release> InTime(IEnumerable<Release> releases) => releases.OrderBy(release => release.Released);

    // What the data cannot answer, a part says itself. What else is thrown is a fault of ours, which must neither cost the other parts nor pass for an answer.
    private static ReportSection? Section(ReportPart part, ReportContext context, List<Exception> faults)
    {
        try
        {
            return part.Of(context);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            faults.Add(new InvalidOperationException($"The part {part.Kind} of the report could not be made: {exception.GetBaseException().Message}", exception));
            return new ReportSection(part.Kind, part.Kind.ToString(), "This part could not be made, by a fault of ReleaseTools and not of the data.", null, []);
        }
    }

    private static TimelinePicture? Picture(Release[] releases, ReportOptions options, int outside, CancellationToken cancellation)
    {
        var timeline = Timeline.Of(releases, options.Grouping ?? ReleaseGrouping.Vendor);
        var picture = new PictureOptions
        {
            Since = options.Since,
            Until = options.Until,
            Within = options.Within,
            AsOf = options.AsOf,
            Columns = SvgTimeline.LaneColumns(new SvgOptions().Width, timeline),
        };
        return PictureBuilder.Build(timeline, picture, cancellation)?.WithOutside(outside);
    }

    // The part of the whole that one section is. Engines that work on several cores tell their steps in any order.
    private sealed class PartOf(IProgress<double> whole, int index, int count) : IProgress<double>
    {
        private readonly object _lock = new();
        private double _most;

        public void Report(double value)
        {
            lock (_lock)
            {
                if (value > _most)
                {
                    _most = Math.Min(1, value);
                    whole.Report((index + _most) / count);
                }
            }
        }
    }
}
