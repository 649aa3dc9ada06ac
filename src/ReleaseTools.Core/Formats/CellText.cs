using System.Collections;
using System.Globalization;

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

    /// <summary>The value as it is.</summary>
    public static string Raw(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime time => ((ReleaseDate)time).ToString(),
        DateTimeOffset instant => ReleaseDate.FromInstant(instant).ToString(),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        RecordNode => "{…}",
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Raw)),
        _ => value.ToString() ?? string.Empty,
    };
}
