using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Values of a hashtable as the types that <see cref="Release.Attributes"/> holds.</summary>
internal static class AttributeValue
{
    /// <summary>Text, long, decimal, bool, ReleaseDate, or a list of text; null for null. Other values count as their invariant text.</summary>
    public static object? From(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        string text => text,
        bool flag => flag,
        ReleaseDate date => date,
        DateTime time => (ReleaseDate)time,
        DateTimeOffset instant => (ReleaseDate)instant,
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value is PSObject number ? number.BaseObject : value, CultureInfo.InvariantCulture),
        decimal number => number,
        double number when Math.Abs(number) < 1e27 => (decimal)number,
        float number when Math.Abs(number) < 1e27f => (decimal)number,
        IEnumerable list => Array.AsReadOnly(list.Cast<object?>().Select(Text).ToArray()),
        var other => Text(other),
    };

    private static string Text(object? value) => Convert.ToString(value is PSObject wrapped ? wrapped.BaseObject : value, CultureInfo.InvariantCulture) ?? string.Empty;
}
