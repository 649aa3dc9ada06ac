using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>Asks of some releases what a report is to tell.</summary>
public static class ReportBuilder
{
    // Null where the releases have nothing to say to the question.
    private static readonly (ReportSectionKind Kind, Func<ReportContext, ReportSection?> Part)[] Parts =
    [
        (ReportSectionKind.Gap, GapSection.Of),
        (ReportSectionKind.Release, ReleaseSection.Of),
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
        IReadOnlyList<Release> releases, ReportOptions options, bool hasSections, IProgress<double>? progress = null, CancellationToken cancellation = default)
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
        var wanted = hasSections ? Parts.Where(part => IsWanted(part.Kind)).ToArray() : [];
        for (var index = 0; index < wanted.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var context = new ReportContext(inside, options, progress is null ? null : new PartOf(progress, index, wanted.Length), cancellation);
            if (wanted[index].Part(context) is { } section)
            {
                sections.Add(section);
            }

            progress?.Report((index + 1d) / wanted.Length);
        }

        return new ReleaseReport(options, [.. InTime(inside)], releases.Count - inside.Length, picture, sections);

        bool IsWanted(ReportSectionKind kind) => options.Sections?.Contains(kind) ?? true;
    }

    /// <summary>In time order, those without a date last, ties as they came.</summary>
    internal static IEnumerable<Release> InTime(IEnumerable<Release> releases) => releases.OrderBy(release => release.Released);

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

    // The part of the whole that one section is.
    private sealed class PartOf(IProgress<double> whole, int index, int count) : IProgress<double>
    {
        public void Report(double value) => whole.Report((index + Math.Max(0, Math.Min(1, value))) / count);
    }
}
