using ReleaseTools.Statistics;

namespace ReleaseTools.Rendering.Reports;

/// <summary>Cells of the kinds that several parts of a report have.</summary>
internal static class Cells
{
    /// <summary>The name of a release.</summary>
    public static ReportCell Name(Release release) => new(release.Name) { Release = release };

    /// <summary>The name of a release with its vendor in front, where the name does not say it.</summary>
    public static ReportCell NameWithVendor(Release release) => Name(release) with { Text = ReportWords.Named(release) };

    /// <summary>A date, in the order in which dates sort: by its earliest moment, an open start by its latest, an unknown one last.</summary>
    public static ReportCell Date(ReleaseDate date) => new(date.ToString())
    {
        Order = !date.IsKnown ? double.MaxValue : date.HasEarliest ? date.EarliestTicks : date.LatestTicks,
    };

    /// <summary>A gap with its bounds, in the order of its middle, or of the end that is known; seconds.</summary>
    public static ReportCell Gap(GapBounds bounds) => Length(bounds.ToString(), bounds);

    /// <summary>A text of a length of time, in the order of the length: of its middle, or of the end that is known; seconds.</summary>
    public static ReportCell Length(string text, GapBounds? bounds) => new(text)
    {
        Order = (bounds?.Nominal ?? bounds?.Minimum ?? bounds?.Maximum)?.TotalSeconds,
    };

    /// <summary>A number of things.</summary>
    public static ReportCell Count(int count) => new(count.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Order = count };

    /// <summary>A share as per cent, with a bar; empty where it is not known.</summary>
    public static ReportCell Share(double? share) => share is { } known ? new(FigureText.Percent(known)) { Order = known, Share = known } : new(string.Empty);

    /// <summary>A link to an address of the web; anything else is text only.</summary>
    public static ReportCell Link(string text, string? address) => new(text)
    {
        Link = Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null,
    };
}
