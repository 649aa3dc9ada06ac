using System.Globalization;
using System.Text;

namespace ReleaseTools.Rendering;

/// <summary>Text of unknown origin, written so that a gantt chart of Mermaid shows it as it is.</summary>
/// <remarks>
/// Mermaid has no quotes here: a colon ends a name, # and ; begin and end a code such as <c>#58;</c>, %% begins a comment, and a line that begins like a keyword is
/// one. Codes are put back as characters after the chart is drawn, so whatever could be read as anything else is written as its code.
/// </remarks>
internal static class MermaidText
{
    private const int LongestName = 80;

    // How the keywords of a gantt chart begin, without case, so that one of tomorrow is likely among them too; digits may be read as a date.
    private static readonly string[] Keywords =
        ["acc", "axis", "call", "click", "date", "excl", "gantt", "href", "incl", "section", "tick", "title", "today", "top", "week"];

    /// <summary>The text as the name of a task, a section or the chart; a blank where it is empty.</summary>
    public static string Name(string text)
    {
        var name = TextWidth.Cut(DisplayText.Clean(text), LongestName);
        var written = new StringBuilder(name.Length);
        for (var index = 0; index < name.Length; index++)
        {
            if (IsPlain(name[index]) && (index > 0 || !IsRead(name)))
            {
                written.Append(name[index]);
                continue;
            }

            written.AppendFormat(CultureInfo.InvariantCulture, "#{0};", char.ConvertToUtf32(name, index));
            index += char.IsHighSurrogate(name[index]) ? 1 : 0;
        }

        return written.Length > 0 ? written.ToString() : "#160;";
    }

    private static bool IsRead(string name) =>
        name[0] is >= '0' and <= '9' || Array.Exists(Keywords, keyword => name.StartsWith(keyword, StringComparison.OrdinalIgnoreCase));

    // Of what is not ASCII, the two characters in which Mermaid itself keeps codes while it draws, and lone marks, which it trims or joins to what stands before them.
    private static bool IsPlain(char letter) => letter < 0x80
        ? letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ' ' or '.' or '-' or '_' or '(' or ')' or '+' or '/' or '\'' or '!' or '?'
        : char.IsLetterOrDigit(letter) && letter is not '\uFB02';
}
