using System.Globalization;

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

    /// <summary>Reads a list of rules, in bounded memory. One wrong line does not keep the others from being read; what is no text, or has no end, does.</summary>
    /// <param name="reader">The text; it is not disposed.</param>
    public static OrderRuleFile Read(TextReader reader)
    {
        var rules = new List<OrderRule>();
        var errors = new List<OrderRuleFileError>();
        var lines = new OrderRuleLines(reader);
        while (errors.Count < MostErrors && lines.Next() is { } line)
        {
            var text = WithoutComment(line);
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (!OrderRule.TryParse(text, out var rule, out var error))
            {
                errors.Add(new OrderRuleFileError(lines.Number, error.Column, error.Message));
            }
            else if (rules.Count == MostRules)
            {
                errors.Add(new OrderRuleFileError(lines.Number, 1, string.Format(CultureInfo.InvariantCulture, "a list has at most {0} rules", MostRules)));
                break;
            }
            else
            {
                rules.Add(rule);
            }
        }

        if (lines.Fault is { } fault)
        {
            errors.Add(fault);
        }

        return new OrderRuleFile(rules.AsReadOnly(), errors.AsReadOnly());
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
