using System.Text;

namespace ReleaseTools.Sources.Web;

/// <summary>What a person would read first in a body that was not expected.</summary>
internal static class PageText
{
    /// <summary>The message of an error in JSON, the title of a page, or the first words without tags; clean and short, empty for nothing.</summary>
    public static string FirstWords(string body)
    {
        var text = body.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("{", StringComparison.Ordinal))
        {
            return Quote(Member(text, "\"message\"") ?? Member(text, "\"detail\"") ?? Member(text, "\"error\"") ?? text);
        }

        var title = Between(text, "<title", "</title");
        return Quote(title is null ? WithoutTags(text) : title.Substring(title.IndexOf('>') + 1));
    }

    private static string Quote(string text) => DisplayText.Quote(string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    // The text of a member, taken as it stands: what is cut off in the middle is no JSON that could be parsed.
    private static string? Member(string text, string name)
    {
        var start = text.IndexOf(name, StringComparison.Ordinal);
        var open = start < 0 ? -1 : text.IndexOf('"', start + name.Length);
        if (open < 0 || text.Substring(start + name.Length, open - start - name.Length).Trim() != ":")
        {
            return null;
        }

        var close = text.IndexOf('"', open + 1);
        return close < 0 ? text.Substring(open + 1) : text.Substring(open + 1, close - open - 1);
    }

    private static string? Between(string text, string open, string close)
    {
        var start = text.IndexOf(open, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : text.IndexOf(close, start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : text.Substring(start + open.Length, end - start - open.Length);
    }

    private static string WithoutTags(string text)
    {
        var words = new StringBuilder(text.Length);
        var isTag = false;
        foreach (var character in text)
        {
            isTag = character == '<' || (isTag && character != '>');
            words.Append(isTag || character == '>' ? ' ' : character);
        }

        return words.ToString();
    }
}
