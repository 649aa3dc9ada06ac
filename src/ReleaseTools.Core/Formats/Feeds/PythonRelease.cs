namespace ReleaseTools.Formats.Feeds;

/// <summary>What the files of one version say together on an index of Python packages: when the first was uploaded, and which were yanked.</summary>
/// <remarks>
/// A version is out once its first file is. Where one file does not say when it came, the first of the others is only a bound: the version was out not
/// later. Yanked are files; with all of them the version is Withdrawn (PEP 592). A version whose files are gone has no date.
/// </remarks>
internal sealed class PythonRelease
{
    private readonly RecordOrigin _origin;
    private ReleaseDate _first;
    private int _files;
    private int _dated;
    private int _yanked;
    private bool _isFaulty;
    private string? _reason;

    /// <summary>A version without files.</summary>
    /// <param name="version">As the index spells it.</param>
    /// <param name="origin">Where it stands.</param>
    public PythonRelease(string version, in RecordOrigin origin)
    {
        Version = version;
        _origin = origin;
    }

    public string Version { get; }

    /// <summary>Whether its date can be trusted so far that it is a release: not where all that would date it could not be read.</summary>
    public bool IsReadable => _dated > 0 || !_isFaulty;

    /// <summary>Adds a file.</summary>
    public void Add(PythonFile file)
    {
        _files++;
        _isFaulty |= file.Problem is not null;
        if (file.Uploaded.IsKnown)
        {
            _first = _dated == 0 || file.Uploaded.CompareTo(_first) < 0 ? file.Uploaded : _first;
            _dated++;
        }

        if (file.IsYanked)
        {
            _yanked++;
            _reason ??= file.Reason;
        }
    }

    /// <summary>The release of a product.</summary>
    public FeedEntry ToEntry(string? product)
    {
        var readable = PythonVersion.Readable(Version);
        var entry = new FeedEntry(product, readable)
        {
            Name = readable == Version || product is null ? null : $"{product} {Version}",
            Date = _dated == 0 ? null : (object)_first,
            DateField = "upload_time",
            Proves = _dated == _files ? EvidenceKind.Published : EvidenceKind.NotLaterThan,
            Status = _files > 0 && _yanked == _files ? ReleaseStatus.Withdrawn : ReleaseStatus.Released,
            IsPrerelease = PythonVersion.IsPrerelease(Version),
            Origin = _origin,
        };
        return entry
            .With("files", (long)_files)
            .With("yankedFiles", _yanked > 0 && _yanked < _files ? (long)_yanked : null)
            .With("yankedReason", _reason);
    }
}
