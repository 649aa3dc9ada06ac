using System.Globalization;
using ReleaseTools.Files;

namespace ReleaseTools.Formats;

/// <summary>A file of one release a line, to whose end releases are added, also while others add to it.</summary>
/// <remarks>Releases are added some hundred at a time, and those that were added stay, whatever becomes of the others.</remarks>
public sealed class AppendedReleaseFile : ReleaseFile
{
    private const int BatchLength = 32 * 1024;

    private readonly IReleaseLineWriter _writer;
    private readonly WriteOptions _options;
    private readonly Action<string> _onRemoved;
    private readonly CancellationToken _cancellation;
    private readonly AppendFile _file;
    private readonly StringWriter _batch = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

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
    }

    /// <inheritdoc/>
    public override void Write(Release release)
    {
        _writer.WriteLine(_batch, release, _options);
        _batch.Write('\n');
        if (_batch.GetStringBuilder().Length >= BatchLength)
        {
            Flush();
        }
    }

    /// <inheritdoc/>
    public override void Complete() => Flush();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _batch.Dispose();
        }
    }

    private void Flush()
    {
        if (_batch.GetStringBuilder().Length == 0)
        {
            return;
        }

        if (_file.Append(_batch.ToString(), _cancellation) is { } removed)
        {
            _onRemoved(removed);
        }

        _batch.GetStringBuilder().Clear();
    }
}
