namespace ReleaseTools.Files;

/// <summary>A file is of another form than what is to be added to it.</summary>
#pragma warning disable CA1032 // It always says why.
public sealed class AppendException : IOException
#pragma warning restore CA1032
{
    /// <summary>An exception.</summary>
    /// <param name="reason">Why, as the second half of a sentence.</param>
    public AppendException(string reason)
        : base(reason)
    {
    }
}
