using System.Collections;
using ReleaseTools.PowerShell.Binding;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes the labels of an order: tracks, unless <c>-By</c> names another property of the catalogue's releases.</summary>
public sealed class LabelCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(string parameterName, IDictionary boundParameters)
    {
        Func<Release, string?>? property = boundParameters["By"]?.ToString()?.ToLowerInvariant() switch
        {
            "vendor" => release => release.Vendor,
            "product" => release => release.Product,
            "variant" => release => release.Variant,
            "specialty" => release => release.Specialty,
            _ => null,
        };
        return property is null
            ? ReleaseTrack.All
            : (BundledCatalogue.LoadOrNull()?.All ?? []).Select(property).OfType<string>().OrderBy(label => label, StringComparer.OrdinalIgnoreCase);
    }
}
