using System.Text;

namespace ReleaseTools.Files;

/// <summary>Adds whole lines to the end of a text file in UTF-8, also while other programs add to it in the same way.</summary>
/// <remarks>
/// For each addition the file is opened for this program alone, waiting for others a bounded time; what was begun and not ended by a
/// killed program is mended; and the lines are written at once and flushed to the disk. So a line is whole or, where a kill or a full disk hit
/// that very moment, cut off at the end of the file, where the next addition finds it.
/// </remarks>
public sealed class AppendFile
{
    private const int LongestLine = 16 * 1024 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path;
    private readonly AppendRules _rules;
    private readonly TimeSpan _patience;
    private bool _isChecked;

    /// <summary>A file to add to. Nothing is opened yet.</summary>
    /// <param name="path">The file; its directory must exist, itself need not.</param>
    /// <param name="rules">What the file must look like.</param>
    /// <param name="patience">How long to wait for others that have the file open.</param>
    public AppendFile(string path, AppendRules rules, TimeSpan patience)
    {
        _path = Path.GetFullPath(path);
        _rules = rules;
        _patience = patience;
    }

    /// <summary>Adds lines, each with its end.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>What was cut off at the end of the file and therefore taken away; or null.</returns>
    /// <exception cref="AppendException">The file is of another form, and is as it was.</exception>
    /// <exception cref="IOException">Others have the file open for longer than one waits, or it cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The waiting was cancelled.</exception>
    public string? Append(string lines, CancellationToken cancellation) => Write(_ => lines, cancellation);

    /// <summary>As the other, for lines that follow from the one before them, which nobody else can add to meanwhile.</summary>
    /// <param name="lines">The lines, each with its end, that follow a last whole line, given without its end; null where there is none. What it throws leaves the file as it is.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <inheritdoc cref="Append(string, CancellationToken)"/>
    public string? Append(Func<string?, string> lines, CancellationToken cancellation) => Write(stream => lines(LastLine(stream)), cancellation);

    private string? Write(Func<FileStream, string> lines, CancellationToken cancellation)
    {
        using var stream = Open(cancellation);
        string? removed = null;
        var prefix = string.Empty;
        if (stream.Length > 0)
        {
            CheckFirstLine(stream);
            removed = Mend(stream, ref prefix);
        }

        if (stream.Length == 0)
        {
            prefix = _rules.Header;
        }

        var bytes = Utf8.GetBytes(prefix + lines(stream));
        stream.Seek(0, SeekOrigin.End);
        stream.Write(bytes, 0, bytes.Length);
        stream.Flush(flushToDisk: true);
        return removed;
    }

    private FileStream Open(CancellationToken cancellation)
    {
        var end = DateTime.UtcNow + _patience;
        while (true)
        {
            try
            {
                FileTarget.Check(_path, AtomicFileMode.ReplaceReadOnly);

                // Without a buffer, so that what is written is written at once.
                return new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException error) when (error.GetType() == typeof(IOException) && DateTime.UtcNow < end)
            {
                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private void CheckFirstLine(FileStream stream)
    {
        if (_isChecked)
        {
            return;
        }

        stream.Position = 0;
        using var reader = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true);
        var line = new StringBuilder();
        var next = reader.Read();
        for (; next >= 0 && next != '\n'; next = reader.Read())
        {
            if (line.Append((char)next).Length > LongestLine)
            {
                throw new AppendException("its first line is too long");
            }
        }

        if (reader.CurrentEncoding.CodePage != Utf8.CodePage)
        {
            throw new AppendException("it is not in UTF-8");
        }

        // A header that was cut off is begun anew; a record that was, is mended like any other.
        var isWhole = next == '\n';
        if (stream.Length <= _rules.Header.Length && _rules.Header.StartsWith(line.ToString(), StringComparison.Ordinal) && line.Length < _rules.Header.Length)
        {
            stream.SetLength(0);
        }
        else if ((isWhole || _rules.Header.Length > 0 || !_rules.IsCutOff(line.ToString())) && _rules.WhyClosed(line.ToString()) is { } reason)
        {
            throw new AppendException(reason);
        }

        _isChecked = true;
    }

    // A last line without an end is a record that was cut off, or a whole one whose end somebody's editor did not write.
    private string? Mend(FileStream stream, ref string prefix)
    {
        var start = StartOfLastLine(stream, stream.Length);
        if (start == stream.Length)
        {
            return null;
        }

        var line = Text(stream, start, stream.Length);
        if (start > 0 && _rules.IsCutOff(line))
        {
            stream.SetLength(start);
            return line;
        }

        if (start == 0 && _rules.Header.Length == 0 && _rules.IsCutOff(line))
        {
            stream.SetLength(0);
            return line;
        }

        prefix = "\n";
        return null;
    }

    private static string? LastLine(FileStream stream)
    {
        var end = stream.Length > 0 && StartOfLastLine(stream, stream.Length) == stream.Length ? stream.Length - 1 : stream.Length;
        return end == 0 ? null : Text(stream, StartOfLastLine(stream, end), end).TrimEnd('\r').TrimStart('\uFEFF');
    }

    private static string Text(FileStream stream, long start, long end)
    {
        if (end - start > LongestLine)
        {
            throw new AppendException("its last line is too long");
        }

        var bytes = new byte[end - start];
        stream.Position = start;
        for (var read = 0; read < bytes.Length;)
        {
            var count = stream.Read(bytes, read, bytes.Length - read);
            read += count > 0 ? count : throw new EndOfStreamException();
        }

        return Utf8.GetString(bytes);
    }

    // Of the lines up to some end: just behind the line end before it.
    private static long StartOfLastLine(FileStream stream, long end)
    {
        var block = new byte[4096];
        while (end > 0)
        {
            var length = (int)Math.Min(block.Length, end);
            stream.Position = end - length;
            for (var read = 0; read < length;)
            {
                var count = stream.Read(block, read, length - read);
                read += count > 0 ? count : throw new EndOfStreamException();
            }

            var last = Array.LastIndexOf(block, (byte)'\n', length - 1, length);
            if (last >= 0)
            {
                return end - length + last + 1;
            }

            end -= length;
        }

        return 0;
    }
}
