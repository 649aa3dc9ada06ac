namespace ReleaseTools.Rendering.Reports;

/// <summary>Cells of the kinds that several parts of a report have.</summary>
internal static class Cells
{
    /// <summary>The name of a release.</summary>
    public static ReportCell Name(Release release) => new(release.Name) { Release = release };

    /// <summary>A date, in the order in which dates sort: by its earliest moment, an open start by its latest, an unknown one last.</summary>
    public static ReportCell Date(ReleaseDate date) => new(date.ToString())
    {
        Order = !date.IsKnown ? double.MaxValue : date.HasEarliest ? date.EarliestTicks : date.LatestTicks,
    };

    /// <summary>A gap with its bounds, in the order of its middle, or of the end that is known; seconds.</summary>
    public static ReportCell Gap(GapBounds bounds) => new(bounds.ToString())
    {
        Order = (bounds.Nominal ?? bounds.Minimum ?? bounds.Maximum)?.TotalSeconds,
    };

    /// <summary>A link to an address of the web; anything else is text only.</summary>
    public static ReportCell Link(string text, string? address) => new(text)
    {
        Link = Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null,
    };
}
