using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Says in the house's words what is wrong with JSON.</summary>
internal static class JsonFaults
{
    /// <summary>The fatal problem for an error of syntax.</summary>
    public static ReadProblem Explain(ReadOptions options, JsonReaderException error) => ReadProblems.Fatal(
        options, Reason(error), Math.Max(1, error.LineNumber), ColumnOf(error), string.IsNullOrEmpty(error.Path) ? null : error.Path);

    /// <summary>What is wrong, without the place.</summary>
    public static string Reason(JsonReaderException error)
    {
        var isDepth = error.Message.IndexOf("MaxDepth", StringComparison.Ordinal) >= 0;
        var isEnd = error.Message.StartsWith("Unexpected end", StringComparison.Ordinal)
            || error.Message.StartsWith("Unterminated string", StringComparison.Ordinal);
        return isDepth ? $"The JSON is nested deeper than {JsonReleaseReader.MaxDepth} levels."
            : isEnd ? CutOff
            : $"The JSON is malformed: {DisplayText.Quote(WithoutPlace(error.Message))}";
    }

    /// <summary>The column of an error, from 1: the parser counts from 0.</summary>
    public static int ColumnOf(JsonReaderException error) => error.LinePosition + 1;

    /// <summary>What is said of JSON that ends before it is closed.</summary>
    public const string CutOff = "The JSON ends in the middle: a bracket or quote is not closed, so the file may be cut off.";

    // Path and place stand in the problem's own fields.
    private static string WithoutPlace(string message)
    {
        var path = message.IndexOf(" Path '", StringComparison.Ordinal);
        return path > 0 ? message.Substring(0, path) : message;
    }
}
