namespace ReleaseTools.Sources.Web;

/// <summary>Passes bytes on, counts them, and remembers the last four.</summary>
#pragma warning disable CA1844 // netstandard2.0 has no reading into Memory; what calls it falls back to the array.
internal sealed class TailStream : Stream
#pragma warning restore CA1844
{
    private readonly Stream _source;
    private int _toSkip;

    public TailStream(Stream source) => _source = source;

    /// <summary>How many bytes have passed.</summary>
    public long Total { get; private set; }

    /// <summary>The last four bytes as a number, lowest byte first.</summary>
    public uint LastNumber { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Leaves out the next few bytes.</summary>
    public void Skip(int count) => _toSkip = count;

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (true)
        {
            var read = _source.Read(buffer, offset, count);
            if (Pass(buffer, offset, read, out var kept))
            {
                return kept;
            }
        }
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        while (true)
        {
#pragma warning disable CA1835 // The other overload is not in netstandard2.0.
            var read = await _source.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false);
#pragma warning restore CA1835
            if (Pass(buffer, offset, read, out var kept))
            {
                return kept;
            }
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }

    // False where all that was read is to be left out, and more may come.
    private bool Pass(byte[] buffer, int offset, int read, out int kept)
    {
        Total += read;
        for (var index = Math.Max(0, read - 4); index < read; index++)
        {
            LastNumber = (LastNumber >> 8) | ((uint)buffer[offset + index] << 24);
        }

        var skipped = Math.Min(_toSkip, read);
        _toSkip -= skipped;
        kept = read - skipped;
        if (skipped > 0)
        {
            Array.Copy(buffer, offset + skipped, buffer, offset, kept);
        }

        return kept > 0 || read == 0;
    }
}
