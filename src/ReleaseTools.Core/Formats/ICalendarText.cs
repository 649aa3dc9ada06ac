using System.Text;

namespace ReleaseTools.Formats;

/// <summary>Values of type TEXT, and content lines, as RFC 5545 (sections 3.1 and 3.3.11) writes them.</summary>
internal static class ICalendarText
{
    // Octets of UTF-8, without the line's end.
    private const int LongestLine = 75;

    /// <summary>The text with its backslashes, semicolons, commas and line ends escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(text[index]);
                    break;
                case '\r':
                    escaped.Append(index + 1 < text.Length && text[index + 1] == '\n' ? string.Empty : "\\n");
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                default:
                    escaped.Append(text[index]);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>The text that an escaped value means.</summary>
    public static string Unescape(string value)
    {
        if (value.IndexOf('\\') < 0)
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var index = 0; index < value.Length; index++)
        {
            var character = value[index];
            if (character == '\\' && index + 1 < value.Length)
            {
                character = value[++index] is 'n' or 'N' ? '\n' : value[index];
            }

            text.Append(character);
        }

        return text.ToString();
    }

    /// <summary>The values of a list, each unescaped; empty ones are left out.</summary>
    public static IReadOnlyList<string> Items(string value)
    {
        var items = new List<string>();
        var start = 0;
        for (var index = 0; index <= value.Length; index++)
        {
            if (index == value.Length || value[index] == ',')
            {
                var item = Unescape(value.Substring(start, index - start)).Trim();
                if (item.Length > 0)
                {
                    items.Add(item);
                }

                start = index + 1;
            }
            else if (value[index] == '\\')
            {
                index++;
            }
        }

        return items;
    }

    /// <summary>Writes a content line, folded so that no line is longer than 75 octets and no character is torn.</summary>
    public static void WriteLine(TextWriter writer, string line)
    {
        var octets = 0;
        var start = 0;
        for (var index = 0; index < line.Length;)
        {
            var length = char.IsHighSurrogate(line[index]) && index + 1 < line.Length ? 2 : 1;
            var size = length == 2 ? 4 : line[index] < '\u0080' ? 1 : line[index] < '\u0800' ? 2 : 3;
            if (octets + size > LongestLine)
            {
                writer.Write(line.Substring(start, index - start));
                writer.Write("\r\n ");
                start = index;

                // The space that marks the fold counts.
                octets = 1;
            }

            octets += size;
            index += length;
        }

        writer.Write(line.Substring(start));
        writer.Write("\r\n");
    }
}
