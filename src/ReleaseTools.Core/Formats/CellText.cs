using System.Collections;

namespace ReleaseTools.Formats;

/// <summary>A value of a record as text, always in the invariant culture.</summary>
internal static class CellText
{
    /// <summary>The value as a name: clean, and null when blank.</summary>
    public static string? Of(object? value)
    {
        if (value is null)
        {
            return null;
        }

        var clean = DisplayText.Clean(Raw(value));
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Whether a cell is nothing but the .NET name of a collection, which Export-Csv writes where a value was a list or an object.</summary>
    public static bool IsTypeName(object? value) =>
        value is string text && text.StartsWith("System.", StringComparison.Ordinal)
        && (text.StartsWith("System.Collections.", StringComparison.Ordinal) || text.EndsWith("[]", StringComparison.Ordinal))
        && text.IndexOf(' ') < 0;

    /// <summary>The value as it is.</summary>
    public static string Raw(object? value) => value switch
    {
        string text => text,
        RecordNode => "{…}",
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Raw)),
        _ => AttributeValue.Text(value),
    };
}
