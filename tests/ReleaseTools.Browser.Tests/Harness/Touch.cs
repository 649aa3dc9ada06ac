using Microsoft.Playwright;

namespace ReleaseTools.Browser.Tests.Harness;

/// <summary>Fingers on a page, by the browser's own protocol.</summary>
internal sealed class Touch(ICDPSession session) : IAsyncDisposable
{
    private const int Steps = 6;

    public static async Task<Touch> On(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

    /// <summary>Two fingers that lie side by side around a point and move apart.</summary>
    public async Task Pinch(double x, double y, double from, double to)
    {
        for (var step = 0; step <= Steps; step++)
        {
            var apart = from + ((to - from) * step / Steps);
            await Send(step == 0 ? "touchStart" : "touchMove", (x - apart, y, 0), (x + apart, y, 1));
        }

        await Send("touchEnd");
    }

    /// <summary>One finger that moves to the side.</summary>
    public async Task Swipe(double x, double y, double by)
    {
        for (var step = 0; step <= Steps; step++)
        {
            await Send(step == 0 ? "touchStart" : "touchMove", (x + (by * step / Steps), y, 0));
        }

        await Send("touchEnd");
    }

    public async ValueTask DisposeAsync() => await session.DetachAsync();

    private async Task Send(string type, params (double X, double Y, int Id)[] fingers) => await session.SendAsync(
        "Input.dispatchTouchEvent",
        new() { ["type"] = type, ["touchPoints"] = fingers.Select(finger => new { x = finger.X, y = finger.Y, id = finger.Id }).ToArray() });
}
