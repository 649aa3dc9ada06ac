namespace ReleaseTools.Formats;

/// <summary>A file to which releases are written one at a time.</summary>
public abstract class ReleaseFile : IDisposable
{
    private protected ReleaseFile()
    {
    }

    /// <summary>Writes one release.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public abstract void Write(Release release);

    /// <summary>Ends the file; without it the target of a file that is written whole stays as it was.</summary>
    /// <exception cref="IOException">It cannot be written, or moved into place.</exception>
    public abstract void Complete();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives up what was not completed.</summary>
    protected abstract void Dispose(bool disposing);
}
