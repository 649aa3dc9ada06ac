using System.Collections;
using ReleaseTools.PowerShell.Binding;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes rivals: the vendors of the bundled catalogue, then its products.</summary>
public sealed class RivalCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(string parameterName, IDictionary boundParameters)
    {
        var releases = BundledCatalogue.LoadOrNull()?.All ?? [];
        return releases.Select(release => release.Vendor).OfType<string>().OrderBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Concat(releases.Select(release => release.Product).OfType<string>().OrderBy(name => name, StringComparer.OrdinalIgnoreCase));
    }
}
