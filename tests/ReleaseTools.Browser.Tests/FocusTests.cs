using Microsoft.Playwright;
using ReleaseTools.Browser.Tests.Harness;

namespace ReleaseTools.Browser.Tests;

/// <summary>The keyboard keeps its place, whatever vanishes below it.</summary>
[Collection(OneBrowser.Name)]
public sealed class FocusTests(ChromiumFixture chromium)
{
    [SkippableFact]
    public async Task A_name_of_a_list_leads_back_to_the_lanes_and_is_said()
    {
        var day = Enumerable.Range(1, 12).Select(index => Reports.Of($"Part {index}", "2026-02-05", "A")).ToArray();
        await using var report = await chromium.Open(Reports.Page(day));
        await report.Press("ArrowRight", "Enter");
        await report.Press("Tab", "Tab");
        await Assertions.Expect(report.Card.GetByRole(AriaRole.Button, new() { Name = "Part 2" })).ToBeFocusedAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(report.Card.Locator("h3")).ToHaveTextAsync("Part 2");
        await Assertions.Expect(report.Lanes).ToBeFocusedAsync();
        await Assertions.Expect(report.Page.Locator("#timeline [aria-live]")).ToHaveTextAsync("A: Part 2, 2026-02-05, A");
        Assert.Empty(report.Complaints);
    }

    [SkippableTheory]
    [InlineData("Enter")]
    [InlineData("Escape")]
    public async Task Details_that_are_closed_lead_back_to_the_lanes(string key)
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        await report.Press("ArrowRight", "Enter");
        await report.Press("Tab");
        await Assertions.Expect(report.Card.GetByRole(AriaRole.Button, new() { Name = "Close details" })).ToBeFocusedAsync();
        await report.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(report.Card).ToBeHiddenAsync();
        await Assertions.Expect(report.Lanes).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Details_go_with_their_mark_and_come_back_with_it()
    {
        var releases = Enumerable.Range(0, 100).Select(index => Reports.Of($"Release {index}", $"20{10 + (index % 15)}-05-01", $"Vendor {index:000}")).ToArray();
        await using var report = await chromium.Open(Reports.Page(releases));
        await report.Press("ArrowRight", "Enter");
        await report.Press("Tab");
        await Assertions.Expect(report.Card.Locator(".close")).ToBeFocusedAsync();
        await report.Lanes.EvaluateAsync("lanes => { lanes.scrollTop = 2000; }");
        await Assertions.Expect(report.Card).ToBeHiddenAsync();
        await Assertions.Expect(report.Lanes).ToBeFocusedAsync();
        await report.Lanes.EvaluateAsync("lanes => { lanes.scrollTop = 0; }");
        await Assertions.Expect(report.Card.Locator("h3")).ToHaveTextAsync("Release 0");
        Assert.Empty(report.Complaints);
    }
}
