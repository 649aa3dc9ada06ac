using Microsoft.Playwright;
using ReleaseTools.Browser.Tests.Harness;

namespace ReleaseTools.Browser.Tests;

/// <summary>A page without its script, and a page on paper.</summary>
[Collection(OneBrowser.Name)]
public sealed class StillTests(ChromiumFixture chromium)
{
    [SkippableFact]
    public async Task Without_script_there_are_the_picture_and_the_tables()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches), new() { JavaScriptEnabled = false });
        await Assertions.Expect(report.Page.Locator(".still > svg")).ToBeVisibleAsync();
        await Assertions.Expect(report.Page.Locator(".still text", new() { HasText = "Codex 5.3" }).First).ToBeVisibleAsync();
        Assert.Equal(6, await report.Page.Locator("#release tbody tr").CountAsync());
        Assert.Equal(0, await report.Page.Locator("button, input").CountAsync());
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task The_still_picture_has_its_colours()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches), new() { JavaScriptEnabled = false, ColorScheme = ColorScheme.Light });
        // A style that the policy forbids would leave it black. Without script, a picture of the screen is all that tells.
        var picture = await report.Page.Locator(".still > svg").ScreenshotAsync();
        var stripped = Reports.Page(Reports.Launches).Replace("<style>svg{", "<style>/**/svg{", StringComparison.Ordinal);
        await using var forbidden = await chromium.Open(stripped, new() { JavaScriptEnabled = false, ColorScheme = ColorScheme.Light });
        Assert.NotEqual(picture, await forbidden.Page.Locator(".still > svg").ScreenshotAsync());
    }

    [SkippableFact]
    public async Task Paper_has_all_rows_no_buttons_and_the_timeline_as_it_is_seen()
    {
        await using var report = await chromium.Open(Reports.Catalogue, new() { ColorScheme = ColorScheme.Dark });
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await report.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(0, await report.Page.Locator("nav:visible, .toolbar button:visible, .keys:visible").CountAsync());
        Assert.Equal("rgb(255, 255, 255)", await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("table-header-group", await report.Page.Locator("#release thead").EvaluateAsync<string>("head => getComputedStyle(head).display"));
        Assert.True(await report.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('.scroll, .lanes')].every(box => box.scrollHeight <= box.clientHeight + 1)"));
        var pages = await report.Page.PdfAsync(new() { Format = "A4" });
        Assert.True(pages.Length > 20_000, $"{pages.Length} bytes");
        Assert.Empty(report.Complaints);
    }
}
