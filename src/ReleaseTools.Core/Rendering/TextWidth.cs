using System.Globalization;
using System.Text;
using Wcwidth;

namespace ReleaseTools.Rendering;

/// <summary>How many columns of a terminal a text takes: two for most of East Asia's characters, none for combining ones.</summary>
/// <remarks>By Unicode's East Asian Width; what is ambiguous there counts as one column. Text is expected to hold no control characters; one counts as none.</remarks>
internal static class TextWidth
{
    private const char Ellipsis = '…';

    /// <summary>The columns of a text.</summary>
    public static int Of(string text)
    {
        var columns = 0;
        for (var index = 0; index < text.Length; index++)
        {
            columns += Of(text, ref index);
        }

        return columns;
    }

    /// <summary>The text, or as much of it as goes into some columns with an ellipsis at its end; never half of what is read as one character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">How many there are, at least one.</param>
    /// <param name="ellipsis">What stands for the rest, one column wide.</param>
    public static string Cut(string text, int columns, char ellipsis = Ellipsis)
    {
        if (Of(text) <= columns)
        {
            return text;
        }

        var kept = new StringBuilder();
        var width = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            width += Of(element);
            if (width > columns - 1)
            {
                break;
            }

            kept.Append(element);
        }

        return kept.Append(ellipsis).ToString();
    }

    /// <summary>A text in lines of whole words; a word that is wider than a line has one of its own.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && Of(line) + 1 + Of(word) > columns)
            {
                yield return line;
                line = string.Empty;
            }

            line = line.Length > 0 ? $"{line} {word}" : word;
        }

        yield return line;
    }

    private static int Of(string text, ref int index)
    {
        // Most of what is measured, long before any table is asked.
        if (text[index] is >= ' ' and <= '~')
        {
            return 1;
        }

        var isPair = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        var point = isPair ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
        index += isPair ? 1 : 0;
        return Math.Max(0, UnicodeCalculator.GetWidth(point));
    }
}
