using ReleaseTools.Timelines;

namespace ReleaseTools.Orders;

/// <summary>What a rule calls some releases: a value, and where it is looked for. Immutable.</summary>
public sealed class OrderLabel
{
    internal OrderLabel(string? field, string text)
    {
        Field = field is null ? null : ReleaseKey.Named(field).Name;
        Text = text;
    }

    /// <summary>The property or attribute that the label names itself, <c>Product</c> in <c>product:cli</c>; null where the rule's common one applies.</summary>
    public string? Field { get; }

    /// <summary>The value to look for, without case; <c>*</c> and <c>?</c> are wildcards, and <c>(none)</c> asks for releases that have no value.</summary>
    public string Text { get; }

    /// <summary>The label as a rule writes it, quoted where it must be.</summary>
    public override string ToString()
    {
        var text = OrderRuleLexer.IsBareLabel(Text) ? Text : $"\"{Text.Replace("\"", "\"\"")}\"";
        if (Field is null)
        {
            return text;
        }

        return ReleaseKey.IsProperty(Field) ? $"{Field.ToLowerInvariant()}:{text}" : $"{Field}:{text}";
    }

    internal bool IsSameAs(OrderLabel other) =>
        string.Equals(Field, other.Field, StringComparison.OrdinalIgnoreCase) && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);
}
