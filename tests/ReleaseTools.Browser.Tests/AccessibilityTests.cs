using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ReleaseTools.Browser.Tests.Harness;

namespace ReleaseTools.Browser.Tests;

/// <summary>What axe-core finds, in light and dark, on a desk and on a phone.</summary>
[Collection(OneBrowser.Name)]
public sealed class AccessibilityTests(ChromiumFixture chromium)
{
    [SkippableTheory]
    [InlineData(1280, 1000)]
    [InlineData(360, 740)]
    public async Task Nothing_serious_is_found(int width, int height)
    {
        await using var report = await chromium.Open(
            Reports.Page(Reports.File("launch-2026-02-05.csv"), "Launch"), new() { ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = width, Height = height } });
        await report.Press("ArrowRight", "Enter");
        await report.Page.Locator(".keys summary").ClickAsync();
        Assert.Empty(await Serious(report, new()));

        // Dark changes colours and nothing else.
        await report.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Serious(report, new() { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } }));
    }

    [SkippableFact]
    public async Task A_phone_scrolls_one_way()
    {
        await using var report = await chromium.Open(Reports.Catalogue, new() { ViewportSize = new() { Width = 360, Height = 740 } });
        Assert.Equal(360, await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await report.Page.Locator("#release h2").ScrollIntoViewIfNeededAsync();
        await report.Page.WaitForFunctionAsync("() => { const table = document.querySelector('#release .scroll'); return table.scrollWidth > table.clientWidth; }");
        Assert.Equal(360, await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [SkippableFact]
    public async Task Light_and_dark_change_at_a_button()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches), new() { ColorScheme = ColorScheme.Light });
        const string Paper = "() => getComputedStyle(document.body).backgroundColor";
        Assert.Equal("rgb(255, 255, 255)", await report.Page.EvaluateAsync<string>(Paper));
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        Assert.Equal("rgb(21, 23, 26)", await report.Page.EvaluateAsync<string>(Paper));
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Light" }).ClickAsync();
        Assert.Equal("rgb(255, 255, 255)", await report.Page.EvaluateAsync<string>(Paper));
    }

    private static async Task<IReadOnlyList<string>> Serious(ReportPage report, AxeRunOptions options)
    {
        var found = await report.Page.RunAxe(options);
        Assert.NotEmpty(found.Passes);
        return [.. found.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}")];
    }
}
