using System.Collections;
using System.Management.Automation;
using ReleaseTools.PowerShell.Binding;

namespace ReleaseTools.PowerShell.Completion;

/// <summary>Completes vendors, products, lines, variants, tracks, specialties and names from the bundled catalogue.</summary>
/// <remarks>What is already bound narrows the rest: after <c>-Vendor Anthropic</c>, <c>-Product</c> offers Anthropic's.</remarks>
public sealed class CatalogueCompleter : ValueCompleter
{
    private static readonly Dictionary<string, Func<Release, string?>> Properties = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(Release.Vendor)] = release => release.Vendor,
        [nameof(Release.Product)] = release => release.Product,
        [nameof(Release.Line)] = release => release.Line,
        [nameof(Release.Variant)] = release => release.Variant,
        [nameof(Release.Track)] = release => release.Track,
        [nameof(Release.Specialty)] = release => release.Specialty,
    };

    private protected override IEnumerable<string> Values(string parameterName, IDictionary boundParameters)
    {
        if (BundledCatalogue.LoadOrNull() is not { } catalogue)
        {
            return string.Equals(parameterName, nameof(Release.Track), StringComparison.OrdinalIgnoreCase) ? ReleaseTrack.All : [];
        }

        var isName = !Properties.TryGetValue(parameterName, out var property);
        var filter = new ReleaseFilter((_, value) => Wildcard.OrLiteral(value));
        foreach (var other in Properties)
        {
            if (!string.Equals(other.Key, parameterName, StringComparison.OrdinalIgnoreCase))
            {
                filter.Add(other.Key, Texts(boundParameters[other.Key]), other.Value);
            }
        }

        var values = (isName ? catalogue.WithoutAliases : catalogue.All)
            .Where(filter.Passes)
            .Select(isName ? release => release.Name : property!)
            .OfType<string>();
        return values.OrderBy(value => value, StringComparer.OrdinalIgnoreCase);
    }

    private static string[]? Texts(object? bound) => (bound is PSObject wrapped ? wrapped.BaseObject : bound) switch
    {
        null => null,
        object?[] list => [.. list.Select(item => item?.ToString() ?? string.Empty)],
        var one => [one.ToString() ?? string.Empty],
    };
}
