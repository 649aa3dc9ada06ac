using System.Globalization;
using ReleaseTools.Formats;
using ReleaseTools.Rendering.Pages;
using ReleaseTools.Rendering.Reports;
using ReleaseTools.Timelines;

namespace ReleaseTools.Browser.Tests.Harness;

/// <summary>Reports as pages, of releases that are known beforehand.</summary>
internal static class Reports
{
    private static readonly string[] Vendors = ["Adatum", "Contoso", "Fabrikam", "Litware", "Northwind", "Proseware", "Tailspin", "Wingtip"];

    private static readonly Lazy<string> CatalogueOnce = new(() => Page(File("ai-releases.json")));

    private static readonly string[] Tracks = [ReleaseTrack.General, ReleaseTrack.Specialized, ReleaseTrack.Preview];

    /// <summary>A few releases of two vendors, two of them 27 minutes apart, one known to the month, one not dated.</summary>
    public static IReadOnlyList<Release> Launches { get; } =
    [
        Of("Opus 4.5", "2025-11-24", "Anthropic", ReleaseTrack.General),
        Of("Opus 4.6", "2026-02-06T14:27:00Z", "Anthropic", ReleaseTrack.General),
        Of("Opus 5", "TBD", "Anthropic", ReleaseTrack.General, ReleaseStatus.Announced),
        Of("GPT-5.2", "2025-12-11", "OpenAI", ReleaseTrack.General),
        Of("Codex 5.3", "2026-02-06T14:54:00Z", "OpenAI", ReleaseTrack.Specialized),
        Of("Chat 5.3", "2026-03", "OpenAI", ReleaseTrack.General),
    ];

    public static Release Of(string name, string released, string vendor, string? track = null, ReleaseStatus status = ReleaseStatus.Released, string? link = null)
    {
        var builder = new ReleaseBuilder { Name = name, Vendor = vendor, Product = vendor, Track = track, Status = status, Released = ReleaseDate.Parse(released) };
        builder.AddProvenance(new Provenance("made up", link));
        return builder.Build();
    }

    /// <summary>The releases of a file of the repository.</summary>
    public static IReadOnlyList<Release> File(string name)
    {
        using var stream = System.IO.File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", name));
        return [.. ReleaseReaders.Read(stream, format: null, new ReadOptions()).Where(result => result.Release is not null).Select(result => result.Release!)];
    }

    /// <summary>So many releases of eight vendors over ten years, unevenly spread.</summary>
    public static IReadOnlyList<Release> Many(int count)
    {
        var start = new DateTimeOffset(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return [.. Enumerable.Range(0, count).Select(index => Of(
            $"Release {index.ToString(CultureInfo.InvariantCulture)}",
            start.AddMinutes((index * 5_256_000L / count) + (index * (long)index % 997)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Vendors[index * 7 % Vendors.Length],
            Tracks[index % Tracks.Length]))];
    }

    /// <summary>The page of the module's own catalogue.</summary>
    public static string Catalogue => CatalogueOnce.Value;

    /// <summary>The parts by which a page of many releases shows how it is read; what the others have to say of thousands takes long to find out.</summary>
    public static IReadOnlyList<ReportSectionKind> Quick { get; } = [ReportSectionKind.Timeline, ReportSectionKind.Release];

    /// <summary>The page of a report.</summary>
    public static string Page(
        IReadOnlyList<Release> releases,
        string title = "Releases",
        ReleaseGrouping? grouping = null,
        IReadOnlyList<ReportSectionKind>? sections = null,
        string? since = null,
        string? until = null)
    {
        var options = new ReportOptions
        {
            Title = title,
            Since = since is null ? default(ReleaseDate?) : ReleaseDate.Parse(since),
            Until = until is null ? default(ReleaseDate?) : ReleaseDate.Parse(until),
            AsOf = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero),
            Grouping = grouping,
            Sections = sections,
        };
        using var text = new StringWriter { NewLine = "\n" };
        new HtmlReportWriter().Write(ReportBuilder.Build(releases, options, hasSections: true)!, text);
        return text.ToString();
    }
}
