using ReleaseTools.Formats;
using ReleaseTools.Rendering.Reports;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Rendering.Reports;

/// <summary>Reports in a few words, and the real releases that they are made of.</summary>
internal static class Reported
{
    public static readonly DateTimeOffset AsOf = Made.Instant("2026-03-01");

    private static readonly Lazy<Release[]> Bundled = new(Read);

    /// <summary>The bundled catalogue, with its aliases.</summary>
    public static Release[] Catalogue => Bundled.Value;

    public static Release[] Tags { get; } = [.. new[] { "curl/curl", "pester/Pester", "PowerShell/PowerShell" }.SelectMany(GitTags.Of)];

    /// <summary>Every fifth of them, where a test need not take long.</summary>
    public static Release[] FewTags { get; } = [.. Tags.Where((_, index) => index % 5 == 0)];

    public static ReportOptions Options(params ReportSectionKind[] sections) => new() { AsOf = AsOf, Sections = sections.Length == 0 ? null : sections };

    /// <summary>The one part that is asked for. No part may fail.</summary>
    public static ReportSection Section(ReportSectionKind kind, IReadOnlyList<Release> releases, ReportOptions? options = null)
    {
        var report = ReportBuilder.Build(releases, (options ?? Options()) with { Sections = [kind] }, hasSections: true)!;
        Assert.Empty(report.Faults);
        return Assert.Single(report.Sections);
    }

    /// <summary>What stands in the columns of a table, a row each.</summary>
    public static string[][] Texts(this ReportSection section, params string[] columns)
    {
        var titles = section.Table!.Columns.Select(column => column.Title).ToList();
        return [.. section.Table.Rows.Select(row => columns.Select(column => row[titles.IndexOf(column)].Text).ToArray())];
    }

    /// <summary>The cells of one column.</summary>
    public static ReportCell[] Column(this ReportSection section, string title)
    {
        var index = section.Table!.Columns.Select(column => column.Title).ToList().IndexOf(title);
        return [.. section.Table.Rows.Select(row => row[index])];
    }

    private static Release[] Read()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", "ai-releases.json"));
        return [.. ReleaseReaders.Read(stream, null, new ReadOptions()).Select(result => result.Release).OfType<Release>()];
    }
}
