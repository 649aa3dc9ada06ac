using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;

#pragma warning disable CA1849 // What is written and disposed of here are memory and local files: nobody waits for them.

namespace ReleaseTools.Sources.Web;

/// <summary>Asks servers, patiently but within bounds. One for the process; thread-safe.</summary>
/// <remarks>
/// An answer is returned when all of it has come: so a connection that breaks in the middle can be tried again, a slow reader keeps no server
/// waiting, and what is kept for later is whole. Asking again is safe, for nothing but GET is ever asked.
/// </remarks>
internal sealed class SourceClient : IDisposable
{
    private const int MostAttempts = 4;
    private const int MostRedirects = 5;
    private const int QuotedBytes = 4 * 1024;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestRefusal = TimeSpan.FromSeconds(5);

    private static readonly ProductInfoHeaderValue UserAgent =
        new("ReleaseTools", typeof(SourceClient).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version ?? "0");

    private readonly HttpClient _http;
    private readonly Pacing _pacing;

    /// <param name="handler">From <see cref="SourceHandler"/>; lives as long as the client.</param>
    /// <param name="pacing">Clock, chance and patience.</param>
    public SourceClient(HttpMessageHandler handler, Pacing pacing)
    {
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _pacing = pacing;
    }

    /// <summary>The longest time that a server's wish to wait is followed; beyond it, its wish is told.</summary>
    public static TimeSpan LongestWait { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The client of the process.</summary>
    public static SourceClient Shared { get; } = new(SourceHandler.Create(), Pacing.Real);

    /// <summary>Frees the connections.</summary>
    public void Dispose() => _http.Dispose();

    /// <summary>The answer, which belongs to the caller.</summary>
    /// <exception cref="SourceException">There is none.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public SourceAnswer Get(SourceRequest request, CancellationToken cancellation) => GetAsync(request, cancellation).GetAwaiter().GetResult();

    private async Task<SourceAnswer> GetAsync(SourceRequest request, CancellationToken cancellation)
    {
        using var total = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        total.CancelAfter(LongestAnswer);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await FollowAsync(request, total.Token).ConfigureAwait(false);
                }
                catch (PassingFault fault)
                {
                    if (attempt == MostAttempts || WaitBefore(attempt, fault.Lasting.RetryAt) is not { } wait)
                    {
                        throw fault.Lasting;
                    }

                    await _pacing.Wait(wait, total.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw SourceFailures.Endless(request, LongestAnswer);
        }
    }

    // Null where the server wants to be left alone for longer than anybody would want to wait.
    private TimeSpan? WaitBefore(int attempt, DateTimeOffset? retryAt)
    {
        var jitter = _pacing.Chance();
        if (retryAt is { } moment)
        {
            // A moment late, and not all at once.
            var wished = moment - _pacing.Now();
            return wished > LongestWait ? null : (wished > TimeSpan.Zero ? wished : TimeSpan.Zero) + TimeSpan.FromSeconds(jitter);
        }

        // Twice as long each time, of which a random half: what failed for many at once is not asked by all at once.
        return TimeSpan.FromTicks((long)(FirstWait.Ticks * (1 << (attempt - 1)) * (0.5 + (jitter / 2))));
    }

    private async Task<SourceAnswer> FollowAsync(SourceRequest request, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var address = request.Address;
        while (true)
        {
            if (!seen.Add(address.AbsoluteUri))
            {
                throw SourceFailures.Redirected(request, request.Address, $"sends in a circle that comes back to {WebAddress.Show(address)}.");
            }

            if (seen.Count > MostRedirects + 1)
            {
                throw SourceFailures.Redirected(request, request.Address, $"sends on more than {MostRedirects} times.");
            }

            var question = address.AbsoluteUri + "\n" + request.Accept;
            using var kept = request.Cache?.Find(question);
            using var message = Compose(request, address, kept);
            using var response = await SendAsync(request, message, cancellation).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotModified && kept is not null)
            {
                request.Cache!.Touch(question);
                return new SourceAnswer(address, kept.TakeBody(), HeaderOf(response.Headers, "Link") ?? kept.Marks.Links, isUnchanged: true);
            }

            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308)
            {
                address = Next(request, address, response);
            }
            else if (response.StatusCode == HttpStatusCode.OK)
            {
                return await ReceiveAsync(request, address, question, response, cancellation).ConfigureAwait(false);
            }
            else
            {
                throw await RefusalAsync(request, response, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static HttpRequestMessage Compose(SourceRequest request, Uri address, KeptAnswer? kept)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.UserAgent.Add(UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", string.Join(", ", BodyDecoding.Accepted));
        message.Headers.Authorization = request.Credential?.HeaderFor(address);
        if (kept?.Marks.Tag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (kept?.Marks.Modified is { } modified)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        return message;
    }

    private async Task<HttpResponseMessage> SendAsync(SourceRequest request, HttpRequestMessage message, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(request.Patience);
        try
        {
            return await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException error)
        {
            var failure = SourceFailures.Unreachable(request, error);
            throw SourceFailures.IsTransient(error) ? new PassingFault(failure) : failure;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw SourceFailures.Silent(request, request.Patience);
        }
    }

    private static Uri Next(SourceRequest request, Uri from, HttpResponseMessage response)
    {
        var location = response.Headers.Location;
        if (location is null)
        {
            throw SourceFailures.Redirected(request, from, $"sends on ({(int)response.StatusCode}) without saying where.");
        }

        if (!Uri.TryCreate(from, location, out var next))
        {
            throw SourceFailures.Redirected(request, from, $"sends on to '{DisplayText.Quote(location.OriginalString)}', which is no address.");
        }

        if (!WebAddress.IsAllowed(next) || (from.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps))
        {
            throw SourceFailures.Redirected(request, from, $"sends on to '{WebAddress.Show(next)}'. Only https is followed, so that nobody on the way can read or change what is said.");
        }

        return WebAddress.WithoutUser(next);
    }

    private static async Task<SourceAnswer> ReceiveAsync(
        SourceRequest request, Uri address, string question, HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = new Spool();
        try
        {
            await ReadBodyAsync(request, response, body, cancellation).ConfigureAwait(false);
            CheckContent(request, response, body);
            // As they came: many an ETag is not written as the standard has it.
            var marks = AnswerMarks.Of(HeaderOf(response.Headers, "ETag"), HeaderOf(response.Content.Headers, "Last-Modified"), HeaderOf(response.Headers, "Link"));
            if (marks.CanBeConfirmed && response.Headers.CacheControl?.NoStore != true)
            {
                request.Cache?.Keep(question, marks, body);
            }

            return new SourceAnswer(address, body, marks.Links, isUnchanged: false);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    private static async Task ReadBodyAsync(SourceRequest request, HttpResponseMessage response, Spool body, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > request.MaxBytes)
        {
            throw SourceFailures.TooLarge(request, response.Content.Headers.ContentLength);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // Not every framework breaks off a read that waits, but all do when the connection goes.
        using var breaking = patience.Token.Register(response.Dispose);
        try
        {
            using var decoding = BodyDecoding.Open(await OpenAsync(response, cancellation).ConfigureAwait(false), response.Content.Headers.ContentEncoding);
            var buffer = new byte[64 * 1024];
            while (true)
            {
                patience.CancelAfter(request.Patience);
#pragma warning disable CA1835 // The other overload is not in netstandard2.0.
                var read = await decoding.Content.ReadAsync(buffer, 0, buffer.Length, patience.Token).ConfigureAwait(false);
#pragma warning restore CA1835
                if (read == 0)
                {
                    break;
                }

                if (body.Length + read > request.MaxBytes)
                {
                    throw SourceFailures.TooLarge(request, null);
                }

                body.Write(buffer, 0, read);
            }

            decoding.CheckEnd(body.Length);
        }
        catch (Exception error) when (error is not SourceException && patience.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            throw SourceFailures.Silent(request, request.Patience);
        }
        catch (InvalidDataException error)
        {
            throw new PassingFault(SourceFailures.Damaged(request, error));
        }
        catch (Exception error) when (error is IOException or HttpRequestException)
        {
            throw new PassingFault(SourceFailures.Unreachable(request, error));
        }
    }

    // A page for people: an error of a gateway, a sign-in, a wrong address.
    private static void CheckContent(SourceRequest request, HttpResponseMessage response, Spool body)
    {
        var type = response.Content.Headers.ContentType?.MediaType;
        var begin = Begin(body);
        var isPage = type is "text/html" or "application/xhtml+xml"
            || begin.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || begin.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
        if (isPage || (request.IsJson && begin.StartsWith("<", StringComparison.Ordinal)))
        {
            throw SourceFailures.WrongContent(request, type, PageText.FirstWords(begin));
        }
    }

    private static string Begin(Spool body)
    {
        body.Position = 0;
        var buffer = new byte[QuotedBytes];
        var length = body.Read(buffer, 0, buffer.Length);
        return Encoding.UTF8.GetString(buffer, 0, length).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }

    private async Task<Exception> RefusalAsync(SourceRequest request, HttpResponseMessage response, CancellationToken cancellation)
    {
        var now = _pacing.Now();
        var limit = RateLimit.Of(response.Headers, now);
        var said = PageText.FirstWords(await FirstPartAsync(response, cancellation).ConfigureAwait(false));
        var failure = SourceFailures.Refused(request, response.StatusCode, limit, said, now);
        var isPassing = failure.Fault is SourceFault.RateLimited
            || (failure.Fault is SourceFault.ServerFailed && response.StatusCode is not (HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported));
        return isPassing ? new PassingFault(failure) : failure;
    }

    // What a server says beside its refusal is a courtesy, so nothing about it is an error.
    private static async Task<string> FirstPartAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestRefusal);
        using var breaking = patience.Token.Register(response.Dispose);
        try
        {
            using var decoding = BodyDecoding.Open(await OpenAsync(response, cancellation).ConfigureAwait(false), response.Content.Headers.ContentEncoding);
            var buffer = new byte[QuotedBytes];
            var length = 0;
            for (int read; length < buffer.Length; length += read)
            {
#pragma warning disable CA1835 // As above.
                read = await decoding.Content.ReadAsync(buffer, length, buffer.Length - length, patience.Token).ConfigureAwait(false);
#pragma warning restore CA1835
                if (read == 0)
                {
                    break;
                }
            }

            return Encoding.UTF8.GetString(buffer, 0, length);
        }
        catch (Exception error) when (error is IOException or HttpRequestException or InvalidDataException or ObjectDisposedException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return string.Empty;
        }
    }

#if NETSTANDARD2_0
    private static Task<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return response.Content.ReadAsStreamAsync();
    }
#else
    private static Task<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellation) => response.Content.ReadAsStreamAsync(cancellation);
#endif

    private static string? HeaderOf(HttpHeaders headers, string name) => headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    /// <summary>A failure that may pass when asked again.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves the client.
    private sealed class PassingFault : Exception
#pragma warning restore CA1032, CA1064
    {
        public PassingFault(SourceException lasting) => Lasting = lasting;

        /// <summary>What it is if it does not.</summary>
        public SourceException Lasting { get; }
    }
}
