using System.Globalization;

namespace ReleaseTools.Timelines;

/// <summary>One thing that releases are grouped or labelled by: a property of a release, or one of its attributes.</summary>
internal readonly struct ReleaseKey
{
    /// <summary>How an absent value is shown, and how a label asks for it.</summary>
    public const string Absent = "(none)";

    private static readonly Dictionary<string, (string Name, Field Field)> Properties = new[]
    {
        Field.Vendor, Field.Product, Field.Line, Field.Track, Field.Variant, Field.Specialty, Field.Status, Field.Name, Field.Version,
    }.ToDictionary(field => field.ToString(), field => (field.ToString(), field), StringComparer.OrdinalIgnoreCase);

    private readonly Field _field;

    private ReleaseKey(string name, Field field)
    {
        Name = name;
        _field = field;
    }

    private enum Field
    {
        Vendor,
        Product,
        Line,
        LineVersion,
        Track,
        Variant,
        Specialty,
        Status,
        Name,
        Version,
        Attribute,
    }

    public static ReleaseKey Vendor { get; } = new(nameof(Vendor), Field.Vendor);

    public static ReleaseKey Product { get; } = new(nameof(Product), Field.Product);

    /// <summary>The version without its prerelease part: what tells the lines of a product apart.</summary>
    public static ReleaseKey LineVersion { get; } = new(nameof(LineVersion), Field.LineVersion);

    /// <summary>The property's own spelling, or the attribute's name as given.</summary>
    public string Name { get; }

    public bool IsVendor => _field == Field.Vendor;

    public bool IsLine => _field == Field.Line;

    public bool IsVersion => _field == Field.Version;

    /// <summary>The names of the properties.</summary>
    public static IReadOnlyCollection<string> PropertyNames => Properties.Keys;

    /// <summary>Whether a name, without case, is a property's and not an attribute's.</summary>
    public static bool IsProperty(string name) => Properties.ContainsKey(name);

    /// <summary>The property of a name, without case; any other name is an attribute's.</summary>
    public static ReleaseKey Named(string name) => Properties.TryGetValue(name, out var property)
        ? new ReleaseKey(property.Name, property.Field)
        : new ReleaseKey(name, Field.Attribute);

    /// <summary>The release's value as text, or null where it has none. Allocates only for lines and for attributes that are not text.</summary>
    public string? TextOf(Release release) => _field switch
    {
        Field.Vendor => release.Vendor,
        Field.Product => release.Product,
        Field.Line => release.Line,
        Field.LineVersion => release.Version?.CoreKey,
        Field.Track => release.Track,
        Field.Variant => release.Variant,
        Field.Specialty => release.Specialty,
        Field.Status => StatusText(release.Status),
        Field.Name => release.Name,
        Field.Version => release.Version?.Text,
        _ => release.Attributes.TryGetValue(Name, out var value) ? AttributeText(value) : null,
    };

    /// <summary>The value by which releases are the same or not: as <see cref="TextOf"/>, but versions compare as versions, 1.0 like 1.0.0.</summary>
    public string? ComparedOf(Release release) => IsVersion ? release.Version?.Key : TextOf(release);

    /// <summary>The values of a list attribute, each of which a label is tried on; null where the value is no list.</summary>
    public IEnumerable<string>? ListOf(Release release) =>
        _field == Field.Attribute && release.Attributes.TryGetValue(Name, out var value) ? value as IEnumerable<string> : null;

    // Enum.ToString looks the name up by reflection each time.
    private static string StatusText(ReleaseStatus status) => status switch
    {
        ReleaseStatus.Released => nameof(ReleaseStatus.Released),
        ReleaseStatus.Announced => nameof(ReleaseStatus.Announced),
        ReleaseStatus.Speculative => nameof(ReleaseStatus.Speculative),
        ReleaseStatus.Withdrawn => nameof(ReleaseStatus.Withdrawn),
        _ => status.ToString(),
    };

    private static string? AttributeText(object? value)
    {
        var text = value switch
        {
            null => null,
            string one => one,
            bool flag => flag ? "true" : "false",
            IEnumerable<string> list => string.Join(", ", list),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
