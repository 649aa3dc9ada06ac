using System.Collections;
using System.Globalization;

namespace ReleaseTools.Formats;

/// <summary>Turns a further fact into one of the types that attributes have, losing nothing.</summary>
internal static class AttributeCell
{
    private const int DeepestNesting = 8;
    private static readonly char[] ListSeparators = [',', ';', '|'];

    private static readonly HashSet<string> Numbers = new(
        [AttributeNames.Context, AttributeNames.Output, AttributeNames.InputPrice, AttributeNames.OutputPrice], StringComparer.Ordinal);

    private static readonly HashSet<string> Dates = new([AttributeNames.KnowledgeCutoff, AttributeNames.LastUpdated], StringComparer.Ordinal);

    private static readonly HashSet<string> Lists = new(
        [AttributeNames.InputModalities, AttributeNames.OutputModalities, AttributeNames.Capabilities], StringComparer.Ordinal);

    /// <summary>Sets an attribute from a value; a nested object becomes one attribute per member (<c>limits.context</c>).</summary>
    public static void Set(ReleaseBuilder release, string name, object? value) => Set(release, name, value, DeepestNesting);

    /// <summary>Sets an attribute as the house's own schema writes it: every type as it stands, text as text.</summary>
    public static void SetExact(ReleaseBuilder release, string name, object? value) => release.SetAttribute(
        name,
        value is RecordNode { Members: [{ Key: "date", Value: string text }] } && ReleaseDate.TryParse(text, out var date) ? date
        : value is string or null ? value
        : Typed(value));

    private static void Set(ReleaseBuilder release, string name, object? value, int depth)
    {
        if (value is RecordNode { Members: [{ Key: "date", Value: string text }] } && ReleaseDate.TryParse(text, out var date))
        {
            release.SetAttribute(name, date);
        }
        else if (value is RecordNode node && depth > 0)
        {
            foreach (var member in node.Members)
            {
                Set(release, $"{name}.{DisplayText.Clean(member.Key)}", member.Value, depth - 1);
            }
        }
        else
        {
            release.SetAttribute(name, value is string cell ? FromText(name, cell) : Typed(value));
        }
    }

    /// <summary>A text cell: a number or Boolean where its text can be had back from that, else the text; null when blank.</summary>
    private static object? FromText(string name, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.Trim();
        if (Dates.Contains(name) && ReleaseDate.TryParse(trimmed, out var date))
        {
            return date;
        }

        if (Lists.Contains(name))
        {
            return Array.AsReadOnly(trimmed.Split(ListSeparators).Select(item => item.Trim()).Where(item => item.Length > 0).ToArray());
        }

        return Number(trimmed, isNumeric: Numbers.Contains(name))
            ?? (bool.TryParse(trimmed, out var flag) ? flag : text);
    }

    private static object? Number(string text, bool isNumeric)
    {
        var last = text[text.Length - 1];
        if (last is < '0' or > '9' || text.Length > 30)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole.ToString(CultureInfo.InvariantCulture) == text || isNumeric ? whole : null;
        }

        // 1.10 may be a version: a last zero says that the text is meant. Where the name says that it is a number, it is one.
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number)
            && (isNumeric || (last != '0' && number.ToString(CultureInfo.InvariantCulture) == text))
            ? number
            : null;
    }

    private static object? Typed(object? value) => value switch
    {
        null or string or bool or long or decimal or ReleaseDate => value,
        int or short or byte or sbyte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        double or float => FromDouble(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        DateTime time => (ReleaseDate)time,
        DateTimeOffset instant => (ReleaseDate)instant,
        RecordNode => null,
        IEnumerable list when list.Cast<object?>().Any(item => item is RecordNode) => null,
        IEnumerable list => Array.AsReadOnly(list.Cast<object?>().Where(item => item is not null).Select(CellText.Raw).ToArray()),
        _ => CellText.Raw(value),
    };

    private static object FromDouble(double value)
    {
        var text = CellText.Raw(value);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && (double)number == value ? number : text;
    }
}
