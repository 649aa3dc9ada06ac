using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Says in the house's words what is wrong with JSON.</summary>
internal static class JsonFaults
{
    /// <summary>The fatal problem for an error of syntax.</summary>
    public static ReadProblem Explain(ReadOptions options, JsonReaderException error)
    {
        var isDepth = error.Message.IndexOf("MaxDepth", StringComparison.Ordinal) >= 0;
        var isEnd = error.Message.StartsWith("Unexpected end", StringComparison.Ordinal)
            || error.Message.StartsWith("Unterminated string", StringComparison.Ordinal);
        var message = isDepth ? $"The JSON is nested deeper than {JsonReleaseReader.MaxDepth} levels."
            : isEnd ? CutOff
            : $"The JSON is malformed: {DisplayText.Quote(WithoutPlace(error.Message))}";

        // The parser counts columns from 0, and lines only once it has read something.
        return ReadProblems.Fatal(options, message, Math.Max(1, error.LineNumber), error.LinePosition + 1, string.IsNullOrEmpty(error.Path) ? null : error.Path);
    }

    /// <summary>What is said of JSON that ends before it is closed.</summary>
    public const string CutOff = "The JSON ends in the middle: a bracket or quote is not closed, so the file may be cut off.";

    // Path and place stand in the problem's own fields.
    private static string WithoutPlace(string message)
    {
        var path = message.IndexOf(" Path '", StringComparison.Ordinal);
        return path > 0 ? message.Substring(0, path) : message;
    }
}
