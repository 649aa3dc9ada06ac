using System.Collections;
using ReleaseTools.Formats;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes the formats that can be written.</summary>
public sealed class WriteFormatCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(string parameterName, IDictionary boundParameters) => ReleaseWriters.Formats;
}
