using System.Collections;
using ReleaseTools.Sources;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes the sources that can be asked.</summary>
public sealed class SourceCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(string parameterName, IDictionary boundParameters) => ReleaseSources.Names;
}
