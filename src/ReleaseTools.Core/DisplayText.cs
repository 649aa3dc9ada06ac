using System.Text;

namespace ReleaseTools;

/// <summary>Text of unknown origin, made fit for a name or a message.</summary>
internal static class DisplayText
{
    /// <summary>What stands for a character that is none.</summary>
    public const char Replacement = '\uFFFD';

    private const int LongestQuote = 80;

    /// <summary>
    /// The text without escape sequences, control characters (each run becomes one space) and direction overrides, trimmed. Half a surrogate pair, which
    /// no encoding can write, becomes U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        var start = 0;
        while (start < text.Length && !IsUnfit(text[start]) && !IsLoneSurrogate(text, start))
        {
            start++;
        }

        if (start == text.Length)
        {
            return text.Trim();
        }

        var clean = new StringBuilder(text, 0, start, text.Length);
        for (var index = start; index < text.Length; index++)
        {
            if (!IsUnfit(text[index]))
            {
                clean.Append(IsLoneSurrogate(text, index) ? Replacement : text[index]);
            }
            else if (EscapeSequences.LengthAt(text, index) is > 0 and var length)
            {
                index += length - 1;
            }
            else if (clean.Length > 0 && clean[clean.Length - 1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>The text as a message quotes it: clean and short.</summary>
    public static string Quote(string text)
    {
        // Cut before cleaning, so that a value of megabytes costs nothing; never between the halves of a surrogate pair.
        if (text.Length <= LongestQuote)
        {
            return Clean(text);
        }

        var length = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return Clean(text.Substring(0, length)) + "…";
    }

    // Overrides and isolates of the writing direction can make a terminal show another name than the one that is compared.
    public static bool IsUnfit(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Whether a character is half of a surrogate pair without the other half.</summary>
    public static bool IsLoneSurrogate(string text, int index) => char.IsSurrogate(text[index])
        && !(char.IsHighSurrogate(text[index]) ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) : index > 0 && char.IsHighSurrogate(text[index - 1]));
}
