using System.Globalization;
using System.Text;

namespace ReleaseTools.Orders;

/// <summary>The lines of a list of rules, in bounded memory and time: it ends at NUL, which no text has, and at a length that no list needs.</summary>
internal sealed class OrderRuleLines
{
    /// <summary>Most characters of a list; some hundred for each rule that it may have.</summary>
    public const int MostCharacters = 1 << 20;

    private readonly TextReader _reader;
    private int _characters;

    public OrderRuleLines(TextReader reader) => _reader = reader;

    /// <summary>The number of the current line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Why the text ended early; null otherwise.</summary>
    public OrderRuleFileError? Fault { get; private set; }

    /// <summary>The next line without its end, and of a line longer than any rule only as much as shows that it is; null at the end or a fault.</summary>
    public string? Next()
    {
        var line = new StringBuilder();
        for (var column = 1; ; column++)
        {
            var next = _reader.Read();
            if (next < 0 && column == 1)
            {
                return null;
            }

            Number += column == 1 ? 1 : 0;
            if (next == 0 || (next > 0 && ++_characters > MostCharacters))
            {
                Fault = new OrderRuleFileError(Number, column, next == 0
                    ? "a NUL character, so this is no text"
                    : string.Format(CultureInfo.InvariantCulture, "a list has at most {0} characters", MostCharacters));
                return null;
            }

            if (next is < 0 or '\n')
            {
                return WithoutReturn(line);
            }

            if (line.Length <= OrderRuleParser.LongestRule)
            {
                line.Append((char)next);
            }
        }
    }

    private static string WithoutReturn(StringBuilder line)
    {
        if (line.Length > 0 && line[line.Length - 1] == '\r')
        {
            line.Length--;
        }

        return line.ToString();
    }
}
