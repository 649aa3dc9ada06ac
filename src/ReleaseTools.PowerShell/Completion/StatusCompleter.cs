using System.Collections;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes the statuses of a release.</summary>
public sealed class StatusCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(string parameterName, IDictionary boundParameters) =>
        [nameof(ReleaseStatus.Released), nameof(ReleaseStatus.Announced), nameof(ReleaseStatus.Speculative), nameof(ReleaseStatus.Withdrawn)];
}
