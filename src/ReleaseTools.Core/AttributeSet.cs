using System.Collections.ObjectModel;

namespace ReleaseTools;

/// <summary>The attributes of one release. As text they are <c>context=400000; openWeights=false</c>, so that a cell of CSV can be read.</summary>
internal sealed class AttributeSet : ReadOnlyDictionary<string, object?>
{
    /// <summary>No attributes.</summary>
    public static readonly AttributeSet None = new(new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase));

    private AttributeSet(Dictionary<string, object?> values)
        : base(values)
    {
    }

    /// <summary>A copy of some attributes, whose names are clean and whose values are clean and typed already.</summary>
    public static AttributeSet Of(Dictionary<string, object?> values) =>
        values.Count == 0 ? None : new AttributeSet(new Dictionary<string, object?>(values, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether another set has the same names, without case, and the same values; their order does not count.</summary>
    public bool HasSame(AttributeSet other) =>
        ReferenceEquals(this, other)
        || (Count == other.Count && this.All(pair => other.TryGetValue(pair.Key, out var value) && AttributeValue.AreEqual(pair.Value, value)));

    /// <summary>The attributes in their order.</summary>
    public override string ToString() => string.Join("; ", this.Select(pair => $"{pair.Key}={AttributeValue.Text(pair.Value)}"));
}
