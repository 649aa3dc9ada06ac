namespace ReleaseTools.Sources.Web;

/// <summary>A whole answer: it has come to its end and can be read as often as needed.</summary>
internal sealed class SourceAnswer : IDisposable
{
    private readonly Stream _body;

    public SourceAnswer(Uri address, Stream body, string? links, bool isUnchanged)
    {
        Address = address;
        _body = body;
        IsUnchanged = isUnchanged;
        Next = LinkHeader.Next(links, address);
    }

    /// <summary>Where it came from, after all redirects.</summary>
    public Uri Address { get; }

    /// <summary>Whether the server said that what was kept of an earlier answer still holds.</summary>
    public bool IsUnchanged { get; }

    /// <summary>The page after this one, where a Link header names it. Or null.</summary>
    public Uri? Next { get; }

    /// <summary>How many bytes it has, decompressed.</summary>
    public long Length => _body.Length;

    /// <summary>The body from its first byte. One reader at a time; it belongs to the answer.</summary>
    public Stream Rewind()
    {
        _body.Position = 0;
        return _body;
    }

    public void Dispose() => _body.Dispose();
}
