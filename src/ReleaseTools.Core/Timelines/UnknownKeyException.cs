namespace ReleaseTools.Timelines;

#pragma warning disable CA1032 // It always carries the key and what there is; a constructor without them would break its promise.
/// <summary>A key to group by, or to look labels up in, that is no property of releases and no attribute of any of them.</summary>
public sealed class UnknownKeyException : ArgumentException
#pragma warning restore CA1032
{
    private const int Shown = 12;

    internal UnknownKeyException(string key, IReadOnlyCollection<string> attributes)
        : this(key, attributes, CloseNames.To(key, ReleaseKey.PropertyNames.Concat(attributes)))
    {
    }

    private UnknownKeyException(string key, IReadOnlyCollection<string> attributes, IReadOnlyList<string> suggestions)
        : base(Text(key, attributes, suggestions))
    {
        Key = key;
        Suggestions = suggestions;
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The closest properties and attributes that there are, closest first; few, perhaps none.</summary>
    public IReadOnlyList<string> Suggestions { get; }

    private static string Text(string key, IReadOnlyCollection<string> attributes, IReadOnlyList<string> suggestions)
    {
        var meant = suggestions.Count == 0 ? string.Empty : $" Did you mean {suggestions[0]}?";
        var shown = string.Join(", ", attributes.OrderBy(name => name, StringComparer.OrdinalIgnoreCase).Take(Shown));
        var there = attributes.Count == 0 ? "The releases have no attributes"
            : attributes.Count > Shown ? $"Attributes of the releases: {shown} and {attributes.Count - Shown} more"
            : $"Attributes of the releases: {shown}";
        return $"'{key}' is no property of a release, and no release has an attribute of that name.{meant} "
            + $"Properties: {string.Join(", ", ReleaseKey.PropertyNames)}. {there}.";
    }
}
