using System.Text;

namespace ReleaseTools.Formats;

/// <summary>Text of unknown origin, written so that GitHub's Markdown shows it as it is.</summary>
/// <remarks>
/// What Markdown, HTML or GitHub's formulas take for markup is escaped. Mentions (@name), references (#12, GH-12), bare addresses and emoji codes
/// are found in the text after the markup is read, where no escape helps: an empty comment between their parts does, and nobody sees it.
/// </remarks>
internal static class MarkdownText
{
    private const string Markup = "\\`*_[]|~$#";
    private const string Break = "<!-- -->";

    /// <summary>The text within a line: a cell, a heading, what is linked.</summary>
    public static string Inline(string? text)
    {
        var clean = DisplayText.Clean(text ?? string.Empty);
        var escaped = new StringBuilder(clean.Length + (clean.Length / 4));
        for (var index = 0; index < clean.Length; index++)
        {
            escaped.Append(clean[index] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                var letter when Markup.IndexOf(letter) >= 0 => "\\" + letter,
                var letter => letter.ToString(),
            });
            if (IsJoined(clean, index))
            {
                escaped.Append(Break);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The text as a line of its own, which starts no list and underlines nothing.</summary>
    public static string Line(string? text)
    {
        var line = Inline(text);
        var digits = 0;
        while (digits < line.Length && line[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        var isMarker = digits == 0 ? line.Length > 0 && line[0] is '+' or '-' or '=' : digits < line.Length && line[digits] is '.' or ')';
        return isMarker ? line.Insert(digits, "\\") : line;
    }

    /// <summary>The text as a link.</summary>
    /// <param name="text">What is seen.</param>
    /// <param name="address">Where it leads.</param>
    public static string Link(string text, Uri address) =>
        $"[{Inline(text)}](<{address.AbsoluteUri.Replace("<", "%3C").Replace(">", "%3E").Replace("|", "%7C").Replace("\\", "%5C")}>)";

    /// <summary>Lines of another language, in a fence that none of them can close.</summary>
    /// <param name="language">The language.</param>
    /// <param name="lines">Its text, ending in LF.</param>
    public static string Fenced(string language, string lines)
    {
        var (longest, run) = (2, 0);
        foreach (var letter in lines)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return $"{fence}{language}\n{lines}{fence}\n";
    }

    // Whether this character and the next would be read as one mention, reference, address or emoji.
    private static bool IsJoined(string text, int index) => index + 1 < text.Length && text[index] switch
    {
        '@' => IsWord(text[index + 1]),
        '#' => IsDigit(text[index + 1]),
        '-' => IsDigit(text[index + 1]) && EndsIn(text, index, "GH"),
        ':' => text[index + 1] == '/' || IsEmoji(text, index + 1),
        'w' or 'W' => text[index + 1] == '.' && EndsIn(text, index, "ww"),
        _ => false,
    };

    // No emoji is called by one or two digits, which are those of a time of day.
    private static bool IsEmoji(string text, int start)
    {
        var (end, digits) = (start, 0);
        while (end < text.Length && (IsWord(text[end]) || text[end] is '_' or '+' or '-'))
        {
            digits += IsDigit(text[end++]) ? 1 : 0;
        }

        return end > start && end < text.Length && text[end] == ':' && (digits < end - start || digits > 2);
    }

    private static bool EndsIn(string text, int end, string word) =>
        end >= word.Length && string.Compare(text, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsWord(char letter) => IsDigit(letter) || letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
