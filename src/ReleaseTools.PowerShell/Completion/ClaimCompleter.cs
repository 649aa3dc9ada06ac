using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ReleaseTools.Claims;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Formatting;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes a claim: sentences to fill in where there is none yet, else the name of a release or a vendor at its end.</summary>
public sealed class ClaimCompleter : IArgumentCompleter
{
    private const int MostWords = 4;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var sentence = (wordToComplete ?? string.Empty).Trim('\'', '"');
        return string.IsNullOrWhiteSpace(sentence)
            ? ClaimGrammar.Skeletons.Select(skeleton => Result(skeleton, skeleton))
            : Names().SelectMany(name => Ending(sentence, name)).Take(100);
    }

    // The longest ending of the sentence that a name starts with is the one that it completes.
    private static IEnumerable<CompletionResult> Ending(string sentence, string name)
    {
        var words = sentence.Split(' ');
        for (var count = Math.Min(MostWords, words.Length); count > 0; count--)
        {
            var ending = string.Join(" ", words.Skip(words.Length - count));
            if (ending.Length > 0 && name.Replace(' ', '-').StartsWith(ending.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase))
            {
                return [Result(sentence.Substring(0, sentence.Length - ending.Length) + name, name)];
            }
        }

        return [];
    }

    private static IEnumerable<string> Names() => (BundledCatalogue.LoadOrNull()?.WithoutAliases ?? [])
        .SelectMany(release => new[] { release.Name, release.Vendor })
        .OfType<string>()
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderBy(name => name, StringComparer.OrdinalIgnoreCase);

    private static CompletionResult Result(string sentence, string shown) =>
        new($"'{CodeGeneration.EscapeSingleQuotedStringContent(sentence)}'", ViewText.Line(shown), CompletionResultType.ParameterValue, ViewText.Line(sentence));
}
