using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ReleaseTools.Sources.Git;

/// <summary>A program under way, whose output is read as text. It is killed when it is silent for too long, when it is cancelled, and when nobody reads on.</summary>
internal sealed class ProgramRun : TextReader
{
    private const int MostComplaint = 4 * 1024;

    private readonly Process _process;
    private readonly TimeSpan _patience;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _watch;
    private readonly CancellationTokenRegistration _killing;
    private readonly Task<string> _complaint;
    private readonly char[] _buffer = new char[16 * 1024];
    private int _next;
    private int _length;

    private ProgramRun(Process process, TimeSpan patience, CancellationToken cancellation)
    {
        _process = process;
        _patience = patience;
        _cancellation = cancellation;
        _watch = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _complaint = Task.Run(ReadComplaint, CancellationToken.None);
        _killing = _watch.Token.Register(Kill);
    }

    /// <summary>Starts a program without a shell, with no input. Output and complaints are read as UTF-8.</summary>
    /// <param name="info">The program by its full path, with arguments, folder and environment.</param>
    /// <param name="patience">How long it may be silent while it is waited for.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <exception cref="SourceException">The system cannot start it.</exception>
    public static ProgramRun Start(ProcessStartInfo info, TimeSpan patience, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        info.UseShellExecute = false;
        info.CreateNoWindow = true;
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        info.StandardOutputEncoding = info.StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var process = new Process { StartInfo = info };
        try
        {
            process.Start();
            process.StandardInput.Close();
            return new ProgramRun(process, patience, cancellation);
        }
        catch (Win32Exception error)
        {
            process.Dispose();
            throw new SourceException(SourceFault.ProgramMissing, $"The program '{DisplayText.Clean(info.FileName)}' cannot be started: {DisplayText.Quote(error.Message)}", error);
        }
    }

    public override int Peek() => Fill() ? _buffer[_next] : -1;

    public override int Read() => Fill() ? _buffer[_next++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0 || !Fill())
        {
            return 0;
        }

        var length = Math.Min(count, _length - _next);
        Array.Copy(_buffer, _next, buffer, index, length);
        _next += length;
        return length;
    }

    /// <summary>Waits for the end of the program, after its output has been read.</summary>
    /// <returns>Its exit code and what it said on standard error, bounded.</returns>
    public (int ExitCode, string Complaint) Finish()
    {
        Watched(() => _process.WaitForExit((int)Math.Min(_patience.TotalMilliseconds, int.MaxValue)) ? 0 : throw Silent());
        return (_process.ExitCode, Watched(() => _complaint.Wait(_patience) ? _complaint.Result : string.Empty));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _killing.Dispose();
            Kill();
            _watch.Dispose();
            _process.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Fill()
    {
        if (_next == _length)
        {
            _next = 0;
            _length = Watched(() => _process.StandardOutput.Read(_buffer, 0, _buffer.Length));
        }

        return _length > 0;
    }

    private T Watched<T>(Func<T> wait)
    {
        _watch.CancelAfter(_patience);
        T waited;
        try
        {
            waited = wait();
        }
        catch (Exception error) when (error is IOException or InvalidOperationException && _watch.IsCancellationRequested)
        {
            waited = default!;
        }

        // Only waiting counts: whoever reads may take all the time in the world between two steps.
        _watch.CancelAfter(Timeout.InfiniteTimeSpan);
        _cancellation.ThrowIfCancellationRequested();
        return _watch.IsCancellationRequested ? throw Silent() : waited;
    }

    private SourceException Silent() => new(
        SourceFault.TimedOut,
        FormattableString.Invariant($"The program '{DisplayText.Clean(Path.GetFileName(_process.StartInfo.FileName))}' said nothing for {_patience.TotalSeconds:0.#} s and was stopped."));

    private string ReadComplaint()
    {
        var complaint = new StringBuilder();
        var buffer = new char[1024];
        try
        {
            while (_process.StandardError.Read(buffer, 0, buffer.Length) is > 0 and var read)
            {
                // What is more is read and dropped, so that the program never waits for a reader.
                complaint.Append(buffer, 0, Math.Min(read, MostComplaint - complaint.Length));
            }
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            // It was killed; what it said before is kept.
        }

        return complaint.ToString();
    }

    private void Kill()
    {
        try
        {
            if (!_process.HasExited)
            {
#if NET
                _process.Kill(entireProcessTree: true);
#else
                _process.Kill();
#endif
            }
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It ended by itself in the meantime.
        }
    }
}
