namespace ReleaseTools.PowerShell.Binding;

/// <summary>A source that can keep its reader waiting, such as a pipe. It is opened and read on other threads, so that a stop ends the wait.</summary>
/// <remarks>
/// No system call breaks off such a wait on every system and framework. The thread that is left behind ends when its wait does, and closes the source.
/// </remarks>
internal sealed class StoppableStream : Stream
{
    private readonly FileStream _source;
    private readonly CancellationToken _cancellation;

    // An abandoned read must not write into the buffer of a reader that has gone.
    private readonly byte[] _buffer;
    private bool _isAbandoned;

    private StoppableStream(FileStream source, int bufferSize, CancellationToken cancellation)
    {
        _source = source;
        _buffer = new byte[bufferSize];
        _cancellation = cancellation;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens a source; what can seek makes nobody wait, and is returned as it is.</summary>
    /// <param name="open">Opens it; may wait.</param>
    /// <param name="bufferSize">How many bytes to read at a time.</param>
    /// <param name="cancellation">Ends the waits, for the opening and for each reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Stream Open(Func<FileStream> open, int bufferSize, CancellationToken cancellation)
    {
        // It may wait for ever, so it takes no thread of the pool.
        var opening = Task.Factory.StartNew(open, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            Task.WaitAny([opening], cancellation);
        }
        catch (OperationCanceledException)
        {
            opening.ContinueWith(opened => opened.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw;
        }

        var source = opening.GetAwaiter().GetResult();
        return source.CanSeek ? source : new StoppableStream(source, bufferSize, cancellation);
    }

    /// <summary>What the source has, at most as many bytes as asked for; waits until it has any.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the source cannot be read any more.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var reading = Task.Run(() => _source.Read(_buffer, 0, Math.Min(count, _buffer.Length)));
        try
        {
            Task.WaitAny([reading], _cancellation);
        }
        catch (OperationCanceledException)
        {
            _isAbandoned = true;
            reading.ContinueWith(_ => _source.Dispose(), TaskScheduler.Default);
            throw;
        }

        var read = reading.GetAwaiter().GetResult();
        Array.Copy(_buffer, 0, buffer, offset, read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        // After a stop the abandoned read closes it.
        if (disposing && !_isAbandoned)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }
}
