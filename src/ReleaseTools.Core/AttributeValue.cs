using System.Collections;
using System.Globalization;

namespace ReleaseTools;

/// <summary>The one typing of attributes: every value becomes one of the types that <see cref="Release.Attributes"/> names, and none can be changed.</summary>
internal static class AttributeValue
{
    private static readonly char[] ListSeparators = [',', ';', '|'];

    private static readonly Dictionary<string, Kind> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        [AttributeNames.Context] = Kind.Number,
        [AttributeNames.Output] = Kind.Number,
        [AttributeNames.InputPrice] = Kind.Number,
        [AttributeNames.OutputPrice] = Kind.Number,
        [AttributeNames.InputModalities] = Kind.List,
        [AttributeNames.OutputModalities] = Kind.List,
        [AttributeNames.Capabilities] = Kind.List,
        [AttributeNames.KnowledgeCutoff] = Kind.Date,
        [AttributeNames.Announced] = Kind.Date,
        [AttributeNames.Documented] = Kind.Date,
        [AttributeNames.Changelog] = Kind.Date,
        [AttributeNames.LastUpdated] = Kind.Date,
        [AttributeNames.Snapshot] = Kind.Date,
        [AttributeNames.OpenWeights] = Kind.Flag,
    };

    private enum Kind
    {
        Number,
        Date,
        List,
        Flag,
    }

    /// <summary>The value as an attribute of that name holds it, clean; null for null. Text under a usual name is read as that name's type where it can be.</summary>
    public static object? Of(string name, object? value) => value switch
    {
        null => null,
        string text when FactText.Value(text) is var clean && !ReferenceEquals(clean, text) => Of(name, clean),
        string text => Usual.TryGetValue(name, out var kind) ? OfKind(kind, text) : text,
        int or long or short or byte or sbyte or ushort or uint => OfWhole(name, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong big => big <= long.MaxValue ? OfWhole(name, (long)big) : (decimal)big,
        bool or decimal or ReleaseDate or Listing<string> => value,
        double or float => Decimal(Text(value)) is { } exact ? exact : Of(name, Text(value)),
        DateTime time => (ReleaseDate)time,
        DateTimeOffset instant => (ReleaseDate)instant,
        IEnumerable list and not IDictionary =>
            new Listing<string>(list.Cast<object?>().Where(item => item is not null).Select(item => FactText.Value(Text(item))), ", "),
        _ => Of(name, Text(value)),
    };

    /// <summary>Whether a name says by itself which type its values have.</summary>
    public static bool IsUsual(string name) => Usual.ContainsKey(name);

    /// <summary>A value as text, in the invariant culture, that says all that the value does.</summary>
    public static string Text(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime time => ((ReleaseDate)time).ToString(),
        DateTimeOffset instant => ReleaseDate.FromInstant(instant).ToString(),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IDictionary entries => string.Join("; ", entries.Cast<DictionaryEntry>().Select(entry => $"{Text(entry.Key)}={Text(entry.Value)}")),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>Whether two values of attributes are the same.</summary>
    public static bool AreEqual(object? left, object? right) =>
        left is IReadOnlyList<string> list && right is IReadOnlyList<string> other ? list.SequenceEqual(other, StringComparer.Ordinal) : Equals(left, right);

    private static object OfWhole(string name, long number) =>
        number is >= 1900 and <= 2999 && Usual.TryGetValue(name, out var kind) && kind == Kind.Date ? ReleaseDate.FromYear((int)number) : (object)number;

    private static object OfKind(Kind kind, string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 ? text : kind switch
        {
            // Not without the cast: text converts to a date by itself, and throws where it is none.
            Kind.Date => ReleaseDate.TryParse(trimmed, out var date) ? (object)date : text,
            Kind.Flag => bool.TryParse(trimmed, out var flag) ? (object)flag : text,
            Kind.List => new Listing<string>(trimmed.Split(ListSeparators).Select(item => item.Trim()).Where(item => item.Length > 0), ", "),
            _ => Number(trimmed) ?? text,
        };
    }

    private static object? Number(string text)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? (object)whole
            : decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) ? number
            : null;
    }

    // The shortest text of a binary fraction is what a person means by it; a decimal that is that text to the last digit loses nothing.
    private static decimal? Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.Parse(Text(number), CultureInfo.InvariantCulture).Equals(double.Parse(text, CultureInfo.InvariantCulture))
            ? number
            : null;
}
