using System.Collections;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes what releases can be grouped by, or ordered by.</summary>
public sealed class GroupKeyCompleter : ValueCompleter
{
    private static readonly string[] Keys = ["Vendor", "Product", "Line", "Version", "Variant", "Track", "Specialty", "Status", "Name"];

    private protected override IEnumerable<string> Values(string parameterName, IDictionary boundParameters) =>
        string.Equals(parameterName, "GroupBy", StringComparison.OrdinalIgnoreCase) ? [.. Keys, "None"] : Keys;
}
