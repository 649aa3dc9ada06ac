using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using ReleaseTools.Files;

namespace ReleaseTools.Formats;

/// <summary>A file of one release a line, to whose end releases are added, also while others add to it.</summary>
/// <remarks>
/// A few releases are added each at once, so that whoever hands them over knows that they are kept; of many, some hundred at a time are, and the last of them
/// half a second later at most: what they come from may go on for days and be killed. Those that were added stay, whatever becomes of the others.
/// </remarks>
public sealed class AppendedReleaseFile : ReleaseFile
{
    private const int BatchLength = 32 * 1024;

    // Each addition is flushed to the disk, which takes milliseconds.
    private const int MostSingle = 32;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(500);

    private readonly IReleaseLineWriter _writer;
    private readonly WriteOptions _options;
    private readonly Action<string> _onRemoved;
    private readonly CancellationToken _cancellation;
    private readonly AppendFile _file;
    private readonly StringWriter _batch = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly object _gate = new();
    private readonly Timer _timer;
    private Stopwatch? _window;
    private int _written;
    private string? _removed;
    private ExceptionDispatchInfo? _failure;
    private bool _isDisposed;

    /// <summary>Begins to add to a file. It is opened with the first releases only.</summary>
    /// <param name="path">The file; its directory must exist, itself need not.</param>
    /// <param name="writer">The format.</param>
    /// <param name="options">See <see cref="WriteOptions"/>.</param>
    /// <param name="patience">How long to wait for others that have the file open.</param>
    /// <param name="onRemoved">Told of a record at the file's end that a killed program did not end, and that was taken away.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public AppendedReleaseFile(
        string path, IReleaseLineWriter writer, WriteOptions options, TimeSpan patience, Action<string> onRemoved, CancellationToken cancellation)
    {
        _writer = writer;
        _options = options;
        _onRemoved = onRemoved;
        _cancellation = cancellation;
        var header = writer.Header.Length == 0 ? string.Empty : writer.Header + "\n";
        _file = new AppendFile(path, new AppendRules(header, writer.WhyClosed, writer.IsCutOff), patience);
        _timer = new Timer(_ => FlushLate());
    }

    /// <inheritdoc/>
    public override void Write(Release release)
    {
        lock (_gate)
        {
            _failure?.Throw();
            var wasEmpty = _batch.GetStringBuilder().Length == 0;
            _writer.WriteLine(_batch, release, _options);
            _batch.Write('\n');
            if (_batch.GetStringBuilder().Length >= BatchLength || IsOneOfFew())
            {
                Flush();
            }
            else if (wasEmpty)
            {
                _timer.Change(LongestDelay, Timeout.InfiniteTimeSpan);
            }
        }

        TellRemoved();
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        lock (_gate)
        {
            _failure?.Throw();
            Flush();
        }

        TellRemoved();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_gate)
            {
                _isDisposed = true;
                _timer.Dispose();
                _batch.Dispose();
            }
        }
    }

    private bool IsOneOfFew()
    {
        if (_window is null || _window.Elapsed > Window)
        {
            _window = Stopwatch.StartNew();
            _written = 0;
        }

        return ++_written <= MostSingle;
    }

    private void FlushLate()
    {
        lock (_gate)
        {
            if (_isDisposed || _failure is not null)
            {
                return;
            }

            try
            {
                Flush();
            }
#pragma warning disable CA1031 // Whatever it is, the next call is told, on the thread that can say it.
            catch (Exception error)
#pragma warning restore CA1031
            {
                _failure = ExceptionDispatchInfo.Capture(error);
            }
        }
    }

    private void Flush()
    {
        if (_batch.GetStringBuilder().Length == 0)
        {
            return;
        }

        _removed = _file.Append(_batch.ToString(), _cancellation) ?? _removed;
        _batch.GetStringBuilder().Clear();
    }

    private void TellRemoved()
    {
        if (Interlocked.Exchange(ref _removed, null) is { } removed)
        {
            _onRemoved(removed);
        }
    }
}
