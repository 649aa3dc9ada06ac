using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using ReleaseTools.Sources;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Tests.Sources;

public sealed class SourceClientTests : IDisposable
{
    private const string Body = """{"name":"x"}""";

    private readonly TestClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public void An_answer_comes_whole_and_the_question_says_who_asks()
    {
        using var server = new TestServer(_ => TestReply.Json(Body));

        Assert.Equal(Body, _client.Ask(TestClient.Request(new Uri(server.Address, "x?y=1"))));

        var request = Assert.Single(server.Requests);
        Assert.Equal("/x?y=1", request.Path);
        Assert.StartsWith("ReleaseTools/", request["User-Agent"], StringComparison.Ordinal);
        Assert.Contains("gzip", request["Accept-Encoding"], StringComparison.Ordinal);
        Assert.Null(request["Authorization"]);
    }

    [Fact]
    public void Compressed_answers_are_undone()
    {
        using var server = new TestServer(request => request.Path switch
        {
            "/gzip" => TestReply.Json(Body).Gzip(),
            "/deflate" => TestReply.Json(Body).Compress("deflate", stream => new ZLibStream(stream, CompressionLevel.Optimal)),
            _ => TestReply.Json(Body).Compress("br", stream => new BrotliStream(stream, CompressionLevel.Optimal)),
        });
        foreach (var encoding in BodyDecoding.Accepted)
        {
            Assert.Equal(Body, _client.Ask(TestClient.Request(new Uri(server.Address, encoding))));
        }
    }

    [Fact]
    public void A_failure_that_passes_is_asked_again_with_waits_that_grow()
    {
        var asked = 0;
        using var server = new TestServer(_ => Interlocked.Increment(ref asked) <= 2 ? TestReply.Of(500) : TestReply.Json(Body));

        Assert.Equal(Body, _client.Ask(TestClient.Request(server.Address)));
        Assert.Equal([TimeSpan.FromMilliseconds(375), TimeSpan.FromMilliseconds(750)], _client.Waits);
    }

    [Theory]
    [InlineData(500, 4)]
    [InlineData(503, 4)]
    [InlineData(408, 4)]
    [InlineData(501, 1)]
    public void A_failure_that_stays_is_told_after_a_bounded_number_of_tries(int status, int tries)
    {
        using var server = new TestServer(_ => TestReply.Of(status, "{\"message\":\"the database\\nis down\"}"));

        var failure = _client.Fail(TestClient.Request(server.Address));

        Assert.Equal(SourceFault.ServerFailed, failure.Fault);
        Assert.Contains(status.ToString(CultureInfo.InvariantCulture), failure.Message, StringComparison.Ordinal);
        Assert.Contains("the database", failure.Message, StringComparison.Ordinal);
        Assert.Equal(tries, server.Requests.Count);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Fri, 06 Feb 2026 14:00:07 GMT", 7)]
    public void Retry_After_is_followed_in_both_forms(string header, int seconds)
    {
        var asked = 0;
        using var server = new TestServer(_ => Interlocked.Increment(ref asked) == 1 ? TestReply.Of(429).With("Retry-After", header) : TestReply.Json(Body));

        Assert.Equal(Body, _client.Ask(TestClient.Request(server.Address)));
        Assert.Equal([TimeSpan.FromSeconds(seconds + 0.5)], _client.Waits);
    }

    [Theory]
    [InlineData("3600", "2026-02-06T15:00:00Z", "15:00:00Z")]
    [InlineData("Fri, 06 Feb 2026 14:27:00 GMT", "2026-02-06T14:27:00Z", "14:27:00Z")]
    [InlineData("604800", "2026-02-13T14:00:00Z", "2026-02-13 14:00Z")]
    public void A_wish_to_wait_for_long_is_told_and_not_slept(string header, string retryAt, string shown)
    {
        using var server = new TestServer(_ => TestReply.Of(429).With("Retry-After", header));

        var failure = _client.Fail(TestClient.Request(server.Address));

        Assert.Equal(SourceFault.RateLimited, failure.Fault);
        Assert.Equal(DateTimeOffset.Parse(retryAt, CultureInfo.InvariantCulture), failure.RetryAt);
        Assert.Contains(shown, failure.Message, StringComparison.Ordinal);
        Assert.Empty(_client.Waits);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("X-RateLimit-Reset", "1770388020")] // 2026-02-06T14:27:00Z
    [InlineData("RateLimit-Reset", "1620")]
    public void A_limit_says_how_many_there_were_and_when_it_resets(string header, string reset)
    {
        using var server = new TestServer(_ => TestReply.Of(403).With("X-RateLimit-Limit", "60").With("X-RateLimit-Remaining", "0").With(header, reset));

        var failure = _client.Fail(TestClient.Request(server.Address));

        Assert.Equal(SourceFault.RateLimited, failure.Fault);
        Assert.Contains("0 of 60", failure.Message, StringComparison.Ordinal);
        Assert.Contains("14:27:00Z", failure.Message, StringComparison.Ordinal);
        Assert.Contains("-Token", failure.Message, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 2, 6, 14, 27, 0, TimeSpan.Zero), failure.RetryAt);
    }

    [Theory]
    [InlineData(404, SourceFault.NotFound)]
    [InlineData(410, SourceFault.NotFound)]
    [InlineData(401, SourceFault.Unauthorized)]
    [InlineData(403, SourceFault.Unauthorized)]
    [InlineData(400, SourceFault.Unexpected)]
    [InlineData(204, SourceFault.Unexpected)]
    public void A_refusal_is_told_at_once(int status, SourceFault fault)
    {
        using var server = new TestServer(_ => TestReply.Of(status));

        Assert.Equal(fault, _client.Fail(TestClient.Request(server.Address)).Fault);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void A_connection_that_breaks_in_the_middle_is_tried_again()
    {
        var asked = 0;
        using var server = new TestServer(_ => Interlocked.Increment(ref asked) == 1
            ? TestReply.Of(200, "{\"na").With("Content-Type", "application/json").Then(1000, (_, _) => Task.CompletedTask)
            : TestReply.Json(Body));

        Assert.Equal(Body, _client.Ask(TestClient.Request(server.Address)));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(2000)]
    public void A_gzip_that_breaks_off_is_no_answer(int cut)
    {
        var body = string.Join('\n', Enumerable.Range(0, 2000).Select(number => "{\"v\":\"" + Convert.ToHexString(BitConverter.GetBytes(number * 7919)) + "\"}"));
        using var server = new TestServer(_ => TestReply.Json(body).Gzip(cut));

        var failure = _client.Fail(TestClient.Request(server.Address));

        Assert.Equal(SourceFault.Unexpected, failure.Fault);
        Assert.Contains("breaks off", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_gzip_is_no_answer()
    {
        using var server = new TestServer(_ => TestReply.Json(Body).With("Content-Encoding", "gzip"));

        Assert.Contains("damaged", _client.Fail(TestClient.Request(server.Address)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compression_that_was_not_asked_for_is_named()
    {
        using var server = new TestServer(_ => TestReply.Json(Body).With("Content-Encoding", "zstd"));

        Assert.Contains("zstd", _client.Fail(TestClient.Request(server.Address)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_server_that_falls_silent_is_not_waited_for(bool hasBegun)
    {
        using var server = new TestServer(_ => hasBegun ? TestReply.Of(200, "{").Then(100, Forever) : Silence());
        var watch = Stopwatch.StartNew();

        var failure = _client.Fail(TestClient.Request(server.Address, patience: TimeSpan.FromMilliseconds(300)));

        Assert.Equal(SourceFault.TimedOut, failure.Fault);
        Assert.Contains("0.3 seconds", failure.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stop_ends_the_wait_for_a_silent_server(bool hasBegun)
    {
        using var asked = new ManualResetEventSlim();
        using var server = new TestServer(_ =>
        {
            asked.Set();
            return hasBegun ? TestReply.Of(200, "{").Then(100, Forever) : Silence();
        });
        using var stop = new CancellationTokenSource();
        var asking = Task.Run(() => _client.Client.Get(TestClient.Request(server.Address), stop.Token));
        Assert.True(asked.Wait(TimeSpan.FromSeconds(30)));
        var watch = Stopwatch.StartNew();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_body_of_two_gigabytes_is_refused_by_its_stated_length()
    {
        using var server = new TestServer(_ => TestReply.Json(string.Empty).Then(int.MaxValue, Forever));

        var failure = _client.Fail(TestClient.Request(server.Address, maxBytes: 256L * 1024 * 1024));

        Assert.Equal(SourceFault.TooLarge, failure.Fault);
        Assert.Contains("2147483647", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_without_end_is_refused_at_the_limit()
    {
        long sent = 0;
        using var server = new TestServer(_ => TestReply.Json(string.Empty).ThenEndless(async (stream, cancellation) =>
        {
            var block = new byte[1024 * 1024];
            Array.Fill(block, (byte)' ');
            for (; sent < 2L * 1024 * 1024 * 1024; sent += block.Length)
            {
                await stream.WriteAsync(block, cancellation);
            }
        }));

        var failure = _client.Fail(TestClient.Request(server.Address, maxBytes: 32 * 1024 * 1024));

        Assert.Equal(SourceFault.TooLarge, failure.Fault);
        Assert.InRange(sent, 1, 256L * 1024 * 1024);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4 * 1024 * 1024)]
    [InlineData((4 * 1024 * 1024) + 1)]
    [InlineData(9_999_999)]
    public void A_large_body_goes_to_a_file_and_comes_back_as_it_was(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(index => (byte)(index * 31 / 7)).ToArray();
        using var spool = new Spool();
        for (var written = 0; written < length; written += 100_000)
        {
            spool.Write(bytes, written, Math.Min(100_000, length - written));
        }

        spool.Position = 0;
        using var read = new MemoryStream();
        spool.CopyTo(read);
        Assert.Equal(length, spool.Length);
        Assert.Equal(length > 4 * 1024 * 1024, spool.IsFile);
        Assert.True(bytes.AsSpan().SequenceEqual(read.ToArray()));
    }

    [Fact]
    public void A_gzip_bomb_is_refused_at_the_limit()
    {
        using var server = new TestServer(_ => TestReply.Json(new string(' ', 64 * 1024 * 1024)).Gzip());

        Assert.Equal(SourceFault.TooLarge, _client.Fail(TestClient.Request(server.Address)).Fault);
    }

    [Fact]
    public void A_page_for_people_is_named_with_its_title()
    {
        using var server = new TestServer(_ => TestReply.Of(200, "<!DOCTYPE html><html><head><title>Sign in\n to Contoso</title></head></html>").With("Content-Type", "text/html; charset=utf-8"));

        var failure = _client.Fail(TestClient.Request(server.Address));

        Assert.Equal(SourceFault.Unexpected, failure.Fault);
        Assert.Contains("text/html", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Sign in to Contoso", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_is_followed_to_its_end()
    {
        using var server = new TestServer(request => request.Path switch
        {
            "/a" => TestReply.Redirect("b", 301),
            "/b" => TestReply.Redirect("/c", 308),
            _ => TestReply.Json(Body),
        });

        Assert.Equal(Body, _client.Ask(TestClient.Request(new Uri(server.Address, "a"))));
    }

    [Fact]
    public void A_circle_of_redirects_is_named()
    {
        using var server = new TestServer(request => TestReply.Redirect(request.Path == "/a" ? "/b" : "/a"));

        var failure = _client.Fail(TestClient.Request(new Uri(server.Address, "a")));

        Assert.Equal(SourceFault.Redirect, failure.Fault);
        Assert.Contains("circle", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Redirects_without_end_are_not_followed()
    {
        using var server = new TestServer(request => TestReply.Redirect(request.Path + "a"));

        Assert.Contains("more than 5 times", _client.Fail(TestClient.Request(server.Address)).Message, StringComparison.Ordinal);
        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData("http://registry.example/x")]
    [InlineData("ftp://registry.example/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://[bad")]
    [InlineData("//[bad")]
    [InlineData("https://registry.example:99999/")]
    [InlineData("javascript:alert(1)")]
    public void A_redirect_to_anything_but_https_is_not_followed(string location)
    {
        using var server = new TestServer(_ => TestReply.Redirect(location));

        Assert.Equal(SourceFault.Redirect, _client.Fail(TestClient.Request(server.Address)).Fault);
    }

    [Fact]
    public void A_redirect_from_https_to_http_is_not_followed_even_on_this_machine()
    {
        using var certificate = TestServer.SelfSigned();
        using var plain = new TestServer(_ => TestReply.Json(Body));
        using var secure = new TestServer(_ => TestReply.Redirect(plain.Address.AbsoluteUri), certificate);
        using var client = new TestClient(presented => presented.Thumbprint == certificate.Thumbprint);

        Assert.Equal(SourceFault.Redirect, client.Fail(TestClient.Request(secure.Address)).Fault);
        Assert.Single(secure.Requests);
        Assert.Empty(plain.Requests);
    }

    [Fact]
    public void A_certificate_that_nobody_trusts_ends_it_before_anything_is_sent()
    {
        using var certificate = TestServer.SelfSigned();
        using var server = new TestServer(_ => TestReply.Json(Body), certificate);

        var failure = _client.Fail(TestClient.Request(server.Address, Credential.Bearer(server.Address, new AccessToken("s3cr3t"))));

        Assert.Equal(SourceFault.Tls, failure.Fault);
        Assert.Contains("certificate", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        Assert.Empty(_client.Waits);
    }

    [Fact]
    public void A_server_that_does_not_speak_TLS_is_told()
    {
        using var server = new TestServer(_ => TestReply.Json(Body));

        var failure = _client.Fail(TestClient.Request(new UriBuilder(server.Address) { Scheme = "https" }.Uri, patience: TimeSpan.FromSeconds(2)));

        Assert.Contains(failure.Fault, new[] { SourceFault.Tls, SourceFault.Unreachable, SourceFault.TimedOut });
        Assert.DoesNotContain("not trusted", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_at_the_address_is_told_at_once()
    {
        Uri address;
        using (var server = new TestServer(_ => TestReply.Of(200)))
        {
            address = server.Address;
        }

        var failure = _client.Fail(TestClient.Request(address));

        Assert.Equal(SourceFault.Unreachable, failure.Fault);
        Assert.Empty(_client.Waits);
    }

    private static TestReply Silence() => new TestReply().ThenSilence();

    private static Task Forever(Stream stream, CancellationToken cancellation) => Task.Delay(Timeout.Infinite, cancellation);
}
