using System.Globalization;
using System.Text;

namespace ReleaseTools.Timelines;

/// <summary>By what releases are grouped. Immutable.</summary>
/// <remarks>Names compare by ordinal without case, versions as versions (1.0 like 1.0.0); the spelling that comes first is the one shown.</remarks>
public sealed class ReleaseGrouping
{
    private const string NoneKey = "None";

    // What is shown, one part per key that was asked for, and what is compared: a line is shown as one part and compared as three.
    private readonly ReleaseKey[] _shown;
    private readonly ReleaseKey[] _compared;

    private ReleaseGrouping(IReadOnlyList<string> keys)
    {
        var named = keys.Select(ReleaseKey.Named).ToArray();
        var vendorApart = named.Any(key => key.IsVendor);
        _shown = [.. named.SelectMany(key => key.IsLine && !vendorApart ? [ReleaseKey.Vendor, key] : new[] { key })];
        _compared = [.. _shown.SelectMany(key => key.IsLine ? [ReleaseKey.Product, ReleaseKey.LineVersion] : new[] { key })];
        Keys = Array.AsReadOnly(named.Select(key => key.Name).ToArray());
    }

    /// <summary>Vendor and product: the default of gaps.</summary>
    public static ReleaseGrouping VendorAndProduct { get; } = new(["Vendor", "Product"]);

    /// <summary>Vendor: the default where rivals are compared.</summary>
    public static ReleaseGrouping Vendor { get; } = new(["Vendor"]);

    /// <summary>Line, with its vendor: the default of order rules.</summary>
    public static ReleaseGrouping Line { get; } = new(["Line"]);

    /// <summary>All releases in one group, whose name is null.</summary>
    public static ReleaseGrouping None { get; } = new([]);

    /// <summary>The names of what is grouped by; empty for <see cref="None"/>.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>A grouping by the named properties or attributes.</summary>
    /// <param name="keys">
    /// Vendor, Product, Line, Track, Variant, Specialty, Status, Name, Version, None alone, or the name of an attribute; without case.
    /// A line is its vendor's, so Line stands for vendor and line. The values of a list attribute are joined.
    /// </param>
    /// <exception cref="ArgumentException"><c>None</c> stands beside another key, or a key is empty or given twice, or there is none.</exception>
    public static ReleaseGrouping By(IReadOnlyList<string> keys)
    {
        if (keys.Count == 0)
        {
            throw new ArgumentException("Name what to group by, such as Vendor or Line, or None for one group of all.", nameof(keys));
        }

        if (keys.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("A key to group by is empty.", nameof(keys));
        }

        var trimmed = keys.Select(key => key.Trim()).ToArray();
        var twice = trimmed.GroupBy(key => key, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"The key '{DisplayText.Quote(twice.Key)}' is given twice.", nameof(keys));
        }

        if (!trimmed.Contains(NoneKey, StringComparer.OrdinalIgnoreCase))
        {
            return new ReleaseGrouping(trimmed);
        }

        return trimmed.Length == 1
            ? None
            : throw new ArgumentException("None puts all releases in one group, so it stands alone.", nameof(keys));
    }

    /// <summary>The group's name, its parts joined by <c>/</c> (<c>OpenAI/GPT 5.3</c> for a line); an absent part is <c>(none)</c>; null for <see cref="None"/>.</summary>
    public string? NameOf(Release release) => _shown.Length == 0
        ? null
        : string.Join("/", _shown.Select(key => key.TextOf(release) ?? ReleaseKey.Absent));

    /// <summary>The key that releases of one group share.</summary>
    internal GroupKey KeyOf(Release release) => new(Compared(release, 0), Compared(release, 1), _compared.Length <= 3 ? Compared(release, 2) : Rest(release));

    private string? Compared(Release release, int index) => index < _compared.Length ? _compared[index].ComparedOf(release) : null;

    // Beyond three parts the rest is one text; each part carries its length, so that no text can pass for two.
    private string Rest(Release release)
    {
        var rest = new StringBuilder();
        for (var index = 2; index < _compared.Length; index++)
        {
            var part = _compared[index].ComparedOf(release);
            rest.Append((part?.Length ?? -1).ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        }

        return rest.ToString();
    }
}
