using ReleaseTools.Statistics;

namespace ReleaseTools.Rendering.Reports;

/// <summary>All releases, in time order.</summary>
internal static class ReleaseSection
{
    private static readonly ReportColumn[] Columns = [new("Released"), new("Vendor"), new("Name"), new("Version"), new("Track"), new("Status"), new("Source")];

    public static ReportSection Of(ReportContext context)
    {
        var rows = ReportBuilder.InTime(context.Releases).Select(Row).ToArray();
        var undated = context.Releases.Count(release => !release.Released.IsKnown);
        var without = undated > 0 ? $", {undated} of them without a date" : string.Empty;
        return new ReportSection(
            ReportSectionKind.Release, "Releases", $"{FigureText.Count(rows.Length, "release")}{without}.", new ReportTable(Columns, rows), ["All times are UTC. A date is as precise as its source."]);
    }

    private static IReadOnlyList<ReportCell> Row(Release release) =>
    [
        Cells.Date(release.Released),
        new(release.Vendor ?? string.Empty),
        Cells.Name(release),
        new(release.Version?.Text ?? string.Empty),
        new(release.Specialty is { } specialty ? $"{release.Track} ({specialty})" : release.Track ?? string.Empty),
        new(release.Status.ToString()) { Tone = release.Status == ReleaseStatus.Withdrawn ? Tone.Caution : Tone.Plain },
        release.Provenance.Count > 0
            ? Cells.Link(string.Join("; ", release.Provenance.Select(source => source.ToString())), release.Provenance[0].Link)
            : new ReportCell(string.Empty),
    ];
}
