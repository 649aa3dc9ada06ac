using Microsoft.Playwright;

namespace ReleaseTools.Browser.Tests.Harness;

/// <summary>A report in the browser, and everything that it said or asked for.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private ReportPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Add(_complaints, $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Add(_complaints, $"error: {error}");
        page.Dialog += async (_, dialog) =>
        {
            Add(_complaints, $"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        context.Request += (_, request) => Add(_requests, request.Url);
        context.Page += (_, other) => Add(_complaints, $"page: {other.Url}");
    }

    public IPage Page { get; }

    /// <summary>What the page wrote to the console, threw, or asked the reader, and what its policy had to forbid.</summary>
    public IReadOnlyList<string> Complaints => Copy(_complaints);

    /// <summary>The addresses that were asked for, the page's own first.</summary>
    public IReadOnlyList<string> Requests => Copy(_requests);

    /// <summary>Where the keyboard moves through the timeline.</summary>
    public ILocator Lanes => Page.Locator(".lanes");

    /// <summary>The time that is seen, in words.</summary>
    public ILocator Range => Page.Locator(".range");

    /// <summary>The details.</summary>
    public ILocator Card => Page.Locator(".card");

    /// <summary>How many releases the filter keeps.</summary>
    public ILocator Count => Page.Locator(".filter output");

    public static async Task<ReportPage> Open(IBrowserContext context, Uri address, WaitUntilState until)
    {
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))");
        var page = new ReportPage(context, await context.NewPageAsync());
        await page.Page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = until });
        return page;
    }

    /// <summary>What a table shows, row by row, without what the filter hides; be it laid out by now or not.</summary>
    public async Task<IReadOnlyList<string>> Column(string section, int column) =>
        await Page.Locator($"#{section} tbody tr:not([hidden]) td:nth-child({column})").AllTextContentsAsync();

    /// <summary>The labels of the axis, from the left to the right.</summary>
    public async Task<IReadOnlyList<string>> Ticks() => await Page.Locator(".axis text").AllTextContentsAsync();

    /// <summary>Presses keys on the timeline, one after the other.</summary>
    public async Task Press(params string[] keys)
    {
        await Lanes.FocusAsync();
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }

        await Settle();
    }

    /// <summary>Waits until what was asked for is drawn.</summary>
    public async Task Settle() => await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    // Events come on threads of their own.
    private static void Add(List<string> list, string text)
    {
        lock (list)
        {
            list.Add(text);
        }
    }

    private static IReadOnlyList<string> Copy(List<string> list)
    {
        lock (list)
        {
            return [.. list];
        }
    }
}
