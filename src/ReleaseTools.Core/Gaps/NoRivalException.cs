namespace ReleaseTools.Gaps;

#pragma warning disable CA1032 // It says one of two things, and is made only where they are found out.
/// <summary>There is no rival in the input.</summary>
public sealed class NoRivalException : InvalidOperationException
#pragma warning restore CA1032
{
    internal NoRivalException(string message)
        : base(message)
    {
    }
}
