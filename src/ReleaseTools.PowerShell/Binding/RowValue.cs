using System.Collections;
using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Values of PowerShell objects, as the record mapper takes them.</summary>
internal static class RowValue
{
    // An object may hold itself.
    private const int DeepestNesting = 8;

    /// <summary>The value without its wrapper; an object of notes alone (PSCustomObject) stays as it is, and so does null.</summary>
    public static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <summary>The entries of a dictionary, or the properties of an object; null for what is a single value, a list, or has none.</summary>
    public static List<KeyValuePair<string, object?>>? Members(object? value)
    {
        var members = Unwrap(value) switch
        {
            IDictionary dictionary => OfDictionary(dictionary),
            PSObject notes => OfProperties(notes),
            null or string or IEnumerable or IFormattable or ReleaseDate or Duration or ReleaseVersion or ReleaseSequence or Provenance or Uri => null,
            var other when other.GetType().IsPrimitive => null,
            _ => OfProperties(PSObject.AsPSObject(value)),
        };
        return members is { Count: > 0 } ? members : null;
    }

    /// <summary>The items of a list; null for what is none.</summary>
    public static List<object?>? Items(object? value) => Unwrap(value) switch
    {
        string or IDictionary => null,
        IEnumerable list => [.. list.Cast<object?>()],
        _ => null,
    };

    /// <summary>
    /// Text, numbers, Booleans, dates and typed parts of a release as they are; lists and objects with their values likewise, an object as a
    /// dictionary. Beyond 8 levels nothing.
    /// </summary>
    public static object? Plain(object? value) => Plain(value, DeepestNesting);

    private static object? Plain(object? value, int depth)
    {
        // An enum of another process is a number that still knows its name.
        if (value is PSObject { BaseObject: int } wrapped && wrapped.TypeNames[0].StartsWith("Deserialized.", StringComparison.Ordinal))
        {
            return wrapped.ToString();
        }

        if (Members(value) is { } members)
        {
            return depth == 0 ? null : ToDictionary(members, depth);
        }

        return Unwrap(value) switch
        {
            Enum name => name.ToString(),
            ReleaseVersion version => version.Text,
            var plain when Items(plain) is { } items => depth == 0 ? null : items.ConvertAll(item => Plain(item, depth - 1)),
            var plain => plain,
        };
    }

    private static Dictionary<string, object?> ToDictionary(List<KeyValuePair<string, object?>> members, int depth)
    {
        var dictionary = new Dictionary<string, object?>(members.Count, StringComparer.Ordinal);
        foreach (var member in members)
        {
            dictionary[member.Key] = Plain(member.Value, depth - 1);
        }

        return dictionary;
    }

    private static List<KeyValuePair<string, object?>> OfDictionary(IDictionary dictionary)
    {
        var members = new List<KeyValuePair<string, object?>>(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            members.Add(new(Unwrap(entry.Key)?.ToString() ?? string.Empty, entry.Value));
        }

        return members;
    }

    private static List<KeyValuePair<string, object?>> OfProperties(PSObject row)
    {
        var members = new List<KeyValuePair<string, object?>>();
        foreach (var property in row.Properties)
        {
            if (property.IsGettable && TryGet(property, out var value))
            {
                members.Add(new(property.Name, value));
            }
        }

        return members;
    }

    // A property of somebody else's object may throw; the others still say what they say.
    private static bool TryGet(PSPropertyInfo property, out object? value)
    {
        try
        {
            value = property.Value;
            return true;
        }
        catch (GetValueException)
        {
            value = null;
            return false;
        }
    }
}
