using ReleaseTools.Browser.Tests.Harness;

namespace ReleaseTools.Browser.Tests;

/// <summary>Nothing leaves a page, and nothing that the data say becomes more than text.</summary>
[Collection(OneBrowser.Name)]
public sealed class SafetyTests(ChromiumFixture chromium)
{
    private static readonly string[] Hostile =
    [
        "<img src=x onerror=alert(1)>",
        "</script><script>alert(2)</script>",
        "</title></style></noscript><svg onload=alert(3)>",
        "]]><!--",
        "\"><b id=broken>",
        "' onmouseover='alert(4)",
        "javascript:alert(5)",
        "{{constructor.constructor('alert(6)')()}}",
        "a\u202Egnp.exe",
        "\u0007bell\u001b[31m",
        "lines\u2028\u2029apart",
        "&lt;b&gt;",
    ];

    [SkippableFact]
    public async Task Hostile_names_stay_text_everywhere()
    {
        var releases = Hostile.Select((name, index) => Reports.Of(name, $"2026-02-{1 + index:00}", $"{name} & Co", name, link: index % 2 == 0 ? "javascript:alert(7)" : $"https://example.org/?q={name}"))
            .Append(Reports.Of("plain", "2026-02-20", "Plain")).ToArray();
        await using var report = await chromium.Open(Reports.Page(releases, "<script>alert(8)</script>"));
        await report.Press("Home", "Enter", "ArrowRight", "ArrowDown", "Enter", "+", "+", "0");
        await report.Page.Locator(".mark").First.HoverAsync();
        await report.Page.GetByLabel("Filter").FillAsync("<img");
        await Assert.ThrowsAsync<TimeoutException>(() => report.Page.WaitForSelectorAsync("img, b, iframe, object, [onerror], [onload], [onmouseover]", new() { Timeout = 300, State = Microsoft.Playwright.WaitForSelectorState.Attached }));

        Assert.Equal(["<img src=x onerror=alert(1)>"], await report.Column("release", 3));
        Assert.Equal("<script>alert(8)</script>", await report.Page.TitleAsync());
        Assert.Equal(2, await report.Page.Locator("script").CountAsync());
        Assert.Empty(await report.Page.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.protocol).filter(protocol => !['https:', 'http:', 'file:'].includes(protocol))"));
        Assert.Empty(await report.Page.Locator("a[href^=http]:not([rel~=noopener][rel~=noreferrer])").AllAsync());
        Assert.DoesNotMatch("[\u202e\u0007\u001b]", await report.Page.Locator("html").TextContentAsync() ?? string.Empty);
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task Nothing_is_asked_for_but_the_page_itself()
    {
        await using var report = await chromium.Open(Reports.Catalogue);
        await report.Press("ArrowRight", "Enter", "+", "0");
        await report.Page.Locator("footer").ScrollIntoViewIfNeededAsync();
        await report.Page.GetByLabel("Filter").FillAsync("gpt");
        await report.Settle();
        Assert.StartsWith("file://", Assert.Single(report.Requests), StringComparison.Ordinal);
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task What_is_not_of_the_page_does_not_run()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        await report.Page.EvaluateAsync(
            """
            () => {
                const script = document.createElement('script');
                script.textContent = 'window.ran = true';
                document.body.append(script);
                const picture = document.createElement('img');
                picture.src = 'https://example.org/pixel.png';
                document.body.append(picture);
            }
            """);
        await report.Page.WaitForTimeoutAsync(200);
        Assert.False(await report.Page.EvaluateAsync<bool>("() => 'ran' in window"));
        Assert.Contains(report.Complaints, complaint => complaint.Contains("policy: script-src", StringComparison.Ordinal));
        Assert.Contains(report.Complaints, complaint => complaint.Contains("policy: img-src", StringComparison.Ordinal));
    }
}
