using System.Globalization;

namespace ReleaseTools.Formats.Feeds;

/// <summary>What NuGet says of one version of a package, in a registration and in the catalog alike.</summary>
/// <remarks>
/// An unlisted version is out and can be restored, so it is Released with the attribute <c>listed</c> false. The year 1900 is how the gallery marks it in
/// <c>published</c>: no date at all. Source: learn.microsoft.com, NuGet Server API, "Package metadata" (Catalog entry) and "Catalog".
/// </remarks>
internal static class NuGetPackageDetails
{
    private const int Unlisted = 1900;

    /// <summary>The date that <c>published</c> states; null where it only says that the version is unlisted.</summary>
    public static object? Published(object? published, out bool isUnlisted)
    {
        isUnlisted = published is string text && ReleaseDate.TryParse(text, out var date) && date.Earliest is { Year: Unlisted };
        return isUnlisted ? null : published;
    }

    /// <summary>Adds whether it is listed, deprecated or vulnerable.</summary>
    /// <param name="entry">Where to.</param>
    /// <param name="details">The version's catalog entry.</param>
    /// <param name="isUnlisted">Whether its date says that it is unlisted.</param>
    public static FeedEntry AddTo(FeedEntry entry, RecordNode details, bool isUnlisted)
    {
        if (isUnlisted || details["listed"] is false)
        {
            entry.With("listed", false);
        }

        var deprecation = details["deprecation"] as RecordNode;
        var vulnerabilities = (details["vulnerabilities"] as List<object?> ?? []).OfType<RecordNode>().ToList();
        return entry
            .With("deprecated", deprecation is null ? null : CellText.Of(deprecation["message"]) ?? CellText.Of(deprecation["reasons"]) ?? "true")
            .With("deprecationReasons", deprecation?["reasons"] as List<object?>)
            .With("alternatePackage", CellText.Of((deprecation?["alternatePackage"] as RecordNode)?["id"]))
            .With("vulnerabilities", vulnerabilities.ConvertAll(each => CellText.Of(each["advisoryUrl"])))
            .With("vulnerabilitySeverity", Severity(vulnerabilities));
    }

    // As the gallery counts: 0 low, 1 moderate, 2 high, 3 critical; it writes the number as text.
    private static string? Severity(List<RecordNode> vulnerabilities) => vulnerabilities
        .Select(each => int.TryParse(CellText.Raw(each["severity"]), NumberStyles.None, CultureInfo.InvariantCulture, out var severity) ? severity : -1)
        .DefaultIfEmpty(-1).Max() switch
        {
            0 => "low",
            1 => "moderate",
            2 => "high",
            3 => "critical",
            _ => null,
        };
}
