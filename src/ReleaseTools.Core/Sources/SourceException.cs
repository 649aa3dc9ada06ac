namespace ReleaseTools.Sources;

/// <summary>A source gives no answer. The message says what was asked, what came instead, and what to do; it never holds a secret.</summary>
#pragma warning disable CA1032 // A fault without its kind would be of no use to anybody.
public sealed class SourceException : Exception
#pragma warning restore CA1032
{
    /// <summary>Creates the exception.</summary>
    /// <param name="fault">What kind of fault it is.</param>
    /// <param name="message">What was asked, what came instead, and what to do.</param>
    /// <param name="cause">What the system said, or null.</param>
    public SourceException(SourceFault fault, string message, Exception? cause = null)
        : base(message, cause) => Fault = fault;

    /// <summary>What kind of fault it is.</summary>
    public SourceFault Fault { get; }

    /// <summary>When asking again makes sense, where the source says so. Or null.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
