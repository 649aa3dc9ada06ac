using System.Reflection;
using System.Runtime.Versioning;
using ReleaseTools.Sources;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Tests.Sources;

public sealed class ReleaseCacheTests : IDisposable
{
    private readonly TestEnvironment _environment = new();
    private readonly TestClient _client = new();
    private readonly ReleaseCache _cache;

    public ReleaseCacheTests() => _cache = new ReleaseCache(Path.Combine(_environment.Project, "cache"));

    public void Dispose()
    {
        _client.Dispose();
        _environment.Dispose();
    }

    [Fact]
    public void A_mark_that_no_question_can_carry_is_not_kept()
    {
        using var server = new TestServer(_ => TestReply.Json("[1]").With("ETag", "\"ä\u0001\""));
        var request = TestClient.Request(server.Address, cache: _cache);
        Assert.Equal("[1]", _client.Ask(request));
        Assert.Equal("[1]", _client.Ask(request));
        Assert.All(server.Requests, asked => Assert.Null(asked["If-None-Match"]));
        Assert.Equal(0, _cache.Measure().Count);
    }

    [Theory]
    [InlineData("ETag", "W/\"abc\"", "If-None-Match")]
    [InlineData("ETag", "not-quoted", "If-None-Match")]
    [InlineData("Last-Modified", "Thu, 05 Feb 2026 17:38:53 GMT", "If-Modified-Since")]
    public void What_has_not_changed_is_not_sent_again(string header, string value, string condition)
    {
        using var server = new TestServer(request => request[condition] == value
            ? TestReply.Of(304)
            : TestReply.Json("[1]").With(header, value).With("Link", "<?page=2>; rel=\"next\""));
        var request = TestClient.Request(server.Address, cache: _cache);
        Assert.Equal("[1]", _client.Ask(request));

        using var answer = _client.Client.Get(request, CancellationToken.None);

        Assert.True(answer.IsUnchanged);
        Assert.Equal(new Uri(server.Address, "?page=2"), answer.Next);
        using var reader = new StreamReader(answer.Rewind());
        Assert.Equal("[1]", reader.ReadToEnd());
        Assert.Equal(value, server.Requests[1][condition]);
    }

    [Fact]
    public void What_has_changed_takes_the_place_of_what_was_kept()
    {
        var version = 1;
        using var server = new TestServer(_ => TestReply.Json($"[{version}]").With("ETag", $"\"{version}\""));
        var request = TestClient.Request(server.Address, cache: _cache);
        Assert.Equal("[1]", _client.Ask(request));
        version = 2;
        Assert.Equal("[2]", _client.Ask(request));
        Assert.Equal("[2]", _client.Ask(request));

        Assert.Equal([null, "\"1\"", "\"2\""], server.Requests.Select(each => each["If-None-Match"]));
        Assert.Equal(1, _cache.Measure().Count);
    }

    [Fact]
    public void What_a_server_refuses_is_not_shown_from_the_cache()
    {
        var status = 200;
        using var server = new TestServer(_ => status == 200 ? TestReply.Json("[1]").With("ETag", "\"1\"") : TestReply.Of(status));
        var request = TestClient.Request(server.Address, cache: _cache);
        _client.Ask(request);
        status = 401;

        Assert.Equal(SourceFault.Unauthorized, _client.Fail(request).Fault);
    }

    [Theory]
    [InlineData("no-store", "\"1\"")]
    [InlineData("max-age=60", null)]
    public void What_cannot_be_asked_about_or_must_not_be_kept_is_not(string control, string? tag)
    {
        using var server = new TestServer(_ => tag is null ? TestReply.Json("[1]") : TestReply.Json("[1]").With("Cache-Control", control).With("ETag", tag));
        _client.Ask(TestClient.Request(server.Address, cache: _cache));

        Assert.Equal(0, _cache.Measure().Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(-1)]
    public void A_damaged_file_is_ignored_and_replaced(int place)
    {
        using var server = new TestServer(request => request["If-None-Match"] is null ? TestReply.Json("[1]").With("ETag", "\"1\"") : TestReply.Of(304));
        var request = TestClient.Request(server.Address, cache: _cache);
        _client.Ask(request);
        var file = Assert.Single(Directory.GetFiles(_cache.Folder));
        var bytes = File.ReadAllBytes(file);
        bytes[place < 0 ? bytes.Length - 1 : place] ^= 1;
        File.WriteAllBytes(file, place == 0 ? [] : bytes);

        Assert.Equal("[1]", _client.Ask(request));
        Assert.Equal("[1]", _client.Ask(request));

        Assert.Equal([null, null, "\"1\""], server.Requests.Select(each => each["If-None-Match"]));
    }

    [Fact]
    public void A_server_that_says_unchanged_of_what_nobody_has_is_told()
    {
        using var server = new TestServer(_ => TestReply.Of(304));

        Assert.Equal(SourceFault.Unexpected, _client.Fail(TestClient.Request(server.Address, cache: _cache)).Fault);
    }

    [Fact]
    public void What_was_used_longest_ago_goes_when_the_room_is_used_up()
    {
        var small = new ReleaseCache(_cache.Folder, maxBytes: 4000);
        using var server = new TestServer(request => request["If-None-Match"] is null
            ? TestReply.Json($"\"{new string('x', 900)}\"").With("ETag", "\"1\"")
            : TestReply.Of(304));
        void Ask(string path) => _client.Ask(TestClient.Request(new Uri(server.Address, path), cache: small));
        foreach (var path in new[] { "a", "b", "c" })
        {
            Ask(path);
        }

        foreach (var (file, index) in Directory.GetFiles(small.Folder).Select((file, index) => (file, index)))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1 + index, 0, 0, 0, DateTimeKind.Utc));
        }

        Ask("a");
        Ask("d");
        Ask("e");

        Assert.InRange(small.Measure().Bytes, 1, 4000);
        var before = server.Requests.Count;
        Ask("a");
        Assert.NotNull(server.Requests[before]["If-None-Match"]);
    }

    [Fact]
    public void Clearing_takes_the_answers_and_nothing_else()
    {
        using var server = new TestServer(_ => TestReply.Json("[1]").With("ETag", "\"1\""));
        _client.Ask(TestClient.Request(server.Address, cache: _cache));
        var own = Path.Combine(_cache.Folder, "notes.txt");
        File.WriteAllText(own, "mine");
        var (count, bytes) = _cache.Measure();

        Assert.Equal(1, count);
        Assert.Equal(bytes, _cache.Clear());
        Assert.Equal(own, Assert.Single(Directory.GetFiles(_cache.Folder)));
        Assert.Equal(0, new ReleaseCache(Path.Combine(_environment.Project, "absent")).Clear());
    }

    [Fact]
    public void Many_writers_leave_whole_files()
    {
        var answer = new string('x', 50_000);
        var total = 0;
        using var server = new TestServer(request => request["If-None-Match"] is null ? TestReply.Json($"\"{answer}\"").With("ETag", "\"1\"") : TestReply.Of(304));

        // Threads of their own: waiting on those of the pool would starve the server.
        var writers = Enumerable.Range(0, 6).Select(_ => new Thread(() =>
        {
            using var client = new TestClient();
            for (var count = 0; count < 4; count++)
            {
                Interlocked.Add(ref total, client.Ask(TestClient.Request(server.Address, cache: new ReleaseCache(_cache.Folder))).Length);
            }
        })).ToList();
        writers.ForEach(writer => writer.Start());
        writers.ForEach(writer => writer.Join());

        Assert.Equal(6 * 4 * (answer.Length + 2), total);
        Assert.Equal(1, _cache.Measure().Count);
    }

    [Fact]
    public void A_folder_that_cannot_be_is_no_hindrance()
    {
        var file = Path.Combine(_environment.Home, "file");
        _environment.Write(Path.Combine("home", "file"), "text");
        using var server = new TestServer(_ => TestReply.Json("[1]").With("ETag", "\"1\""));

        Assert.Equal("[1]", _client.Ask(TestClient.Request(server.Address, cache: new ReleaseCache(Path.Combine(file, "cache")))));
    }

    [Fact]
    public void Files_are_for_their_owner_alone()
    {
        if (!HasPermissions)
        {
            return;
        }

        using var server = new TestServer(_ => TestReply.Json("[1]").With("ETag", "\"1\""));
        _client.Ask(TestClient.Request(server.Address, cache: _cache));

        const UnixFileMode Others = (UnixFileMode)0b111_111;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(_cache.Folder) & Others);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Assert.Single(Directory.GetFiles(_cache.Folder))) & Others);
    }

    [Fact]
    public void A_folder_that_everybody_may_write_to_is_not_used()
    {
        if (!HasPermissions)
        {
            return;
        }

        using var server = new TestServer(request => request["If-None-Match"] is null ? TestReply.Json("[1]").With("ETag", "\"1\"") : TestReply.Of(304));
        var request = TestClient.Request(server.Address, cache: _cache);
        _client.Ask(request);
        Assert.Equal(1, _cache.Measure().Count);
        File.SetUnixFileMode(_cache.Folder, (UnixFileMode)0b111_111_111);

        _client.Ask(request);
        _client.Ask(TestClient.Request(new Uri(server.Address, "other"), cache: _cache));

        Assert.All(server.Requests, asked => Assert.Null(asked["If-None-Match"]));
        Assert.Equal(1, _cache.Measure().Count);
    }

    [Fact]
    public async Task A_pipe_in_the_place_of_an_answer_makes_nobody_wait()
    {
        if (!HasPermissions)
        {
            return;
        }

        using var server = new TestServer(_ => TestReply.Json("[1]").With("ETag", "\"1\""));
        var request = TestClient.Request(server.Address, cache: _cache);
        _client.Ask(request);
        var file = Assert.Single(Directory.GetFiles(_cache.Folder));
        File.Delete(file);
        using (var process = System.Diagnostics.Process.Start("mkfifo", [file]))
        {
            await process.WaitForExitAsync();
        }

        Assert.Equal("[1]", await Task.Run(() => _client.Ask(request)).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    // Windows keeps a user's local data for the user; the other build runs on Windows alone.
    [UnsupportedOSPlatformGuard("windows")]
    private static bool HasPermissions => !OperatingSystem.IsWindows()
        && typeof(ReleaseCache).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.StartsWith(".NETCoreApp", StringComparison.Ordinal);
}
