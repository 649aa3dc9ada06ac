namespace ReleaseTools.Sources.Watching;

/// <summary>The file of a watch is no such file, or another watch has it. The message says which and what to do.</summary>
#pragma warning disable CA1032 // Without a message it would be of no use to anybody.
public sealed class WatchStateException : Exception
#pragma warning restore CA1032
{
    /// <summary>Creates the exception.</summary>
    public WatchStateException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>Whether another watch has the file; else it cannot be read.</summary>
    public bool IsInUse { get; init; }
}
