using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ReleaseTools.PowerShell.Formatting;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes an argument from a list of values: first those that start with the word, then those that contain it.</summary>
public abstract class ValueCompleter : IArgumentCompleter
{
    private protected ValueCompleter()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? string.Empty).Trim('\'', '"');
        var values = Values(parameterName, fakeBoundParameters)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(value => value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            .OrderBy(value => value.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? 0 : 1);
        foreach (var value in values)
        {
            yield return new CompletionResult(Quote(value), ViewText.Line(value), CompletionResultType.ParameterValue, ViewText.Line(value));
        }
    }

    /// <summary>The values for a parameter, in the order in which to offer them. Never fails.</summary>
    private protected abstract IEnumerable<string> Values(string parameterName, IDictionary boundParameters);

    // Bare words of these characters are one argument for the parser; anything else goes in quotes.
    private static string Quote(string value)
    {
        var isBare = value.Length > 0
            && char.IsLetter(value[0])
            && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_' or '/' or ':');
        return isBare ? value : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";
    }
}
