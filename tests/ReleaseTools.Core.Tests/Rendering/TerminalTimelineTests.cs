using FsCheck.Xunit;
using ReleaseTools.Rendering;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Rendering;

public sealed class TerminalTimelineTests
{
    private static readonly Release[] Launches =
    [
        Of("Opus 4.5", "2025-11-24", "Anthropic", ReleaseTrack.General),
        Of("Opus 4.6", "2026-02-05", "Anthropic", ReleaseTrack.General),
        Of("Opus 5", "TBD", "Anthropic", ReleaseTrack.General, ReleaseStatus.Announced),
        Of("GPT-5.2", "2025-12-11", "OpenAI", ReleaseTrack.General),
        Of("Codex 5.3", "2026-02-05T18:08Z", "OpenAI", ReleaseTrack.Specialized),
        Of("Chat 5.3", "2026-03", "OpenAI", ReleaseTrack.General),
    ];

    [Fact]
    public void Rivals_minutes_apart_in_a_year_are_shown_closer()
    {
        var drawn = Draw([Of("A 1", "2026-02-06T14:27:00Z", "X"), Of("B 1", "2026-02-06T14:54:00Z", "Y"), Of("A 2", "2026-12-01", "X")], 80, "1h");

        Assert.Contains("Closer: 2026-02-06 14:10 to 15:10 UTC, 2 releases", drawn, StringComparison.Ordinal);
        Assert.Contains("┤ 27m A 1, B 1", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_dates_cannot_order_is_not_shown_closer() =>
        Assert.DoesNotContain("Closer", Draw([Of("A 1", "2026-02-06", "X"), Of("B 1", "2026-02-06", "Y"), Of("A 2", "2026-12-01", "X")], 80, "1d"), StringComparison.Ordinal);

    [Fact]
    public void Ascii_is_all_there_is_where_it_is_asked_for() =>
        Assert.All(Draw(Launches, 90, "1d", GlyphSet.Ascii), letter => Assert.True(letter < 128, $"'{letter}'"));

    [Fact]
    public void Colours_change_no_character()
    {
        var timeline = Timeline.Of(Launches, ReleaseGrouping.Vendor);
        var picture = Pictures.Of(timeline, TerminalTimeline.LaneColumns(90, timeline), "1d");
        var plain = TerminalTimeline.Draw(picture, new TerminalOptions { Width = 90 });
        var colored = TerminalTimeline.Draw(picture, new TerminalOptions { Width = 90, Colored = true });

        Assert.Contains(colored, line => line.Contains("\u001b[38;5;214m◆\u001b[0m", StringComparison.Ordinal));
        Assert.Equal(plain, colored.Select(line => System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9;]*m", string.Empty)));
    }

    [Fact]
    public void Names_that_are_wide_or_steer_terminals_keep_their_place()
    {
        var drawn = Draw([Of("文心一言 4.5", "2026-01-01", "百度"), Of("x\u001b[31mred\u202e", "2026-01-20", "Y"), Of("e\u0301clair", "2026-01-10", "百度")], 60, null);

        Assert.Contains("百度 ", drawn, StringComparison.Ordinal);
        Assert.Contains("└文心一言 4.5", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', drawn);
        Assert.DoesNotContain('\u202e', drawn);
        Assert.All(drawn.Split('\n'), line => Assert.InRange(TextWidth.Of(line.TrimEnd('\r')), 0, 60));
    }

    [Fact]
    public void What_certainly_lies_outside_is_counted()
    {
        var picture = PictureBuilder.Build(
            Timeline.Of(Launches, ReleaseGrouping.Vendor), new PictureOptions { Since = ReleaseDate.Parse("2026-02"), Until = ReleaseDate.Parse("2026-03-15") })!;

        Assert.Equal((4, 2), (picture.Count, picture.Outside));
        Assert.Equal("2026-02-01 to 2026-03-15 UTC", picture.Scale.ToString());
    }

    [Fact]
    public void Nothing_inside_is_no_picture() => Assert.Null(PictureBuilder.Build(
        Timeline.Of(Launches.Where(one => one.Released.IsKnown), ReleaseGrouping.Vendor), new PictureOptions { Since = ReleaseDate.Parse("2030") }));

    [Property(MaxTest = 200, Arbitrary = [typeof(AnyDate)])]
    public void No_line_is_wider_than_asked_for_and_nothing_throws(ReleaseDate[] dates, byte width, bool isAscii)
    {
        var columns = TerminalTimeline.LeastWidth + (width % 120);
        var releases = dates.Select((date, index) => Of($"release {index} 版", date.ToString(), $"Vendor {index % 4}")).ToArray();
        if (releases.Length == 0)
        {
            return;
        }

        var lines = Pictures.Terminal(releases, columns, "2d", isAscii ? GlyphSet.Ascii : GlyphSet.Unicode);

        Assert.All(lines, line => Assert.InRange(TextWidth.Of(line), 0, columns));
        Assert.Contains(lines, line => line.EndsWith($"{dates.Length} release{(dates.Length == 1 ? string.Empty : "s")}", StringComparison.Ordinal));
    }

    [Fact]
    public void Thousands_are_drawn_in_a_moment()
    {
        var releases = Enumerable.Range(0, 5_000).Select(index => Of($"r{index}", ReleaseDate.FromInstant(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(index * 7.3)).ToString(), $"V{index % 9}")).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Contains("No room for", Draw(releases, 120, "1h"), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static string Draw(IEnumerable<Release> releases, int width, string? within, GlyphSet? glyphs = null) =>
        string.Join("\n", Pictures.Terminal(releases, width, within, glyphs));

    private static Release Of(string name, string released, string vendor, string? track = null, ReleaseStatus status = ReleaseStatus.Released) =>
        Pictures.Of(name, released, vendor, track, status);
}
