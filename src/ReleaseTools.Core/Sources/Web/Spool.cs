namespace ReleaseTools.Sources.Web;

/// <summary>Takes what comes over the network: in memory while it is small, else in a file that goes with it.</summary>
internal sealed class Spool : Stream
{
    private const int MostInMemory = 4 * 1024 * 1024;

    private Stream _store = new MemoryStream();

    /// <summary>Whether it has outgrown the memory that it may use.</summary>
    public bool IsFile => _store is FileStream;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _store.Length;

    public override long Position
    {
        get => _store.Position;
        set => _store.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => _store.Read(buffer, offset, count);

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (_store is MemoryStream memory && memory.Length + count > MostInMemory)
        {
            // Made by the system for its owner alone.
            var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
            memory.WriteTo(file);
            memory.Dispose();
            _store = file;
        }

        _store.Write(buffer, offset, count);
    }

    public override long Seek(long offset, SeekOrigin origin) => _store.Seek(offset, origin);

    public override void SetLength(long value) => _store.SetLength(value);

    public override void Flush() => _store.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _store.Dispose();
        }

        base.Dispose(disposing);
    }
}
