using System.Text;
using ReleaseTools.Files;

namespace ReleaseTools.Formats;

/// <summary>A file of releases that appears whole, in any format, or not at all.</summary>
public sealed class WholeReleaseFile : ReleaseFile
{
    private const int BufferSize = 1 << 16;

    private readonly AtomicFile _file;
    private readonly StreamWriter _text;
    private readonly IReleaseSink _sink;
    private bool _isDone;

    /// <summary>Begins to write a file.</summary>
    /// <param name="path">The target; its directory must exist.</param>
    /// <param name="mode">What may be replaced.</param>
    /// <param name="writer">The format.</param>
    /// <param name="options">See <see cref="WriteOptions"/>.</param>
    /// <param name="hasByteOrderMark">Whether the UTF-8 begins with its mark, as some spreadsheets want it.</param>
    /// <exception cref="IOException">The file cannot be written; see <see cref="AtomicFile.Create"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its directory may not be written to.</exception>
    public WholeReleaseFile(string path, AtomicFileMode mode, IReleaseWriter writer, WriteOptions options, bool hasByteOrderMark = false)
    {
        _file = AtomicFile.Create(path, mode);
        _text = new StreamWriter(_file.Stream, new UTF8Encoding(hasByteOrderMark), BufferSize, leaveOpen: true) { NewLine = "\n" };
        _sink = writer.Begin(_text, options);
    }

    /// <inheritdoc/>
    public override void Write(Release release) => _sink.Write(release);

    /// <inheritdoc/>
    public override void Complete()
    {
        _sink.End();
        _text.Flush();
        _file.Commit();
        _isDone = true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }

        try
        {
            _text.Dispose();
        }
        catch (Exception error) when (!_isDone && error is IOException or ObjectDisposedException)
        {
            // What does not fit on a full disk is given up in any case.
        }
        finally
        {
            _file.Dispose();
        }
    }
}
