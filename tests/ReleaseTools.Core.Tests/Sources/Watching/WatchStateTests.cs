using ReleaseTools.Sources.Watching;

namespace ReleaseTools.Tests.Sources.Watching;

/// <summary>What a watch has seen is new once, also after the program has ended.</summary>
public sealed class WatchStateTests : IDisposable
{
    private static readonly WatchSubject Left = new("Npm", null, "left");
    private readonly string _folder = Directory.CreateTempSubdirectory("releasetools-watch-").FullName;

    private string File => Path.Combine(_folder, "seen.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_release_is_new_once()
    {
        using var state = WatchState.InMemory();
        Assert.True(state.See(Left, Of("1.0.0")));
        Assert.False(state.See(Left, Of("1.0.0")));
        Assert.False(state.See(Left, Of("1.0")));
        Assert.True(state.See(Left, Of("1.0.0-rc.1")));
        Assert.True(state.See(Left with { Name = "Left" }, Of("1.0.0")));
        Assert.True(state.See(Left with { Registry = "https://registry.example/" }, Of("1.0.0")));
        Assert.Equal(2, state.CountOf(Left));
    }

    [Fact]
    public async Task A_pipe_is_no_memory_and_makes_nobody_wait()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var process = System.Diagnostics.Process.Start("mkfifo", [File]))
        {
            await process.WaitForExitAsync();
        }

        await Assert.ThrowsAsync<WatchStateException>(() => Task.Run(() => WatchState.Open(File).Dispose()).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void The_next_build_of_a_version_is_new()
    {
        using var state = WatchState.InMemory();
        Assert.True(state.See(Left, Of("21.0.1+11")));
        Assert.True(state.See(Left, Of("21.0.1+12")));
        Assert.False(state.See(Left, Of("v21.0.1+12")));
    }

    [Fact]
    public void What_was_announced_is_new_once_more_when_it_is_out()
    {
        using var state = WatchState.InMemory();
        Assert.True(state.See(Left, Of("1.0.0", ReleaseStatus.Announced)));
        Assert.False(state.See(Left, Of("1.0.0", ReleaseStatus.Announced)));
        Assert.True(state.See(Left, Of("1.0.0")));
        Assert.False(state.See(Left, Of("1.0.0", ReleaseStatus.Withdrawn)));
    }

    [Fact]
    public void A_subject_is_known_once_it_was_looked_at_to_the_end()
    {
        using (var state = WatchState.Open(File))
        {
            state.See(Left, Of("1.0.0"));
            Assert.False(state.Knows(Left));
            state.Save();
        }

        using (var state = WatchState.Open(File))
        {
            Assert.False(state.Knows(Left));
            Assert.False(state.See(Left, Of("1.0.0")));
            state.Complete(Left);
            state.Save();
        }

        using (var state = WatchState.Open(File))
        {
            Assert.True(state.Knows(Left));
            Assert.True(state.See(Left, Of("1.0.1")));

            // Not saved: it will be new again, for better twice than never.
        }

        using var last = WatchState.Open(File);
        Assert.True(last.See(Left, Of("1.0.1")));
    }

    [Fact]
    public void One_watch_has_the_file_at_a_time()
    {
        using (WatchState.Open(File))
        {
            Assert.True(Assert.Throws<WatchStateException>(() => WatchState.Open(File)).IsInUse);
        }

        WatchState.Open(File).Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"schema\":\"releasetools.watch/2\",\"subjects\":[]}")]
    [InlineData("{\"schema\":\"releasetools.watch/1\",\"subjects\":[null]}")]
    [InlineData("{\"schema\":\"releasetools.watch/1\",\"subjects\":[{\"source\":\"Npm\",\"name\":\"x\",\"seen\":17}]}")]
    public void A_file_that_is_none_is_told_and_stays(string text)
    {
        System.IO.File.WriteAllText(File, text);
        Assert.Contains("Remove it", Assert.Throws<WatchStateException>(() => WatchState.Open(File)).Message, StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_save_that_fails_leaves_the_file_as_it_was()
    {
        using var state = WatchState.Open(File);
        state.See(Left, Of("1.0.0"));
        state.Save();
        var before = System.IO.File.ReadAllText(File);
        state.See(Left, Of("2.0.0"));
        System.IO.File.Delete(File);
        Directory.CreateDirectory(File);
        Assert.ThrowsAny<Exception>(state.Save);
        Directory.Delete(File);
        state.Save();
        Assert.NotEqual(before, System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData("Git", null, false, 9, 1)]
    [InlineData("Npm", "http://127.0.0.1:4873/", false, 9, 1)]
    [InlineData("Npm", null, false, 9, 60)]
    [InlineData("GitHub", null, false, 9, 540)]
    [InlineData("github", null, true, 9, 60)]
    public void Sources_have_limits(string source, string? registry, bool hasToken, int names, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WatchPace.ShortestFor(source, registry is null ? null : new Uri(registry), hasToken, names));

    [Theory]
    [InlineData(0.0, null, 600)]
    [InlineData(0.5, null, 630)]
    [InlineData(1.0, null, 660)]
    [InlineData(1.0, 3600, 3600)]
    [InlineData(0.5, 10, 630)]
    public void The_next_look_is_never_early(double chance, int? notBefore, int expected)
    {
        var began = new DateTimeOffset(2026, 2, 5, 0, 0, 0, TimeSpan.Zero);
        var pace = new WatchPace(TimeSpan.FromMinutes(10), () => chance);
        Assert.Equal(began.AddSeconds(expected), pace.Next(began, notBefore is { } seconds ? began.AddSeconds(seconds) : null));
    }

    [Fact]
    public void An_interval_without_end_is_no_error() =>
        Assert.Equal(DateTimeOffset.MaxValue, new WatchPace(TimeSpan.MaxValue, () => 1).Next(DateTimeOffset.UnixEpoch, null));

    private static Release Of(string version, ReleaseStatus status = ReleaseStatus.Released) =>
        new ReleaseBuilder { Product = "left", Version = version, Status = status }.Build();
}
