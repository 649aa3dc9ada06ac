using System.Collections;
using ReleaseTools.Formats;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes the formats that can be read.</summary>
public sealed class FormatCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(string parameterName, IDictionary boundParameters) => ReleaseReaders.Formats;
}
