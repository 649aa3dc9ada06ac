namespace ReleaseTools.Risks;

/// <summary>What a release can do and take in and give out, and what it is specialized in. Releases of one profile can stand in for the same others. Immutable.</summary>
internal sealed class FeatureProfile
{
    private readonly HashSet<string>? _capabilities;
    private readonly HashSet<string>? _inputs;
    private readonly HashSet<string>? _outputs;

    private FeatureProfile(Release release)
    {
        _capabilities = SetOf(release.List(AttributeNames.Capabilities));
        _inputs = SetOf(release.List(AttributeNames.InputModalities));
        _outputs = SetOf(release.List(AttributeNames.OutputModalities));
        Specialty = release.Specialty;
    }

    public string? Specialty { get; }

    /// <summary>Whether enough is stated to look for others that can do the same.</summary>
    public bool IsStated => _capabilities is not null && _inputs is not null;

    public IEnumerable<string> Capabilities => _capabilities ?? [];

    public static FeatureProfile Of(Release release) => new(release);

    /// <summary>One text for each profile.</summary>
    public static string KeyOf(Release release) => string.Join("\n", new[]
    {
        Key(release.List(AttributeNames.Capabilities)), Key(release.List(AttributeNames.InputModalities)), Key(release.List(AttributeNames.OutputModalities)),
        release.Specialty?.ToLowerInvariant() ?? "-",
    });

    /// <summary>
    /// Whether this can stand in for another: it has all capabilities and modalities, and the same specialty or none, for what is not specialized is meant
    /// for every use. Null where it does not state enough.
    /// </summary>
    public bool? Covers(FeatureProfile other)
    {
        if (Specialty is not null && !string.Equals(Specialty, other.Specialty, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        bool?[] parts = [Covers(_capabilities, other._capabilities), Covers(_inputs, other._inputs), Covers(_outputs, other._outputs)];
        return parts.Contains(false) ? false : parts.Contains(null) ? null : true;
    }

    // What the other does not state is not asked for.
    private static bool? Covers(HashSet<string>? own, HashSet<string>? other) => other is null ? true : own?.IsSupersetOf(other);

    private static HashSet<string>? SetOf(IReadOnlyList<string>? items) => items is null ? null : new HashSet<string>(items, StringComparer.OrdinalIgnoreCase);

    private static string Key(IReadOnlyList<string>? items) => items is null
        ? "-"
        : "=" + string.Join("\t", items.Select(item => item.ToLowerInvariant()).Distinct(StringComparer.Ordinal).OrderBy(item => item, StringComparer.Ordinal));
}
