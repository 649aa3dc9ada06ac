using System.Collections;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes the usual attributes whose values are numbers.</summary>
public sealed class AttributeCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(string parameterName, IDictionary boundParameters) =>
        [AttributeNames.InputPrice, AttributeNames.OutputPrice, AttributeNames.Context, AttributeNames.Output];
}
