using System.Collections;

namespace ReleaseTools.Formats;

/// <summary>An object of a text, with the place of each of its members. A member given twice counts once, with its last value.</summary>
internal sealed class RecordNode
{
    // Looking a name up among a few members is faster than keeping an index; among many it would be quadratic.
    private const int FewMembers = 16;

    // A dictionary of the pipeline may hold itself.
    private const int DeepestNesting = 8;

    private readonly List<KeyValuePair<string, object?>> _members = [];
    private readonly List<(int Line, int Column)> _places = [];
    private Dictionary<string, int>? _index;

    public RecordNode(string path, int line, int column)
    {
        Path = path;
        Line = line;
        Column = column;
    }

    /// <summary>Its path within the text; empty for the whole.</summary>
    public string Path { get; }

    public int Line { get; }

    public int Column { get; }

    public IReadOnlyList<KeyValuePair<string, object?>> Members => _members;

    public IReadOnlyList<(int Line, int Column)> Places => _places;

    /// <summary>The member's value, or null.</summary>
    public object? this[string name] => IndexOf(name) is var index && index >= 0 ? _members[index].Value : null;

    /// <summary>The member's value by its name without case, as PowerShell spells it; or null.</summary>
    public object? Find(string name) => _members.Find(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Whether there is a member of that name, without case.</summary>
    public bool Has(string name) => _members.Exists(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds a member.</summary>
    /// <returns>Whether the name is new; where not, the value replaces the earlier one.</returns>
    public bool Set(string name, object? value, int line, int column)
    {
        var index = IndexOf(name);
        if (index >= 0)
        {
            _members[index] = new KeyValuePair<string, object?>(name, value);
            _places[index] = (line, column);
            return false;
        }

        _index?.Add(name, _members.Count);
        _members.Add(new KeyValuePair<string, object?>(name, value));
        _places.Add((line, column));
        return true;
    }

    public RecordOrigin Origin(string? fallbackName = null) => new(Line, Column, Path, _places, fallbackName);

    /// <summary>A value as readers know it: a dictionary, also within a list or another one, as an object; beyond 8 levels as nothing.</summary>
    public static object? Plain(object? value) => value is null or string or RecordNode || value is not IEnumerable ? value : Plain(value, DeepestNesting);

    private static object? Plain(object? value, int depth)
    {
        switch (value)
        {
            case IDictionary or IList when depth == 0:
                return null;
            case IDictionary dictionary:
                var node = new RecordNode(string.Empty, 0, 0);
                foreach (DictionaryEntry entry in dictionary)
                {
                    node.Set(CellText.Raw(entry.Key), Plain(entry.Value, depth - 1), 0, 0);
                }

                return node;
            case IList list when list.Cast<object?>().Any(item => item is IDictionary):
                return list.Cast<object?>().Select(item => Plain(item, depth - 1)).ToList();
            default:
                return value;
        }
    }

    private int IndexOf(string name)
    {
        if (_members.Count > FewMembers)
        {
            _index ??= Enumerable.Range(0, _members.Count).ToDictionary(at => _members[at].Key, StringComparer.Ordinal);
            return _index.TryGetValue(name, out var known) ? known : -1;
        }

        return _members.FindIndex(member => string.Equals(member.Key, name, StringComparison.Ordinal));
    }
}
