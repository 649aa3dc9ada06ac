namespace ReleaseTools.Timelines;

/// <summary>Watches releases go by, to tell keys that name attributes from keys that are misspelt. Not thread-safe.</summary>
/// <remarks>A key that is no property's is an attribute's, and which attributes there are only the releases can say.</remarks>
public sealed class KeyWatch
{
    // What an error names; more than that no input has in earnest.
    private const int MostNames = 1000;

    private readonly List<string> _unseen;
    private readonly HashSet<string> _attributes = new(StringComparer.OrdinalIgnoreCase);
    private bool _sawAny;

    /// <summary>A watch that has seen nothing.</summary>
    /// <param name="keys">Properties or attributes, without case.</param>
    public KeyWatch(IEnumerable<string> keys) =>
        _unseen = [.. keys.Select(key => key.Trim()).Where(key => !ReleaseKey.IsProperty(key)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether every key is known, so that nothing more need be seen.</summary>
    public bool IsSettled => _unseen.Count == 0;

    /// <summary>What is wrong with the first key that none of the releases has; null where all are known, or no release was seen.</summary>
    public UnknownKeyException? Fault => _sawAny && !IsSettled ? new UnknownKeyException(_unseen[0], _attributes) : null;

    /// <summary>Looks at a release.</summary>
    public void See(Release release)
    {
        _sawAny = true;
        if (IsSettled)
        {
            return;
        }

        _unseen.RemoveAll(release.Attributes.ContainsKey);
        foreach (var name in release.Attributes.Keys)
        {
            if (_attributes.Count >= MostNames)
            {
                return;
            }

            _attributes.Add(name);
        }
    }
}
