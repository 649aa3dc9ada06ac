namespace ReleaseTools.Timelines;

/// <summary>Numbers the groups of a stream of releases from 0, in the order of their first release.</summary>
internal sealed class GroupIndex
{
    private readonly ReleaseGrouping _grouping;
    private readonly Dictionary<GroupKey, int> _ids = [];
    private readonly List<string?> _names = [];
    private GroupKey _lastKey;
    private int _lastId = -1;

    public GroupIndex(ReleaseGrouping grouping) => _grouping = grouping;

    public int Count => _names.Count;

    public string? NameOf(int group) => _names[group];

    public string?[] Names() => _names.ToArray();

    /// <summary>The group of a release; a new one where it is the first of its group.</summary>
    public int IdOf(Release release)
    {
        var key = _grouping.KeyOf(release);

        // Releases mostly arrive together with the others of their group.
        if (_lastId >= 0 && key.Equals(_lastKey))
        {
            return _lastId;
        }

        if (!_ids.TryGetValue(key, out var id))
        {
            id = _names.Count;
            _ids.Add(key, id);
            _names.Add(_grouping.NameOf(release));
        }

        _lastKey = key;
        _lastId = id;
        return id;
    }
}
