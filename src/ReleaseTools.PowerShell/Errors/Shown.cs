using ReleaseTools.PowerShell.Formatting;

namespace ReleaseTools.PowerShell.Errors;

/// <summary>Text of unknown origin as the messages show it: one line, bounded, without what would steer a terminal.</summary>
internal static class Shown
{
    // Longer than most systems let a path be, and than the system's own messages are.
    private const int LongestLine = 1024;
    private const int LongestMessage = 8192;
    private const int Listed = 5;

    /// <summary>A path, whose end matters as much as its beginning.</summary>
    public static string Path(string path) => ViewText.Cut(path, LongestLine);

    /// <summary>What the system, or an engine, says.</summary>
    public static string Cause(string message) => ViewText.Cut(message, LongestLine);

    /// <summary>A whole message.</summary>
    public static string Message(string message) => ViewText.Cut(message, LongestMessage);

    /// <summary>The first few of a list, as they were given.</summary>
    public static string List(IReadOnlyCollection<string> values) =>
        string.Join(",", values.Take(Listed).Select(ViewText.Excerpt)) + (values.Count > Listed ? ",…" : string.Empty);
}
