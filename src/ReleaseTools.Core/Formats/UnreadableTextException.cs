namespace ReleaseTools.Formats;

/// <summary>Ends the reading of a text of which nothing further can be read; readers turn it into a fatal problem.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves this room, so it needs neither the usual constructors nor to be public.
internal sealed class UnreadableTextException : Exception
#pragma warning restore CA1032, CA1064
{
    public UnreadableTextException(string message, long? line = null, long? column = null, string? property = null)
        : base(message)
    {
        Line = line;
        Column = column;
        Property = property;
    }

    public long? Line { get; }

    public long? Column { get; }

    public string? Property { get; }
}
