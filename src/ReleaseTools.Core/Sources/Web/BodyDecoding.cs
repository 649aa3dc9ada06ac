using System.IO.Compression;

namespace ReleaseTools.Sources.Web;

/// <summary>Undoes the compression of a body, and tells a whole one from one that breaks off.</summary>
internal sealed class BodyDecoding : IDisposable
{
    // A header of ten bytes, an empty block of two, and a trailer.
    private const int SmallestGzip = 20;

    private readonly TailStream _wire;
    private readonly bool _isGzip;

    private BodyDecoding(TailStream wire, Stream content, bool isGzip)
    {
        _wire = wire;
        Content = content;
        _isGzip = isGzip;
    }

    /// <summary>The compressions to ask for.</summary>
    public static IReadOnlyList<string> Accepted { get; } =
#if NETSTANDARD2_0
        ["gzip", "deflate"];
#else
        ["gzip", "deflate", "br"];
#endif

    /// <summary>The body itself.</summary>
    public Stream Content { get; }

    /// <summary>Opens a body.</summary>
    /// <param name="body">What comes over the wire.</param>
    /// <param name="encodings">What the header Content-Encoding says was done to it, in order.</param>
    /// <exception cref="InvalidDataException">It says something that was not asked for.</exception>
    public static BodyDecoding Open(Stream body, IEnumerable<string> encodings)
    {
        var applied = encodings.Select(encoding => encoding.Trim().ToLowerInvariant()).Where(encoding => encoding is not ("" or "identity")).ToArray();
        var wire = new TailStream(body);
        return applied switch
        {
            [] => new BodyDecoding(wire, wire, isGzip: false),
            ["gzip" or "x-gzip"] => new BodyDecoding(wire, new GZipStream(wire, CompressionMode.Decompress), isGzip: true),
            ["deflate"] => new BodyDecoding(wire, Inflate(wire), isGzip: false),
#if !NETSTANDARD2_0
            ["br"] => new BodyDecoding(wire, new BrotliStream(wire, CompressionMode.Decompress), isGzip: false),
#endif
            _ => throw new InvalidDataException($"it is compressed as '{DisplayText.Quote(string.Join(", ", applied))}', which was not asked for"),
        };
    }

    /// <summary>Checks, once all is read, that the compressed body had its end: the streams of .NET take any end for the end.</summary>
    /// <param name="length">How many bytes came out of it.</param>
    /// <exception cref="InvalidDataException">It breaks off.</exception>
    public void CheckEnd(long length)
    {
        // RFC 1952, 2.3.1: the last four bytes are the length, modulo 2^32, lowest byte first.
        if (_isGzip && _wire.Total > 0 && (_wire.Total < SmallestGzip || _wire.LastNumber != (uint)length))
        {
            throw new InvalidDataException("it is compressed, and breaks off before its end");
        }
    }

    public void Dispose()
    {
        Content.Dispose();
        _wire.Dispose();
    }

#if NETSTANDARD2_0
    // RFC 9110 means zlib by deflate: two bytes before the data.
    private static DeflateStream Inflate(TailStream wire)
    {
        wire.Skip(2);
        return new DeflateStream(wire, CompressionMode.Decompress);
    }
#else
    private static ZLibStream Inflate(TailStream wire) => new(wire, CompressionMode.Decompress);
#endif
}
