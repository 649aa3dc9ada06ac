using Microsoft.Playwright;

namespace ReleaseTools.Browser.Tests.Harness;

/// <summary>One Chromium for all tests, with an empty profile, that asks nothing of the network itself.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string _folder = Directory.CreateTempSubdirectory("releasetools-browser-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (ChromiumBinary.Path is not null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumBinary.Path, Args = Flags });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens a report from disk; the test is skipped where there is no Chromium.</summary>
    internal async Task<ReportPage> Open(string html, BrowserNewContextOptions? options = null, WaitUntilState until = WaitUntilState.Load)
    {
        ChromiumBinary.Demand();
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(path, html);
        options ??= new();
        options.ViewportSize ??= new() { Width = 1280, Height = 1000 };
        // What moves by itself makes tests wait.
        options.ReducedMotion ??= ReducedMotion.Reduce;
        return await ReportPage.Open(await _browser!.NewContextAsync(options), new Uri(path), until);
    }
}
