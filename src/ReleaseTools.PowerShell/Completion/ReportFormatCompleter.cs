using System.Collections;
using ReleaseTools.Rendering.Reports;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes the formats in which a report can be written.</summary>
public sealed class ReportFormatCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(string parameterName, IDictionary boundParameters) => ReportWriters.Formats;
}
