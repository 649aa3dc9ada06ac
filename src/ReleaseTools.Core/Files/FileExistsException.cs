namespace ReleaseTools.Files;

/// <summary>A file is there, and must not be replaced.</summary>
#pragma warning disable CA1032 // It always says which file.
public sealed class FileExistsException : IOException
#pragma warning restore CA1032
{
    /// <summary>An exception for a file.</summary>
    public FileExistsException(string path)
        : base($"'{path}' exists already.") => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
