using Microsoft.Playwright;
using ReleaseTools.Browser.Tests.Harness;

namespace ReleaseTools.Browser.Tests;

/// <summary>Filter, sorting, and the way from a row to the timeline.</summary>
[Collection(OneBrowser.Name)]
public sealed class TableTests(ChromiumFixture chromium)
{
    [SkippableFact]
    public async Task Headings_sort_with_the_keyboard_and_what_has_no_date_stays_last()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        var heading = report.Page.Locator("#release th").First;
        await heading.GetByRole(AriaRole.Button).FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await heading.GetAttributeAsync("aria-sort"));
        string[] ascending = ["2025-11-24", "2025-12-11", "2026-02-06T14:27:00Z", "2026-02-06T14:54:00Z", "2026-03", "TBD"];
        Assert.Equal(ascending, await report.Column("release", 1));
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("descending", await heading.GetAttributeAsync("aria-sort"));
        Assert.Equal([.. ascending[..5].Reverse(), "TBD"], await report.Column("release", 1));

        await report.Page.Locator("#release th").Nth(2).GetByRole(AriaRole.Button).ClickAsync();
        Assert.Null(await heading.GetAttributeAsync("aria-sort"));
        Assert.Equal(["Chat 5.3", "Codex 5.3", "GPT-5.2", "Opus 4.5", "Opus 4.6", "Opus 5"], await report.Column("release", 3));
    }

    [SkippableFact]
    public async Task Gaps_sort_by_their_length()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        var rows = await report.Column("gap", 5);
        Assert.Equal("27m", rows[0]);
        await report.Page.Locator("#gap th").Last.GetByRole(AriaRole.Button).ClickAsync();
        await report.Page.Locator("#gap th").Last.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("27m", (await report.Column("gap", 5))[^1]);
    }

    [SkippableFact]
    public async Task The_filter_keeps_rows_and_lanes_and_says_how_many()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        await report.Page.GetByLabel("Filter").PressSequentiallyAsync("OPUS");
        await Assertions.Expect(report.Count).ToHaveTextAsync("3 of 6 releases");
        Assert.Equal(["Opus 4.5", "Opus 4.6", "Opus 5"], await report.Column("release", 3));
        Assert.Equal(["Anthropic"], (await report.Page.Locator(".drawing .lane-name").AllTextContentsAsync()).Select(text => text[..9]));
        Assert.Equal(0, await report.Page.Locator(".mark.specialized").CountAsync());

        await report.Page.Locator(".filter select").Last.SelectOptionAsync("Announced");
        await Assertions.Expect(report.Count).ToHaveTextAsync("1 of 6 releases");
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(report.Count).ToHaveTextAsync("6 releases");
        Assert.Equal(6, (await report.Column("release", 1)).Count);
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task A_filter_that_nothing_passes_says_so()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        await report.Page.GetByLabel("Filter").FillAsync("no such thing");
        await Assertions.Expect(report.Count).ToHaveTextAsync("0 of 6 releases");
        await Assertions.Expect(report.Page.Locator("#gap .count")).ToHaveTextAsync("0 of 3 rows");
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task A_name_in_a_table_leads_to_the_timeline()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Many(500), sections: Reports.Quick));
        await report.Page.Locator("#release a", new() { HasText = "Release 250" }).First.ClickAsync();
        await Assertions.Expect(report.Card.Locator("h3")).ToHaveTextAsync("Release 250");
        await Assertions.Expect(report.Card).ToBeInViewportAsync();
        await Assertions.Expect(report.Lanes).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task A_name_that_the_filter_hides_ends_the_filter()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        await report.Page.GetByLabel("Only of these vendors").SelectOptionAsync("Anthropic");
        await Assertions.Expect(report.Count).ToHaveTextAsync("3 of 6 releases");
        await report.Page.Locator("#gap a", new() { HasText = "Opus 4.6" }).First.ClickAsync();
        await Assertions.Expect(report.Count).ToHaveTextAsync("3 of 6 releases");
        await report.Page.Locator("#gap a", new() { HasText = "Codex 5.3" }).First.ClickAsync();
        await Assertions.Expect(report.Count).ToHaveTextAsync("6 releases");
        await Assertions.Expect(report.Card.Locator("h3")).ToHaveTextAsync("Codex 5.3");
        await Assertions.Expect(report.Lanes).ToBeFocusedAsync();
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task A_row_leads_to_the_timeline_wherever_it_is_clicked()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        await report.Page.Locator("#release tbody tr").Nth(2).Locator("td").First.ClickAsync();
        await Assertions.Expect(report.Card.Locator("h3")).ToHaveTextAsync("Opus 4.6");
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task A_report_without_a_picture_is_its_tables()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches, sections: [Rendering.Reports.ReportSectionKind.Release]));
        await report.Page.GetByLabel("Filter").FillAsync("codex");
        await Assertions.Expect(report.Count).ToHaveTextAsync("1 of 6 releases");
        Assert.Equal(["Codex 5.3"], await report.Column("release", 3));
        Assert.Equal(0, await report.Page.Locator("#chart").CountAsync());
        Assert.Empty(report.Complaints);
    }
}
