using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ReleaseTools.Tests.Sources;

/// <summary>A real HTTP server on this machine, which can misbehave as servers do: it writes to the socket whatever a test wants.</summary>
public sealed class TestServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly X509Certificate2? _certificate;
    private readonly Func<TestRequest, TestReply> _answer;
    private readonly ConcurrentQueue<TestRequest> _requests = new();
    private readonly Task _accepting;

    /// <param name="answer">What to answer; called on any thread.</param>
    /// <param name="certificate">For https; null for http.</param>
    public TestServer(Func<TestRequest, TestReply> answer, X509Certificate2? certificate = null)
    {
        _answer = answer;
        _certificate = certificate;
        _listener.Start();
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;

        // By number: under the name, a client asks first whatever has this port of the other protocol. A certificate is for the name.
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"{(certificate is null ? "http://127.0.0.1" : "https://localhost")}:{port}/"));
        _accepting = Task.Run(AcceptAsync);
    }

    public Uri Address { get; }

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<TestRequest> Requests => [.. _requests];

    /// <summary>A certificate for localhost that nobody has signed.</summary>
    public static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    public void Dispose()
    {
        _ending.Cancel();
        _listener.Dispose();
        _accepting.Wait(TimeSpan.FromSeconds(5));
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_ending.IsCancellationRequested)
            {
                var client = await _listener.AcceptTcpClientAsync(_ending.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using Stream stream = _certificate is null ? client.GetStream() : new SslStream(client.GetStream());
                if (stream is SslStream secure)
                {
                    await secure.AuthenticateAsServerAsync(_certificate!);
                }

                if (await ReadAsync(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    await _answer(request).WriteAsync(stream, _ending.Token);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone, which is what many of the tests are about.
        }
    }

    private async Task<TestRequest?> ReadAsync(Stream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, _ending.Token);
            if (read == 0)
            {
                return null;
            }

            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        var lines = text.ToString().Split("\r\n");
        var headers = lines.Skip(1).Where(line => line.Contains(':', StringComparison.Ordinal)).Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        return new TestRequest(lines[0].Split(' ')[1], headers);
    }
}
