using System.Collections;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes the ids of the machine's time zones.</summary>
public sealed class TimeZoneCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(string parameterName, IDictionary boundParameters) =>
        TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).OrderBy(id => id, StringComparer.Ordinal);
}
