using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ReleaseTools.Tests.Sources;

/// <summary>What the test server answers.</summary>
public sealed class TestReply
{
    private readonly List<string> _head = [];
    private byte[] _body = [];
    private int? _statedLength;
    private bool _isSilent;
    private Func<Stream, CancellationToken, Task>? _rest;

    /// <summary>A body of JSON.</summary>
    public static TestReply Json(string body) => Of(200, body).With("Content-Type", "application/json");

    /// <summary>A status, with a body or without.</summary>
    public static TestReply Of(int status, string body = "")
    {
        var reply = new TestReply { _body = Encoding.UTF8.GetBytes(body) };
        reply._head.Add(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Status"));
        return reply;
    }

    /// <summary>Sends on to another address.</summary>
    public static TestReply Redirect(string location, int status = 302) => Of(status).With("Location", location);

    /// <summary>Adds a header.</summary>
    public TestReply With(string header, string value)
    {
        _head.Add($"{header}: {value}");
        return this;
    }

    /// <summary>Compresses the body.</summary>
    /// <param name="cut">How many bytes are missing at its end; the length says nothing of that.</param>
    public TestReply Gzip(int cut = 0)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(_body);
        }

        _body = memory.ToArray()[..^cut];
        return With("Content-Encoding", "gzip");
    }

    /// <summary>Compresses the body in some other way.</summary>
    public TestReply Compress(string encoding, Func<Stream, Stream> compression)
    {
        using var memory = new MemoryStream();
        using (var stream = compression(memory))
        {
            stream.Write(_body);
        }

        _body = memory.ToArray();
        return With("Content-Encoding", encoding);
    }

    /// <summary>Says that the body has another length than it has, and goes on in some way after it.</summary>
    public TestReply Then(int statedLength, Func<Stream, CancellationToken, Task> rest)
    {
        _statedLength = statedLength;
        _rest = rest;
        return this;
    }

    /// <summary>Says nothing of the length, and goes on in some way after the body.</summary>
    public TestReply ThenEndless(Func<Stream, CancellationToken, Task> rest)
    {
        _rest = rest;
        return this;
    }

    /// <summary>Says nothing at all.</summary>
    public TestReply ThenSilence()
    {
        _isSilent = true;
        return this;
    }

    /// <summary>Writes it to the socket.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancellation)
    {
        if (_isSilent)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }

        var length = _statedLength ?? _body.Length;
        var lengthLine = _rest is not null && _statedLength is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n");
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{string.Join("\r\n", _head)}\r\n{lengthLine}Connection: close\r\n\r\n"), cancellation);
        await stream.WriteAsync(_body, cancellation);
        await stream.FlushAsync(cancellation);
        if (_rest is not null)
        {
            await _rest(stream, cancellation);
        }
    }
}
