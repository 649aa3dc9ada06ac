using Microsoft.Playwright;
using ReleaseTools.Browser.Tests.Harness;

namespace ReleaseTools.Browser.Tests;

/// <summary>The timeline under a reader's hands.</summary>
[Collection(OneBrowser.Name)]
public sealed class TimelineTests(ChromiumFixture chromium)
{
    [SkippableFact]
    public async Task Buttons_zoom_down_to_seconds_and_back()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        var whole = await report.Range.InnerTextAsync();
        Assert.All(await report.Ticks(), tick => Assert.Matches(@"^\d\d-\d\d$", tick));

        await report.Press("End", "ArrowLeft");
        for (var times = 0; times < 30; times++)
        {
            await report.Page.Keyboard.PressAsync("+");
        }

        await report.Settle();
        Assert.All(await report.Ticks(), tick => Assert.Matches(@"^\d\d:\d\d:\d\d$", tick));
        Assert.Matches(@"^2026-02-06 14:2\d:\d\d to 14:2\d:\d\d UTC$", await report.Range.InnerTextAsync());

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Fit" }).ClickAsync();
        await report.Settle();
        Assert.Equal(whole, await report.Range.InnerTextAsync());
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task Ticks_go_from_decades_to_minutes()
    {
        await using var report = await chromium.Open(Reports.Page([Reports.Of("First", "0001-01-01", "A"), Reports.Of("Last", "9999-12-31T23:00:00Z", "A")]));
        Assert.Contains("5000", await report.Ticks());
        await report.Press("End");
        var seen = new List<string>();
        for (var times = 0; times < 40; times++)
        {
            await report.Page.Keyboard.PressAsync("+");
            await report.Settle();
            seen.AddRange(await report.Ticks());
        }

        Assert.Contains(seen, tick => tick == "9990");
        Assert.Contains(seen, tick => tick == "9999-10");
        Assert.Contains(seen, tick => tick == "12-27");
        Assert.Contains(seen, tick => tick == "22:30");
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task Dragging_and_the_wheel_with_shift_move_it_and_the_plain_wheel_scrolls_the_page()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        await report.Settle();
        var before = await report.Range.InnerTextAsync();
        var box = (await report.Lanes.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + box.Height - 4);

        await report.Page.Mouse.MoveAsync(x, y);
        await report.Page.Mouse.DownAsync();
        await report.Page.Mouse.MoveAsync(x - 150, y, new() { Steps = 5 });
        await report.Page.Mouse.UpAsync();
        await report.Settle();
        var dragged = await report.Range.InnerTextAsync();
        Assert.True(string.CompareOrdinal(before, dragged) < 0, $"{before}, then {dragged}");

        await report.Page.Keyboard.DownAsync("Shift");
        await report.Page.Mouse.WheelAsync(0, -200);
        await report.Page.Keyboard.UpAsync("Shift");
        await report.Page.WaitForFunctionAsync("before => document.querySelector('.range').textContent < before", dragged);

        var moved = await report.Range.InnerTextAsync();
        await report.Page.Mouse.WheelAsync(0, 200);
        await report.Page.WaitForFunctionAsync("() => scrollY > 0");
        Assert.Equal(moved, await report.Range.InnerTextAsync());
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task The_wheel_with_control_zooms_around_the_pointer()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        var whole = await report.Range.InnerTextAsync();
        var mark = report.Page.Locator(".mark.specialized").First;
        var before = (await mark.BoundingBoxAsync())!;
        await mark.HoverAsync();
        await report.Page.Keyboard.DownAsync("Control");
        await report.Page.Mouse.WheelAsync(0, -300);
        await report.Page.Keyboard.UpAsync("Control");
        await report.Page.WaitForFunctionAsync("before => document.querySelector('.range').textContent !== before", whole);
        var after = (await mark.BoundingBoxAsync())!;
        Assert.InRange(after.X - before.X, -3, 3);
    }

    [SkippableFact]
    public async Task What_is_pointed_at_is_told_and_stays_when_it_is_clicked()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        await report.Page.Locator(".mark.specialized").First.HoverAsync();
        await Assertions.Expect(report.Card).ToBeVisibleAsync();
        await Assertions.Expect(report.Card).ToContainTextAsync("Codex 5.3");
        await Assertions.Expect(report.Card).ToContainTextAsync("2026-02-06T14:54:00Z, to the second");
        await Assertions.Expect(report.Card).ToContainTextAsync("Opus 4.6, 27m before this");

        await report.Page.Locator("h2").First.HoverAsync();
        await Assertions.Expect(report.Card).ToBeHiddenAsync();

        await report.Page.Locator(".mark.specialized").First.ClickAsync();
        await report.Page.Locator("h2").First.HoverAsync();
        await report.Page.WaitForTimeoutAsync(400);
        await Assertions.Expect(report.Card).ToBeVisibleAsync();
        await report.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(report.Card).ToBeHiddenAsync();
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task Keys_walk_along_a_lane_and_between_lanes_and_all_is_said()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        var voice = report.Page.Locator("#timeline [aria-live]");
        await report.Press("ArrowRight");
        await Assertions.Expect(voice).ToHaveTextAsync("Anthropic: Opus 4.5, 2025-11-24, Anthropic, general");
        await report.Press("ArrowRight");
        await Assertions.Expect(voice).ToHaveTextAsync("Anthropic: Opus 4.6, 2026-02-06T14:27:00Z, Anthropic, general");
        await report.Press("ArrowDown");
        await Assertions.Expect(voice).ToHaveTextAsync("OpenAI: Codex 5.3, 2026-02-06T14:54:00Z, OpenAI, specialized");
        await report.Press("Home");
        await Assertions.Expect(voice).ToHaveTextAsync("OpenAI: GPT-5.2, 2025-12-11, OpenAI, general");
        await report.Press("ArrowUp", "End");
        await Assertions.Expect(voice).ToHaveTextAsync("Anthropic: Opus 5, TBD, Anthropic, general, Announced");
        await report.Press("Enter");
        await Assertions.Expect(report.Card).ToContainTextAsync("TBD, not known");
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task Rivals_are_bracketed_with_their_gap_and_a_month_is_as_wide_as_a_month()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches));
        Assert.Contains("27m  Opus 4.6, Codex 5.3", await report.Page.Locator(".rivals text").AllTextContentsAsync());
        var month = (await report.Page.Locator(".bar.general").Last.BoundingBoxAsync())!.Width;
        var line = (await report.Page.Locator(".lane-line").First.BoundingBoxAsync())!.Width;
        // 31 of the days from the first to the last release, with two hundredths of them at either end.
        Assert.InRange(month / line, 0.9 * 31 / 133, 1.1 * 31 / 133);
    }

    [SkippableFact]
    public async Task A_disc_splits_when_one_comes_closer()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Many(2000), sections: Reports.Quick));
        var whole = await report.Range.InnerTextAsync();
        var single = await report.Page.Locator(".mark").CountAsync();
        await report.Page.Locator(".cluster").First.ClickAsync();
        await report.Settle();
        Assert.NotEqual(whole, await report.Range.InnerTextAsync());
        Assert.NotEqual(single, await report.Page.Locator(".mark").CountAsync());
        await report.Press("+", "+", "+");
        Assert.Equal(0, await report.Page.Locator(".cluster").CountAsync());
        Assert.InRange(await report.Page.Locator(".mark").CountAsync(), 1, 100);
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task What_has_one_date_is_listed()
    {
        var day = Enumerable.Range(1, 12).Select(index => Reports.Of($"Part {index}", "2026-02-05", "A")).ToArray();
        await using var report = await chromium.Open(Reports.Page(day));
        await Assertions.Expect(report.Page.Locator(".cluster text")).ToHaveTextAsync("12");
        await report.Press("ArrowRight", "Enter");
        await report.Card.GetByRole(AriaRole.Button, new() { Name = "Part 7" }).ClickAsync();
        await Assertions.Expect(report.Card.Locator("h3")).ToHaveTextAsync("Part 7");
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task The_time_that_was_asked_for_is_seen_and_what_reaches_out_of_it_has_a_mark()
    {
        Release[] releases =
        [
            Reports.Of("Before", "2025-12/2026-02-03", "A"), Reports.Of("Around", "2025/2027", "A"), Reports.Of("Open", "2024/..", "B"), Reports.Of("Within", "2026-02-10", "B"),
        ];
        await using var report = await chromium.Open(Reports.Page(releases, since: "2026-02-01", until: "2026-02-28"));
        const string Asked = "2026-02-01 to 2026-02-28 UTC";
        await Assertions.Expect(report.Range).ToHaveTextAsync(Asked);
        Assert.Equal(4, await report.Page.Locator(".mark").CountAsync());
        await report.Press("ArrowRight");
        await Assertions.Expect(report.Card).ToContainTextAsync("2025-12-01/2026-02-03, somewhere in this time");
        await report.Press("End");
        await Assertions.Expect(report.Card).ToContainTextAsync("Around");
        await Assertions.Expect(report.Range).ToHaveTextAsync(Asked);
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task What_has_no_date_stands_at_the_edge()
    {
        await using var report = await chromium.Open(Reports.Page([Reports.Of("Some day", "TBD", "A", status: ReleaseStatus.Announced), Reports.Of("Once", "TBD", "A")]));
        await Assertions.Expect(report.Range).ToHaveTextAsync("No dates");
        await Assertions.Expect(report.Page.Locator(".cluster text")).ToHaveTextAsync("2");
        Assert.Empty(await report.Ticks());
        await report.Press("ArrowRight", "Enter", "+", "ArrowLeft", "0");
        await Assertions.Expect(report.Card).ToContainTextAsync("Some day");
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task Hundreds_of_lanes_scroll_in_a_frame_of_their_own()
    {
        var releases = Enumerable.Range(0, 600).Select(index => Reports.Of($"Release {index}", $"20{10 + (index % 15)}-0{1 + (index % 9)}", $"Vendor {index % 300:000}")).ToArray();
        await using var report = await chromium.Open(Reports.Page(releases));
        Assert.InRange(await report.Page.Locator(".drawing *").CountAsync(), 10, 1500);
        await report.Press("ArrowRight");
        for (var times = 0; times < 40; times++)
        {
            await report.Page.Keyboard.PressAsync("ArrowDown");
        }

        await report.Settle();
        await Assertions.Expect(report.Page.Locator(".drawing text", new() { HasText = "Vendor 040" }).First).ToBeInViewportAsync();
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task Fingers_pan_and_pinch()
    {
        await using var report = await chromium.Open(Reports.Page(Reports.Launches), new() { HasTouch = true });
        var whole = await report.Range.InnerTextAsync();
        var box = (await report.Lanes.BoundingBoxAsync())!;
        await using var session = await Touch.On(report.Page);
        await session.Pinch(box.X + (box.Width / 2), box.Y + (box.Height / 2), from: 50, to: 200);
        await report.Settle();
        var pinched = await report.Range.InnerTextAsync();
        Assert.NotEqual(whole, pinched);
        await session.Swipe(box.X + (box.Width / 2), box.Y + (box.Height / 2), by: -120);
        await report.Settle();
        Assert.True(string.CompareOrdinal(pinched, await report.Range.InnerTextAsync()) < 0);
    }
}
