using System.Collections;
using System.Globalization;

namespace ReleaseTools.Formats;

/// <summary>Turns a further fact into one of the types that attributes have, losing nothing.</summary>
internal static class AttributeCell
{
    private const int DeepestNesting = 8;

    /// <summary>Sets an attribute from a value; a nested object becomes one attribute per member (<c>limits.context</c>).</summary>
    public static void Set(ReleaseBuilder release, string name, object? value) => Set(release, name, value, DeepestNesting);

    /// <summary>Sets an attribute as the house's own schema writes it: every type as it stands, text as text.</summary>
    public static void SetExact(ReleaseBuilder release, string name, object? value)
    {
        if (value is string)
        {
            release.SetAttribute(name, value);
        }
        else
        {
            Set(release, name, value);
        }
    }

    private static void Set(ReleaseBuilder release, string name, object? value, int depth)
    {
        if (value is RecordNode node)
        {
            if (DateNode.TryRead(node, out var date))
            {
                release.SetAttribute(name, date);
                return;
            }

            foreach (var member in depth > 0 ? node.Members : [])
            {
                Set(release, $"{name}.{DisplayText.Clean(member.Key)}", member.Value, depth - 1);
            }
        }
        else if (value is string cell)
        {
            release.SetAttribute(name, AttributeValue.IsUsual(name) && !string.IsNullOrWhiteSpace(cell) ? cell : FromText(cell));
        }
        else if (value is not IEnumerable list || !list.Cast<object?>().Any(item => item is RecordNode))
        {
            release.SetAttribute(name, value is IEnumerable items ? items.Cast<object?>().Where(item => item is not null).Select(CellText.Raw) : value);
        }
    }

    /// <summary>A text cell: a number or Boolean where its text can be had back from that, else the text; null when blank.</summary>
    private static object? FromText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.Trim();
        return Number(trimmed) ?? (bool.TryParse(trimmed, out var flag) ? flag : text);
    }

    private static object? Number(string text)
    {
        var last = text[text.Length - 1];
        if (last is < '0' or > '9' || text.Length > 30)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole.ToString(CultureInfo.InvariantCulture) == text ? whole : null;
        }

        // 1.10 may be a version: a last zero says that the text is meant. Under a usual name of a number it becomes one all the same.
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return last != '0' && decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : null;
    }
}
