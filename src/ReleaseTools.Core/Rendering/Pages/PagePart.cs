using System.Globalization;
using ReleaseTools.Rendering.Reports;

namespace ReleaseTools.Rendering.Pages;

/// <summary>A part of a page, with the name by which links find it. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Section">Its figures; null for the picture.</param>
internal sealed record PagePart(string Id, string Title, ReportSection? Section)
{
    /// <summary>The id of its heading.</summary>
    public string TitleId => $"{Id}-title";

    /// <summary>The parts of a report in their order, the picture first.</summary>
    public static IReadOnlyList<PagePart> Of(ReleaseReport report)
    {
        var parts = new List<PagePart>();
        if (report.Picture is not null)
        {
            parts.Add(new PagePart(IdOf(ReportSectionKind.Timeline), "Timeline", null));
        }

        foreach (var section in report.Sections)
        {
            var before = parts.Count(part => part.Section?.Kind == section.Kind);
            var id = IdOf(section.Kind) + (before == 0 ? string.Empty : (before + 1).ToString(CultureInfo.InvariantCulture));
            parts.Add(new PagePart(id, section.Title, section));
        }

        return parts;
    }

    private static string IdOf(ReportSectionKind kind) => kind.ToString().ToLowerInvariant();
}
