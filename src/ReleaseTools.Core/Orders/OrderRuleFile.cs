using System.Globalization;
using System.Text;

namespace ReleaseTools.Orders;

/// <summary>A list of rules as a file holds it: one rule a line, empty lines, and comments from <c>#</c> (outside quotes) to the end of the line. Immutable.</summary>
public sealed class OrderRuleFile
{
    // More than a list kept by people has; it bounds what a wrong file can cost.
    private const int MostRules = 10_000;
    private const int MostErrors = 100;

    private OrderRuleFile(IReadOnlyList<OrderRule> rules, IReadOnlyList<OrderRuleFileError> errors)
    {
        Rules = rules;
        Errors = errors;
    }

    /// <summary>The rules, in the file's order.</summary>
    public IReadOnlyList<OrderRule> Rules { get; }

    /// <summary>The lines that are no rules, in the file's order; reading stops after a hundred.</summary>
    public IReadOnlyList<OrderRuleFileError> Errors { get; }

    /// <summary>Reads a list of rules, in bounded memory. One wrong line does not keep the others from being read.</summary>
    /// <param name="reader">The text; it is not disposed.</param>
    public static OrderRuleFile Read(TextReader reader)
    {
        var rules = new List<OrderRule>();
        var errors = new List<OrderRuleFileError>();
        for (var number = 1; errors.Count < MostErrors && ReadLine(reader) is { } line; number++)
        {
            var text = WithoutComment(line);
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (!OrderRule.TryParse(text, out var rule, out var error))
            {
                errors.Add(new OrderRuleFileError(number, error.Column, error.Message));
            }
            else if (rules.Count == MostRules)
            {
                errors.Add(new OrderRuleFileError(number, 1, string.Format(CultureInfo.InvariantCulture, "a list has at most {0} rules", MostRules)));
                break;
            }
            else
            {
                rules.Add(rule);
            }
        }

        return new OrderRuleFile(rules.AsReadOnly(), errors.AsReadOnly());
    }

    // As TextReader.ReadLine, but of a line that is too long it keeps only as much as shows that it is.
    private static string? ReadLine(TextReader reader)
    {
        var line = new StringBuilder();
        var next = reader.Read();
        if (next < 0)
        {
            return null;
        }

        while (next >= 0 && next != '\n')
        {
            if (line.Length <= OrderRuleParser.LongestRule)
            {
                line.Append((char)next);
            }

            next = reader.Read();
        }

        if (line.Length > 0 && line[line.Length - 1] == '\r')
        {
            line.Length--;
        }

        return line.ToString();
    }

    private static string WithoutComment(string line)
    {
        var quote = '\0';
        for (var index = 0; index < line.Length; index++)
        {
            if (quote == '\0' && line[index] == '#')
            {
                return line.Substring(0, index);
            }

            if (line[index] is '"' or '\'')
            {
                quote = quote == '\0' ? line[index] : quote == line[index] ? '\0' : quote;
            }
        }

        return line;
    }
}
