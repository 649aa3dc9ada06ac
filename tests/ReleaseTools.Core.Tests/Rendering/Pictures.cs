using ReleaseTools.Rendering;
using ReleaseTools.Tests.Formats;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Rendering;

/// <summary>Releases to draw, and short ways to draw them.</summary>
internal static class Pictures
{
    /// <summary>The moment of all pictures.</summary>
    public static readonly DateTimeOffset AsOf = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What is drawn in the snapshots, by name: releases, and up to which gap rivals are bracketed.</summary>
    public static IReadOnlyDictionary<string, (Release[] Releases, string Within)> Scenes { get; } = new Dictionary<string, (Release[], string)>
    {
        ["minutes"] = ([
            Of("Opus 4.6", "2026-02-05T17:38:53Z", "Anthropic", ReleaseTrack.General),
            Of("Codex 5.3", "2026-02-05T18:08:08Z", "OpenAI", ReleaseTrack.Specialized),
            Of("Fast 4.6", "2026-02-05T18:10Z", "Anthropic", ReleaseTrack.Optimized)], "30m"),
        ["day"] = ([
            Of("morning", "2026-02-05T08:00Z", "One"),
            Of("night", "2026-02-05T22:30:00Z", "One", status: ReleaseStatus.Withdrawn),
            Of("noon", "2026-02-05T12:00:00Z", "Two", ReleaseTrack.Lts),
            Of("some time", "2026-02-05", "Two", ReleaseTrack.Preview)], "6h"),
        ["year"] = ([
            Of("Opus 4.5", "2025-11-24", "Anthropic", ReleaseTrack.General),
            Of("Opus 4.6", "2026-02-05", "Anthropic", ReleaseTrack.General),
            Of("Sonnet 4.6", "2026-02-06", "Anthropic", ReleaseTrack.General),
            Of("Opus 5", "TBD", "Anthropic", ReleaseTrack.General, ReleaseStatus.Announced),
            Of("GPT-5.2", "2025-12-11", "OpenAI", ReleaseTrack.General),
            Of("Codex 5.3", "2026-02-05T18:08Z", "OpenAI", ReleaseTrack.Specialized),
            Of("Chat 5.3", "2026-03", "OpenAI", ReleaseTrack.General),
            Of("Spark", "../2026-02-12", "OpenAI", ReleaseTrack.Preview),
            Of("Codex 6", "2026-06", "OpenAI", ReleaseTrack.Specialized)], "1d"),
        ["decades"] = ([
            Of("first light", "1984", "Old"),
            Of("second light", "1991-Q3", "Old"),
            Of("third light", "2026-01-31", "Old"),
            Of("from then on", "1999-01-01/..", "Young")], "365d"),
        ["names"] = ([
            Of("<img src=x onerror=alert(1)>", "2026-01-05", "a & b"),
            Of("日本語モデル 版", "2026-01-20", "東京"),
            Of("e\u0301t\u0113 combined", "2026-02-03", "東京"),
            Of("🚀 rocket", "2026-02-17", "a & b"),
            Of("שלום", "2026-03-01", "東京"),
            Of(new string('x', 300), "2026-03-15", "a & b")], "1d"),
    };

    public static Release Of(string name, string released, string vendor, string? track = null, ReleaseStatus status = ReleaseStatus.Released) =>
        new ReleaseBuilder { Name = name, Vendor = vendor, Released = ReleaseDate.Parse(released), Track = track, Status = status }.Build();

    public static IReadOnlyList<Release> Catalogue() => Reading.File("ai-releases.json").Releases();

    public static IReadOnlyList<string> Terminal(IEnumerable<Release> releases, int width, string? within, GlyphSet? glyphs = null)
    {
        var timeline = Timeline.Of(releases, ReleaseGrouping.Vendor);
        return TerminalTimeline.Draw(Of(timeline, TerminalTimeline.LaneColumns(width, timeline), within), new TerminalOptions { Width = width, Glyphs = glyphs ?? GlyphSet.Unicode });
    }

    public static string Svg(IEnumerable<Release> releases, int width, string? within, string title = "Releases")
    {
        var timeline = Timeline.Of(releases, ReleaseGrouping.Vendor);
        return SvgTimeline.Draw(Of(timeline, SvgTimeline.LaneColumns(width, timeline), within), new SvgOptions { Width = width, Title = title });
    }

    public static TimelinePicture Of(Timeline timeline, int columns, string? within) => PictureBuilder.Build(
        timeline, new PictureOptions { Within = within is null ? default(Duration?) : Duration.Parse(within), AsOf = AsOf, Columns = columns })!;
}
